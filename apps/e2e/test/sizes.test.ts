import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { pageOf, weighAll } from "../src/sizes.ts";

const sections = await weighAll();
const lines = sections.flatMap(({ lines }) => lines);

it("weighs what the limits are about", () => {
  const limited = lines
    .filter(({ limit }) => limit !== undefined)
    .map(({ name, limit }) => `${name}: ${String(limit)}`);
  expect(limited).toEqual(
    expect.arrayContaining([
      "A countdown alone, with Lit: 10000",
      "Provider and all five widgets, with SDK and Lit: 33900",
      "A client of the SDK with its dependency: 14000",
      "autoloader.js: 1200",
      "de/common.js: 1500",
      "zh-CN/lucky-draw.js: 1500",
    ]),
  );
  // A bundle that lost its content to tree shaking would pass any limit.
  const light = lines.filter(({ weight }) => weight.gzip < 50).map(({ name }) => name);
  expect(light).toEqual(["The index, of which nothing is used"]);
});

it.each(lines.filter(({ limit }) => limit !== undefined))("$name: at most $limit bytes gzip", ({ weight, limit }) => {
  expect(weight.gzip).toBeLessThanOrEqual(limit!);
});

it("is what docs/size.md says, to 0.1 kB", async () => {
  const written = await readFile(new URL("../../../docs/size.md", import.meta.url), "utf8");
  const figure = /\d+\.\d{2}/g;
  const shape = (page: string) => page.replaceAll(figure, "0").replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");
  const figures = (page: string) => (page.match(figure) ?? []).map(Number);
  const page = pageOf(sections);
  const write = "Write it anew: pnpm --filter @campaign-kit/e2e sizes";
  expect(shape(written), write).toBe(shape(page));
  const off = figures(page).filter((now, index) => Math.abs(now - figures(written)[index]!) > 0.1);
  expect(off, write).toEqual([]);
});
