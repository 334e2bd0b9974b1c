import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";

/** What a page ships, minified and gzipped, in bytes: that makes a client, with the query library; that solves a challenge; that checks a draw. */
const limits = [
  ["a client with its query library", "createCampaignClient", "../src/index.ts", 14_000],
  ["solving a proof of work", "solveProofOfWork", "../src/proof-of-work.ts", 600],
  ["checking a draw", "verifyDraw", "../src/verify.ts", 1_500],
] as const;

test.each(limits)("%s (%s of %s) is at most %i bytes", async (_what, name, file, limit) => {
  const sdk = fileURLToPath(new URL(file, import.meta.url));
  const entry = "\0page";
  const output = await build({
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "page",
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) =>
          id === entry ? `import { ${name} } from ${JSON.stringify(sdk)}; self.shop = ${name}` : undefined,
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry } },
  });
  const [{ code }] = (output as unknown as { output: [{ code: string }] }).output;
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(limit);
});
