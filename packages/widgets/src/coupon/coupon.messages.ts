import type { ActivityMessages } from "../internal/activity.messages.ts";
import type { Figure } from "../internal/format.ts";

/** What is to be known before the claim, each a few words, where there is something to say. */
export interface CouponTerms {
  coupons?: string | undefined;
  use?: string | undefined;
  audience?: string | undefined;
  scope?: string | undefined;
  limit?: string | undefined;
  excludes?: string | undefined;
}

/** What a coupon says, in English. Amounts, figures and dates come formatted; `n` is the number behind a figure. */
export const english = {
  /** Its name where the server sent none. */
  coupon: "Coupon",

  // The stub
  freeShipping: "Free shipping",
  noMinimum: "no minimum",
  ordersFrom: (amount: string) => `on orders from ${amount}`,
  atMost: (amount: string) => `at most ${amount}`,
  oneProduct: "off one product",
  /** A percentage in large print, where it is not written as Intl writes it. */
  percent: undefined as ((percent: number) => Figure) | undefined,

  // The terms
  coupons: (count: string, n: number) => `${count} ${n === 1 ? "coupon" : "coupons"}`,
  useDuring: (days: string) => `use it ${days}`,
  useWithin: (days: string) => `${days} from claiming`,
  useBy: (when: string) => `use it by ${when}`,
  newCustomers: "for new customers",
  members: "for members",
  scope: (title: string) => `for ${title}`,
  limit: (count: string) => `${count} each`,
  notWith: (title: string) => `not with ${title}`,
  terms: ({ coupons, use, audience, scope, limit, excludes }: CouponTerms): string => {
    const text = [coupons, use, audience, scope, limit, excludes].filter(Boolean).join(", ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  usedOn: (when: string) => `Used ${when}`,
  expiredOn: (when: string) => `Expired ${when}`,
  allClaimed: (count: string) => `All ${count} were claimed`,
  youHave: (count: string, limit: string) => `You have ${count} of ${limit}`,
  claimingEnded: (when: string) => `Claiming ended ${when}`,
  /** What became of a coupon, read aloud. */
  became: (what: string, title: string) => `${what}: ${title}`,

  // What to press, and what it says while it waits
  claim: "Claim",
  claiming: "Claiming",
  useIt: "Use it",
  couponsForYou: "Coupons for you",

  // What is done, and what is over
  claimed: "Claimed",
  used: "Used",
  expired: "Expired",
  allGone: "All gone",
  left: (count: string) => `${count} left`,

  // Why not, and what now
  offline: "No connection. We claim it once you are back.",
  failed: "That did not go through. Nothing was claimed.",
  unavailable: "This coupon could not be loaded.",
  onlyNewCustomers: "For new customers. You have ordered here before.",
  onlyMembers: "For members.",
  excluded: (title: string) => `Not with ${title}, which you have.`,
  excludedByOther: "Not with a coupon that you have.",
  notForYou: "You cannot claim this one.",
};

export type CouponMessages = typeof english;
/** Its words, and those of all activities. */
export type CouponWords = ActivityMessages & CouponMessages;
