import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { importRules } from "./import-rules.js";

const packages = fileURLToPath(new URL("../..", import.meta.url));
const rule = "@typescript-eslint/no-restricted-imports";

/** The lines of `code` that may not import what they import, if `code` stood in that file of that package. */
async function forbidden(layer, file, code) {
  // The rules on imports alone, without types, which they do not need and which take seconds to know.
  const { parser, plugin } = tseslint;
  const base = { files: ["**/*.ts"], languageOptions: { parser }, plugins: { "@typescript-eslint": plugin } };
  const overrideConfig = [base, ...importRules(layer)];
  const eslint = new ESLint({ cwd: join(packages, layer), overrideConfigFile: true, overrideConfig });
  const [{ messages }] = await eslint.lintText(code.join("\n"), { filePath: file });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  const lines = messages.filter(({ ruleId }) => ruleId === rule).map(({ line }) => code[line - 1]);
  return [...new Set(lines)];
}

describe("imports run downwards only", () => {
  it.each([
    {
      layer: "contract",
      file: "src/index.ts",
      may: [`export * from "zod";`],
      mayNot: [`export * from "@campaign-kit/engine";`],
    },
    {
      layer: "engine",
      file: "src/index.ts",
      may: [`export * from "@campaign-kit/contract";`],
      mayNot: [`export * from "@campaign-kit/sdk";`, `export * from "@campaign-kit/mocks/node";`],
    },
    {
      layer: "sdk",
      file: "src/index.ts",
      may: [`export type { Problem } from "@campaign-kit/contract/api";`],
      mayNot: [`export { problems } from "@campaign-kit/contract";`, `export type * from "@campaign-kit/engine";`],
    },
    {
      layer: "widgets",
      file: "src/index.ts",
      may: [
        `export type { CouponView } from "@campaign-kit/sdk";`,
        `export { verifyDraw } from "@campaign-kit/sdk/verify";`,
      ],
      mayNot: [`export { createCampaignClient } from "@campaign-kit/sdk";`, `export * from "@tanstack/query-core";`],
    },
    {
      layer: "widgets",
      file: "src/provider/provider.ts",
      may: [`export { createCampaignClient } from "@campaign-kit/sdk";`],
      mayNot: [`export * from "@campaign-kit/mocks";`],
    },
    {
      layer: "mocks",
      file: "src/index.ts",
      may: [`export * from "@campaign-kit/engine";`],
      mayNot: [`export * from "@campaign-kit/widgets";`, `export * from "../../packages/engine/src/index.ts";`],
    },
    {
      layer: "conformance",
      file: "src/index.ts",
      may: [`export type { Campaign } from "@campaign-kit/contract/api";`],
      mayNot: [`export { routes } from "@campaign-kit/contract";`, `export type * from "@campaign-kit/engine";`],
    },
  ])(
    "in $layer, $file",
    async ({ layer, file, may, mayNot }) => {
      expect(await forbidden(layer, file, [...may, ...mayNot])).toEqual(mayNot);
    },
    60_000,
  );
});

describe("the linter", () => {
  it("tells what the compiler would", { timeout: 60_000 }, () => {
    const scratch = join(packages, "tooling/.scratch");
    mkdirSync(scratch, { recursive: true });
    const cwd = mkdtempSync(join(scratch, "faults-"));
    try {
      const code = [`export const text: string = 1;`, `// @ts-expect-error nothing is wrong`, `export const size = 1;`];
      writeFileSync(join(cwd, "package.json"), `{ "name": "faults" }`);
      writeFileSync(join(cwd, "fault.ts"), code.join("\n"));
      const options = { strict: true, module: "nodenext", types: [] };
      writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
      const eslint = join(packages, "tooling/node_modules/eslint/bin/eslint.js");
      const words = [eslint, "--config", join(packages, "tooling/eslint.config.js"), "--format=json", "."];
      const { stdout } = spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
      const [{ messages }] = JSON.parse(stdout);
      const told = messages.filter(({ ruleId }) => ruleId === "campaign-kit/type-errors");
      expect(told.map(({ line, message }) => `${line}: ${message}`)).toEqual([
        "1: Type 'number' is not assignable to type 'string'. (TS2322)",
        "2: Unused '@ts-expect-error' directive. (TS2578)",
      ]);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});
