import type { Translation } from "./translation.ts";

/**
 * How each section of a language is loaded. A page pays for the language it is read in, and of that for the widgets that are on
 * it. Every import is written out, since a shop's bundler makes chunks of what it can read.
 */
export type Loaders = { [Section in keyof Translation]: () => Promise<Pick<Translation, Section>> };

/** The kit's own languages besides English, by the tag that they are registered under. */
export const loaders: Partial<Record<string, Loaders>> = {
  ar: {
    activity: () => import("./ar/common.ts"),
    countdown: () => import("./ar/common.ts"),
    coupon: () => import("./ar/coupon.ts"),
    groupBuy: () => import("./ar/group-buy.ts"),
    groupBuyGroup: () => import("./ar/group.ts"),
    line: () => import("./ar/common.ts"),
    luckyDraw: () => import("./ar/lucky-draw.ts"),
    luckyDrawPanels: () => import("./ar/lucky-draw-panels.ts"),
    checkIn: () => import("./ar/check-in.ts"),
    checkInMonth: () => import("./ar/check-in.ts"),
  },
  de: {
    activity: () => import("./de/common.ts"),
    countdown: () => import("./de/common.ts"),
    coupon: () => import("./de/coupon.ts"),
    groupBuy: () => import("./de/group-buy.ts"),
    groupBuyGroup: () => import("./de/group.ts"),
    line: () => import("./de/common.ts"),
    luckyDraw: () => import("./de/lucky-draw.ts"),
    luckyDrawPanels: () => import("./de/lucky-draw-panels.ts"),
    checkIn: () => import("./de/check-in.ts"),
    checkInMonth: () => import("./de/check-in.ts"),
  },
  ja: {
    activity: () => import("./ja/common.ts"),
    countdown: () => import("./ja/common.ts"),
    coupon: () => import("./ja/coupon.ts"),
    groupBuy: () => import("./ja/group-buy.ts"),
    groupBuyGroup: () => import("./ja/group.ts"),
    line: () => import("./ja/common.ts"),
    luckyDraw: () => import("./ja/lucky-draw.ts"),
    luckyDrawPanels: () => import("./ja/lucky-draw-panels.ts"),
    checkIn: () => import("./ja/check-in.ts"),
    checkInMonth: () => import("./ja/check-in.ts"),
  },
  ru: {
    activity: () => import("./ru/common.ts"),
    countdown: () => import("./ru/common.ts"),
    coupon: () => import("./ru/coupon.ts"),
    groupBuy: () => import("./ru/group-buy.ts"),
    groupBuyGroup: () => import("./ru/group.ts"),
    line: () => import("./ru/common.ts"),
    luckyDraw: () => import("./ru/lucky-draw.ts"),
    luckyDrawPanels: () => import("./ru/lucky-draw-panels.ts"),
    checkIn: () => import("./ru/check-in.ts"),
    checkInMonth: () => import("./ru/check-in.ts"),
  },
  "zh-CN": {
    activity: () => import("./zh-CN/common.ts"),
    countdown: () => import("./zh-CN/common.ts"),
    coupon: () => import("./zh-CN/coupon.ts"),
    groupBuy: () => import("./zh-CN/group-buy.ts"),
    groupBuyGroup: () => import("./zh-CN/group.ts"),
    line: () => import("./zh-CN/common.ts"),
    luckyDraw: () => import("./zh-CN/lucky-draw.ts"),
    luckyDrawPanels: () => import("./zh-CN/lucky-draw-panels.ts"),
    checkIn: () => import("./zh-CN/check-in.ts"),
    checkInMonth: () => import("./zh-CN/check-in.ts"),
  },
  "zh-TW": {
    activity: () => import("./zh-TW/common.ts"),
    countdown: () => import("./zh-TW/common.ts"),
    coupon: () => import("./zh-TW/coupon.ts"),
    groupBuy: () => import("./zh-TW/group-buy.ts"),
    groupBuyGroup: () => import("./zh-TW/group.ts"),
    line: () => import("./zh-TW/common.ts"),
    luckyDraw: () => import("./zh-TW/lucky-draw.ts"),
    luckyDrawPanels: () => import("./zh-TW/lucky-draw-panels.ts"),
    checkIn: () => import("./zh-TW/check-in.ts"),
    checkInMonth: () => import("./zh-TW/check-in.ts"),
  },
};
