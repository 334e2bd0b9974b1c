import type { CampaignDefinition, Coupon, CouponClaim, Problem } from "@campaign-kit/contract";
import type { Store } from "@campaign-kit/engine";
import { ORDERS_TOKEN, type DemoShopper } from "./shoppers.ts";

/** Makes things happen that a page would find: by the API's own rules, so that only what is possible can be made. */
export interface Seed {
  /** Claims a coupon for a shopper. Throws an error with the problem's code where the rules say no. */
  claim(activity: string, shopper: DemoShopper): Promise<Coupon>;
  /** Uses a coupon for an order, as the shop's order service does. */
  use(coupon: Coupon, order: string): Promise<Coupon>;
  /** Lets other shoppers take so many of an activity; without a number, all that are left. */
  takeStock(activity: string, count?: number): Promise<void>;
}

export function createSeed(
  fetch: (request: Request) => Promise<Response>,
  store: Store,
  campaign: CampaignDefinition,
): Seed {
  let keys = 0;
  const post = async (path: string, token: string, body?: unknown): Promise<unknown> => {
    keys += 1;
    const request = new Request(`http://mock.invalid/v1/campaigns/${campaign.id}/coupons/${path}`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${token}`,
        "Content-Type": "application/json",
        "Idempotency-Key": `seeded-${String(keys).padStart(8, "0")}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await fetch(request);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${(answer as Problem).code}`);
    return answer;
  };
  return {
    claim: async (activity, shopper) => ((await post(`${activity}/claims`, shopper)) as CouponClaim).coupon,
    use: async (coupon, order) =>
      (await post(`${coupon.activity}/uses`, ORDERS_TOKEN, { coupon: coupon.id, order })) as Coupon,
    takeStock: async (activity, count = Infinity) => {
      const stock = campaign.activities.find(({ id }) => id === activity)?.stock;
      if (stock === undefined) throw new Error(`${activity} has no stock`);
      await store.transaction({ campaign: campaign.id, activity, shoppers: [] }, (transaction) =>
        transaction.setIssued(Math.min(stock, transaction.issued + count)),
      );
    },
  };
}
