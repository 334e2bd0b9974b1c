export * from "./zh-TW/common.ts";
export * from "./zh-TW/coupon.ts";
export * from "./zh-TW/group-buy.ts";
export * from "./zh-TW/group.ts";
export * from "./zh-TW/lucky-draw.ts";
export * from "./zh-TW/lucky-draw-panels.ts";
export * from "./zh-TW/check-in.ts";
