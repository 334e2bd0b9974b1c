import type { GroupBuyState } from "@campaign-kit/sdk";

/** What is drawn of an offer: a part of its own, which comes while the campaign is read. */
export { english } from "./group-buy.messages.ts";
export * from "./offer.template.ts";
export { offerStyles as styles } from "./offer.styles.ts";

export const states = [
  "unavailable",
  "unknown",
  "upcoming",
  "offer",
  "limit-reached",
  "invited",
  "full",
  "closed",
  "open",
  "completed",
  "expired",
  "cancelled",
  "left",
  "ended",
  "signed-out",
] satisfies GroupBuyState[] as string[];
