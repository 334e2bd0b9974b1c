export * from "./ja/common.ts";
export * from "./ja/coupon.ts";
export * from "./ja/group-buy.ts";
export * from "./ja/group.ts";
export * from "./ja/lucky-draw.ts";
export * from "./ja/lucky-draw-panels.ts";
export * from "./ja/check-in.ts";
