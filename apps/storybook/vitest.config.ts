import { launchOptions } from "@campaign-kit/tooling/browser";
import { reporters } from "@campaign-kit/tooling/reports";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { strictPolicy } from "./.storybook/strict-policy.ts";

export default defineConfig({
  test: {
    ...reporters,
    projects: [
      {
        plugins: [storybookTest({ configDir: join(import.meta.dirname, ".storybook") })],
        server: { headers: strictPolicy },
        // Storybook itself maps the worker's file to the root; the test server serves only folders.
        publicDir: join(import.meta.dirname, "node_modules/msw/lib"),
        optimizeDeps: {
          // Vite would find these in the middle of a first run, and start it over.
          include: [
            "lit",
            "lit/decorators.js",
            "lit/directives/if-defined.js",
            "lit/directives/live.js",
            "lit/directives/until.js",
            "@campaign-kit/widgets > uqr",
            "msw",
            "msw/browser",
            "storybook/actions",
            "storybook/test",
            "storybook/theming/create",
          ],
        },
        test: {
          name: "stories",
          // A story is put up and taken down by Storybook: a page for each file of them only loads it all again.
          isolate: false,
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            // Without motion: contrast is measured of what stays, not of a stamp half landed.
            provider: playwright({ launchOptions: launchOptions(), contextOptions: { reducedMotion: "reduce" } }),
            instances: [{ browser: "chromium" }],
            viewport: { width: 1280, height: 800 },
            screenshotFailures: false,
          },
        },
      },
      // What the book computes, without a page.
      { test: { name: "book", include: ["theming/*.test.ts"] } },
    ],
  },
});
