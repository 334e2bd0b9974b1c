import { exclusively, isOffline, online } from "./environment.ts";
import type { CampaignError } from "./errors.ts";
import type { Posted, PostPath, Reply, Transport } from "./transport/request.ts";
import { backoff, isDefinite, isTransient } from "./transport/retry.ts";
import { abortError, sleep } from "./transport/timeout.ts";
import type { Edges } from "./types.ts";

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
  /** Hears of the failure. Returns true where the shopper's state tells it, so that no failure needs to be shown. */
  refused(error: CampaignError): boolean;
}

export interface Intent {
  state: "asking" | "queueing" | "offline" | "checking" | "failed";
  /** Whether nothing was done for certain, as far as is known now. */
  outcome: "none" | "open";
  /** With `failed`. */
  error?: CampaignError;
}

interface RunningIntent extends Intent {
  key: string;
  promise: Promise<unknown>;
  controller: AbortController;
}

export type Intents = ReturnType<typeof createIntents>;

/**
 * Intents that are under way or have failed. Each has one idempotency key over attempts, reloads and clicks, kept in
 * storage until the server has decided, and one tab at a time asks for it.
 */
export function createIntents(
  transport: Transport,
  { storage, createKey, monotonic, random }: Edges,
  now: () => number | undefined,
  shopper: () => string,
  changed: () => void,
) {
  const intents = new Map<string, RunningIntent>();
  const nameOf = (path: PostPath, activity: string) =>
    `campaign-kit:${encodeURIComponent(shopper())}:${transport.url(path, activity)}`;

  // Storage may be full, blocked or private: an intent then lives as long as the page.
  function stored<T>(use: (storage: NonNullable<Edges["storage"]>) => T): T | undefined {
    try {
      return storage ? use(storage) : undefined;
    } catch {
      return undefined;
    }
  }
  function load(name: string): string | undefined {
    const [key, at] = stored((storage) => storage.getItem(name))?.split(" ") ?? [];
    return (now() ?? 0) - Number(at) < KEY_LIFETIME ? key : undefined;
  }

  /** Asks until the server has decided or patience ends. */
  async function ask<Body>(intent: RunningIntent, call: { url: string; field: string }): Promise<Reply<Body>> {
    const signals = [intent.controller.signal];
    const asking = () => enter(intent, intent.outcome === "open" ? "checking" : "asking");
    let startedAt = monotonic();
    asking();
    for (let count = 1; ; count++) {
      if (isOffline()) {
        enter(intent, "offline");
        await online(intent.controller.signal);
        asking();
        [startedAt, count] = [monotonic(), 1];
      }
      try {
        return await transport.send<Body>({ ...call, signals, personal: true, key: intent.key });
      } catch (error) {
        const failure = error as CampaignError;
        const { status, retryAfter } = failure;
        const queueing = status === 429 || status === 503;
        if (isDefinite(failure)) intent.outcome = "none";
        else if (!queueing && status !== 401) intent.outcome = "open";
        const wait = backoff(count, retryAfter, random);
        const patience = queueing ? QUEUE_PATIENCE : LOST_PATIENCE;
        if (!isTransient(failure) || monotonic() + wait - startedAt > patience) throw failure;
        enter(intent, intent.outcome === "open" ? "checking" : "queueing");
        await sleep(wait, signals);
      }
    }
  }

  function enter(intent: RunningIntent, state: Intent["state"]) {
    if (intent.state === state) return;
    intent.state = state;
    changed();
  }

  function run<Path extends PostPath>(wish: Wish<Path>, signal?: AbortSignal): Promise<Posted<Path>> {
    const { path, activity, field } = wish;
    const name = nameOf(path, activity);
    const before = intents.get(name);
    if (before && before.state !== "failed") return before.promise as Promise<Posted<Path>>;

    if (signal?.aborted) return Promise.reject(abortError());
    // A key that is still there names an intent that may have been carried out: we ask what became of it.
    const known = before?.outcome === "open" ? before.key : load(name);
    const controller = new AbortController();
    const intent = {
      key: known ?? createKey(),
      state: known ? "checking" : "asking",
      outcome: known ? "open" : "none",
      controller,
    } as RunningIntent;
    intents.set(name, intent);
    stored((storage) => storage.setItem(name, `${intent.key} ${Math.round(now() ?? 0)}`));
    const forget = () => stored((storage) => storage.removeItem(name));

    const abort = () => controller.abort();
    signal?.addEventListener("abort", abort);

    const call = { url: transport.url(path, activity), field };
    const promise = exclusively(
      name,
      () => ask<Posted<Path>>(intent, call),
      () => enter(intent, "queueing"),
      controller.signal,
    ).then(
      (reply) => {
        forget();
        intents.delete(name);
        wish.done(reply);
        return reply.body;
      },
      (failure: unknown) => {
        const error = failure as CampaignError;
        if (intent.outcome === "none") forget();
        intent.state = "failed";
        intent.error = error;
        if (intents.get(name) === intent && wish.refused(error)) intents.delete(name);
        throw error;
      },
    );
    intent.promise = promise.finally(() => {
      signal?.removeEventListener("abort", abort);
      changed();
    });
    changed();
    return intent.promise as Promise<Posted<Path>>;
  }

  return {
    run,
    get: (path: PostPath, activity: string): Intent | undefined => intents.get(nameOf(path, activity)),
    /** Whether an earlier page in this tab has left an intent without an answer. */
    isUnanswered(path: PostPath, activity: string): boolean {
      const name = nameOf(path, activity);
      return !intents.has(name) && load(name) !== undefined;
    },
    /** Stops asking. The keys stay, so that the shopper who comes back gets the answers. */
    abort() {
      for (const { controller } of intents.values()) controller.abort();
      intents.clear();
    },
  };
}
