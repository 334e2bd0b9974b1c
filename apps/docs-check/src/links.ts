import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, type Failure, type Page } from "./pages.ts";

const book = join(root, "apps/storybook/storybook-static/index.json");

/** The pages and stories of the built book, by id. */
export function chapters(): Set<string> {
  const { entries } = JSON.parse(readFileSync(book, "utf8")) as { entries: Record<string, unknown> };
  return new Set(Object.keys(entries));
}

/** Every link must lead to a page or story of the book, to a file, or to a heading. Other hosts are not asked. */
export function checkLinks(pages: Page[], known: Set<string>): Failure[] {
  return pages
    .filter(({ file }) => /\.mdx?$/.test(file))
    .flatMap(({ file, text }) =>
      text.split("\n").flatMap((line, index) =>
        [...line.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)/g)].flatMap(([, link, image]) => {
          const target = link ?? image ?? "";
          return leads(file, text, target, known) ? [] : { file, line: index + 1, message: `leads nowhere: ${target}` };
        }),
      ),
    );
}

function leads(file: string, text: string, target: string, known: Set<string>): boolean {
  if (/^(?:https?:|mailto:)/.test(target)) return true;
  const chapter = /^\?path=\/(?:docs|story)\/([\w-]+)/.exec(target)?.[1];
  if (chapter) return known.has(chapter);
  const [path = "", anchor] = target.split("#");
  const found = join(root, dirname(file), path);
  if (path && !existsSync(found)) return false;
  if (anchor === undefined) return path !== "";
  const page = path ? readFileSync(found, "utf8") : text;
  return headings(page).has(anchor);
}

/** The headings of a page, as they are written in addresses. */
function headings(text: string): Set<string> {
  const titles = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = ""]) => title);
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
