/** The rules on imports alone, without types, which they do not need and which take seconds to know. */
import tseslint from "typescript-eslint";
import config from "../eslint.config.js";

const rule = "@typescript-eslint/no-restricted-imports";

export default [
  {
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "@typescript-eslint": tseslint.plugin },
  },
  ...config.filter(({ rules }) => rules?.[rule]).map(({ files, rules }) => ({ files, rules: { [rule]: rules[rule] } })),
];
