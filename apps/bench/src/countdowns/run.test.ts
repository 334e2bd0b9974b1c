import { expect, test } from "vitest";
import { median } from "../statistics.ts";
import { CLIENT, OURS, pages } from "./contenders.ts";
import { run } from "./run.ts";

test("each page counts for a moment; ours agrees with itself, and rests unseen", async () => {
  const layouts = ["list", "window"] as const;
  const options = { seconds: 0.2, rounds: 1, items: 12, layouts, stillSeconds: 1.3, many: 24 };
  const { measures } = await run(options, () => undefined);
  const values = (id: string, name: string) => {
    const measure = measures.find((one) => one.id === id);
    return measure!.contenders.find((contender) => contender.name === name)!.values;
  };
  for (const { id, contenders } of measures) {
    const found = contenders.filter(({ limit }) => !limit).map(({ name }) => name);
    if (id !== "twenty") expect(found, id).toEqual(pages.map(({ name }) => name));
    expect(
      contenders.every((contender) => contender.values.every(Number.isFinite)),
      id,
    ).toBe(true);
  }
  for (const name of [OURS, CLIENT]) {
    expect(median(values("list-disagreeing", name)), name).toBe(0);
    expect(median(values("window-disagreeing", name)), name).toBe(0);
    expect(values("hidden", name), name).toEqual([0]);
    expect(values("off-screen", name), name).toEqual([0]);
  }
  // What is counted is counted in others.
  expect(median(values("hidden", "easytimer.js"))).toBeGreaterThan(0);
  expect(median(values("off-screen", "vant CountDown"))).toBeGreaterThan(0);
}, 300_000);
