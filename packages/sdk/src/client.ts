import { QueryClient } from "@tanstack/query-core";
import type { Me } from "@campaign-kit/contract/api";
import { createCache } from "./cache.ts";
import { createClock } from "./clock.ts";
import { createCountdown } from "./countdown.ts";
import { createCoupon } from "./coupon.ts";
import { couponBoundaries } from "./coupon-view.ts";
import { withDefaults } from "./edges.ts";
import { createEvents } from "./events.ts";
import { createIntents } from "./intents.ts";
import { campaignKey, privateKey } from "./keys.ts";
import { createLive } from "./live.ts";
import { createTransport, type GetPath, type Got } from "./transport/request.ts";
import type { CampaignClient, CampaignClientOptions } from "./types.ts";
import { watchWallet } from "./wallet.ts";

const CAMPAIGN = "/v1/campaigns/{campaign}";

/**
 * Typed access to one campaign. Fetches nothing by itself: a read begins when something is asked for or watched.
 * A server makes one for each request; a page one for each campaign.
 */
export function createCampaignClient(options: CampaignClientOptions): CampaignClient {
  const edges = withDefaults(options.edges);
  const baseUrl = options.baseUrl.replace(/\/+$/, "");
  const scope = { baseUrl, campaign: options.campaign };
  const queryClient = options.queryClient ?? new QueryClient();
  const cache = createCache(queryClient);
  const clock = createClock(edges, () => client.getTime());
  const events = createEvents(options.campaign, () => clock.now(), options.onEvent);
  const transport = createTransport({ ...options, baseUrl }, edges, () => clock.now());
  // One for each shopper: answers to the one before must not reach the next.
  let session = new AbortController();

  async function read<Path extends GetPath>(
    path: Path,
    field: string & keyof Got<Path>,
    signal: AbortSignal | undefined,
    personal: boolean,
  ): Promise<Got<Path>> {
    const signals = [...(signal ? [signal] : []), ...(personal ? [session.signal] : [])];
    const { body, sentAt, receivedAt } = await transport.read<Got<Path>>({
      url: transport.url(path),
      field,
      signals,
      personal,
    });
    const { now } = body as { now?: string };
    if (now && field !== "coupons") clock.sample(now, sentAt, receivedAt);
    return body;
  }

  const client: CampaignClient = {
    ...scope,
    queryClient,
    clock,
    events,
    getCampaign: ({ signal } = {}) => cache.read(campaignKey(scope), () => read(CAMPAIGN, "phases", signal, false)),
    getMe: ({ signal } = {}) =>
      cache.read(privateKey(scope, "me"), () => read(`${CAMPAIGN}/me`, "activities", signal, true)),
    getWallet: ({ signal } = {}) =>
      cache.read(privateKey(scope, "wallet"), () => read(`${CAMPAIGN}/wallet`, "coupons", signal, true)),
    getTime: ({ signal } = {}) => read("/v1/time", "now", signal, false),

    watch: (listener) => live.watch(() => ({ ...live.snapshot(), clock }), listener),
    watchWallet: (listener) => watchWallet(client, live, listener),
    get countdown() {
      return countdown;
    },
    get coupon() {
      return coupon;
    },

    identityChanged() {
      forgetShopper();
      for (const part of ["me", "wallet"] as const)
        void queryClient.resetQueries({ queryKey: privateKey(scope, part) });
      live.tabs.tell(["me", "wallet"]);
      live.update();
    },
    async refresh() {
      await live.invalidate();
    },
    dispose() {
      forgetShopper();
      live.dispose();
      if (!options.queryClient) queryClient.clear();
    },
  };

  function forgetShopper() {
    session.abort();
    session = new AbortController();
    intents.abort();
  }

  const live = createLive(client, queryClient, clock, edges.random, (campaign, me) => [
    ...campaign.phases.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    ...couponBoundaries(campaign, me),
  ]);
  const intents = createIntents(
    transport,
    edges,
    () => clock.now(),
    () => queryClient.getQueryData<Me>(privateKey(scope, "me"))?.shopper?.id ?? "",
    () => live.update(),
  );
  const coupon = createCoupon(client, cache, live, intents);
  const countdown = createCountdown(live, clock);
  return client;
}
