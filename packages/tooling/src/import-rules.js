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

function downwards(layer, { allow = [], types = [], values = [] }) {
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

/** The lint rules on what a layer imports: settings for ESLint, none for what is no layer. */
export function importRules(layer) {
  if (!layers[layer]) return [];
  return [
    { files: ["src/**/*.ts"], rules: { [rule]: downwards(layer, layers[layer]) } },
    ...(layer === "widgets"
      ? [{ files: ["src/provider/**/*.ts"], rules: { [rule]: downwards(layer, { allow: ["sdk"] }) } }]
      : []),
    { files: tests, rules: { [rule]: "off" } },
  ];
}
