import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

/** Bytes that a shop ships for these imports: bundled and minified by esbuild, then gzip -9. Lazy chunks do not count. */
async function size(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    splitting: true,
    outdir: "out",
    write: false,
    metafile: false,
    logLevel: "error",
  });
  const entry = outputFiles.find(({ path }) => path.endsWith("stdin.js"))!;
  const text = entry.text;
  const statics = [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name]) => name!);
  const shipped = [entry, ...outputFiles.filter(({ path }) => statics.some((name) => path.endsWith(name)))];
  return gzipSync(Buffer.concat(shipped.map(({ contents }) => contents)), { level: 9 }).length;
}

const widgets = "@campaign-kit/widgets";

describe("what a shop ships, in bytes gzip", () => {
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

  it("ships nothing for an index that nobody uses", async () => {
    expect(await size(`import "${widgets}"`)).toBeLessThan(100);
  });
});
