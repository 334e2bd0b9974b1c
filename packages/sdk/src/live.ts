import { QueryObserver, type QueryClient } from "@tanstack/query-core";
import type { Campaign, Me } from "@campaign-kit/contract/api";
import { campaignQuery, meQuery } from "./campaign.ts";
import type { SampledClock } from "./clock.ts";
import { isHidden, onWindow } from "./environment.ts";
import type { CampaignError } from "./errors.ts";
import { campaignKey, privateKey, type PrivatePart } from "./keys.ts";
import { createTabs } from "./tabs.ts";
import type { CampaignClient } from "./types.ts";

/** After a boundary, clients read anew at a random moment within this time, in milliseconds. */
export const REFETCH_SPREAD = 5000;
/** Longest time that a timer takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface Snapshot {
  campaign?: Campaign;
  me?: Me;
  /** Why the campaign or the shopper's part is not there. */
  error?: CampaignError;
}

export type Live = ReturnType<typeof createLive>;

/**
 * The campaign and the shopper's part, read once and kept while anybody watches, however many watch; one timer to the
 * next boundary, at which everybody looks at the clock again.
 */
export function createLive(
  client: Pick<CampaignClient, "baseUrl" | "campaign" | "getCampaign" | "getMe">,
  queryClient: QueryClient,
  clock: SampledClock,
  random: () => number,
  boundaries: (campaign: Campaign, me: Me | undefined) => string[],
) {
  const listeners = new Set<() => void>();
  let held = 0;
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refetch: ReturnType<typeof setTimeout> | undefined;
  let boundary = Infinity;

  const tabs = createTabs(client, (parts) => void invalidate(parts));

  function snapshot(): Snapshot {
    const campaign = queryClient.getQueryState<Campaign, CampaignError>(campaignKey(client));
    const me = queryClient.getQueryState<Me, CampaignError>(privateKey(client, "me"));
    const error = campaign?.data ? !me?.data && me?.error : campaign?.error;
    return {
      ...(campaign?.data && { campaign: campaign.data }),
      ...(me?.data && { me: me.data }),
      ...(error && { error }),
    };
  }

  /** Marks parts as out of date, all of them if none is named. A hidden page reads them when it is shown again. */
  function invalidate(parts?: PrivatePart[]) {
    const refetchType = isHidden() ? "none" : "active";
    const keys = parts ? parts.map((part) => privateKey(client, part)) : [campaignKey(client)];
    return Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey, refetchType })));
  }

  function refetchSoon() {
    refetch ??= setTimeout(() => {
      refetch = undefined;
      void invalidate();
    }, random() * REFETCH_SPREAD);
  }

  function update() {
    const { campaign, me, error } = snapshot();
    const now = clock.now();
    clearTimeout(timer);
    if (campaign && now !== undefined) {
      if (now >= boundary) refetchSoon();
      boundary = Math.min(
        ...boundaries(campaign, me)
          .map(Date.parse)
          .filter((instant) => instant > now),
      );
      if (boundary < Infinity && stop) timer = setTimeout(update, Math.min(Math.ceil(boundary - now), LONGEST_TIMER));
    }
    // The shopper's part brings the time; where it cannot be read, a countdown still needs it.
    if (campaign && error && now === undefined) clock.ask();
    for (const listener of listeners) listener();
  }

  function wake() {
    if (isHidden()) return;
    clock.check();
    update();
  }

  /** Keeps the cache awake to focus, network and other tabs until the returned function is called. */
  function hold() {
    if (!held++) {
      queryClient.mount();
      tabs.open();
    }
    return () => {
      if (!--held) {
        queryClient.unmount();
        tabs.close();
      }
    };
  }

  function start() {
    const ends = [
      hold(),
      clock.subscribe(update),
      new QueryObserver(queryClient, campaignQuery(client)).subscribe(update),
      new QueryObserver(queryClient, meQuery(client)).subscribe(update),
      onWindow("visibilitychange", wake),
      onWindow("online", wake),
    ];
    return () => {
      clearTimeout(timer);
      clearTimeout(refetch);
      refetch = undefined;
      for (const end of ends) end();
    };
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    stop ??= start();
    return () => {
      listeners.delete(listener);
      if (listeners.size) return;
      stop?.();
      stop = undefined;
    };
  }

  return {
    snapshot,
    invalidate,
    refetchSoon,
    update,
    hold,
    tabs,
    /** Calls back with `compute`'s view at once, and whenever something in it has changed. */
    watch<View extends object>(compute: () => View, listener: (view: View) => void): () => void {
      let last: View | undefined;
      const look = () => {
        const view = compute();
        if (last && isSame(last, view)) return;
        last = view;
        listener(view);
      };
      const end = subscribe(look);
      look();
      return end;
    },
    dispose() {
      listeners.clear();
      stop?.();
      stop = undefined;
    },
  };
}

function isSame<View extends object>(a: View, b: View): boolean {
  const keys = Object.keys({ ...a, ...b }) as (keyof View)[];
  return keys.every((key) => a[key] === b[key]);
}
