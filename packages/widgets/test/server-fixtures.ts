import { html, type TemplateResult } from "lit";
import { campaign, views as couponViews } from "./campaign.ts";
import { checkInViews } from "./check-in-views.ts";
import { groupViews, packInvite, packView } from "./group-buy-views.ts";
import { views as drawViews } from "./lucky-draw-views.ts";

/** A widget, by its name and state, as a shop's template has it. */
export type Fixture = [name: string, template: TemplateResult];

interface View {
  activity?: object;
  timeZone?: string;
}

/** What everybody may see of a view: what a page that is the same for all readers shows. */
export const publicView = ({ activity, timeZone }: View): object => ({ state: "loading", activity, timeZone });

export const publicViews = {
  coupon: publicView(couponViews.claimable),
  groupBuy: publicView(groupViews.offer),
  checkIn: publicView(checkInViews.ready),
  luckyDraw: publicView(drawViews.ready),
};

const each = (name: string, views: object, draw: (view: object) => TemplateResult): Fixture[] =>
  Object.entries(views).map(([state, view]) => [`${name} ${state}`, draw(view as object)]);

/** Every widget in every state that the tests know. */
export const fixtures: Fixture[] = [
  ["countdown next", html`<campaign-countdown .data=${{ campaign }}></campaign-countdown>`],
  ["countdown to a phase", html`<campaign-countdown to="peak" .data=${{ campaign }}></campaign-countdown>`],
  ["countdown to the end", html`<campaign-countdown to="end" size="small" .data=${{ campaign }}></campaign-countdown>`],
  [
    "countdown until",
    html`<campaign-countdown
      until="2026-11-10T16:00:00Z"
      now="2026-11-09T01:52:24Z"
      time-zone="Asia/Shanghai"
    ></campaign-countdown>`,
  ],
  ...each(
    "coupon",
    { public: publicViews.coupon, ...couponViews },
    (view) => html`<campaign-coupon use-href="/use" .data=${view}></campaign-coupon>`,
  ),
  ...each(
    "group-buy",
    { public: publicViews.groupBuy, ...groupViews, pack: packView(4), packInvite },
    (view) => html`<campaign-group-buy invite-href="/g/{group}" alone-href="/buy" .data=${view}></campaign-group-buy>`,
  ),
  ...each(
    "check-in",
    { public: publicViews.checkIn, ...checkInViews },
    (view) => html`<campaign-check-in wallet-href="/wallet" .data=${view}></campaign-check-in>`,
  ),
  ...each(
    "wheel",
    { public: publicViews.luckyDraw, ...drawViews },
    (view) => html`<campaign-lucky-draw .data=${view}></campaign-lucky-draw>`,
  ),
  ...each(
    "grid",
    { public: publicViews.luckyDraw, ...drawViews },
    (view) => html`<campaign-lucky-draw look="grid" .data=${view}></campaign-lucky-draw>`,
  ),
];
