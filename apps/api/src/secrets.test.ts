/** Secrets come by the environment alone: none stands in the code, and none is told. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claim, createFolder, startHere, tokenFor, type Folder } from "../test/api.ts";
import { readConfig, StartError, variableNames } from "./config.ts";

const root = join(import.meta.dirname, "../../..");

/** Variables whose values are nobody's business, by their names: a new one is among them by itself. */
const secretNames = variableNames.filter((name) => /SECRET|PASSWORD|PRIVATE|_KEY$|DATABASE_URL/.test(name));
const isLong = (name: string) => name !== "DATABASE_URL";
/** A value that is right for each, and that nothing else has. */
const secrets = Object.fromEntries(
  secretNames.filter(isLong).map((name, index) => [name, `${"hunter".repeat(6)}-${index}`]),
);

/** Places where code could hold a secret: a name that says so with a text beside it, a key, a signed token. */
const SUSPECT = [
  /\b\w*(?:secret|password|passwd|apikey|privatekey)\w*["']?\s*(?:=|:|\?\?|\|\|)\s*["'`][^"'`\s${}]{12,}["'`]/gi,
  /\b\w*(?:secret|password|passwd)\w*[^\n;"'`]{0,60}(?:\?\?|\|\|)\s*["'`][^"'`\s${}]{6,}["'`]/gi,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  /["'`]eyJ[\w-]{10,}\.[\w-]+\.[\w-]*["'`]/g,
  /:\/\/[^\s/:@"'`]+:[^\s/@"'`${}]+@/g,
];
/** The form of an address, in words for the one who writes one. */
const HARMLESS = [/^:\/\/user:password@$/];

function suspectsIn(text: string): string[] {
  return SUSPECT.flatMap((pattern) => text.match(pattern) ?? []).filter(
    (found) => !HARMLESS.some((each) => each.test(found)),
  );
}

describe("the code that is shipped", () => {
  it("has no secret in it, as a default or otherwise", () => {
    const files = ["apps/api/src", "packages/*/src", "apps/storefront/src"].flatMap((folder) =>
      globSync(`${folder}/**/*.{ts,js}`, { cwd: root }),
    );
    const shipped = files.filter((file) => !/\.(?:test|stories)\.|\/tooling\/|\/broken/.test(file));
    expect(shipped.length).toBeGreaterThan(100);
    const found = shipped.flatMap((file) =>
      suspectsIn(readFileSync(join(root, file), "utf8")).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it("would be found out", () => {
    expect(suspectsIn('const tokenSecret = given ?? "correct-horse-battery";')).toHaveLength(1);
    expect(suspectsIn('tokenSecret: "correct-horse-battery"')).toHaveLength(1);
    expect(suspectsIn("const password = process.env.P || 'correct-horse-battery'")).toHaveLength(1);
    expect(suspectsIn('const secret = values.TOKEN_SECRET; const other = "correct-horse-battery"')).toEqual([]);
    expect(suspectsIn('{ secret: config.secret, dbPassword = "correct-horse-battery" }')).toHaveLength(1);
    expect(suspectsIn('"postgres://shop:hunter2@db/shop"')).toHaveLength(1);
  });
});

describe("the configuration", () => {
  it("knows its secrets", () => {
    expect(secretNames).toEqual(expect.arrayContaining(["TOKEN_SECRET", "DATABASE_URL"]));
  });

  it.each(secretNames)("has no default for %s, and does not show a wrong one", (name) => {
    const enough = { CAMPAIGNS_DIR: import.meta.dirname, TOKEN_SECRET: "x".repeat(40) };
    expect(JSON.stringify(readConfig({ ...enough, [name]: name === "TOKEN_SECRET" ? enough.TOKEN_SECRET : "" }))).toBe(
      JSON.stringify(readConfig(enough)),
    );
    let refusal = "";
    try {
      readConfig({ ...enough, [name]: "hunter2" });
    } catch (error) {
      refusal = error instanceof StartError ? error.message : String(error);
    }
    expect(refusal).toContain(name);
    expect(refusal).not.toContain("hunter2");
  });
});

describe("a server with every secret that there is", () => {
  let folder: Folder;
  let api: Awaited<ReturnType<typeof startHere>>;
  beforeAll(async () => {
    folder = await createFolder();
    api = await startHere({ ...folder.environment, ...secrets, LOG_LEVEL: "trace", CHALLENGE: "proof-of-work" });
    await api.ready;
  });
  afterAll(async () => {
    await api.close();
    await folder.remove();
  });

  it("tells none of them, in its log or in an answer", async () => {
    const token = await tokenFor("a-private-shopper", { secret: secrets["TOKEN_SECRET"]! });
    const headers = { authorization: `Bearer ${token}` };
    const answers = await Promise.all([
      claim(api.url, "a-private-shopper"),
      fetch(`${api.url}/v1/campaigns/sale/me`, { headers }),
      fetch(`${api.url}/v1/campaigns/sale/wallet?token=${token}`, { headers }),
      fetch(`${api.url}/v1/campaigns/sale/points/grants`, { method: "POST", headers, body: "{" }),
      fetch(`${api.url}/health/ready`),
      fetch(`${api.url}/openapi.json`),
    ]);
    const told = [...api.lines, ...(await Promise.all(answers.map((answer) => answer.text())))].join("");
    expect(api.lines.join("")).toContain('"msg":"request"');
    for (const secret of [...Object.values(secrets), token]) expect(told).not.toContain(secret);
    expect(api.lines.join("")).not.toContain("a-private-shopper");
  });
});
