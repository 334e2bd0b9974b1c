import { define } from "../internal/define-element.ts";
import { CampaignCoupon } from "./coupon.ts";

define("campaign-coupon", CampaignCoupon);
