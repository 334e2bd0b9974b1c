import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository. */
export const root = resolve(import.meta.dirname, "../../..");

/** Something to read: a page, or a source file whose docblocks have examples. */
export interface Page {
  /** From the repository's root. */
  file: string;
  text: string;
}

/** A fenced block of code. */
export interface Sample {
  file: string;
  /** Of the first line of code, from 1. */
  line: number;
  language: string;
  /** The words after the language: `continues`, `schema=Me`, `skip="…"`. */
  meta: Record<string, string>;
  code: string;
}

/** What is wrong, and where. */
export interface Failure {
  file: string;
  line: number;
  message: string;
}

const left = ["node_modules", "dist", "storybook-static", "test-results", ".turbo", "new-mechanic"];

/** Every page of the repository, and every published source file that shows an example. */
export function pages(): Page[] {
  const found = globSync(["*.md", "{docs,apps,packages}/**/*.{md,mdx}", "packages/*/src/**/*.ts"], {
    cwd: root,
    exclude: (path) => left.includes(path) || left.some((name) => path.endsWith(`/${name}`)),
  });
  return found
    .sort()
    .filter((file) => !/\.(?:test|gen|stories)\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }))
    .filter(({ file, text }) => !file.endsWith(".ts") || text.includes("@example"));
}

/** The fenced blocks of a page, in their order. */
export function samplesOf({ file, text }: Page): Sample[] {
  const samples: Sample[] = [];
  let open: { fence: string; indent: number; sample: Sample; lines: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    // A docblock's lines begin with a star.
    const bare = file.endsWith(".ts") ? line.replace(/^\s*\* ?/, "") : line;
    const [, space = "", fence = "", info = ""] = /^(\s*)(`{3,})(.*)$/.exec(bare) ?? [];
    if (open && fence.startsWith(open.fence) && !info.trim()) {
      samples.push({ ...open.sample, code: open.lines.join("\n") });
      open = undefined;
    } else if (open) {
      open.lines.push(bare.slice(Math.min(open.indent, bare.search(/\S|$/))));
    } else if (fence) {
      const [, language = "", words = ""] = /^(\S*)\s*(.*)$/.exec(info.trim()) ?? [];
      const sample = { file, line: index + 2, language, meta: metaOf(words), code: "" };
      open = { fence, indent: space.length, sample, lines: [] };
    }
  }
  if (open) samples.push({ ...open.sample, language: "unclosed", code: "" });
  return samples;
}

function metaOf(words: string): Record<string, string> {
  const found = words.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?/g);
  return Object.fromEntries([...found].map(([, name = "", quoted, bare]) => [name, quoted ?? bare ?? ""]));
}
