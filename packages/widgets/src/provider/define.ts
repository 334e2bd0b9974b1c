import { define } from "../internal/define-element.ts";
import { CampaignProvider } from "./provider.ts";

define("campaign-provider", CampaignProvider);

// Who registers the element has its types as well.
export type {} from "./provider.ts";
