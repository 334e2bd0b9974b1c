import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { scenarios } from "./scenarios/index.ts";

const text = (file: string) => readFile(new URL(file, import.meta.url), "utf8");

it("shows a test that is run as it stands there", async () => {
  expect(await text("../README.md")).toContain(`\`\`\`ts\n${await text("shop.test.ts")}\`\`\`\n`);
});

it("names every scenario, with what it is", async () => {
  const rows = (await text("../README.md")).split("\n").filter((line) => line.startsWith("| `"));
  const listed = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(listed.map(([, name, description]) => [name, description])).toEqual(
    Object.entries(scenarios).map(([name, { description }]) => [`\`${name}\``, description]),
  );
});
