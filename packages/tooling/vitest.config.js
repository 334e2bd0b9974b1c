import { defineConfig } from "vitest/config";
import { reporters } from "./src/reports.js";

export default defineConfig({ test: { include: ["src/**/*.test.js"], ...reporters } });
