export * from "./zh-CN/common.ts";
export * from "./zh-CN/coupon.ts";
export * from "./zh-CN/group-buy.ts";
export * from "./zh-CN/group.ts";
export * from "./zh-CN/lucky-draw.ts";
export * from "./zh-CN/lucky-draw-panels.ts";
export * from "./zh-CN/check-in.ts";
