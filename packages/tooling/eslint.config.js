/** Lint rules of every package. Run in a package: its folder tells which layer it is, and so what it may import. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configs as lit } from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import { configs as wc } from "eslint-plugin-wc";
import tseslint from "typescript-eslint";
import { importRules } from "./src/import-rules.js";
import typeErrors from "./src/type-errors.js";

const cwd = process.cwd();
const { name } = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"));
const layer = name.replace("@campaign-kit/", "");

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "cdn/**",
      "storybook-static/**",
      "**/*.gen.ts",
      "**/*.d.ts",
      ".reports/**",
      "public/**",
      "node_modules/**",
    ],
  },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: existsSync(join(cwd, "tsconfig.test.json")) ? "./tsconfig.test.json" : "./tsconfig.json",
        tsconfigRootDir: cwd,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "campaign-kit": { rules: { "type-errors": typeErrors } } },
    rules: {
      "campaign-kit/type-errors": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
      // noUncheckedIndexedAccess makes these the readable way where an index is known to be there.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/dot-notation": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Open unions ("a code we know, or a newer one") keep their completions this way.
      "@typescript-eslint/no-empty-object-type": "off",
    },
  },
  ...(["widgets", "storefront", "storybook"].includes(layer)
    ? [
        { files: ["**/*.ts"], ...lit["flat/recommended"] },
        {
          files: ["**/*.ts"],
          ...wc["flat/recommended"],
          rules: { ...wc["flat/recommended"].rules, "wc/guard-super-call": "off" },
        },
        {
          files: ["**/*.ts"],
          plugins: { "lit-a11y": litA11y },
          rules: litA11y.configs.recommended.rules,
        },
      ]
    : []),
  ...importRules(layer),
  {
    files: ["**/*.test.ts", "**/*.stories.ts", "**/test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
);
