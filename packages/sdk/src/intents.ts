import type { Place } from "@campaign-kit/contract/api";
import type { withDefaults } from "./edges.ts";
import { exclusively, isOffline, online } from "./environment.ts";
import { createProver } from "./challenge.ts";
import type { CampaignError } from "./errors.ts";
import type { Call, Posted, PostPath, Reply, Transport } from "./transport/request.ts";
import { isDefinite, isTransient } from "./transport/retry.ts";
import { abortError } from "./transport/timeout.ts";
import type { ChallengeSolver, IntentView } from "./types.ts";

/** How long to keep asking a server that asks us to wait, and one that does not answer, in milliseconds. */
const QUEUE_PATIENCE = 300_000;
const LOST_PATIENCE = 60_000;
/** How long a server keeps the answer to a key, in milliseconds: an older key names nothing any more. */
const KEY_LIFETIME = 86_400_000;

/** Where the shopper's ticket is stored, beside the keys. */
const TICKET = "ticket";

/** How many challenges in a row are solved for one intent. */
const CHALLENGES = 3;

/** What the shopper wants done: one operation on one activity. */
export interface Wish<Path extends PostPath> {
  path: Path;
  activity: string;
  action: string;
  /** What it is asked of, where an activity has several of them: the group, the date. */
  target: string | undefined;
  /** The field of the body that takes the target; without one, the path has it. */
  body?: string;
  /** A field without which the answer is not in the contract's form. */
  field: string;
  /** It is not shown. */
  quiet?: boolean;
  /** Puts the answer into the cache, before anybody hears that the intent is over. `isKnown`: the shopper's part has it already. */
  done(body: Posted<Path>, isKnown: boolean): void;
  /** Hears of the failure. Returns true where the shopper's state tells it: then it is not shown, unless the outcome is open. */
  refused(error: CampaignError): boolean;
}

/** A key, and the server's time in milliseconds at which it was made. */
type Entry = [key: string, at: number];

interface Intent {
  activity: string;
  key: string;
  /** An answer got lost, so that asking again is asking what became of it. */
  lost: boolean;
  /** Whether nothing was done for certain, as far as is known now. */
  outcome: "none" | "open";
  /** What is shown of it, as long as no other has taken its place. */
  view: IntentView<string> | undefined;
  /** It is over, and failed. */
  failed?: boolean;
  promise: Promise<unknown>;
}

export type Intents = ReturnType<typeof createIntents>;

/**
 * Intents that are under way or have failed. Each has one idempotency key over attempts, reloads and clicks, kept in
 * storage until the server has decided, and one tab at a time asks for it. An intent is named by its activity, its action
 * and what that is asked of: that is also all that a page needs to ask again after a reload.
 */
export function createIntents(
  transport: Transport,
  { storage, createKey, monotonic }: ReturnType<typeof withDefaults>,
  now: () => number | undefined,
  solver: ChallengeSolver | undefined,
  shopper: () => string,
  /** Reads the shopper's part anew; false where that failed. */
  reread: () => Promise<boolean>,
  changed: () => void,
) {
  const intents = new Map<string, Intent>();
  const prove = createProver(solver, now);

  /** Where a shopper's keys are stored: an entry by the name of its intent. */
  const shelf = () => `campaign-kit:${transport.url("/v1/campaigns/{campaign}")}#${shopper()}`;
  const isFresh = (entry: Entry | undefined): entry is Entry => !!entry && (now() ?? 0) - entry[1] < KEY_LIFETIME;

  /** What is stored in a place, with a name's entry changed where that is given. */
  function stored(place: string, name?: string, entry?: Entry): Record<string, Entry> {
    let entries: Record<string, Entry> = {};
    try {
      // Even reading the property throws where the shopper has turned storage off.
      const store = storage === undefined ? sessionStorage : storage!;
      entries = (JSON.parse(store.getItem(place)!) as typeof entries | null) ?? entries;
      if (name) {
        if (entry) entries[name] = entry;
        else Reflect.deleteProperty(entries, name);
        if (Object.keys(entries).length) store.setItem(place, JSON.stringify(entries));
        else store.removeItem(place);
      }
    } catch {
      // It may be full, blocked or private: an intent then lives as long as the page.
    }
    return entries;
  }

  function enter(intent: Intent, state: IntentView<string>["state"], place?: Place) {
    if (!intent.view || (intent.view.state === state && !place)) return;
    intent.view = { ...intent.view, state, place };
    changed();
  }

  /** Asks until the server has decided or patience ends. */
  function ask<Body>(intent: Intent, call: Call): Promise<Reply<Body>> {
    const enterOr = (state: "asking" | "queueing") => enter(intent, intent.lost ? "checking" : state);
    let startedAt = monotonic();
    call.ticket = stored(shelf())[TICKET]?.[0];
    enterOr("asking");
    return transport.persist<Body>(
      call,
      (failure, wait) => {
        const queueing = failure.status === 429 || failure.status === 503;
        const { place } = failure.problem ?? {};
        if (place) {
          call.ticket = place.ticket;
          stored(shelf(), TICKET, [place.ticket, 0]);
          startedAt = monotonic();
        }
        intent.lost ||= !queueing && !isDefinite(failure) && failure.status !== 401;
        // A gateway may say 503 of a request that came through: only the API's own refusal is certain.
        // What is refused without being decided says nothing of an attempt before it.
        if (isDefinite(failure) && !(intent.lost && failure.status === 403)) intent.outcome = "none";
        else if (intent.lost || queueing) intent.outcome = "open";
        if (monotonic() + wait - startedAt > (queueing ? QUEUE_PATIENCE : LOST_PATIENCE)) return true;
        if (place) enter(intent, "queueing", place);
        else if (isTransient(failure)) enterOr("queueing");
        return false;
      },
      async () => {
        if (!isOffline()) return;
        enter(intent, "offline");
        await online(call.signal);
        enterOr("asking");
        startedAt = monotonic();
      },
      () => enterOr("queueing"),
    );
  }

  function run<Path extends PostPath>(wish: Wish<Path>, signal: AbortSignal): Promise<Posted<Path>> {
    const { activity, action, target, quiet } = wish;
    const place = shelf();
    const name = JSON.stringify([activity, action, target]);
    const id = place + name;
    const before = intents.get(id);
    if (before && !before.failed) return before.promise as Promise<Posted<Path>>;
    if (signal.aborted) return Promise.reject(abortError());

    // A key that is still there names an intent that may have been carried out: we ask what became of it.
    const entry = stored(place)[name];
    const known = before?.outcome === "open" ? before.key : isFresh(entry) ? entry[0] : undefined;
    const key = known ?? createKey();
    const lost = known !== undefined;
    const view = { action, target, state: lost ? "checking" : "asking" };
    // The shopper has gone on from what failed before.
    for (const each of intents.values()) if (each.activity === activity && each.failed) each.view = undefined;
    const outcome = lost ? "open" : "none";
    const intent = { activity, key, lost, outcome, view: quiet ? undefined : view } as Intent;
    intents.delete(id);
    intents.set(id, intent);
    stored(place, name, [key, now() ?? 0]);

    const url = transport.url(wish.path, activity, target);
    const body = wish.body ? { [wish.body]: target } : undefined;
    const call: Call = { url, field: wish.field, body, signal, key, personal: true };
    const answer = (tries: number): Promise<Reply<Posted<Path>>> =>
      ask<Posted<Path>>(intent, call).catch(async (error: unknown) => {
        const challenge = (error as CampaignError).problem?.challenge;
        if (!challenge || !tries) throw error;
        enter(intent, "challenged");
        call.proof = await prove(error as CampaignError, challenge, { signal, action, activity });
        return answer(tries - 1);
      });
    const decided = exclusively(
      id,
      () => answer(CHALLENGES),
      () => enter(intent, "queueing"),
      signal,
    );
    const conclude = async () => {
      // The key goes before the intent does: a key without an intent would be asked for again.
      const forget = () => stored(place, name);
      const isCurrent = () => intents.get(id) === intent;
      try {
        const reply = await decided;
        forget();
        // A stored answer may be older than what has been read since, and than what can be read now.
        const isKnown = isCurrent() && reply.replayed && (await reread());
        if (isCurrent()) {
          intents.delete(id);
          wish.done(reply.body, isKnown);
        }
        return reply.body;
      } catch (error) {
        const failure = error as CampaignError;
        const isCertain = intent.outcome === "none";
        if (isCertain) forget();
        if (isCurrent()) {
          const isTold = wish.refused(failure) || failure.kind === "aborted";
          if (isCertain && isTold) intents.delete(id);
        }
        intent.failed = true;
        intent.view &&= { ...intent.view, state: "failed", reason: failure.code, outcome: intent.outcome };
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
    /** What is shown of an activity's intents: the last one under way, else the last one that failed. */
    shown(activity: string): IntentView<string> | undefined {
      const views = [...intents.values()].filter((each) => each.activity === activity && each.view);
      return (views.findLast(({ failed }) => !failed) ?? views.at(-1))?.view;
    },
    /** The action and target of each intent on an activity that an earlier page in this tab has left without an answer. */
    unanswered(activity: string): [string, string | undefined][] {
      const place = shelf();
      return Object.entries(stored(place)).flatMap(([name, entry]) => {
        try {
          const [of, action, target] = JSON.parse(name) as [string, string, string | null];
          const left = of === activity && isFresh(entry) && !intents.has(place + name);
          return left ? [[action, target ?? undefined]] : [];
        } catch {
          // Another's entry in the same storage.
          return [];
        }
      });
    },
    /** Forgets them. The keys stay, so that a shopper who comes back gets the answers. */
    clear: () => intents.clear(),
  };
}
