import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";

/** What a page ships that makes a client, with the query library, minified and gzipped, in bytes. */
const LIMIT = 11_500;

test(`a client with its query library is at most ${LIMIT} bytes`, async () => {
  const sdk = fileURLToPath(new URL("../src/index.ts", import.meta.url));
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
          id === entry
            ? `import { createCampaignClient } from ${JSON.stringify(sdk)}; self.shop = createCampaignClient`
            : undefined,
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry } },
  });
  const [{ code }] = (output as unknown as { output: [{ code: string }] }).output;
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(LIMIT);
});
