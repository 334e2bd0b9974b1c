import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../result.ts";
import { DISC, STANDING } from "./contenders.ts";
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

  const turning = (painted: [ours: boolean, luckyCanvas: boolean, spinWheel: boolean, disc: boolean]) => [
    ["Campaign Kit", painted[0]],
    ["lucky-canvas", painted[1]],
    ["spin-wheel", painted[2]],
    [DISC, painted[3]],
  ];

  it("sees every wheel turn while nothing is in the way", () => {
    expect(painted("free").slice(0, -1)).toEqual(turning([true, true, true, true]));
  });

  it.each(["blocked", "pictures"])("sees of a blocked page what the compositor turns, and nothing else: %s", (id) => {
    expect(painted(id)).toEqual([...turning([true, false, false, true]), [STANDING, false]]);
  });
});
