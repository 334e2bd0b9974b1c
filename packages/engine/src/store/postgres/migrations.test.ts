import { readFile } from "node:fs/promises";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, it } from "vitest";
import { tables } from "../tables.ts";
import { activities, answers, pgTable, shoppers } from "./schema.ts";

it("lacks no migration: `pnpm generate` would find nothing to do", async () => {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`../../../migrations/meta/${file}`, import.meta.url), "utf8"));
  const { entries } = (await read("_journal.json")) as { entries: { idx: number }[] };
  const last = await read(`${String(entries.at(-1)!.idx).padStart(4, "0")}_snapshot.json`);
  const mechanics = Object.fromEntries(tables.map((table) => [table.name, pgTable(table).table]));
  const now = generateDrizzleJson({ activities, answers, shoppers, ...mechanics });
  expect(tables.map(({ name }) => name)).toEqual([...new Set(tables.map(({ name }) => name))]);
  expect(await generateMigration(last as typeof now, now)).toEqual([]);
});
