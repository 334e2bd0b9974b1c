import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { at, denied, MINUTE } from "../test/fixtures.ts";
import { end, lost, never, outcome, page, posts, shopOfAll } from "../test/page.ts";
import { MemoryStorage, open, pass, record, Shop } from "../test/shop.ts";
import type { CampaignClientOptions, ChallengeSolver } from "./types.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(end);

/** A server that wants a proof. */
const challenged = (id = "challenge-1", expiresAt = at(5 * MINUTE)) =>
  denied("challenge_required", {}, { challenge: { id, type: "captcha", data: { site: "shop" }, expiresAt } });
const proofs = (shop: Shop) => posts(shop).map(({ headers }) => headers.get("Challenge-Proof"));
const keys = (shop: Shop) => new Set(posts(shop).map(({ headers }) => headers.get("Idempotency-Key")));

/** A page with a coupon, on a server that challenges its claim; `onChallenge` is what the shop solves it with. */
async function visit(
  onChallenge?: ChallengeSolver,
  script: (() => Response | Promise<Response>)[] = [() => challenged()],
  storage = new MemoryStorage(),
) {
  const shop = new Shop();
  shop.script["POST claims"] = script;
  return { shop, storage, ...(await again(shop, storage, onChallenge)) };
}
async function again(shop: Shop, storage: MemoryStorage, onChallenge: ChallengeSolver | undefined) {
  const options: Partial<CampaignClientOptions> = onChallenge ? { onChallenge } : {};
  const client = open(shop, options, { storage });
  const seen = record(client);
  await pass();
  return { client, ...seen };
}
/** A solver that is told when to answer. */
function held() {
  const calls: {
    answer: (proof?: string) => void;
    fail: (error: unknown) => void;
    context: Parameters<ChallengeSolver>[1];
  }[] = [];
  const solver: ChallengeSolver = (_challenge, context) =>
    new Promise((answer, fail) => calls.push({ answer, fail, context }));
  return { calls, solver };
}

describe("a challenged claim", () => {
  test("goes on by itself with the proof and the same key", async () => {
    const solver = vi.fn<ChallengeSolver>(() => Promise.resolve("a proof %"));
    const { shop, client, states, storage } = await visit(solver);
    const claim = client.coupon.claim("save-50");
    await pass();
    await expect(claim).resolves.toHaveProperty("coupon");
    expect(states).toEqual(["loading", "claimable", "claiming", "challenged", "claiming", "claimed"]);
    expect(proofs(shop)).toEqual([null, "challenge-1 a%20proof%20%25"]);
    expect(keys(shop).size).toBe(1);
    expect(storage.items.size).toBe(0);
    const [challenge, context] = solver.mock.calls[0]!;
    expect(challenge).toEqual({
      id: "challenge-1",
      type: "captcha",
      data: { site: "shop" },
      expiresAt: at(5 * MINUTE),
    });
    expect(context).toMatchObject({ action: "claim", activity: "save-50" });
    expect(context.signal.aborted).toBe(true);
  });

  test.each<[string, ChallengeSolver | undefined]>([
    ["nobody solves", undefined],
    ["is given up", () => undefined],
    ["is given an empty proof", () => ""],
    ["throws", () => Promise.reject(new Error("the captcha is away"))],
    [
      "throws at once",
      () => {
        throw new DOMException("closed", "AbortError");
      },
    ],
    ["gives what no header can carry", () => "\ud800"],
  ])("that %s fails, for certain, and can be tried again", async (_what, solver) => {
    const { shop, client, last, storage } = await visit(solver);
    const error = outcome(client.coupon.claim("save-50"));
    await pass();
    expect(await error).toMatchObject({ kind: "problem", code: "challenge_required" });
    expect(last()).toMatchObject({ state: "failed", reason: "challenge_required", outcome: "none" });
    expect(posts(shop)).toHaveLength(1);
    expect(storage.items.size).toBe(0);
    void client.coupon.claim("save-50");
    await pass();
    expect(last().state).toBe("claimed");
    expect(keys(shop).size).toBe(2);
  });

  test("tells the shop's developer why there was no proof", async () => {
    const cause = new Error("the captcha is away");
    const { client } = await visit(() => Promise.reject(cause));
    const error = outcome(client.coupon.claim("save-50"));
    await pass();
    expect(await error).toHaveProperty("cause", cause);
  });

  test("that hangs fails when its challenge is too old", async () => {
    const { solver, calls } = held();
    const { client, last } = await visit(solver);
    void outcome(client.coupon.claim("save-50"));
    await pass(5 * MINUTE - 1000);
    expect(last().state).toBe("challenged");
    await pass(1000);
    expect(last()).toMatchObject({ state: "failed", outcome: "none" });
    expect(calls[0]!.context.signal.aborted).toBe(true);
  });

  test("that says nothing of its end has five minutes", async () => {
    const { solver } = held();
    const { client, last } = await visit(solver, [() => challenged("challenge-1", "soon")]);
    void outcome(client.coupon.claim("save-50"));
    await pass(4 * MINUTE);
    expect(last().state).toBe("challenged");
    await pass(MINUTE);
    expect(last().state).toBe("failed");
  });

  test("whose proof came too late solves the new one", async () => {
    const solver = vi.fn<ChallengeSolver>(({ id }) => `proof of ${id}`);
    const { shop, client, last } = await visit(solver, [() => challenged(), () => challenged("challenge-2")]);
    void client.coupon.claim("save-50");
    await pass();
    expect(last().state).toBe("claimed");
    expect(proofs(shop)).toEqual([
      null,
      "challenge-1 proof%20of%20challenge-1",
      "challenge-2 proof%20of%20challenge-2",
    ]);
  });

  test("that is never satisfied ends after three", async () => {
    const script = Array.from({ length: 9 }, (_, index) => () => challenged(`challenge-${index}`));
    const { shop, client, last } = await visit(() => "proof", script);
    void outcome(client.coupon.claim("save-50"));
    await pass();
    expect(last()).toMatchObject({ state: "failed", reason: "challenge_required" });
    expect(posts(shop)).toHaveLength(4);
  });

  test("keeps its proof where the answer to it gets lost", async () => {
    const { shop, client, last } = await visit(() => "proof", [() => challenged(), lost]);
    void client.coupon.claim("save-50");
    await pass(5000);
    expect(last().state).toBe("claimed");
    expect(proofs(shop)).toEqual([null, "challenge-1 proof", "challenge-1 proof"]);
    expect(keys(shop).size).toBe(1);
  });

  test("after a lost answer says that it may have gone through", async () => {
    const { client, last, storage } = await visit(undefined, [lost, () => challenged()]);
    void outcome(client.coupon.claim("save-50"));
    await pass(5000);
    expect(last()).toMatchObject({ state: "failed", outcome: "open" });
    expect(storage.items.size).toBe(1);
  });
});

test("one that is declined fails for certain, and its key is not asked for again", async () => {
  const { client, last, storage } = await visit(() => "proof", [() => denied("action_declined")]);
  void outcome(client.coupon.claim("save-50"));
  await pass();
  expect(last()).toMatchObject({ state: "failed", reason: "action_declined", outcome: "none" });
  expect(storage.items.size).toBe(0);
});

test("a page that is left in the middle goes on when it is back: the same key, another challenge", async () => {
  const { solver } = held();
  const { shop, client, storage } = await visit(solver);
  void outcome(client.coupon.claim("save-50"));
  await pass();
  // The page ends without a word: what it held is gone, its storage stays.
  const kept = new MemoryStorage();
  for (const [name, value] of storage.items) kept.setItem(name, value);
  client.dispose();
  await pass();
  shop.script["POST claims"] = [() => challenged("challenge-2")];
  const after = await again(shop, kept, () => "proof");
  await pass();
  expect(after.last().state).toBe("claimed");
  expect(proofs(shop)).toEqual([null, null, "challenge-2 proof"]);
  expect(keys(shop).size).toBe(1);
});

describe("of several challenged actions", () => {
  const script = (shop: Shop) => {
    for (const path of ["POST claims", "POST draws", "POST days"])
      shop.script[path] = [() => challenged(path.replace(" ", "-"))];
  };

  test("one is solved at a time, and each gets its own proof", async () => {
    const { solver, calls } = held();
    const shop = shopOfAll();
    script(shop);
    const { client } = await page(shop, new MemoryStorage(), { onChallenge: solver });
    void outcome(client.coupon.claim("save-50"));
    void outcome(client.luckyDraw.draw("wheel"));
    void outcome(client.checkIn.checkIn("daily"));
    await pass();
    expect(calls.map(({ context }) => context.activity)).toEqual(["save-50"]);
    calls[0]!.answer("one");
    await pass();
    calls[1]!.fail(new Error("no"));
    await pass();
    expect(calls.map(({ context }) => context.action)).toEqual(["claim", "draw", "check-in"]);
    calls[2]!.answer("three");
    await pass();
    expect(proofs(shop)).toEqual([null, null, null, "POST-claims one", "POST-days three"]);
  });

  test("none is solved for a shopper who has left", async () => {
    const { solver, calls } = held();
    const shop = shopOfAll();
    script(shop);
    const { client } = await page(shop, new MemoryStorage(), { onChallenge: solver });
    const actions = [client.coupon.claim("save-50"), client.luckyDraw.draw("wheel")].map(outcome);
    await pass();
    client.identityChanged();
    await pass();
    expect(calls).toHaveLength(1);
    expect(calls[0]!.context.signal.aborted).toBe(true);
    for (const error of await Promise.all(actions)) expect(error).toMatchObject({ kind: "aborted" });
    // Whoever comes next is asked for anew.
    shop.script["POST claims"] = [() => challenged("challenge-of-the-next")];
    void outcome(client.coupon.claim("save-50"));
    await pass();
    expect(calls).toHaveLength(2);
  });
});

test("a caller who takes it back ends the solving", async () => {
  const { solver, calls } = held();
  const { client } = await visit(solver);
  const controller = new AbortController();
  const error = outcome(client.coupon.claim("save-50", { signal: controller.signal }));
  await pass();
  controller.abort();
  expect(await error).toMatchObject({ kind: "aborted" });
  expect(calls[0]!.context.signal.aborted).toBe(true);
});

test("a second tab waits for the first, and does not solve again what is done", async () => {
  const { solver, calls } = held();
  const { shop, client } = await visit(solver);
  const second = await again(shop, new MemoryStorage(), solver);
  void client.coupon.claim("save-50");
  await pass();
  void outcome(second.client.coupon.claim("save-50"));
  await pass();
  expect(second.last().state).toBe("queueing");
  expect(calls).toHaveLength(1);
  calls[0]!.answer("proof");
  await pass();
  expect(second.last().state).toBe("claimed");
  expect(calls).toHaveLength(1);
});

test("an answer that never comes after the proof is asked for again", async () => {
  const { client, last } = await visit(() => "proof", [() => challenged(), never]);
  void client.coupon.claim("save-50");
  await pass(20_000);
  expect(last().state).toBe("claimed");
});
