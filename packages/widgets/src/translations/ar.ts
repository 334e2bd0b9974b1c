export * from "./ar/common.ts";
export * from "./ar/coupon.ts";
export * from "./ar/group-buy.ts";
export * from "./ar/group.ts";
export * from "./ar/lucky-draw.ts";
export * from "./ar/lucky-draw-panels.ts";
export * from "./ar/check-in.ts";
