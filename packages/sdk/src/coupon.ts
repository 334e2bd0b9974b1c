import type { Campaign, CouponClaim, Me, MyCoupon } from "@campaign-kit/contract/api";
import type { Cache } from "./cache.ts";
import type { CampaignError } from "./errors.ts";
import { meQuery } from "./campaign.ts";
import { couponView, isClaimStatus } from "./coupon-view.ts";
import type { Intents } from "./intents.ts";
import { queryKey, type Scope } from "./keys.ts";
import type { Live } from "./live.ts";
import type { CampaignClient, CouponModule } from "./types.ts";

const CLAIM = "/v1/campaigns/{campaign}/coupons/{activity}/claims";

/** A coupon as the shopper stands to it: a part of `meQuery`, so that any number of them are one read. */
export const couponQuery = (client: Scope & Pick<CampaignClient, "getMe">, activity: string) => ({
  ...meQuery(client),
  select: (me: Me): MyCoupon | undefined => me.activities[activity],
});

/** Claims the coupon whose activity is given as the variable. The client itself retries and waits for the network. */
export const claimCouponMutation = (client: Scope & Pick<CampaignClient, "coupon">) => ({
  mutationKey: [...queryKey(client), "claimCoupon"] as const,
  mutationFn: (activity: string): Promise<CouponClaim> => client.coupon.claim(activity),
  retry: (_failureCount: number, _error: CampaignError) => false,
  networkMode: "always" as const,
});

export function createCoupon(
  client: Pick<CampaignClient, "baseUrl" | "campaign" | "clock" | "events">,
  cache: Cache,
  live: Live,
  intents: Intents,
  session: () => AbortSignal,
): CouponModule {
  const meKey = queryKey(client, "me");
  const changeMine = (activity: string, change: (mine: MyCoupon) => MyCoupon) =>
    cache.change<Me>(meKey, (me) => {
      const mine = me.activities[activity];
      return mine ? { ...me, activities: { ...me.activities, [activity]: change(mine) } } : me;
    });

  const claim: CouponModule["claim"] = (activity, options) =>
    intents.run(
      {
        path: CLAIM,
        activity,
        field: "mine",
        done({ body: { coupon, mine, stock }, replayed }) {
          // A replayed answer may be older than what we have; but where we do not have its coupon yet, we are older.
          changeMine(activity, (known) => (known.coupons.some(({ id }) => id === coupon.id) ? known : mine));
          if (stock && !replayed) {
            cache.change<Campaign>(queryKey(client), (campaign) => ({
              ...campaign,
              activities: campaign.activities.map((each) => (each.id === activity ? { ...each, stock } : each)),
            }));
          }
          // What is claimed may exclude other coupons.
          void live.invalidate("me", "wallet");
          live.tabs.tell(["me", "wallet"]);
          client.events.emit({ type: "claimed", activity });
        },
        refused({ code, problem }) {
          client.events.emit({ type: "failed", activity, code });
          live.refetchSoon();
          if (!isClaimStatus(code)) return false;
          const other = problem?.activity;
          changeMine(activity, (mine) => ({ ...mine, status: code, ...(other && { excludedBy: other }) }));
          return true;
        },
      },
      AbortSignal.any([session(), ...(options?.signal ? [options.signal] : [])]),
    );

  return {
    claim,
    watch: (activity, listener) =>
      live.watch(() => {
        const snapshot = live.snapshot();
        if (snapshot.me && intents.isUnanswered(CLAIM, activity)) claim(activity).catch(() => undefined);
        return couponView(activity, snapshot, client.clock, intents.get(CLAIM, activity));
      }, listener),
  };
}
