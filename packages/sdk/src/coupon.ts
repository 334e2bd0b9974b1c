import type { Campaign, CouponClaim, MyCoupon } from "@campaign-kit/contract/api";
import { activityQuery, createActivity, type ModuleContext, mutation } from "./activity.ts";
import type { ActionOptions, ActivityQuery } from "./campaign.ts";
import { couponStates, type CouponView, couponView } from "./coupon-view.ts";
import { campaignKey, type Scope } from "./keys.ts";
import type { CampaignClient } from "./types.ts";

/** Reads a part of the shared cache for as long as it is watched. The listener is called at once, then on change. */
export interface CouponModule {
  watch(activity: string, listener: (view: CouponView) => void): () => void;
  /** One intent: clicking twice, retrying, reloading or a second tab make no second one. Throws a `CampaignError`. */
  claim(activity: string, options?: { signal?: AbortSignal }): Promise<CouponClaim>;
}

/** A coupon as the shopper stands to it: a part of `meQuery`, so that any number of them are one read. */
export const couponQuery = (client: Scope & Pick<CampaignClient, "getMe">, activity: string): ActivityQuery<MyCoupon> =>
  activityQuery(client, "coupon", activity);

/** Claims the coupon whose activity is given as the variable. The client itself retries and waits for the network. */
export const claimCouponMutation = (
  client: Scope & Pick<CampaignClient, "coupon">,
): ActionOptions<string, CouponClaim> =>
  mutation(client, "claimCoupon", (activity: string) => client.coupon.claim(activity));

export function createCoupon(context: ModuleContext): CouponModule {
  const { client, cache } = context;
  const { action, watch } = createActivity<MyCoupon>(context, couponStates);

  const claim = action({
    action: "claim",
    path: "/v1/campaigns/{campaign}/coupons/{activity}/claims",
    event: "claimed",
    done(activity, { stock }) {
      if (!stock) return;
      cache.change<Campaign>(campaignKey(client), (campaign) => ({
        ...campaign,
        activities: campaign.activities.map((each) => (each.id === activity ? { ...each, stock } : each)),
      }));
    },
    told: ({ problem }) => (problem?.activity ? { excludedBy: problem.activity } : undefined),
  });

  return {
    claim,
    watch: (activity, listener) => watch(activity, couponView, listener),
  };
}
