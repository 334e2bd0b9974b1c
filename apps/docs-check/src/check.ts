import { checkCommands } from "./commands.ts";
import { checkExchange, checkJson } from "./data.ts";
import { checkMarkup } from "./markup.ts";
import { samplesOf, type Failure, type Page, type Sample } from "./pages.ts";
import { checkOrigin, checkScripts } from "./scripts.ts";
import { checkSheet } from "./sheets.ts";

/** Languages that nothing can go wrong in: prose, output, diagrams. */
const prose = new Set(["text", "mermaid"]);
const scripts = new Set(["ts", "tsx", "js", "jsx"]);

/** Checks every sample of the pages, each by what its language allows. */
export function check(pages: Page[]): Failure[] {
  const samples = pages.flatMap(samplesOf);
  const failures = samples.flatMap((sample) => excuses(sample));
  const checked = samples.filter(({ meta }) => !("skip" in meta) && !("from" in meta));

  const code: Sample[] = [];
  const take = (sample: Sample, before?: Sample): void => {
    const { file, line, language } = sample;
    if (scripts.has(language)) code.push(sample);
    else if (language === "html") {
      const { failures: found, inside } = checkMarkup(sample);
      failures.push(...found);
      for (const part of inside) take(part);
    } else if (language === "css") failures.push(...checkSheet(sample));
    else if (language === "json") failures.push(...checkJson(sample));
    else if (language === "http") failures.push(...checkExchange(sample, before));
    else if (language === "sh") failures.push(...checkCommands(sample));
    else if (!prose.has(language)) failures.push({ file, line, message: `nothing checks the language "${language}"` });
  };
  for (const [index, sample] of checked.entries()) take(sample, checked[index - 1]);
  failures.push(...checkScripts(code));
  return failures.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** A sample that is not checked says why, or where it stands as a file that is. */
function excuses(sample: Sample): Failure[] {
  const { file, line, meta } = sample;
  if ("from" in meta) return checkOrigin(sample);
  if ("skip" in meta && !meta["skip"]) return [{ file, line, message: 'skip needs a reason: skip="…"' }];
  return [];
}

/** `docs/page.md:12: what is wrong` */
export const told = ({ file, line, message }: Failure): string => `${file}:${line}: ${message}`;
