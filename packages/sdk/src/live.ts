import type { Campaign, Me } from "@campaign-kit/contract/api";
import { campaignQuery, meQuery, type ReadOptions } from "./campaign.ts";
import type { SampledClock } from "./clock.ts";
import { isHidden, onWindow } from "./environment.ts";
import type { CampaignError } from "./errors.ts";
import { follow, type Followed } from "./follow.ts";
import { campaignKey, meKey, type Scope } from "./keys.ts";
import { notify } from "./notify.ts";
import { createTabs } from "./tabs.ts";
import type { Age, CampaignClient } from "./types.ts";

/** After a boundary, clients read anew at a random moment within this time, in milliseconds. */
const REFETCH_SPREAD = 5000;
/** Documents that could not be read anew for so long are told to be stale, in milliseconds: longer than a server's restart takes. */
const STALE_AFTER = 60_000;
/** So long before a boundary a clock that slow answers have told is asked for more, in milliseconds. */
const SHARPEN = 60_000;
/** So often at most. */
const QUESTIONS = 3;
/** Timers take 24 days at most; further boundaries are reached in steps. In milliseconds. */
const LONGEST_TIMER = 86_400_000;
/** RFC 3339 in UTC, as the contract has it. */
const INSTANTS = /\d{4}-[\dT:.-]+Z/g;
/** The instants in an answer, which may be looked at with every change of another. */
const known = new WeakMap<object, number[]>();

function instantsIn(data: unknown): number[] {
  const answer = data ?? known;
  let instants = known.get(answer);
  if (!instants) known.set(answer, (instants = (JSON.stringify(answer).match(INSTANTS) ?? []).map(Date.parse)));
  return instants;
}

export interface Snapshot extends Age {
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
  client: Scope & Pick<CampaignClient, "queryClient" | "getCampaign" | "getMe">,
  clock: SampledClock,
  random: () => number,
  /** Somebody looks again, or the network is back. */
  back: () => void,
) {
  const { queryClient } = client;
  const listeners = new Set<() => void>();
  const holds = new Set<() => void>();
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refetch: ReturnType<typeof setTimeout> | undefined;
  let boundary = Infinity;
  let questions = QUESTIONS;
  /** One of the two documents waits to be read anew; since when (server time), and of which time they were then. */
  let waits = false;
  let waitsSince = Infinity;
  let asOf: string | undefined;
  let stale = false;
  let stopWaking: (() => void)[] = [];
  /** By its key, each query that is kept fresh, and those who hear of its changes. */
  const followed = new Map<string, Followed & { heard: (() => void)[] }>();

  const tabs = createTabs(campaignKey(client).join(), (key) => invalidate(key));

  function snapshot(): Snapshot {
    const campaign = queryClient.getQueryState<Campaign, CampaignError>(campaignKey(client));
    const me = queryClient.getQueryState<Me, CampaignError>(meKey(client));
    waits = [campaign, me].some((state) => state?.isInvalidated);
    const missing = campaign?.data ? (me?.data ? undefined : me) : campaign;
    return {
      campaign: campaign?.data,
      me: me?.data,
      error: missing?.error ?? undefined,
      ...(stale && { stale, asOf }),
    } as Snapshot;
  }

  /** Marks what begins with the key as out of date. A hidden page reads it when it is shown again. */
  const mark = (key: readonly string[] = campaignKey(client)) =>
    queryClient.invalidateQueries({ queryKey: key, refetchType: isHidden() ? "none" : "active" });

  /** The same, unless all of it is about to be read: in the seconds after a boundary, what a crowd does costs no reads of its own. */
  const invalidate = (key: readonly string[]) => void (refetch ?? mark(key));

  function refetchSoon() {
    refetch ??= setTimeout(() => {
      refetch = undefined;
      void mark();
    }, random() * REFETCH_SPREAD);
  }

  function sharpen() {
    questions--;
    clock.ask();
    update();
  }

  function update() {
    const { campaign, me, error } = snapshot();
    const now = clock.now();
    clearTimeout(timer);
    if (stop && campaign && now !== undefined) {
      if (now >= boundary) refetchSoon();
      // Any instant that lies ahead in what the server told may turn something over, whatever mechanic it is of.
      const instants = [...followed.values()].flatMap((each) => instantsIn(each.data()));
      boundary = Math.min(...instants.filter((instant) => instant > now));
      if (!waits) waitsSince = Infinity;
      else if (waitsSince > now) {
        waitsSince = now;
        asOf = me?.now;
      }
      const due = waitsSince + STALE_AFTER;
      stale = now >= due;
      const wait = Math.min((stale ? boundary : Math.min(boundary, due)) - now, LONGEST_TIMER);
      const ahead = boundary - now;
      // At a moment of its own: a crowd waits for the same boundary.
      const doubt =
        questions && clock.isVague() && !isHidden()
          ? Math.max(0, ahead - SHARPEN) + (random() * Math.min(ahead, SHARPEN)) / 2
          : wait;
      if (doubt < wait) timer = setTimeout(sharpen, doubt);
      else if (wait < Infinity) timer = setTimeout(update, wait);
    }
    // The shopper's part brings the time; where it cannot be read, a countdown still needs it.
    if (campaign && error && now === undefined) clock.ask();
    for (const listener of listeners) listener();
  }

  const look = () => Promise.all([...followed.values()].map((each) => each.look()));

  function wake() {
    if (isHidden()) return;
    back();
    // What went by unseen does not count.
    waitsSince = Infinity;
    clock.check();
    void look();
    update();
  }

  /** Keeps a query fresh, once however many ask for it, until what it returns is called. */
  function keep<Key extends readonly unknown[], Data>(query: ReadOptions<Key, Data>, changed: () => void): () => void {
    const name = query.queryKey.join();
    let one = followed.get(name);
    if (!one) {
      const heard: (() => void)[] = [];
      const tell = () => new Set(heard).forEach((each) => each());
      followed.set(name, (one = { ...follow(queryClient, query, tell, random), heard }));
    }
    const { heard, end } = one;
    heard.push(changed);
    return () => {
      heard.splice(heard.indexOf(changed), 1);
      if (heard.length) return;
      followed.delete(name);
      end();
    };
  }

  /** Keeps the cache awake to focus, network and other tabs, until what it returns is called; that calls `end`. */
  function hold(end: () => void): () => void {
    if (!holds.size) {
      queryClient.mount();
      tabs.open();
      stopWaking = [onWindow("visibilitychange", wake), onWindow("online", wake)];
    }
    const release = () => {
      if (!holds.delete(release)) return;
      end();
      if (holds.size) return;
      queryClient.unmount();
      tabs.close();
      for (const stop of stopWaking) stop();
    };
    holds.add(release);
    return release;
  }

  function start() {
    const ends = [clock.subscribe(update, true), keep(campaignQuery(client), update), keep(meQuery(client), update)];
    return hold(() => {
      stop = undefined;
      clearTimeout(timer);
      for (const end of ends) end();
    });
  }

  return {
    snapshot,
    invalidate,
    refetchSoon,
    update,
    async refresh() {
      await mark();
      await look();
    },
    hold,
    keep,
    tell: tabs.tell,
    /** Calls back with `compute`'s view at once, and whenever something in it has changed. */
    watch<View extends object>(compute: () => View, listener: (view: View) => void): () => void {
      let last: View | undefined;
      const look = () => {
        const view = compute();
        if (last && isSame(last, view)) return;
        last = view;
        notify(listener, view);
      };
      listeners.add(look);
      if (!stop) {
        stop = start();
        // What was read before anybody watched has boundaries too.
        update();
      }
      look();
      return () => {
        listeners.delete(look);
        if (!listeners.size) stop?.();
      };
    },
    dispose() {
      listeners.clear();
      for (const release of holds) release();
      for (const each of followed.values()) each.end();
      clearTimeout(refetch);
      tabs.close();
    },
  };
}

const isSame = <View extends object>(a: View, b: View) =>
  Object.keys({ ...a, ...b }).every((key) => a[key as keyof View] === b[key as keyof View]);
