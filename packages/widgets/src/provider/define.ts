import { define } from "../internal/define.ts";
import { CampaignProvider } from "./provider.ts";

define("campaign-provider", CampaignProvider);
