import { expect, it } from "vitest";
import { expectNothingFound, shortRun } from "./short-run.ts";

it("a process on the embedded database keeps every promise while it is killed", async () => {
  const run = await shortRun([
    "--database",
    "pglite",
    "--claims",
    "250",
    "--shoppers",
    "24",
    "--events",
    "3",
    "--crowds",
    "1",
  ]);
  expect(run.record.events.filter(({ kind }) => kind === "api-kill").length).toBeGreaterThan(1);
  expectNothingFound(run);
});
