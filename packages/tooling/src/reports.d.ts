/** Vitest settings shared by all packages: a short report on the screen, and a JSON file that `npm test` sums up. */
export declare const reporters: { reporters: string[]; outputFile: { json: string } };
