import { define } from "../internal/define-element.ts";
import { CampaignGroupBuy } from "./group-buy.ts";

define("campaign-group-buy", CampaignGroupBuy);

// Who registers the element has its types as well.
export type {} from "./group-buy.ts";
