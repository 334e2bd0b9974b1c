import type { withDefaults } from "./edges.ts";
import { exclusively, isOffline, online } from "./environment.ts";
import type { CampaignError } from "./errors.ts";
import type { Call, Posted, PostPath, Reply, Transport } from "./transport/request.ts";
import { isDefinite, isTransient } from "./transport/retry.ts";
import { abortError } from "./transport/timeout.ts";

/** How long to keep asking a server that asks us to wait, and one that does not answer, in milliseconds. */
const QUEUE_PATIENCE = 300_000;
const LOST_PATIENCE = 60_000;
/** How long a server keeps the answer to a key, in milliseconds: an older key names nothing any more. */
const KEY_LIFETIME = 86_400_000;

/** What the shopper wants done: one operation on one activity. */
export interface Wish<Path extends PostPath> {
  path: Path;
  activity: string;
  /** A field without which the answer is not in the contract's form. */
  field: string & keyof Posted<Path>;
  /** Puts the answer into the cache, before anybody hears that the intent is over. */
  done(reply: Reply<Posted<Path>>): void;
  /** Hears of the failure. Returns true where the shopper's state tells it: then it is not shown, unless the outcome is open. */
  refused(error: CampaignError): boolean;
}

export interface Intent {
  state: "asking" | "queueing" | "offline" | "checking";
  /** Whether nothing was done for certain, as far as is known now. */
  outcome: "none" | "open";
  /** It is over, and failed. */
  error?: CampaignError;
}

interface KeyedIntent extends Intent {
  key: string;
  /** An answer got lost, so that asking again is asking what became of it. */
  lost: boolean;
  promise: Promise<unknown>;
}

export type Intents = ReturnType<typeof createIntents>;

/**
 * Intents that are under way or have failed. Each has one idempotency key over attempts, reloads and clicks, kept in
 * storage until the server has decided, and one tab at a time asks for it.
 */
export function createIntents(
  transport: Transport,
  { storage, createKey, monotonic }: ReturnType<typeof withDefaults>,
  now: () => number | undefined,
  shopper: () => string,
  changed: () => void,
) {
  const intents = new Map<string, KeyedIntent>();
  const nameOf = (path: PostPath, activity: string) => `campaign-kit:${transport.url(path, activity)}#${shopper()}`;

  // Storage may be full, blocked or private: an intent then lives as long as the page.
  function stored<Method extends "getItem" | "setItem" | "removeItem">(
    method: Method,
    ...words: Parameters<Storage[Method]>
  ) {
    try {
      // Even reading the property throws where the shopper has turned storage off.
      return (storage === undefined ? sessionStorage : storage)?.[method](...(words as [string, string]));
    } catch {
      return undefined;
    }
  }
  function load(name: string): string | undefined {
    const [key, at] = stored("getItem", name)?.split(" ") ?? [];
    return (now() ?? 0) - Number(at) < KEY_LIFETIME ? key : undefined;
  }

  function enter(intent: Intent, state: Intent["state"]) {
    if (intent.state === state) return;
    intent.state = state;
    changed();
  }

  /** Asks until the server has decided or patience ends. */
  function ask<Body>(intent: KeyedIntent, call: Call): Promise<Reply<Body>> {
    const enterOr = (state: Intent["state"]) => enter(intent, intent.lost ? "checking" : state);
    let startedAt = monotonic();
    enterOr("asking");
    return transport.persist<Body>(
      call,
      (failure, wait) => {
        const queueing = failure.status === 429 || failure.status === 503;
        intent.lost ||= !queueing && !isDefinite(failure) && failure.status !== 401;
        // A gateway may say 503 of a request that came through: only the API's own refusal is certain.
        if (isDefinite(failure)) intent.outcome = "none";
        else if (intent.lost || queueing) intent.outcome = "open";
        if (monotonic() + wait - startedAt > (queueing ? QUEUE_PATIENCE : LOST_PATIENCE)) return true;
        if (isTransient(failure)) enterOr("queueing");
        return false;
      },
      async () => {
        if (!isOffline()) return;
        enter(intent, "offline");
        await online(call.signal);
        enterOr("asking");
        startedAt = monotonic();
      },
    );
  }

  function run<Path extends PostPath>(wish: Wish<Path>, signal: AbortSignal): Promise<Posted<Path>> {
    const { path, activity, field } = wish;
    const name = nameOf(path, activity);
    const before = intents.get(name);
    if (before && !before.error) return before.promise as Promise<Posted<Path>>;
    if (signal.aborted) return Promise.reject(abortError());

    // A key that is still there names an intent that may have been carried out: we ask what became of it.
    const known = before?.outcome === "open" ? before.key : load(name);
    const key = known ?? createKey();
    const lost = known !== undefined;
    const intent = { key, lost, state: lost ? "checking" : "asking", outcome: lost ? "open" : "none" } as KeyedIntent;
    intents.set(name, intent);
    stored("setItem", name, `${key} ${now() ?? 0}`);

    const call = { url: transport.url(path, activity), field, signal, key, personal: true };
    const decided = exclusively(
      name,
      () => ask<Posted<Path>>(intent, call),
      () => enter(intent, "queueing"),
      signal,
    );
    const conclude = async () => {
      // The key goes before the intent does: a key without an intent would be asked for again.
      const forget = () => stored("removeItem", name);
      const isCurrent = () => intents.get(name) === intent;
      try {
        const reply = await decided;
        forget();
        if (isCurrent()) {
          intents.delete(name);
          wish.done(reply);
        }
        return reply.body;
      } catch (error) {
        const failure = error as CampaignError;
        const isCertain = intent.outcome === "none";
        if (isCertain) forget();
        if (isCurrent()) {
          const isTold = wish.refused(failure) || failure.kind === "aborted";
          if (isCertain && isTold) intents.delete(name);
        }
        intent.error = failure;
        throw error;
      } finally {
        changed();
      }
    };
    const promise = conclude();
    intent.promise = promise;
    changed();
    return promise;
  }

  return {
    run,
    get: (path: PostPath, activity: string): Intent | undefined => intents.get(nameOf(path, activity)),
    /** Whether an earlier page in this tab has left an intent without an answer. */
    isUnanswered(path: PostPath, activity: string): boolean {
      const name = nameOf(path, activity);
      return !intents.has(name) && load(name) !== undefined;
    },
    /** Forgets them. The keys stay, so that a shopper who comes back gets the answers. */
    clear: () => intents.clear(),
  };
}
