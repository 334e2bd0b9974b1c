import type { Coupon } from "@campaign-kit/contract";
import fc from "fast-check";
import type { Random } from "../../src/index.ts";
import { countingRandom, type Answered, type TestApi } from "../api.ts";

export const DAY = 24 * 60 * 60 * 1000;
/** The campaign has three phases of a day each, from here on. */
export const START = Date.parse("2026-11-01T00:00:00Z");
/** The instant so many days later, as a definition has it. */
export const day = (offset: number) => new Date(START + offset * DAY).toISOString();

export const shoppers = ["new-ann", "new-bo", "member-cy", "member-di"];

/** A shopper who asks, with one of a few keys, so that some are used again. */
export interface Ask {
  shopper: string;
  key: number;
}
export const key = fc.nat(7);
export const ask = fc.record({ shopper: fc.constantFrom(...shoppers), key });

/** What one mechanic has in the model: its activities, what can happen to them, and how it is done. */
export interface ModelPart<Step> {
  activities: readonly Record<string, unknown>[];
  /** How often its steps are drawn, beside those of the others. */
  weight: number;
  steps: fc.Arbitrary<Step>;
  /** Does a step, and tells what was answered. What is done at once must go through one line. */
  run: (step: Step, world: World) => Promise<unknown>;
}

/** One store's course of events, and all that anyone could see of it. */
export class World {
  readonly api: TestApi;
  /** The coupons that were given, in their order. */
  readonly coupons: Coupon[] = [];
  /** The groups that were opened, by their activities. */
  readonly groups = new Map<string, readonly string[]>();
  /** The draws that were made, in their order. */
  readonly draws: { id: string; activity: string; shopper: string }[] = [];
  readonly active = new Set<string>();
  readonly #ids: string[] = [];

  constructor(api: TestApi) {
    this.api = api;
  }

  keyOf(number: number): string {
    return `model-key-${number}-${this.api.campaign.id}`;
  }

  /** An answer, with ids replaced by the order of their appearance. */
  told({ status, text, headers }: Answered): unknown {
    return { status, replayed: headers.get("Idempotency-Replayed"), body: normalise(text, this.#ids) };
  }
}

const ID_BYTES = 16;

/** Ids that differ; all else that anyone could see, avatars and the order of cards, is a campaign's own for every store. */
export function modelRandom(campaign: string): Random {
  const ids = countingRandom();
  const byte = Array.from(campaign).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 256, 0);
  return (length) => (length === ID_BYTES ? ids(length) : new Uint8Array(length).fill(byte));
}

/** Where ids of the API's own making are. */
const NAMES = new Set(["id", "group", "reverses"]);

/** An answer's body, with ids replaced by the order of their appearance; `ids` takes those that are new. */
export function normalise(text: string, ids: string[]): unknown {
  return JSON.parse(text, (name, value: unknown) => {
    if (!NAMES.has(name) || typeof value !== "string" || value.length !== 22) return value;
    if (!ids.includes(value)) ids.push(value);
    return `id-${ids.indexOf(value)}`;
  });
}
