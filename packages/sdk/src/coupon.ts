import type { Campaign, CouponClaim, Me, MyCoupon } from "@campaign-kit/contract/api";
import type { Cache } from "./cache.ts";
import type { CampaignError } from "./errors.ts";
import { meQuery, type ReadOptions } from "./campaign.ts";
import { couponView, isClaimStatus } from "./coupon-view.ts";
import type { Intents } from "./intents.ts";
import { campaignKey, meKey, type MeKey, type Scope } from "./keys.ts";
import type { Live } from "./live.ts";
import type { CampaignClient, CouponModule } from "./types.ts";

const CLAIM = "/v1/campaigns/{campaign}/coupons/{activity}/claims";

/** A coupon as the shopper stands to it: a part of `meQuery`, so that any number of them are one read. */
export const couponQuery = (
  client: Scope & Pick<CampaignClient, "getMe">,
  activity: string,
): ReadOptions<MeKey, Me> & { select: (me: Me) => MyCoupon | undefined } => ({
  ...meQuery(client),
  select: (me) => me.activities[activity],
});

/** Claims the coupon whose activity is given as the variable. The client itself retries and waits for the network. */
export const claimCouponMutation = (client: Scope & Pick<CampaignClient, "coupon">) => ({
  mutationKey: [...campaignKey(client), "claimCoupon"] as const,
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
  const mineKey = meKey(client);
  const changeMine = (activity: string, change: (mine: MyCoupon) => MyCoupon) =>
    cache.change<Me>(mineKey, (me) => {
      const mine = me.activities[activity];
      return mine ? { ...me, activities: { ...me.activities, [activity]: change(mine) } } : me;
    });

  const claim: CouponModule["claim"] = (activity, options) =>
    intents.run(
      {
        path: CLAIM,
        activity,
        field: "mine",
        done({ body: { mine, stock }, replayed }) {
          // A stored answer may be older than what was read since; but whoever knows of fewer claims is older.
          changeMine(activity, (known) => (known.claimed < mine.claimed ? mine : known));
          if (stock && !replayed) {
            cache.change<Campaign>(campaignKey(client), (campaign) => ({
              ...campaign,
              activities: campaign.activities.map((each) => (each.id === activity ? { ...each, stock } : each)),
            }));
          }
          // What is claimed may exclude other coupons.
          void live.invalidate(mineKey);
          live.tell(mineKey);
          client.events.emit({ type: "claimed", activity });
        },
        refused({ code, problem }) {
          client.events.emit({ type: "failed", activity, code });
          live.refetchSoon();
          if (!isClaimStatus(code)) return false;
          changeMine(activity, (mine) => ({ ...mine, status: code, excludedBy: problem?.activity }) as MyCoupon);
          return true;
        },
      },
      AbortSignal.any([session(), options?.signal ?? session()]),
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
