import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { StartError } from "../config.ts";

const Saved = z.object({
  /** Signs the demo's tokens, and nothing else. */
  tokenSecret: z.string().min(43),
  /** What the campaign's clock is ahead of the real one, in milliseconds; may be negative. */
  clockOffset: z.number(),
  /** Where it was moved to last, in milliseconds since 1970. */
  movedTo: z.number(),
});

/** What the demo keeps over a restart. */
export type DemoState = z.infer<typeof Saved>;

/** Reads and writes the demo's state in its file in `dataDir`. */
export function openDemoStore(dataDir: string, initial: Omit<DemoState, "tokenSecret">) {
  const file = join(dataDir, "demo.json");
  const save = (state: DemoState) => {
    // A file that is replaced whole is never found half-written. It holds a secret, so it is the owner's alone.
    writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };

  mkdirSync(dataDir, { recursive: true });
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    const state = { ...initial, tokenSecret: randomBytes(32).toString("base64url") };
    save(state);
    return { state, save };
  }
  try {
    return { state: Saved.parse(JSON.parse(text)), save };
  } catch {
    throw new StartError(`${resolve(file)} is not what the demo wrote there. Delete it to start afresh.`);
  }
}
