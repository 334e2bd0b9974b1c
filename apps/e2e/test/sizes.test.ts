import { gzipSync } from "node:zlib";
import { rolldown, type OutputChunk } from "rolldown";
import { describe, expect, it } from "vitest";

/** Bytes that a page loads for this code: bundled and minified by Rolldown, as Vite does, then gzip -9. Lazy chunks do not count. */
async function size(code: string): Promise<number> {
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
  return gzipSync([...shipped].map(({ code }) => code).join("\n"), { level: 9 }).length;
}

const widgets = "@campaign-kit/widgets";

describe("what a page loads, in bytes gzip", () => {
  it.each([
    { what: "countdown alone, with Lit", code: `import "${widgets}/countdown/define"`, atMost: 9_500 },
    { what: "provider, countdown, coupon, SDK and Lit", code: `import "${widgets}/define"`, atMost: 28_000 },
    { what: "SDK with its dependency", code: `export * from "@campaign-kit/sdk"`, atMost: 14_000 },
  ])("$what: at most $atMost", async ({ what, code, atMost }) => {
    const bytes = await size(code);
    console.log(`${what}: ${String(bytes)} bytes gzip`);
    // A bundle that lost its content to tree shaking would pass any limit.
    expect(bytes).toBeGreaterThan(4_000);
    expect(bytes).toBeLessThanOrEqual(atMost);
  });

  it("is nothing for an index of which nothing is used", async () => {
    expect(await size(`import "${widgets}"`)).toBeLessThan(100);
  });
});
