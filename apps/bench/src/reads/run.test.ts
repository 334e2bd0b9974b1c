import { findNginx } from "@campaign-kit/tooling/nginx";
import { expect, it } from "vitest";
import { median } from "../statistics.ts";
import { run } from "./run.ts";

it("reads in every way for a moment, and finds what is unchanged to be a head without a body", async () => {
  const { measures } = await run({ seconds: 0.1, rounds: 1, readers: 4 }, () => undefined);
  const behind = findNginx() ? ["Campaign Kit’s API behind nginx"] : [];
  const names = ["Campaign Kit’s API", ...behind, "the same bytes by node:http"];
  for (const { contenders } of measures) expect(contenders.map(({ name }) => name)).toEqual(names);

  const medians = (id: string) => measures.find((one) => one.id === id)!.contenders.map(({ values }) => median(values));
  const rates = [...medians("whole-rate"), ...medians("unchanged-rate")];
  expect(rates.filter((rate) => !(rate > 0))).toEqual([]);
  const [whole, unchanged] = [medians("whole-bytes"), medians("unchanged-bytes")];
  expect(whole.map((bytes) => bytes > 5)).toEqual(names.map(() => true));
  expect(unchanged.map((bytes) => bytes < 2)).toEqual(names.map(() => true));
  // What Node alone sends is what the API sends.
  expect(whole.at(-1)! / whole[0]!).toBeCloseTo(1, 1);
}, 300_000);
