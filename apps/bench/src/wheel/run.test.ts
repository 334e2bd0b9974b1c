import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../result.ts";
import { run } from "./run.ts";

describe("the benchmark of wheels", () => {
  let result: Result;
  beforeAll(async () => {
    result = await run({ rounds: 1, free: 400, blocked: 400 }, () => undefined);
  });

  /** Of each contender, whether there were any frames. */
  const painted = (id: string) =>
    result.measures
      .find((measure) => measure.id === id)!
      .contenders.map(({ name, values }) => [name, values.some((value) => value! > 0)]);

  it("sees every wheel turn", () => {
    expect(painted("free")).toEqual([
      ["Campaign Kit", true],
      ["lucky-canvas", true],
      ["spin-wheel", true],
    ]);
  });

  it.each(["blocked", "pictures"])("sees of a blocked page what the compositor turns, and nothing else: %s", (id) => {
    expect(painted(id)).toEqual([
      ["Campaign Kit", true],
      ["lucky-canvas", false],
      ["spin-wheel", false],
    ]);
  });

  it("counts what a disc paints that CSS turns, and nothing of one that stands", () => {
    expect(painted("bounds").map(([, any]) => any)).toEqual([true, false]);
  });
});
