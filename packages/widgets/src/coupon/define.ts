import { define } from "../internal/define-element.ts";
import { CampaignCoupon } from "./coupon.ts";

define("campaign-coupon", CampaignCoupon);

// Who registers the element has its types as well.
export type {} from "./coupon.ts";
