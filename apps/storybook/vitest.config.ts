import { reporters } from "@campaign-kit/tooling/reports";
import { launchOptions } from "@campaign-kit/tooling/browser";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const configDir = join(import.meta.dirname, ".storybook");

/** Stories in the browser. Those with these tags alone, where some are given. */
const stories = (name: string, options: Parameters<typeof storybookTest>[0] = {}) => ({
  plugins: [storybookTest({ configDir, ...options })],
  // Storybook itself maps the worker's file to the root; the test server serves only folders.
  publicDir: join(import.meta.dirname, "node_modules/msw/lib"),
  // Vite would find these in the middle of a first run, and start it over.
  optimizeDeps: { include: ["msw", "msw/browser", "lit", "lit/decorators.js", "storybook/test"] },
  test: {
    name,
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      // Without motion: contrast is measured of what stays, not of a stamp half landed.
      provider: playwright({ launchOptions: launchOptions(), contextOptions: { reducedMotion: "reduce" } }),
      instances: [{ browser: "chromium" as const }],
      viewport: { width: 1280, height: 800 },
      screenshotFailures: false,
    },
  },
});

export default defineConfig({
  test: {
    ...reporters,
    projects: [
      stories("stories"),
      // The sheets hold every state: they are looked at in the other themes as well, for contrast.
      stories("dark", { tags: { include: ["sheet"] }, initialGlobals: { theme: "dark" } }),
      stories("festival", { tags: { include: ["sheet"] }, initialGlobals: { theme: "festival" } }),
    ],
  },
});
