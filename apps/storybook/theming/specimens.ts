import { html, type TemplateResult } from "lit";
import { shown as coupon } from "../../../packages/widgets/src/coupon/coupon.stories.ts";
import { shown as checkIn } from "../../../packages/widgets/src/check-in/check-in.stories.ts";
import { shown as groupBuy } from "../../../packages/widgets/src/group-buy/group-buy.stories.ts";
import { shown as luckyDraw } from "../../../packages/widgets/src/lucky-draw/lucky-draw.stories.ts";
import { couponOf, first100, newcomer, now, peak, save120, save50 } from "../../../packages/widgets/test/campaign.ts";
import { checkInView, mineBroken } from "../../../packages/widgets/test/check-in-views.ts";
import { groupViews } from "../../../packages/widgets/test/group-buy-views.ts";
import { views as draws } from "../../../packages/widgets/test/lucky-draw-views.ts";

const countdown = (size: "large" | "small") =>
  html`<campaign-countdown until=${peak} now=${now} size=${size} time-zone="Asia/Shanghai"></campaign-countdown>`;

/** All five widgets in the states in which they are met most, from properties alone: no server is asked. */
export function everyWidget(): TemplateResult {
  return html`<div class="every-widget">
    <div class="whole">${countdown("large")}</div>
    <div class="column">
      ${coupon(save50, { state: "claimable" })} ${coupon(save50, { state: "claimed", coupon: couponOf(save50) })}
      ${coupon(newcomer, { state: "ineligible", reason: "new_customers_only" })}
      ${coupon(save120, { state: "sold-out" })} ${coupon(first100, { state: "failed", outcome: "none" })}
      ${checkIn(checkInView("ready", { mine: mineBroken }))}
    </div>
    <div class="column">
      <p class="line">${countdown("small")}</p>
      ${groupBuy(groupViews.open)} ${groupBuy(groupViews.expired)} ${luckyDraw(draws.won)}
    </div>
  </div>`;
}

/** One of each, for a picture. */
export function oneOfEach(): TemplateResult {
  return html`<div class="one-of-each">
    ${countdown("large")} ${coupon(save50, { state: "claimable" })}
    ${coupon(save50, { state: "claimed", coupon: couponOf(save50) })} ${groupBuy(groupViews.open)}
  </div>`;
}
