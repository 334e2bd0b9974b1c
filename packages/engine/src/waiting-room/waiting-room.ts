import type { WaitingRoomDefinition } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import type { Decider } from "../decider.ts";
import type { Clock } from "../edges.ts";
import { ProblemError } from "../problem.ts";
import type { CampaignRegistry } from "../registry.ts";
import { emptyLine, join, settle, standing, type Line, type LineRules, type PlaceInLine } from "../rules/line.ts";
import { Drafts } from "../store/drafts.ts";
import type { AnswerKey, Store, StoreTransaction } from "../store/store.ts";
import { lines, places, type LineRecord, type PlaceRecord } from "./table.ts";
import { Tickets, type Holder } from "./ticket.ts";

/** A shopper who wants to act. */
export interface Waiter extends Holder {
  /** The intent: one that was answered before is let through to its answer. */
  intent: AnswerKey;
  ticket: string | undefined;
}

export interface WaitingRoomOptions {
  store: Pick<Store, "transaction">;
  campaigns: CampaignRegistry;
  clock: Clock;
  /** Signs tickets. Processes that share it know each other's without a look into the store. */
  secret: string;
}

interface Asking {
  waiter: Waiter;
  rules: LineRules;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Locks a campaign's line; no activity is called so. */
const LOCK = "waiting room";
const BATCH = 500;
/** How long to stay away, in seconds: a share of what there is to wait, so that those far behind ask seldom. */
const SHARE = 4;
const LONGEST = 30;

/**
 * Lets shoppers in one after another, first come first served, over any number of processes. Who was called acts on the
 * ticket alone; all others are looked up together, a batch at a time, as intents are decided.
 */
export class WaitingRoom {
  readonly #options: WaitingRoomOptions;
  readonly #tickets: Tickets;
  /** Those who ask, by campaign, while those before them are looked up. */
  readonly #asking = new Map<string, Asking[]>();
  /** Lines as they were last seen: they may have gone further, and never go back. */
  readonly #seen = new Map<string, Line>();

  constructor(options: WaitingRoomOptions) {
    this.#options = options;
    this.#tickets = new Tickets(options.secret);
  }

  /** Has shoppers wait in the lines of their campaigns before these decide on what they want. */
  before(decider: Pick<Decider, "submit">): Pick<Decider, "submit"> {
    return {
      submit: async (activity, submission) => {
        const { campaign } = activity.scope;
        const { waitingRoom } = findCampaign(this.#options.campaigns, campaign);
        const { waiter, ...intent } = submission;
        if (waitingRoom && waiter) await this.admit(waitingRoom, { campaign, intent, ...waiter });
        return decider.submit(activity, submission);
      },
    };
  }

  /** Resolves for who may act. Rejects with the problem `waiting_room` for who must wait, which tells the place. */
  admit(definition: WaitingRoomDefinition, waiter: Waiter): Promise<void> {
    const rules = rulesOf(definition);
    if (this.#isKnown(rules, waiter)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const asking = { waiter, rules, resolve, reject };
      const others = this.#asking.get(waiter.campaign);
      if (others) {
        others.push(asking);
      } else {
        this.#asking.set(waiter.campaign, [asking]);
        void this.#serve(waiter.campaign);
      }
    });
  }

  #isKnown(rules: LineRules, waiter: Waiter): boolean {
    const line = this.#seen.get(waiter.campaign);
    if (!line || waiter.ticket === undefined) return false;
    const place = this.#tickets.read(waiter, waiter.ticket);
    if (!place || place.number > line.issued) return false;
    return standing(line, rules, place, this.#options.clock()).state === "called";
  }

  async #serve(campaign: string): Promise<void> {
    const asking = this.#asking.get(campaign)!;
    while (asking.length > 0) {
      const batch = asking.splice(0, BATCH);
      try {
        const answer = await this.#look(campaign, batch);
        answer();
      } catch (cause) {
        const error = new ProblemError("unavailable", {}, { cause });
        for (const { reject } of batch) reject(error);
      }
    }
    this.#asking.delete(campaign);
  }

  /** Looks up everyone's place, or gives one. What it returns tells them, and is called only after the commit. */
  #look(campaign: string, batch: readonly Asking[]): Promise<() => void> {
    const { store, clock } = this.#options;
    return store.transaction({ campaign, activity: LOCK, shoppers: [] }, async (transaction) => {
      const { answered, line: found, taken } = await read(transaction, campaign, batch);
      const now = clock();
      // The campaign may have been changed while they waited: the last one brought its newest rules.
      const { rules } = batch.at(-1)!;
      let line = settle(found ? { ...found, issued: transaction.issued } : emptyLine(rules, now), rules, now);
      const answers = batch.map(({ waiter, resolve, reject }) => {
        if (answered.has(nameOf(waiter.intent))) return resolve;
        let place: PlaceInLine | undefined = taken.get(waiter.shopper);
        if (!place || standing(line, rules, place, now).state === "over") {
          ({ line, place } = join(line, rules, now));
          taken.set({ campaign, shopper: waiter.shopper, ...place });
        }
        const stand = standing(line, rules, place, now);
        if (stand.state !== "waiting") return resolve;
        const ticket = this.#tickets.sign(waiter, place);
        return () => reject(waitingRoom(ticket, stand));
      });
      await write(transaction, campaign, line, found);
      await taken.save(transaction);
      return () => {
        this.#seen.set(campaign, line);
        for (const answer of answers) answer();
      };
    });
  }
}

function rulesOf({ admitPerMinute: perMinute, burst, stayMinutes }: WaitingRoomDefinition): LineRules {
  return { perMinute, burst: burst ?? Math.ceil(perMinute / 60), stay: stayMinutes * 60_000 };
}

async function read(transaction: StoreTransaction, campaign: string, batch: readonly Asking[]) {
  const intents = new Map(batch.map(({ waiter: { intent } }) => [nameOf(intent), intent]));
  const shoppers = [...new Set(batch.map(({ waiter }) => waiter.shopper))];
  const [answers, [line], found] = await Promise.all([
    transaction.answers([...intents.values()]),
    transaction.find(lines, { campaign }),
    transaction.find(places, { campaign, shopper: shoppers }),
  ]);
  return {
    answered: new Set(answers.map(nameOf)),
    line,
    taken: new Drafts<PlaceRecord>(places, found, ({ shopper }) => shopper),
  };
}

async function write(transaction: StoreTransaction, campaign: string, line: Line, found: LineRecord | undefined) {
  const { issued, called, since, perMinute } = line;
  if (issued !== transaction.issued) await transaction.setIssued(issued);
  const record = { campaign, called, since, perMinute };
  if (!found) await transaction.insert(lines, [record]);
  else if (called !== found.called || since !== found.since || perMinute !== found.perMinute)
    await transaction.update(lines, [record]);
}

function waitingRoom(ticket: string, { position, wait }: { position: number; wait: number }): ProblemError {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return new ProblemError("waiting_room", {
    place: { ticket, position, wait: seconds },
    retryAfter: Math.min(LONGEST, Math.ceil(seconds / SHARE)),
  });
}

function nameOf({ subject, key }: AnswerKey): string {
  // A key has no space in it.
  return `${key} ${subject}`;
}
