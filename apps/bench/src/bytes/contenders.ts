import { all, counts, month, painted, press, type Sees, shows } from "./sees.ts";

/** What is built and weighed: `contenders/<what>/<file>.ts`, and a page around it. */
export interface Contender {
  what: What;
  file: string;
  /** As tables name it. */
  name: string;
  /** What the page's body has. */
  body: string;
  sees: Sees;
  /** The framework, which a shop may have already; and the name without it. */
  without?: { name: string; packages: RegExp };
}

export const whats = ["countdown", "coupon", "calendar", "wheel", "together"] as const;
export type What = (typeof whats)[number];

export const OURS = "Campaign Kit and Lit";
export const OURS_ALONE = "Campaign Kit without Lit";
/** All that vant has of what ours are: a countdown, coupons and a calendar. */
export const VANT = "vant’s three and Vue";
export const VANT_ALONE = "vant’s three without Vue";
export const VANT_AND_WHEEL = "vant’s three, Vue and lucky-canvas";

const ours = (what: What, body: string, sees: Sees): Contender => ({
  what,
  file: "campaign-kit",
  name: OURS,
  body,
  sees,
  without: { name: OURS_ALONE, packages: /^(lit|lit-html|lit-element|@lit\/reactive-element)(\/|$)/ },
});
const vue = /^vue$/;
const react = /^react(-dom)?(\/|$)/;

const campaign = (tags: string) => `<campaign-provider base-url="/" campaign="double-11">${tags}</campaign-provider>`;
const tags = {
  countdown: "<campaign-countdown></campaign-countdown>",
  coupon: '<campaign-coupon activity="save-50"></campaign-coupon>',
  groupBuy: '<campaign-group-buy activity="duo" invite-href="/g/?group={group}"></campaign-group-buy>',
  luckyDraw: '<campaign-lucky-draw activity="wheel"></campaign-lucky-draw>',
  checkIn: '<campaign-check-in activity="daily"></campaign-check-in>',
};
/** Counts from what the attribute says that the server's time is, as a page without a network does. */
const alone = '<campaign-countdown until="2026-11-10T16:00:00Z" now="2026-11-09T01:52:24Z"></campaign-countdown>';
const app = '<div id="app"></div>';

const claim = shows("campaign-coupon button:visible");
const stamp = all(shows("campaign-check-in button:visible"), month);
const group = shows("campaign-group-buy button:visible");
const turn = all(shows("campaign-lucky-draw [part~=wheel]"), shows("campaign-lucky-draw button:visible"));
const vantCoupons = all(press(".van-coupon-cell"), shows(".van-coupon"));

export const contenders: readonly Contender[] = [
  ours("countdown", alone, counts("campaign-countdown")),
  {
    what: "countdown",
    file: "vant",
    name: "vant CountDown and Vue",
    body: app,
    sees: counts(".van-count-down"),
    without: { name: "vant CountDown without Vue", packages: vue },
  },
  {
    what: "countdown",
    file: "react-countdown",
    name: "react-countdown and React",
    body: app,
    sees: counts("#app"),
    without: { name: "react-countdown without React", packages: react },
  },
  { what: "countdown", file: "easytimer", name: "easytimer.js", body: app, sees: counts("#app") },
  {
    what: "countdown",
    file: "flipdown",
    name: "flipdown",
    body: '<div id="app" class="flipdown"></div>',
    sees: counts("#app"),
  },
  {
    what: "countdown",
    file: "number-flow",
    name: "number-flow",
    body: `<number-flow-group>${"<number-flow></number-flow>".repeat(3)}</number-flow-group>`,
    sees: counts("number-flow:last-child"),
  },
  ours("coupon", campaign(tags.coupon), claim),
  {
    what: "coupon",
    file: "vant",
    name: "vant Coupon and Vue",
    body: app,
    sees: vantCoupons,
    without: { name: "vant Coupon without Vue", packages: vue },
  },
  {
    what: "coupon",
    file: "voucherify",
    name: "@voucherify/sdk (draws nothing)",
    body: app,
    sees: all(press("button"), shows("text=SUCCESS")),
  },
  ours("calendar", campaign(tags.checkIn), stamp),
  {
    what: "calendar",
    file: "vant",
    name: "vant Calendar and Vue",
    body: app,
    sees: month,
    without: { name: "vant Calendar without Vue", packages: vue },
  },
  ours("wheel", campaign(tags.luckyDraw), turn),
  { what: "wheel", file: "lucky-canvas", name: "lucky-canvas", body: app, sees: painted },
  { what: "wheel", file: "spin-wheel", name: "spin-wheel", body: app, sees: painted },
  ours(
    "together",
    campaign(Object.values(tags).join("")),
    all(counts("campaign-countdown"), claim, group, turn, stamp),
  ),
  {
    what: "together",
    file: "vant",
    name: VANT,
    body: app,
    sees: all(counts(".van-count-down"), month, vantCoupons),
    without: { name: VANT_ALONE, packages: vue },
  },
  {
    what: "together",
    file: "vant-and-lucky-canvas",
    name: VANT_AND_WHEEL,
    body: '<div id="app"></div><div id="wheel"></div>',
    sees: all(counts(".van-count-down"), month, painted, vantCoupons),
  },
];
