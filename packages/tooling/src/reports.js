/**
 * Vitest settings shared by all packages: a short report on the screen, and a JSON file that `npm test` sums up.
 * @type {{ reporters: (string | [string, object])[], outputFile: { json: string } }}
 */
export const reporters = {
  reporters: ["default", "json"],
  outputFile: { json: ".reports/vitest.json" },
};
