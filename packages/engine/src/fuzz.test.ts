/** Requests that nobody wrote: right, nearly right and hostile ones, made up from the contract's document. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CouponActivity } from "@campaign-kit/contract";
import { testApi, type TestApi } from "../test/api.ts";
import { at } from "../test/campaign.ts";
import { expectConformance } from "../test/conformance.ts";
import { shots, shoppers, THINGS, type Shot, type Thing } from "../test/fuzz/requests.ts";
import { everyCampaign } from "../test/operations.ts";
import { openPglite } from "../test/pglite.ts";
import { createMemoryStore, type Store } from "./index.ts";
import { createPostgresStore } from "./store/postgres/index.ts";

/** `FUZZ_SEED=…` tries another course; a failure names its own. */
const SEED = Number(process.env["FUZZ_SEED"] ?? 20261111);
const KEPT = 6;
const INHERITED = [Object.prototype, Array.prototype, String.prototype, Function.prototype];

/** What the requests did, as far as their answers said it. */
class Range {
  readonly api: TestApi;
  /** How often each status was answered. */
  readonly statuses = new Map<number, number>();
  readonly #things = new Map<Thing, string[]>(THINGS.map((thing) => [thing, []]));
  /** Coupons that were claimed, by activity. */
  readonly #claimed = new Map<string, Set<string>>();

  constructor(store: Store) {
    this.api = testApi(store, everyCampaign(), at.warmup);
  }

  /** Makes a request, holds its answer against the contract, and remembers what it brought. */
  async fire(shot: Shot): Promise<void> {
    const fill = (text: string) =>
      text.replaceAll(/@([a-z]+)(\d)@/g, (whole, thing: Thing, index: string) => {
        const some = this.#things.get(thing);
        return some?.length ? some[Number(index) % some.length]! : whole;
      });
    const { method, headers } = shot;
    const body = typeof shot.body === "string" ? fill(shot.body) : shot.body;
    const request = new Request(`http://shop.test${fill(shot.path)}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const { pathname } = new URL(request.url);
    const response = await this.api.api.fetch(request);
    const text = await response.text();
    if (response.status >= 500) expect.fail(text);
    this.statuses.set(response.status, (this.statuses.get(response.status) ?? 0) + 1);
    if (method === "HEAD" && text !== "") expect.fail("an answer to HEAD has a body");
    if (method !== "HEAD") expectConformance(method, pathname, response, text);
    if (response.status === 405) {
      expect(response.headers.get("Allow")).toMatch(/^(?:GET, HEAD|POST)(?:, (?:GET, HEAD|POST))?$/);
    }
    if (response.ok && text) this.#remember(pathname, JSON.parse(text) as Answer);
  }

  #remember(path: string, { coupon, group, draw, refunds, id, reason }: Answer): void {
    const found: [Thing, string | undefined][] = [
      ["coupon", coupon?.id],
      ["group", group?.id],
      ["draw", draw?.id],
      ["refund", refunds?.[0]?.id],
      ["entry", reason === undefined ? undefined : id],
    ];
    for (const [thing, each] of found) {
      if (each !== undefined) this.#things.set(thing, [each, ...this.#things.get(thing)!].slice(0, KEPT));
    }
    const activity = /\/coupons\/([^/]+)\/claims$/.exec(path)?.[1];
    if (activity === undefined || !coupon) return;
    const claimed = this.#claimed.get(activity) ?? new Set();
    this.#claimed.set(activity, claimed.add(coupon.id));
  }

  /** Nothing broke: what was claimed is what is gone, ledgers add up, and one may claim as before. */
  async expectUnharmed(): Promise<void> {
    const { api } = this;
    expect(api.errors).toEqual([]);
    const { activities } = await api.document();
    for (const { id, stock } of activities.filter((each): each is CouponActivity => each.mechanic === "coupon")) {
      expect(stock!.total - stock!.left).toBe(this.#claimed.get(id)?.size ?? 0);
    }
    for (const shopper of shoppers) {
      const { points } = await api.wallet(shopper);
      expect(points.balance).toBe(points.entries[0]?.balance ?? 0);
      points.entries.forEach((entry, index) => {
        const before = points.entries[index + 1];
        if (before) expect(entry.balance - before.balance).toBe(entry.amount);
      });
    }
    expect((await api.claim("coupon", "a-shopper-after-all")).status).toBe(201);
  }
}

interface Named {
  id: string;
}
interface Answer extends Partial<Named> {
  coupon?: Named;
  group?: Named;
  draw?: Named;
  refunds?: Named[];
  reason?: string;
}

async function fuzz(store: Store, { seed, runs }: { seed: number; runs: number }): Promise<Range> {
  const inherited = () => INHERITED.map((prototype) => Reflect.ownKeys(prototype));
  const before = inherited();
  const range = new Range(store);
  const step = (at.evening - at.warmup) / runs;
  for (const [index, shot] of fc.sample(shots, { numRuns: runs, seed }).entries()) {
    range.api.time.now = at.warmup + Math.floor(index * step);
    try {
      await range.fire(shot);
    } catch (error) {
      const { body } = shot;
      const sent = JSON.stringify({
        ...shot,
        body: body instanceof Uint8Array ? `bytes ${[...body].join(" ")}` : body,
      });
      throw new Error(`FUZZ_SEED=${seed}, request ${index}: ${sent.slice(0, 2000)}`, { cause: error });
    }
  }
  expect(inherited()).toEqual(before);
  await range.expectUnharmed();
  return range;
}

describe("requests that nobody wrote", () => {
  it("get answers of the contract, and harm nothing: 10,000 of them, in memory", async () => {
    const { statuses } = await fuzz(createMemoryStore(), { seed: SEED, runs: 10_000 });
    // Hostile alone would prove little: a good part is right, and each way of being wrong comes up.
    expect([...statuses.keys()].sort()).toEqual([200, 201, 400, 401, 403, 404, 405, 409, 413, 415, 422]);
    expect(statuses.get(200)! + statuses.get(201)!).toBeGreaterThan(2000);
  }, 120_000);

  it("get answers of the contract, and harm nothing: on PostgreSQL, which takes fewer strings than JavaScript has", async () => {
    const pglite = await openPglite();
    try {
      await fuzz(await createPostgresStore({ pglite }), { seed: SEED + 1, runs: 400 });
    } finally {
      await pglite.close();
    }
  }, 120_000);
});
