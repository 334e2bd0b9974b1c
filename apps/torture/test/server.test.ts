import { expect, it } from "vitest";
import { expectNothingFound, shortRun } from "./short-run.ts";

it("three processes on a PostgreSQL server keep every promise while they and their database are killed", async () => {
  const run = await shortRun([
    "--database",
    "server",
    "--claims",
    "800",
    "--shoppers",
    "48",
    "--events",
    "5",
    "--crowds",
    "1",
  ]);
  expect(run.record.options.processes).toBe(3);
  expect(run.record.events.filter(({ kind }) => kind === "api-kill").length).toBeGreaterThan(1);
  expectNothingFound(run);
});
