export * from "./ru/common.ts";
export * from "./ru/coupon.ts";
export * from "./ru/group-buy.ts";
export * from "./ru/group.ts";
export * from "./ru/lucky-draw.ts";
export * from "./ru/lucky-draw-panels.ts";
export * from "./ru/check-in.ts";
