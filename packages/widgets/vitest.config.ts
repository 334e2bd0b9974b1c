import { launchOptions } from "@campaign-kit/tooling/browser";
import { reporters } from "@campaign-kit/tooling/reports";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    ...reporters,
    projects: [
      {
        // What a shopper meets: in a real browser.
        optimizeDeps: {
          include: [
            "axe-core",
            "fast-check",
            "lit",
            "@campaign-kit/sdk > @tanstack/query-core",
            "uqr",
            "@nuintun/qrcode",
          ],
        },
        test: {
          name: "widgets",
          include: ["src/**/*.test.ts"],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium" }],
            viewport: { width: 800, height: 600 },
            screenshotFailures: false,
          },
        },
      },
      {
        // What a shop's build meets: the manifest, the compiled package.
        test: { name: "package", include: ["test/**/*.test.ts"], testTimeout: 20_000 },
      },
    ],
  },
});
