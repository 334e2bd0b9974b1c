import { gzipSync } from "node:zlib";
import { rolldown, type OutputChunk } from "rolldown";
import { describe, expect, it } from "vitest";

/** What a page loads for this code before it runs, and the chunks that its code asks for later, in bytes. */
interface Size {
  static: number;
  lazy: Record<string, number>;
}

/** Bundled and minified by Rolldown, as Vite does, then gzip -9. */
async function size(code: string): Promise<Size> {
  const entry = "\0page";
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    cwd: import.meta.dirname,
    plugins: [
      {
        name: "page",
        resolveId: (id, importer) =>
          id === entry ? entry : importer === entry ? import.meta.resolve(id).slice(7) : undefined,
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  const chunks = new Map(output.filter((file) => file.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const shipped = new Set<OutputChunk>();
  const ship = (chunk: OutputChunk) => {
    if (shipped.has(chunk)) return;
    shipped.add(chunk);
    for (const name of chunk.imports) if (chunks.has(name)) ship(chunks.get(name)!);
  };
  ship([...chunks.values()].find(({ isEntry }) => isEntry)!);
  const zipped = (...some: OutputChunk[]) => gzipSync(some.map(({ code }) => code).join("\n"), { level: 9 }).length;
  const later = [...chunks.values()].filter((chunk) => !shipped.has(chunk));
  return {
    static: zipped(...shipped),
    lazy: Object.fromEntries(later.map((chunk) => [chunk.name, zipped(chunk)])),
  };
}

const widgets = "@campaign-kit/widgets";
const elements = (...names: string[]) => names.map((name) => `import "${widgets}/${name}/define";`).join("");
const small = ["provider", "countdown", "coupon"];
const report = (what: string, { static: bytes, lazy }: Size) =>
  console.log(`${what}: ${String(bytes)} bytes gzip; on demand: ${JSON.stringify(lazy)}`);

describe("what a page loads, in bytes gzip", () => {
  it.each([
    { what: "countdown alone, with Lit", code: elements("countdown"), atMost: 9_500 },
    { what: "provider, countdown, coupon, SDK and Lit", code: elements(...small), atMost: 30_500 },
    { what: "provider, all five widgets, SDK and Lit", code: `import "${widgets}/define"`, atMost: 38_000 },
    { what: "SDK with its dependency", code: `export * from "@campaign-kit/sdk"`, atMost: 14_000 },
  ])("$what: at most $atMost", async ({ what, code, atMost }) => {
    const measured = await size(code);
    report(what, measured);
    // A bundle that lost its content to tree shaking would pass any limit.
    expect(measured.static).toBeGreaterThan(4_000);
    expect(measured.static).toBeLessThanOrEqual(atMost);
  });

  it("is at most 4,500 more for each further widget, with its styles", async () => {
    const before = await size(elements(...small));
    for (const name of ["group-buy", "lucky-draw", "check-in"]) {
      const { static: bytes, lazy } = await size(elements(...small, name));
      report(`${name} beside them`, { static: bytes - before.static, lazy });
      expect(bytes - before.static).toBeGreaterThan(1_000);
      expect(bytes - before.static).toBeLessThanOrEqual(4_500);
    }
  });

  it("is at most 1,500 for the verifier of draws", async () => {
    const { static: bytes } = await size(`export * from "@campaign-kit/sdk/verify"`);
    expect(bytes).toBeGreaterThan(200);
    expect(bytes).toBeLessThanOrEqual(1_500);
  });

  it("is nothing for an index of which nothing is used", async () => {
    expect((await size(`import "${widgets}"`)).static).toBeLessThan(100);
  });
});
