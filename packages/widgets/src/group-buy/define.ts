import { define } from "../internal/define.ts";
import { CampaignGroupBuy } from "./group-buy.ts";

define("campaign-group-buy", CampaignGroupBuy);
