/** Coupons, what is bought together, and the calendar of the check-in, by vant. */
import type { Campaign, CouponActivity } from "@campaign-kit/sdk";
import { Calendar, CountDown, Coupon, Locale, type CouponInfo } from "vant";
import "vant/es/calendar/style/index";
import "vant/es/count-down/style/index";
import "vant/es/coupon/style/index";
import english from "vant/es/locale/lang/en-US";
import { createApp, h, type VNodeChild } from "vue";
import { activitiesOf, money, places, type Read } from "./data.ts";

const button = (label: string) => h("button", { class: "way", type: "button" }, label);
const mount = (place: HTMLElement, render: () => VNodeChild) => createApp({ render }).mount(place);

/** As vant's coupon takes it. Its instants are in seconds. */
function couponOf({ id, title, benefit, threshold, terms, use, windows }: CouponActivity): CouponInfo {
  const ends = use.type === "fixed" ? use.until : windows.at(-1)!.closesAt;
  return {
    id,
    name: title["en"] ?? id,
    description: terms?.["en"] ?? "",
    valueDesc:
      benefit.type === "amount_off"
        ? money(benefit.amount)
        : benefit.type === "percent_off"
          ? `${benefit.percent} %`
          : "0",
    value: 0,
    originCondition: threshold?.amount ?? 0,
    startAt: Date.parse(windows[0]!.opensAt) / 1000,
    endAt: Date.parse(ends) / 1000,
  };
}

export function coupons({ campaign }: Read): void {
  const all = new Map(activitiesOf(campaign, "coupon").map((activity) => [activity.id, activity]));
  for (const place of places("coupon")) {
    const activity = all.get(place.getAttribute("activity") ?? "");
    if (activity) mount(place, () => [h(Coupon, { coupon: couponOf(activity) }), button("Claim")]);
  }
}

export function groups({ campaign, ahead }: Read): void {
  const all = new Map(activitiesOf(campaign, "group-buy").map((activity) => [activity.id, activity]));
  for (const place of places("group-buy")) {
    const activity = all.get(place.getAttribute("activity") ?? "");
    if (!activity) continue;
    const left = Date.parse(activity.windows[0]!.opensAt) - (Date.now() + ahead);
    mount(place, () => [
      h("p", {}, activity.title["en"]),
      h("p", { class: "price" }, money(activity.tiers[0]!.price)),
      h(CountDown, { time: left, format: "DD days HH:mm:ss" }),
      button("Start a group"),
    ]);
  }
}

export function calendar({ campaign, me }: Read): void {
  const [activity] = activitiesOf(campaign, "check-in");
  const [place] = places("check-in");
  if (!activity || !place) return;
  Locale.use("en-US", english);
  const [minDate, maxDate] = datesOf(campaign);
  const today = new Date(me.now);
  mount(place, () => [
    h("h3", {}, activity.title["en"]),
    h(Calendar, {
      poppable: false,
      showConfirm: false,
      readonly: true,
      showTitle: false,
      minDate,
      maxDate,
      defaultDate: today,
    }),
    button("Check in"),
  ]);
}

/** The month that the campaign begins in. */
function datesOf({ phases }: Campaign): [Date, Date] {
  const first = new Date(phases[0]!.startsAt);
  return [new Date(first.getFullYear(), first.getMonth(), 1), new Date(first.getFullYear(), first.getMonth() + 1, 0)];
}
