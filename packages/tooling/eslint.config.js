/** Lint rules of every package. Run in a package: its folder tells which layer it is, and so what it may import. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configs as lit } from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import { configs as wc } from "eslint-plugin-wc";
import tseslint from "typescript-eslint";
import typeErrors from "./src/type-errors.js";

const cwd = process.cwd();
const { name } = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"));
const layer = name.replace("@campaign-kit/", "");

/**
 * Imports run downwards only: what each layer may import of the others. `types`: erased, so nothing of it is shipped, but
 * for `values`, those entries of theirs that stand alone.
 */
const layers = {
  contract: { allow: [] },
  engine: { allow: ["contract"] },
  sdk: { types: ["contract"] },
  widgets: { types: ["sdk"], values: ["verify"] },
  mocks: { allow: ["contract", "engine"] },
  conformance: { types: ["contract"] },
};
const packages = [
  "contract",
  "engine",
  "sdk",
  "widgets",
  "mocks",
  "conformance",
  "api",
  "storefront",
  "storybook",
  "e2e",
  "tooling",
];

function downwards({ allow = [], types = [], values = [] }) {
  const forbidden = packages.filter((other) => !allow.includes(other) && !types.includes(other));
  const group = (list) => list.flatMap((other) => [`@campaign-kit/${other}`, `@campaign-kit/${other}/*`]);
  return [
    "error",
    {
      patterns: [
        { group: group(forbidden), message: `Imports run downwards only: ${layer} may not know this package.` },
        ...types.map((other) => ({
          // Not a group: what stands below a forbidden path cannot be taken out of one.
          regex: `^@campaign-kit/${other}(?!/(?:${values.join("|")})$)(?:/|$)`,
          allowTypeImports: true,
          message: `${layer} takes only types from this package.`,
        })),
        { group: ["**/packages/**", "**/apps/**"], message: "Import a package by its name." },
        ...(layer === "widgets" ? [{ group: ["@tanstack/*"], message: "A widget imports no query library." }] : []),
      ],
    },
  ];
}

const tests = ["**/*.test.ts", "**/*.stories.ts", "**/test/**", "**/*.config.ts", "scripts/**", "**/*.js"];
const rule = "@typescript-eslint/no-restricted-imports";

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
  ...(layers[layer]
    ? [
        { files: ["src/**/*.ts"], rules: { [rule]: downwards(layers[layer]) } },
        ...(layer === "widgets"
          ? [{ files: ["src/provider/**/*.ts"], rules: { [rule]: downwards({ allow: ["sdk"] }) } }]
          : []),
        { files: tests, rules: { [rule]: "off" } },
      ]
    : []),
  {
    files: ["**/*.test.ts", "**/*.stories.ts", "**/test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
);
