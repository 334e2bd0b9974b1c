import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import campaign from "@campaign-kit/conformance/campaign.json" with { type: "json" };
import { createPostgres, type Postgres } from "@campaign-kit/tooling/postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFolder, SECRET, spawnApi, whenReady, type Folder } from "./api.ts";

const command = join(dirname(createRequire(import.meta.url).resolve("@campaign-kit/conformance")), "cli.js");

let folder: Folder;
let postgres: Postgres;
beforeAll(async () => {
  [folder, postgres] = await Promise.all([createFolder(campaign), createPostgres()]);
  await postgres.start();
});
afterAll(async () => {
  await postgres.remove();
  await folder.remove();
});

/** Runs the command as a backend's team would. */
function conformance(words: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env["PATH"], CONFORMANCE_TOKEN_SECRET: SECRET };
    execFile(process.execPath, [command, ...words], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

/** On the first day of a month, nobody has missed one of it. */
const first = new Intl.DateTimeFormat("en", { timeZone: campaign.timeZone, day: "numeric" }).format() === "1";

describe.each([
  { where: "the embedded database", environment: () => ({}) },
  { where: "a PostgreSQL server", environment: () => ({ DATABASE_URL: postgres.url() }) },
])("The reference backend on $where", ({ environment }) => {
  it("does all that the contract asks for, and the report says so", async () => {
    const api = spawnApi({ ...folder.environment, ...environment() });
    try {
      const junit = join(folder.path, "conformance.xml");
      const strict = first ? [] : ["--strict"];
      const { code, output } = await conformance(["--base-url", await whenReady(api), "--junit", junit, ...strict]);
      expect(output).not.toContain("✗");
      expect(code).toBe(0);
      expect(output).toMatch(/races: 9 passed[^]*\d{3} passed/);
      const cases = (await readFile(junit, "utf8")).match(/<testcase /g) ?? [];
      expect(cases.length).toBeGreaterThan(300);
    } finally {
      api.signal("SIGTERM");
      await api.exited;
    }
  });
});
