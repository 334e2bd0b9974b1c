import type { Campaign, CouponActivity } from "@campaign-kit/sdk";
import type { Product } from "../goods/goods.ts";
import { activitiesOf } from "../shop/activities.ts";

/** Whether a coupon's scope takes in a product. A scope from a newer server takes in nothing that we know of. */
export function isInScope(scope: CouponActivity["scope"], product: Product): boolean {
  switch (scope.type) {
    case "all":
      return true;
    case "category":
      return scope.id === product.category;
    case "product":
      return scope.id === product.id;
    default:
      return false;
  }
}

/**
 * The coupons that can be used on this product alone: it is in their scope and dear enough. Those made for it come first;
 * those that are over are left out.
 */
export function couponsFor(product: Product, campaign: Campaign, now: number | undefined): CouponActivity[] {
  const applicable = activitiesOf(campaign, "coupon").filter(({ scope, threshold, windows, use }) => {
    const end = use.type === "fixed" ? use.until : windows.at(-1)!.closesAt;
    const over = now !== undefined && Date.parse(end) <= now;
    return !over && isInScope(scope, product) && (threshold?.amount ?? 0) <= product.price;
  });
  return applicable.toSorted((a, b) => Number(a.scope.type === "all") - Number(b.scope.type === "all"));
}
