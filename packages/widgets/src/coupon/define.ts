import { define } from "../internal/define.ts";
import { CampaignCoupon } from "./coupon.ts";

define("campaign-coupon", CampaignCoupon);
