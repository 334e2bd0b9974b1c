import { rm } from "node:fs/promises";
import { expect } from "vitest";
import { checkFolder, type CheckResult } from "../src/check/folder.ts";
import { readOptions } from "../src/options.ts";
import type { RunRecord } from "../src/record.ts";
import { torture } from "../src/run.ts";

/** A short run and its check. Nothing of it is left. */
export async function shortRun(words: readonly string[]): Promise<CheckResult & { record: RunRecord }> {
  const { folder, record, database } = await torture(readOptions(words, crypto.randomUUID()), console.log);
  try {
    return { record, ...(await checkFolder(folder, database)) };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Everything that was to break did, everything happened that can, and nothing is wrong with it. */
export function expectNothingFound({ record, found, seen }: Awaited<ReturnType<typeof shortRun>>): void {
  const never = record.options.faults.filter((kind) => !record.faults[kind]);
  expect(never).toEqual([]);
  for (const count of Object.values({ ...seen })) expect(count).toBeGreaterThan(0);
  expect(seen.intents).toBe(record.counts.intents);
  expect(record.counts.replays).toBeGreaterThan(0);
  expect(found).toEqual([]);
}
