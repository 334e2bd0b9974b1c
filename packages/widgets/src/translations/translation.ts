import type { ActivityMessages } from "../internal/activity.messages.ts";
import type { CountdownMessages } from "../countdown/countdown.messages.ts";
import type { CouponMessages } from "../coupon/coupon.messages.ts";

/** Every sentence of every widget, in one language. */
export interface Translation {
  activity: ActivityMessages;
  countdown: CountdownMessages;
  coupon: CouponMessages;
}
