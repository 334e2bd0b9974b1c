import { expect, it } from "vitest";
import { tables } from "./tables.ts";

it("the tables whose keys are not all one campaign's are those that docs/scaling.md names", () => {
  const others = tables.filter(({ key, unique = [] }) =>
    [key, ...unique.map(({ columns }) => columns)].some(([first]) => first !== "campaign"),
  );
  expect(others.map(({ name }) => name)).toEqual(["coupons", "groups", "group_members", "draws", "points"]);
});
