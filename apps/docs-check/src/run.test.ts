import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pages, samplesOf } from "./pages.ts";

const samples = pages()
  .flatMap(samplesOf)
  .filter(({ meta }) => "run" in meta);
const rendered: unknown[][] = [];
let folder: string;

beforeAll(async () => {
  // Within the package, so that what is imported is found.
  folder = await mkdtemp(join(import.meta.dirname, "../.run-"));
  Object.assign(globalThis, { render: (...what: unknown[]) => rendered.push(what) });
});
afterAll(() => rm(folder, { recursive: true }));

describe("A sample that says that it runs", () => {
  it("is somewhere", () => {
    expect(samples.length).toBeGreaterThan(2);
  });

  it.each(samples.map((sample, index) => [`${sample.file}:${sample.line}`, index, sample.code] as const))(
    "%s",
    async (_where, index, code) => {
      const file = join(folder, `${index}.ts`);
      await writeFile(file, code);
      rendered.length = 0;
      await import(pathToFileURL(file).href);
      expect(rendered.flat()).not.toContain(undefined);
      expect(rendered).not.toEqual([]);
    },
  );
});
