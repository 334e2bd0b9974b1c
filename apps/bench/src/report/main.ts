/** `pnpm bench:report`: writes docs/performance.md and its plots from the results that there are. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DOCS, load, PLOTS, report } from "./report.ts";

const { sections, missing } = await load();
if (missing.length > 0) console.error(`Left out, since there are no results or no words: ${missing.join(", ")}`);
const files = await report(sections);
await rm(join(DOCS, PLOTS), { recursive: true, force: true });
await mkdir(join(DOCS, PLOTS), { recursive: true });
for (const [name, text] of files) await writeFile(join(DOCS, name), text);
console.error(`docs/performance.md and ${files.size - 1} plots of ${sections.length} benchmarks`);
