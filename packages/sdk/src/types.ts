import type { QueryClient } from "@tanstack/query-core";
import type {
  Campaign,
  CampaignStage,
  Challenge,
  Me,
  Phase,
  Place,
  ServerTime,
  Wallet,
} from "@campaign-kit/contract/api";
import type { CheckInModule } from "./check-in.ts";
import type { CouponModule } from "./coupon.ts";
import type { CampaignError } from "./errors.ts";
import type { GroupBuyModule } from "./group-buy.ts";
import type { LuckyDrawModule } from "./lucky-draw.ts";
import type { SharedQueryClient } from "./query-client.ts";

/** What a client is made of. Only the first two are needed. */
export interface CampaignClientOptions {
  /** Where the API is, without `/v1`: `https://shop.example/api`. A path is taken from the page's origin. */
  baseUrl: string;
  /** The campaign's id. */
  campaign: string;
  /** The shopper's token, or nothing for a visitor. Asked before a request, and once again after a 401. */
  getToken?: (request: { renew: boolean }) => string | null | undefined | Promise<string | null | undefined>;
  /** Stands in for the global `fetch`: a shop with an API of its own can map it here. */
  fetch?: (request: Request) => Promise<Response>;
  /** The shop's own QueryClient, so that widgets and the shop's hooks share one cache. */
  queryClient?: QueryClient;
  /**
   * Gives the proof that a challenge asks for: a captcha's token, or `solveProofOfWork` of `@campaign-kit/sdk/proof-of-work`.
   * What was asked for then goes on by itself. Without a proof (nothing, or an error) it fails, and nothing was done.
   */
  onChallenge?: ChallengeSolver;
  /** Hears what happens: see `CampaignEvent`. More sinks by `client.events.add(sink)`. */
  onEvent?: EventSink;
  /** How long one attempt may take, in milliseconds. Default 10,000. */
  timeout?: number;
  /** Edges, for tests. */
  edges?: Partial<Edges>;
}

/**
 * Solves a challenge. One is asked for at a time, however many actions wait. `signal` ends when nobody needs the proof any
 * more: the challenge is too old, or the shopper has left.
 */
export type ChallengeSolver = (
  challenge: Challenge,
  context: { signal: AbortSignal; action: string; activity: string },
) => string | undefined | Promise<string | undefined>;

/** Everything that a client takes from its surroundings. */
export interface Edges {
  /** A clock that never jumps, in milliseconds: `performance.now`. */
  monotonic: () => number;
  /** The device's clock, in milliseconds: only to notice that the device slept, never to tell the time. */
  wallClock: () => number;
  /** 0 ≤ n < 1. */
  random: () => number;
  /** A new idempotency key. */
  createKey: () => string;
  /** Keeps keys of unanswered intents over a reload. `null`: nothing is kept. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
}

/** The server's time, on a monotonic base: the device's clock may be wrong or be moved, this does not notice. */
export interface ServerClock {
  /** Milliseconds since 1970 by the server's clock, or `undefined` until the server has told the time. */
  now: () => number | undefined;
  /** Calls back when a better sample moved the time, or the first one came. */
  subscribe(listener: () => void): () => void;
}

/**
 * One thing that happened, for a shop's analytics. No personal data but ids. `opened` and `joined` are of groups; a day that was
 * made up is `checked-in` as well.
 */
export type CampaignEvent = {
  type: "seen" | "opened" | "claimed" | "joined" | "drawn" | "checked-in" | "shared" | "failed" | "exposed";
  campaign: string;
  activity?: string;
  /** With `failed`: the problem's code, or the error's kind. */
  code?: string;
  /** Server time in milliseconds, where known. */
  at?: number;
};
export type EventSink = (event: CampaignEvent) => void;

/** Whether what is shown is old. */
export interface Age {
  /** It could not be read anew for a minute: nobody knows what has changed since `asOf`. Time goes on, actions are better off. */
  stale?: true;
  /** With `stale`: when it was read, RFC 3339, server time. */
  asOf?: string;
}

/** What a countdown shows: the phases, and the clock to count by. */
export interface CountdownView extends Age {
  campaign?: Campaign;
  clock: ServerClock;
  /** The campaign could not be read (and no earlier copy is at hand). */
  error?: CampaignError;
}

/**
 * What the shopper asked for and has not got yet.
 * - `asking` on its way · `queueing` the server asked us to wait (in line, where there is a `place`), we keep asking · `offline` waits for the network, fires by itself
 * - `challenged` the server wants a proof first: it is being made · `checking` the answer got lost: we ask what became of it
 * - `failed` definitely not done, or nobody knows (`outcome`)
 */
export interface IntentView<Action extends string> {
  action: Action;
  state: "asking" | "queueing" | "offline" | "checking" | "challenged" | "failed";
  /** What it was asked of, where an activity has several: the group, the date. */
  target?: string;
  /** `queueing`: the place in the campaign's line, from 1, and how long it may take, in seconds. */
  place?: Pick<Place, "position" | "wait"> | undefined;
  /** `failed`: the problem's code, or the error's kind. */
  reason?: string;
  /** `failed`: `none` nothing was done, for certain · `open` no answer came, it may have gone through; trying again is safe. */
  outcome?: "none" | "open";
}

/** What the views of these activities have in common. */
export interface ActivityView<State extends string, Activity, Mine, Action extends string> extends Age {
  state: State;
  /** The activity as everyone sees it. */
  activity?: Activity;
  /** The activity as this shopper stands to it. */
  mine?: Mine;
  /** The action under way, or the one that failed last. */
  intent?: IntentView<Action>;
  /** `upcoming`: when it opens, RFC 3339. */
  opensAt?: string;
  /** The campaign's zone, for dates. */
  timeZone?: string;
  /** The shopper's points. */
  points?: number;
  /** The clock to count by. */
  clock?: ServerClock;
}

/** States that any activity may be in: see `CouponState`. */
export type CommonState = "loading" | "unavailable" | "unknown" | "upcoming" | "ended" | "signed-out";

export interface CountdownModule {
  watch(listener: (view: CountdownView) => void): () => void;
}

/** Typed access to one campaign. Making one fetches nothing. */
export interface CampaignClient {
  readonly baseUrl: string;
  readonly campaign: string;
  /** The shop's own client, or a small one of ours over the same cache. */
  readonly queryClient: SharedQueryClient;
  readonly clock: ServerClock;
  readonly events: { emit(event: Omit<CampaignEvent, "campaign" | "at">): void; add(sink: EventSink): () => void };

  /** Plain promises. Each asks the server; the answers land in the shared cache. Throw `CampaignError`. */
  getCampaign(options?: { signal?: AbortSignal }): Promise<Campaign>;
  getMe(options?: { signal?: AbortSignal }): Promise<Me>;
  getWallet(options?: { signal?: AbortSignal }): Promise<Wallet>;
  getTime(options?: { signal?: AbortSignal }): Promise<ServerTime>;

  readonly countdown: CountdownModule;
  readonly coupon: CouponModule;
  readonly groupBuy: GroupBuyModule;
  readonly luckyDraw: LuckyDrawModule;
  readonly checkIn: CheckInModule;

  /** Watches what is not one mechanic's: the campaign, the shopper, the wallet. */
  watch(
    listener: (view: { campaign?: Campaign; me?: Me; clock: ServerClock; error?: CampaignError } & Age) => void,
  ): () => void;
  watchWallet(listener: (view: { wallet?: Wallet; error?: CampaignError; pending: boolean }) => void): () => void;

  /** The shopper signed in, out, or changed: forgets what was private and reads it anew. */
  identityChanged(): void;
  /** Asks for everything anew (after the shop's own backend changed something). */
  refresh(): Promise<void>;
  /** Ends timers, listeners and channels. A provider calls it for the client that it made. */
  dispose(): void;
}

/** Where a campaign stands at an instant, and which boundary comes next. */
export interface PhasePosition {
  stage: CampaignStage;
  /** The phase that runs. */
  phase?: Phase;
  /** The phase that begins at `boundary`. */
  next?: Phase;
  /** The next start or end, in milliseconds since 1970. */
  boundary?: number;
}
