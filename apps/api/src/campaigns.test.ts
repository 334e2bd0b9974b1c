import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCampaignFiles } from "./campaigns.ts";
import { campaignFile } from "../test/campaign.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "campaign-kit-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));

describe("campaign files", () => {
  it("are read in the order of their names, whatever else lies there", async () => {
    await write("spring.json", campaignFile({ id: "spring" }));
    await write("autumn.json", `\uFEFF${JSON.stringify(campaignFile({ id: "autumn" }))}`);
    await write("notes.txt", "not a campaign");
    const { campaigns, problems } = await readCampaignFiles(folder);
    expect(campaigns.map(({ id }) => id)).toEqual(["autumn", "spring"]);
    expect(problems).toEqual([]);
  });

  it("that are wrong are told with file, place and reason, and stop no other", async () => {
    await write("broken.json", '{"id": "broken",');
    const wrong = campaignFile({ id: "wrong" });
    wrong.activities[0]!.benefit!.amount.amount = 12.5;
    await write("wrong.json", { ...wrong, timeZone: "Mars/Olympus", surprise: true });
    await write("right.json", campaignFile({ id: "right" }));
    const { campaigns, problems } = await readCampaignFiles(folder);
    expect(campaigns.map(({ id }) => id)).toEqual(["right"]);
    expect(problems).toEqual([
      { file: "broken.json", pointer: "", message: expect.stringMatching(/JSON at position/) as string },
      { file: "wrong.json", pointer: "/timeZone", message: "not an IANA time zone" },
      {
        file: "wrong.json",
        pointer: "/activities/0/benefit/amount/amount",
        message: expect.stringMatching(/int/) as string,
      },
      { file: "wrong.json", pointer: "/surprise", message: "is not a field of the contract" },
    ]);
  });

  it("that bear one id: the second is told", async () => {
    await write("a.json", campaignFile({ id: "same" }));
    await write("b.json", campaignFile({ id: "same" }));
    const { campaigns, problems } = await readCampaignFiles(folder);
    expect(campaigns).toHaveLength(1);
    expect(problems).toEqual([{ file: "b.json", pointer: "/id", message: "same is taken by a.json" }]);
  });

  it(`that anyone could have written: each is told or taken, and none breaks another (FUZZ_SEED=${SEED})`, async () => {
    const seeded = await readFile(new URL("../../../packages/mocks/campaigns/double-11.json", import.meta.url), "utf8");
    const texts = fc.sample(campaignFiles(seeded), { numRuns: FILES, seed: SEED });
    await Promise.all(texts.map((text, index) => writeFile(join(folder, `${index}.json`), text)));
    await write("right.json", campaignFile({ id: "right" }));
    const { campaigns, problems } = await readCampaignFiles(folder);

    expect(campaigns.map(({ id }) => id)).toContain("right");
    // A change may leave a file right, or only take another's id: then it is one of those that are served, or told.
    const told = new Set(problems.map(({ file }) => file));
    expect(campaigns.length + told.size).toBe(FILES + 1);
    expect(told.size).toBeGreaterThan(FILES / 2);
    for (const { pointer, message } of problems) {
      expect(pointer).toMatch(/^(?:\/[^]*)?$/);
      expect(message).toMatch(/\S/);
      expect(message.length).toBeLessThan(1000);
    }
    expect({}).not.toHaveProperty("polluted");
  });
});

const SEED = Number(process.env["FUZZ_SEED"] ?? 20261111);
const FILES = 400;

/** Campaign files that somebody spoilt: a member is another value, missing, or too much; or the text is none. */
function campaignFiles(text: string): fc.Arbitrary<string> {
  const values = fc.constantFrom<unknown>(
    ...[
      null,
      -1,
      0,
      0.5,
      1e308,
      "",
      "\u0000",
      "\ud800",
      "x".repeat(5000),
      [],
      {},
      [[]],
      true,
      "__proto__",
      "2026-13-01T00:00:00Z",
    ],
  );
  const spoilt = fc
    .tuple(fc.nat(), values, fc.constantFrom("change", "drop", "add", "repeat"))
    .map(([nth, value, how]) => {
      let seen = 0;
      const at = nth % 900;
      return JSON.stringify(JSON.parse(text), (name, member: unknown) => {
        if (name === "" || seen++ !== at) return member;
        if (how === "change") return value;
        if (how === "drop") return undefined;
        if (how === "repeat") return Array.from({ length: 300 }, () => member);
        return member !== null && typeof member === "object"
          ? { ...member, ["__proto__"]: value, surprise: value }
          : value;
      });
    });
  const broken = fc.constantFrom(
    ...[
      "",
      " ",
      "null",
      "[]",
      "{",
      "\u0000",
      "1e400",
      "[".repeat(10_000),
      `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
    ],
    ...['{"__proto__":{"polluted":true}}', '{"id":"a","id":"b"}', "\ufeff\ufeff{}", "{'id':1}"],
  );
  const cut = fc.nat(text.length - 10).map((length) => text.slice(0, length));
  return fc.oneof({ weight: 8, arbitrary: spoilt }, { weight: 1, arbitrary: broken }, { weight: 1, arbitrary: cut });
}
