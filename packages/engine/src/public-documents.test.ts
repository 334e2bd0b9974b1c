import { describe, expect, it } from "vitest";
import { ProblemError } from "./problem.ts";
import { matchesAny, PublicDocuments, STALE } from "./public-documents.ts";

const away = () => Promise.reject(new ProblemError("unavailable"));

/** A campaign of which one figure is told, and a database that counts its reads. */
function setUp({ maxAge = 1000, turnsAt = Infinity } = {}) {
  const time = { now: 0 };
  const database = { left: 100, reads: 0, answer: () => Promise.resolve() as Promise<unknown> };
  const documents = new PublicDocuments({ clock: () => time.now, maxAge });
  const campaign = {};
  const read = async () => {
    database.reads += 1;
    const { left } = database;
    await database.answer();
    return { left };
  };
  const get = async () => {
    const { body, readAt } = await documents.get(campaign, { read, turnsAt: () => turnsAt });
    return { ...(JSON.parse(body) as { left: number }), age: time.now - readAt };
  };
  return { time, database, get, changed: () => documents.changed(campaign), documents, campaign };
}

describe("a document that everyone reads", () => {
  it("is read once for all who ask at once, and kept for a second", async () => {
    const { time, database, get } = setUp();
    const all = await Promise.all(Array.from({ length: 1000 }, get));
    expect(all.every(({ left }) => left === 100)).toBe(true);
    database.left = 99;
    time.now = 999;
    expect(await get()).toEqual({ left: 100, age: 999 });
    expect(database.reads).toBe(1);
    time.now = 1000;
    expect(await Promise.all([get(), get()])).toEqual([
      { left: 99, age: 0 },
      { left: 99, age: 0 },
    ]);
    expect(database.reads).toBe(2);
  });

  it("is read again at once where this process changed something, also while it was being read", async () => {
    const { database, get, changed } = setUp();
    await get();
    database.left = 99;
    changed();
    expect((await get()).left).toBe(99);

    changed();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    database.answer = () => promise;
    const before = get();
    database.left = 98;
    changed();
    database.answer = () => Promise.resolve();
    expect((await get()).left).toBe(98);
    resolve(undefined);
    expect((await before).left).toBe(99);
    expect((await get()).left).toBe(98);
  });

  it("is read again where time alone may have changed it, and where the clock was moved back", async () => {
    const { time, database, get } = setUp({ turnsAt: 500 });
    await get();
    time.now = 499;
    await get();
    expect(database.reads).toBe(1);
    time.now = 500;
    await get();
    expect(database.reads).toBe(2);
    time.now = 100;
    expect((await get()).age).toBe(0);
  });

  it("is told as of when it was read while the database is away, for five minutes", async () => {
    const { time, database, get, changed } = setUp();
    await get();
    database.answer = away;
    changed();
    time.now = STALE - 1;
    expect(await get()).toEqual({ left: 100, age: STALE - 1 });
    time.now = STALE;
    await expect(get()).rejects.toThrow(ProblemError);
    database.answer = () => Promise.resolve();
    database.left = 99;
    expect(await get()).toEqual({ left: 99, age: 0 });
  });

  it("is not told for a fault of ours, nor where it was never read", async () => {
    const { time, database, get } = setUp();
    database.answer = away;
    await expect(get()).rejects.toThrow(ProblemError);
    database.answer = () => Promise.resolve();
    await get();
    time.now = 1000;
    database.answer = () => Promise.reject(new Error("a bug"));
    await expect(get()).rejects.toThrow("a bug");
  });

  it("lets nobody hang with a read that hangs", async () => {
    const { time, database, get } = setUp();
    await get();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    database.answer = () => promise;
    time.now = 1000;
    const first = get();
    time.now = 2000;
    expect(await get()).toEqual({ left: 100, age: 2000 });
    database.left = 99;
    resolve(undefined);
    await first;
    expect(database.reads).toBe(2);
  });

  it("is read for every request where it may have no age", async () => {
    const { database, get } = setUp({ maxAge: 0 });
    await Promise.all([get(), get()]);
    expect(database.reads).toBe(2);
  });

  it("has a tag that is its content's", async () => {
    const { documents } = setUp();
    const tagOf = async (content: unknown) => {
      const source = { read: () => Promise.resolve(content), turnsAt: () => Infinity };
      return (await documents.get({}, source)).etag;
    };
    expect(await tagOf({ left: 1 })).toBe(await tagOf({ left: 1 }));
    expect(await tagOf({ left: 1 })).not.toBe(await tagOf({ left: 2 }));
    expect(await tagOf({ left: 1 })).toMatch(/^"[0-9a-f]{32}"$/);
  });
});

describe("If-None-Match", () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a" ,"c"', true],
    ["*", true],
    ['"b"', false],
    ['"ab"', false],
    ["a", false],
    ["", false],
    [undefined, false],
  ])("of %s", (condition, matches) => {
    expect(matchesAny(condition, '"a"')).toBe(matches);
  });
});
