import type { CouponState } from "@campaign-kit/sdk";

/** What is drawn of a coupon: a part of its own, which comes while the campaign is read. */
export { english } from "./coupon.messages.ts";
export { actionLabel, ticket } from "./coupon.template.ts";
export { faceOf } from "./face.ts";
export { ticketStyles as styles } from "./ticket.styles.ts";
export { wayFrom } from "./way.ts";

export const states = [
  "unavailable",
  "unknown",
  "upcoming",
  "claimable",
  "claiming",
  "queueing",
  "offline",
  "checking",
  "challenged",
  "failed",
  "claimed",
  "used",
  "limit-reached",
  "sold-out",
  "ineligible",
  "ended",
  "signed-out",
] satisfies CouponState[] as string[];
