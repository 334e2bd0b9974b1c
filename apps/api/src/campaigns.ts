import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CampaignDefinition } from "@campaign-kit/contract";

/** One thing that is wrong with a campaign's file. */
export interface CampaignFileProblem {
  file: string;
  /** Where in the file, as an RFC 6901 pointer; empty for the whole of it. */
  pointer: string;
  message: string;
}

export interface CampaignFiles {
  campaigns: CampaignDefinition[];
  problems: CampaignFileProblem[];
}

/**
 * Reads every `.json` file of a folder as one campaign, in the order of their names. A file that is wrong is reported and
 * left out; the others are not touched by it. Throws only where the folder itself cannot be read.
 */
export async function readCampaignFiles(folder: string): Promise<CampaignFiles> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const campaigns: CampaignDefinition[] = [];
  const problems: CampaignFileProblem[] = [];
  const fileOf = new Map<string, string>();

  for (const file of files) {
    const say = (pointer: string, message: string) => problems.push({ file, pointer, message });
    let content: unknown;
    try {
      content = JSON.parse((await readFile(join(folder, file), "utf8")).replace(/^\uFEFF/, ""));
    } catch (error) {
      say("", error instanceof Error ? error.message : String(error));
      continue;
    }
    const result = CampaignDefinition.safeParse(content);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const unknownKeys = issue.code === "unrecognized_keys" ? issue.keys : [];
        for (const key of unknownKeys) say(toPointer([...issue.path, key]), "is not a field of the contract");
        if (unknownKeys.length === 0) say(toPointer(issue.path), issue.message);
      }
      continue;
    }
    const other = fileOf.get(result.data.id);
    if (other) {
      say("/id", `${result.data.id} is taken by ${other}`);
      continue;
    }
    fileOf.set(result.data.id, file);
    campaigns.push(result.data);
  }
  return { campaigns, problems };
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
