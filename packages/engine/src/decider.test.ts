import { describe, expect, it } from "vitest";
import { Decider, type Decision } from "./decider.ts";
import type { Decidable } from "./mechanics/mechanic.ts";
import type { Observer } from "./observer.ts";
import { ProblemError } from "./problem.ts";
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
/** An intent of somebody's. */
const by = (subject: string, intent = subject) => ({ ...of(intent), subject });
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

  it("decides in the order of arrival, at most 500 in one transaction", async () => {
    const batches: string[][] = [];
    const activity = tally(batches);
    const decider = new Decider({ store: createMemoryStore(), ...edges });
    const words = Array.from({ length: 1250 }, (_, index) => `word-${index}`);
    const decisions = await Promise.all(words.map((word) => decider.submit(activity, by(word, word))));
    expect(decisions.map(bodyOf)).toMatchObject(words.map((word) => ({ word })));
    expect(batches.flat()).toEqual(words);
    expect(batches.map((batch) => batch.length)).toEqual([1, 500, 500, 249]);
  });

  it("takes one of each subject in turn, so that a thousand of one delay nobody", async () => {
    const batches: string[][] = [];
    const activity = tally(batches);
    const decider = new Decider({ store: createMemoryStore(), ...edges, batch: 10 });
    const greedy = Array.from({ length: 1000 }, () => decider.submit(activity, by("greedy")));
    const others = ["lin", "zhao", "maya"].map((subject) => decider.submit(activity, by(subject)));
    await Promise.all([...greedy, ...others]);
    expect(batches[0]).toEqual(["greedy"]);
    expect(batches[1]).toEqual(["greedy", "lin", "zhao", "maya", ...Array<string>(6).fill("greedy")]);
    expect(batches.flat()).toHaveLength(1003);
  });

  it("sends a subject away who has too many in the line, and nobody else", async () => {
    const decider = new Decider({ store: createMemoryStore(), ...edges, subject: 2 });
    const activity = tally();
    const greedy = Array.from({ length: 4 }, () => decider.submit(activity, by("greedy")));
    const other = decider.submit(activity, by("lin"));
    const outcomes = await Promise.allSettled(greedy);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
    expect(outcomes[3]).toMatchObject({ reason: { code: "too_many_requests" } });
    await expect(other).resolves.toMatchObject({ replayed: false });
    await expect(decider.submit(activity, by("greedy"))).resolves.toMatchObject({ replayed: false });
  });

  it("decides the next batch while one commits, and no third", async () => {
    const batches: string[][] = [];
    const store = createMemoryStore();
    const commits: (() => void)[] = [];
    const transaction: Store["transaction"] = async (scope, work) => {
      const result = await store.transaction(scope, work);
      await new Promise<void>((resolve) => commits.push(resolve));
      return result;
    };
    const decider = new Decider({ store: { transaction }, ...edges });
    const activity = tally(batches);
    const one = decider.submit(activity, by("one"));
    await expect.poll(() => commits.length).toBe(1);
    const two = decider.submit(activity, by("two"));
    await expect.poll(() => commits.length).toBe(2);
    const three = decider.submit(activity, by("three"));
    expect(batches).toEqual([["one"], ["two"]]);
    commits[0]!();
    await expect(one).resolves.toMatchObject({ replayed: false });
    await expect.poll(() => commits.length).toBe(3);
    expect(batches).toEqual([["one"], ["two"], ["three"]]);
    for (const commit of commits) commit();
    await Promise.all([two, three]);
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

  it("tells all of a batch at once that nothing is known where the store is away, and goes on with the next", async () => {
    const store = createMemoryStore();
    let commits = 0;
    const transaction: Store["transaction"] = (scope, work) => {
      commits += 1;
      const cause = new Error("no connection");
      return commits === 2
        ? Promise.reject(new ProblemError("unavailable", {}, { cause }))
        : store.transaction(scope, work);
    };
    const decider = new Decider({ store: { transaction }, ...edges });
    const first = decider.submit(tally(), of("first"));
    const lost = ["a", "b", "c"].map((word) => decider.submit(tally(), of(word)));
    await first;
    const outcomes = await Promise.allSettled(lost);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: { code: "unavailable", cause: { message: "no connection" } } });
    }
    expect(commits).toBe(2);
    await expect(decider.submit(tally(), of("next"))).resolves.toMatchObject({ replayed: false });
  });

  it("answers as if nothing were where only the word of a commit was lost, once", async () => {
    const store = createMemoryStore();
    let commits = 0;
    const transaction: Store["transaction"] = async (scope, work) => {
      commits += 1;
      const result = await store.transaction(scope, work);
      if (commits === 2) throw new Error("cut off after the commit");
      return result;
    };
    const decider = new Decider({ store: { transaction }, ...edges });
    const activity = tally();
    const first = decider.submit(activity, of("first"));
    const [one, again, two] = await Promise.all([
      decider.submit(activity, of("one", "unheard-1")),
      decider.submit(activity, of("one", "unheard-1")),
      decider.submit(activity, of("two", "unheard-2")),
    ]);
    await first;
    expect([one, two].map(({ replayed }) => replayed)).toEqual([false, false]);
    expect(again).toEqual({ answer: one.answer, replayed: true });
    expect([bodyOf(one), bodyOf(two)]).toEqual([
      { word: "one", said: 1 },
      { word: "two", said: 2 },
    ]);
  });

  it("marks an answer that another process gave first, though it would have given the same, where its own commit never came", async () => {
    const store = createMemoryStore();
    let now = 0;
    const moving = { ...edges, clock: () => (now += 1) };
    const other = new Decider({ store, ...moving });
    const activity = tally();
    let told: Decision | undefined;
    const transaction: Store["transaction"] = async (scope, work) => {
      if (told) return store.transaction(scope, work);
      // Decided, and gone before the commit; the same request meanwhile went to another process.
      await store
        .transaction(scope, async (real) => {
          await work(real);
          throw new Error("cut off before the commit");
        })
        .catch(() => undefined);
      told = await other.submit(activity, of("one", "twice"));
      throw new Error("nobody knows if it was committed");
    };
    const decider = new Decider({ store: { transaction }, ...moving });
    const second = await decider.submit(activity, of("one", "twice"));
    expect(second.answer.body).toBe(told!.answer.body);
    expect([told!.replayed, second.replayed]).toEqual([false, true]);
  });

  it("sends away whom it cannot take into the line", async () => {
    const decider = new Decider({ store: createMemoryStore(), ...edges, line: 2 });
    const activity = tally();
    const outcomes = await Promise.allSettled(["a", "b", "c", "d"].map((word) => decider.submit(activity, by(word))));
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
