/** What is clicked: an element of the page, or one in the shadow tree of the nth that matches `host`. */
export interface Target {
  host?: string;
  nth?: number;
  /** Of those that match, the first. */
  at: string;
}

/** A page with all widgets: `contenders/<file>.ts`. */
export interface WidgetsPage {
  file: string;
  name: string;
  libraries: readonly string[];
  /** There once everything can be clicked. */
  ready: readonly Target[];
  /** What a visitor clicks, in turn; from the start again where more is asked for. */
  visit: readonly Target[];
}

const inside = (host: string, at: string, nth = 0): Target => ({ host: `campaign-${host}`, nth, at });
const coupon = (nth: number) => inside("coupon", ".action:not([aria-disabled=true])", nth);
const group = (at: string) => inside("group-buy", at);
const wheel = (at: string) => inside("lucky-draw", at);
const stamps = (at: string) => inside("check-in", at);
const day = (date: number) => stamps(`[data-date="2026-11-${String(date).padStart(2, "0")}"]`);

const ours: WidgetsPage = {
  file: "campaign-kit",
  name: "Campaign Kit",
  libraries: ["@campaign-kit/widgets"],
  ready: [coupon(0), coupon(1), group(".action:not(.quiet)"), wheel("[part=wheel]"), day(11)],
  visit: [
    wheel("#odds"),
    wheel("[part=draw]"),
    coupon(0),
    coupon(1),
    group(".action:not(.quiet, [aria-disabled=true])"),
    day(9),
    stamps(".action:not(.quiet, [aria-disabled=true])"),
    day(12),
    day(5),
    wheel("#odds"),
    wheel("#myPrizes"),
    day(11),
    wheel("#check"),
    group("[part=invite] button"),
    wheel("#check"),
    day(2),
    wheel("#odds"),
    day(8),
    wheel("#myPrizes"),
    wheel("#myPrizes"),
  ],
};

const of = (at: string): Target => ({ at });
const vantDay = (nth: number) =>
  of(`.van-calendar__days > :nth-child(${nth} of .van-calendar__day[aria-disabled=false], .van-calendar__day)`);

const others: WidgetsPage = {
  file: "others",
  name: "react-countdown, vant and lucky-canvas",
  libraries: ["react-countdown", "react", "vant", "vue", "lucky-canvas"],
  ready: [of(".van-coupon-cell"), of("#wheel canvas"), of(".van-calendar__day")],
  visit: [
    of(".van-coupon-cell"),
    of(".van-coupon-list .van-tab:nth-child(2)"),
    of(".van-coupon-list .van-tab:nth-child(1)"),
    of(".van-coupon-list .van-coupon"),
    of("#wheel canvas"),
    vantDay(9),
    of(".van-button--primary"),
    vantDay(12),
    vantDay(5),
    of(".van-coupon-cell"),
    of(".van-coupon-list .van-coupon"),
    vantDay(11),
    vantDay(2),
    vantDay(8),
    of(".van-coupon-cell"),
    of(".van-coupon-list .van-coupon"),
    vantDay(3),
    vantDay(20),
    of("#coupons .van-button--primary"),
    vantDay(15),
  ],
};

export const pages: readonly WidgetsPage[] = [ours, others];

/** A page whose widgets are mounted and unmounted one by one: `contenders/<file>.ts`. */
export interface MountPage {
  file: string;
  libraries: readonly string[];
  /** What it calls them, and what a table does. */
  widgets: Record<string, string>;
}

export const mountPages: readonly MountPage[] = [
  {
    file: "mounts-campaign-kit",
    libraries: ["@campaign-kit/widgets"],
    widgets: {
      countdown: "Campaign Kit, countdown",
      coupon: "Campaign Kit, coupon",
      "group-buy": "Campaign Kit, group-buy",
      "lucky-draw": "Campaign Kit, lucky draw",
      "check-in": "Campaign Kit, check-in",
    },
  },
  {
    file: "mounts-others",
    libraries: ["react-countdown", "vant", "lucky-canvas", "spin-wheel"],
    widgets: {
      "react-countdown": "react-countdown",
      "vant-countdown": "vant, CountDown",
      "vant-coupon": "vant, Coupon",
      "vant-calendar": "vant, Calendar",
      "lucky-canvas": "lucky-canvas",
      "spin-wheel": "spin-wheel",
    },
  },
];
