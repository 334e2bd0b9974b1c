import { define } from "../internal/define-element.ts";
import { CampaignGroupBuy } from "./group-buy.ts";

define("campaign-group-buy", CampaignGroupBuy);
