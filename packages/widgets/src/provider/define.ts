import { define } from "../internal/define-element.ts";
import { CampaignProvider } from "./provider.ts";

define("campaign-provider", CampaignProvider);
