import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
});
