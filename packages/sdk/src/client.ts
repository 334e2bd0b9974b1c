import type { Me } from "@campaign-kit/contract/api";
import type { ModuleContext } from "./activity.ts";
import { createCache } from "./cache.ts";
import { createCheckIn } from "./check-in.ts";
import { createClock } from "./clock.ts";
import { createCountdown } from "./countdown.ts";
import { createCoupon } from "./coupon.ts";
import { withDefaults } from "./edges.ts";
import { createEvents } from "./events.ts";
import { createGroupBuy } from "./group-buy.ts";
import { createIntents } from "./intents.ts";
import { campaignKey, meKey, walletKey } from "./keys.ts";
import { createLive } from "./live.ts";
import { createLuckyDraw } from "./lucky-draw.ts";
import { createQueryClient } from "./query-client.ts";
import { createTransport, type GetPath, type Got } from "./transport/request.ts";
import { abortError } from "./transport/timeout.ts";
import type { CampaignClient, CampaignClientOptions } from "./types.ts";
import { createWatchWallet } from "./wallet.ts";

const CAMPAIGN = "/v1/campaigns/{campaign}";

type CampaignReads = Pick<
  CampaignClient,
  "baseUrl" | "campaign" | "queryClient" | "clock" | "events" | "getCampaign" | "getMe" | "getWallet" | "getTime"
>;

/**
 * Typed access to one campaign. Fetches nothing by itself: a read begins when something is asked for or watched.
 * A server makes one for each request; a page one for each campaign.
 */
export function createCampaignClient(options: CampaignClientOptions): CampaignClient {
  const edges = withDefaults(options.edges);
  const scope = { baseUrl: options.baseUrl.replace(/\/+$/, ""), campaign: options.campaign };
  const queryClient = options.queryClient ?? createQueryClient();
  const cache = createCache(queryClient);
  const clock = createClock(edges, () => reads.getTime());
  const transport = createTransport({ ...options, ...scope }, edges, clock.now);
  const mineKey = meKey(scope);
  const ended = new AbortController();
  // One for each shopper: answers to the one before must not reach the next.
  let session = new AbortController();

  async function read<Path extends GetPath>(
    path: Path,
    field: string & keyof Got<Path>,
    personal: boolean,
    { signal = ended.signal }: { signal?: AbortSignal } = {},
    ...ids: string[]
  ): Promise<Got<Path>> {
    const { body, sentAt, receivedAt } = await transport.read<Got<Path> & { now?: string }>({
      url: transport.url(path, ...ids),
      field,
      personal,
      signal: AbortSignal.any([signal, (personal ? session : ended).signal]),
    });
    // A wallet's time is as good, but one source less can be wrong.
    if (body.now && field !== "coupons") clock.sample(body.now, sentAt, receivedAt);
    return body;
  }

  const reads: CampaignReads = {
    ...scope,
    queryClient,
    clock,
    events: createEvents(scope.campaign, clock.now, options.onEvent),
    getCampaign: (options) => cache.read(campaignKey(scope), () => read(CAMPAIGN, "phases", false, options)),
    getMe: (options) => cache.read(mineKey, () => read(`${CAMPAIGN}/me`, "activities", true, options)),
    getWallet: (options) => cache.read(walletKey(scope), () => read(`${CAMPAIGN}/wallet`, "coupons", true, options)),
    getTime: (options) => read("/v1/time", "now", false, options),
  };

  const live = createLive(reads, clock, edges.random, transport.retry);
  const intents = createIntents(
    transport,
    edges,
    clock.now,
    options.onChallenge,
    () => queryClient.getQueryData<Me>(mineKey)?.shopper?.id ?? "",
    () =>
      reads.getMe().then(
        () => true,
        () => false,
      ),
    live.update,
  );
  const context: ModuleContext = { client: reads, cache, live, intents, read, session: () => session.signal };
  function endSession() {
    session.abort(abortError());
    session = new AbortController();
    intents.clear();
  }

  return {
    ...reads,
    countdown: createCountdown(live, clock),
    coupon: createCoupon(context),
    groupBuy: createGroupBuy(context),
    luckyDraw: createLuckyDraw(context),
    checkIn: createCheckIn(context),
    watch: (listener) => live.watch(() => ({ ...live.snapshot(), clock }), listener),
    watchWallet: createWatchWallet(reads, live),
    identityChanged() {
      endSession();
      void queryClient.resetQueries({ queryKey: mineKey });
      live.tell(mineKey);
    },
    refresh: () => live.refresh(),
    dispose() {
      ended.abort(abortError());
      endSession();
      live.dispose();
      if (!options.queryClient) queryClient.clear();
    },
  };
}
