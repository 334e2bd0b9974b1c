import { describe, expect, it } from "vitest";
import { planEvents } from "./faults/events.ts";
import { Chance } from "./chance.ts";
import { readOptions, UsageError } from "./options.ts";

describe("a command line", () => {
  it("that says nothing is a run of ten thousand claims by three processes on a server, with all faults", () => {
    const options = readOptions([], "new");
    expect(options).toMatchObject({ seed: "new", claims: 10_000, processes: 3, database: "server" });
    expect(options.faults).toContain("commit-lost");
  });

  it("has one process and no faults of a server on the embedded database", () => {
    const options = readOptions(["--", "--database", "pglite", "--processes", "5", "--seed", "a"], "new");
    expect(options).toMatchObject({ seed: "a", processes: 1 });
    expect(options.faults).toContain("api-kill");
    expect(options.faults).not.toContain("database-kill");
  });

  it.each([
    ["--claims", "many"],
    ["--claims", "0"],
    ["--database", "oracle"],
    ["--faults", "rain"],
    ["--others", "2"],
    ["--volume", "11"],
  ])("that says %s %s is refused", (name, value) => {
    expect(() => readOptions([name, value], "new")).toThrow(UsageError);
  });
});

describe("chance", () => {
  it("is the same for the same seed, and another for each name", () => {
    const numbers = (chance: Chance) => Array.from({ length: 5 }, () => chance.below(1000));
    expect(numbers(new Chance("a"))).toEqual(numbers(new Chance("a")));
    expect(numbers(new Chance("a"))).not.toEqual(numbers(new Chance("b")));
    expect(numbers(new Chance("a").fork("x"))).not.toEqual(numbers(new Chance("a").fork("y")));
  });

  it("spreads what happens to processes over the run, each kind in turn", () => {
    const events = planEvents(4, readOptions([], "new").faults, new Chance("a"));
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(4);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(events.every(({ at }) => at > 0 && at < 1)).toBe(true);
  });
});
