import type { CouponActivity } from "@campaign-kit/contract/api";
import { CouldNotCheck } from "../check.ts";
import { textAt } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import type { Acts } from "./index.ts";

/** A coupon that any shopper may claim now; those without a stock, and those that can be used at once, come first. */
export function claimable(
  kit: Kit,
  fits: (coupon: CouponActivity) => boolean = () => true,
  what = "coupon",
): CouponActivity {
  const some = kit.activities(
    "coupon",
    (coupon) => kit.isOpen(coupon) && coupon.audience === "everyone" && coupon.stock?.left !== 0 && fits(coupon),
  );
  const rank = ({ stock, use, excludes }: CouponActivity) =>
    (stock ? 1e9 / stock.left : 0) + (use.type === "fixed" ? 0.1 : 0) + excludes.length / 100;
  const [first] = some.sort((one, other) => rank(one) - rank(other));
  if (!first) throw new CouldNotCheck(`the campaign has no ${what} that every shopper may claim now`);
  return first;
}

export const couponActs = {
  claimCoupon: async (kit) => {
    const coupon = claimable(kit);
    const [as] = await kit.able(coupon, "claimable");
    return { operation: "claimCoupon", as, params: { activity: coupon.id } };
  },
  useCoupon: async (kit) => {
    const as = await kit.shoppers.orders();
    const { ask, exchange } = await kit.outcome("claimCoupon");
    if (textAt(exchange.json, "coupon", "status") !== "usable") {
      throw new CouldNotCheck("the coupon that could be claimed cannot be used yet");
    }
    const body = { coupon: textAt(exchange.json, "coupon", "id"), order: `conformance-${kit.newKey()}` };
    return { operation: "useCoupon", as, params: { ...ask.params }, body };
  },
  returnCoupon: async (kit) => {
    const { as, params = {}, body } = (await kit.outcome("useCoupon")).ask;
    return { operation: "returnCoupon", as, params, body };
  },
} satisfies Partial<Acts>;
