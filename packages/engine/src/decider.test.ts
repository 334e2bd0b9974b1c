import { describe, expect, it } from "vitest";
import { Decider, type Decision } from "./decider.ts";
import type { Decidable } from "./mechanics/mechanic.ts";
import type { Observer } from "./observer.ts";
import { createMemoryStore } from "./store/memory/index.ts";
import type { Store } from "./store/store.ts";

/** An activity of a made-up mechanic: intents are words, `bad` ones throw; it notes how they were gathered. */
function tally(batches: string[][] = []): Decidable<string> {
  return {
    mechanic: "tally",
    line: "autumn/tally",
    scope: { campaign: "autumn", activity: "tally" },
    shoppersOf: () => [],
    open: (_transaction, intents) => {
      batches.push([...intents]);
      let said = 0;
      return Promise.resolve({
        decide: (word) => {
          if (word === "bad") throw new Error("a rule broke");
          said += 1;
          return { status: 201, body: { word, said } };
        },
        save: () => Promise.resolve(),
      });
    },
  };
}

const edges = { clock: () => 0, random: (length: number) => new Uint8Array(length) };
let keys = 0;
const of = (intent: string, key = `key-${(keys += 1)}`) => ({ subject: "lin", key, fingerprint: intent, intent });
const bodyOf = ({ answer }: Decision): unknown => JSON.parse(answer.body);

describe("the decider", () => {
  it("decides one alone at once, and gathers what arrives meanwhile", async () => {
    const batches: string[][] = [];
    const activity = tally(batches);
    const decider = new Decider({ store: createMemoryStore(), ...edges });
    await Promise.all(["a", "b", "c", "d"].map((word) => decider.submit(activity, of(word))));
    expect(batches).toEqual([["a"], ["b", "c", "d"]]);
    await decider.submit(activity, of("e"));
    expect(batches.at(-1)).toEqual(["e"]);
  });

  it("decides in the order of arrival, at most 100 in one transaction", async () => {
    const batches: string[][] = [];
    const activity = tally(batches);
    const decider = new Decider({ store: createMemoryStore(), ...edges });
    const words = Array.from({ length: 250 }, (_, index) => `word-${index}`);
    const decisions = await Promise.all(words.map((word) => decider.submit(activity, of(word))));
    expect(decisions.map(bodyOf)).toMatchObject(words.map((word) => ({ word })));
    expect(batches.flat()).toEqual(words);
    expect(batches.map((batch) => batch.length)).toEqual([1, 100, 100, 49]);
  });

  it("has one effect for one key within a batch, and tells both the same", async () => {
    const decider = new Decider({ store: createMemoryStore(), ...edges });
    const activity = tally();
    const first = decider.submit(activity, of("first"));
    const [one, two, other] = await Promise.allSettled([
      decider.submit(activity, of("same", "one-key")),
      decider.submit(activity, of("same", "one-key")),
      decider.submit(activity, of("other", "one-key")),
    ]);
    await first;
    expect(one).toMatchObject({ value: { replayed: false, answer: { body: '{"word":"same","said":1}' } } });
    expect(two).toMatchObject({ value: { replayed: true, answer: { body: '{"word":"same","said":1}' } } });
    expect(other).toMatchObject({ reason: { code: "idempotency_key_reused" } });
  });

  it("lets a rule that throws harm only its own intent, which may be tried again", async () => {
    const decider = new Decider({ store: createMemoryStore(), ...edges });
    const activity = tally();
    const first = decider.submit(activity, of("first"));
    const [good, bad, fine] = await Promise.allSettled([
      decider.submit(activity, of("good")),
      decider.submit(activity, of("bad", "bad-key")),
      decider.submit(activity, of("fine")),
    ]);
    await first;
    expect(good).toMatchObject({ status: "fulfilled" });
    expect(fine).toMatchObject({ status: "fulfilled" });
    expect(bad).toMatchObject({ reason: { code: "internal_error", cause: { message: "a rule broke" } } });
    await expect(decider.submit(activity, of("bad", "bad-key"))).rejects.toMatchObject({ code: "internal_error" });
  });

  it("tells all of a batch that nothing is known where it cannot be committed, and goes on with the next", async () => {
    const store = createMemoryStore();
    let commits = 0;
    const transaction: Store["transaction"] = (scope, work) => {
      commits += 1;
      return commits === 1 ? Promise.reject(new Error("no connection")) : store.transaction(scope, work);
    };
    const decider = new Decider({ store: { transaction }, ...edges });
    const [lost, next] = await Promise.allSettled([
      decider.submit(tally(), of("lost")),
      decider.submit(tally(), of("next")),
    ]);
    expect(lost).toMatchObject({ reason: { code: "unavailable", cause: { message: "no connection" } } });
    expect(next).toMatchObject({ status: "fulfilled" });
  });

  it("sends away whom it cannot take into the line", async () => {
    const decider = new Decider({ store: createMemoryStore(), ...edges, line: 2 });
    const activity = tally();
    const outcomes = await Promise.allSettled(["a", "b", "c", "d"].map((word) => decider.submit(activity, of(word))));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
    expect(outcomes[3]).toMatchObject({ reason: { code: "overloaded" } });
    await expect(decider.submit(activity, of("later"))).resolves.toMatchObject({ replayed: false });
  });
});

describe("an observer", () => {
  const open = (observer: Observer, store: Pick<Store, "transaction"> = createMemoryStore()) => {
    const decider = new Decider({ store, ...edges, observer });
    return (intent: string, key?: string) => decider.submit(tally(), of(intent, key));
  };

  it("hears of every batch with what each intent came to, and what it gave for each", async () => {
    const heard: unknown[] = [];
    let joined = 0;
    const submit = open({
      join: () => (joined += 1),
      batch: async (batch, decide) => heard.push({ ...batch, outcomes: await decide() }),
    });
    const key = "observed-key";
    await Promise.allSettled([
      submit("one", key),
      submit("bad"),
      submit("three"),
      submit("one", key),
      submit("x", key),
    ]);
    await expect.poll(() => heard.length).toBe(2);
    const line = { campaign: "autumn", activity: "tally", mechanic: "tally" };
    expect(heard).toEqual([
      { ...line, joined: [1], waiting: 0, outcomes: ["accepted"] },
      {
        ...line,
        joined: [2, 3, 4, 5],
        waiting: 0,
        outcomes: ["internal_error", "accepted", "replayed", "idempotency_key_reused"],
      },
    ]);
  });

  it("hears that a batch failed", async () => {
    const heard: unknown[] = [];
    const broken = { transaction: () => Promise.reject(new Error("away")) };
    const submit = open({ batch: async (_batch, decide) => heard.push(await decide()) }, broken);
    await expect(submit("one")).rejects.toThrow();
    await expect.poll(() => heard).toEqual([["unavailable"]]);
  });

  it("that fails keeps nobody from an answer", async () => {
    const submit = open({ batch: () => Promise.reject(new Error("a bug in metrics")) });
    expect((await submit("one")).answer.status).toBe(201);
    expect((await submit("two")).answer.status).toBe(201);
  });
});
