export * from "./de/common.ts";
export * from "./de/coupon.ts";
export * from "./de/group-buy.ts";
export * from "./de/group.ts";
export * from "./de/lucky-draw.ts";
export * from "./de/lucky-draw-panels.ts";
export * from "./de/check-in.ts";
