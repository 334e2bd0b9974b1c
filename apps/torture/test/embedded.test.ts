import { expect, it } from "vitest";
import { expectNothingFound, shortRun } from "./short-run.ts";

it("a process on the embedded database keeps every promise while it is killed", async () => {
  const run = await shortRun(["--database", "pglite", "--claims", "400", "--shoppers", "32", "--events", "3"]);
  expect(run.record.events.filter(({ kind }) => kind === "api-kill").length).toBeGreaterThan(1);
  expectNothingFound(run);
});
