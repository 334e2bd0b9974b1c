import { expect, it } from "vitest";
import { median } from "../statistics.ts";
import { type Contender, contenders, OURS, VANT_AND_WHEEL } from "./contenders.ts";
import { run } from "./run.ts";

/** Every library in one page: ours, vant and lucky-canvas together, others alone. */
const once = ({ what, file }: Contender) =>
  what === "together" ? file !== "vant" : !["campaign-kit", "vant", "lucky-canvas"].includes(file);

it("weighs what each library ships, once its page shows what it is for", async () => {
  const { measures } = await run({ contenders: contenders.filter(once) }, () => undefined);
  const kilobytes = (id: string) =>
    new Map(
      measures
        .filter((measure) => measure.id === id)
        .flatMap((measure) => measure.contenders.map(({ name, values }) => [name, median(values)])),
    );

  expect([...kilobytes("countdown").keys()]).toEqual([
    ...["react-countdown and React", "react-countdown without React", "easytimer.js", "flipdown", "number-flow"],
  ]);
  expect([...kilobytes("coupon").keys()]).toEqual(["@voucherify/sdk (draws nothing)"]);
  expect([...kilobytes("wheel").keys()]).toEqual(["spin-wheel"]);
  const values = measures.flatMap(({ contenders }) => contenders.flatMap(({ values }) => values));
  expect(values.filter((value) => !(Number(value) > 1))).toEqual([]);

  const [before, drawn] = [kilobytes("together"), kilobytes("together-drawn")];
  // Ours come in parts, and not with parts of languages that the page is not in; vant's come at once.
  expect(drawn.get(OURS)).toBeGreaterThan(before.get(OURS)! + 10);
  expect(drawn.get(OURS)).toBeLessThan(before.get(OURS)! * 2);
  expect(drawn.get(VANT_AND_WHEEL)).toBe(before.get(VANT_AND_WHEEL));
  expect(before.get("Campaign Kit without Lit")).toBeLessThan(before.get(OURS)! - 3);
  // An icon font is in vant's style sheets, and none is in ours.
  const without = kilobytes("together-without-fonts");
  expect(without.get(OURS)).toBe(before.get(OURS));
  expect(without.get(VANT_AND_WHEEL)).toBeLessThan(before.get(VANT_AND_WHEEL)! - 20);
});
