export { ClientRequestEvent } from "./internal/client-request.ts";
export * from "./internal/activity.events.ts";
export * from "./internal/share.events.ts";
export { setDefaultClient } from "./internal/default-client.ts";
export type { PartialTranslation } from "./internal/languages.ts";
export { registerTranslation } from "./internal/register-translation.ts";
export type { Translation } from "./translations/translation.ts";

export { CampaignProvider } from "./provider/provider.ts";

export { CampaignCountdown } from "./countdown/countdown.ts";
export * from "./countdown/countdown.events.ts";

export { CampaignCoupon } from "./coupon/coupon.ts";
export * from "./coupon/coupon.events.ts";

export { CampaignCheckIn } from "./check-in/check-in.ts";
export * from "./check-in/check-in.events.ts";

export { CampaignGroupBuy } from "./group-buy/group-buy.ts";
export * from "./group-buy/group-buy.events.ts";

export { CampaignLuckyDraw } from "./lucky-draw/lucky-draw.ts";
export * from "./lucky-draw/lucky-draw.events.ts";
