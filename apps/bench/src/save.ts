import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import type { Result } from "./result.ts";

/** Where results are kept. */
export const RESULTS = join(import.meta.dirname, "../results");

/** Keeps a result as `results/<name>.json`, in place of the one before, and says where. */
export async function save(result: Result): Promise<string> {
  const file = join(RESULTS, `${result.name}.json`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(file, await textOf(result));
  return file;
}

/** The file's text. Formatted as the repository is, so that a change of a figure is a change of a line. */
export function textOf(result: Result): Promise<string> {
  const json = JSON.stringify(result, (_key, value: unknown) => (typeof value === "number" ? rounded(value) : value));
  return format(json, { parser: "json", printWidth: 120 });
}

/** Whole numbers as they are, others to four significant digits: more than a machine repeats. */
export function rounded(value: number): number {
  if (Number.isInteger(value)) return value;
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
}
