import type { ActivityMessages } from "../internal/activity.messages.ts";
import type { AgeMessages } from "../internal/age.messages.ts";
import type { ChallengeMessages } from "../internal/challenge.messages.ts";
import type { CheckInMessages } from "../check-in/check-in.messages.ts";
import type { MonthMessages } from "../check-in/month.messages.ts";
import type { CountdownMessages } from "../countdown/countdown.messages.ts";
import type { CouponMessages } from "../coupon/coupon.messages.ts";
import type { GroupBuyMessages } from "../group-buy/group-buy.messages.ts";
import type { GroupMessages } from "../group-buy/group.messages.ts";
import type { LineMessages } from "../internal/line.messages.ts";
import type { LuckyDrawMessages } from "../lucky-draw/lucky-draw.messages.ts";
import type { LuckyDrawPanelMessages } from "../lucky-draw/panels.messages.ts";

/** Every sentence of every widget, in one language. */
export interface Translation {
  activity: ActivityMessages;
  age: AgeMessages;
  challenge: ChallengeMessages;
  checkIn: CheckInMessages;
  checkInMonth: MonthMessages;
  countdown: CountdownMessages;
  coupon: CouponMessages;
  groupBuy: GroupBuyMessages;
  groupBuyGroup: GroupMessages;
  line: LineMessages;
  luckyDraw: LuckyDrawMessages;
  luckyDrawPanels: LuckyDrawPanelMessages;
}
