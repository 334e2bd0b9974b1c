/** What pages load, weighed. Run by `pnpm --filter @campaign-kit/e2e sizes`, which writes docs/size.md. */
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { outputOptions, weigh, type Weight } from "@campaign-kit/tooling/weigh";
import { rolldown, type OutputChunk } from "rolldown";

/** What a page loads for its code before it runs, and the chunks that the code asks for later, by their names. */
export interface Size {
  loaded: Weight;
  later: Record<string, Weight>;
}

/** One line of the table. `limit`: the most bytes of gzip that are allowed. */
export interface Line {
  name: string;
  weight: Weight;
  limit?: number;
}

const beyond = (all: Weight, before: Weight): Weight => ({
  raw: all.raw - before.raw,
  gzip: all.gzip - before.gzip,
  brotli: all.brotli - before.brotli,
});

/** Bundled and minified by Rolldown, as Vite does. */
async function sizeOf(code: string): Promise<Size> {
  const entry = "\0page";
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    cwd: import.meta.dirname,
    plugins: [
      {
        name: "page",
        resolveId: (id, importer) =>
          id === entry ? entry : importer === entry ? fileURLToPath(import.meta.resolve(id)) : undefined,
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  const { output } = await bundle.generate(outputOptions);
  await bundle.close();
  const chunks = new Map(output.filter((file) => file.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const first = new Set<OutputChunk>();
  const need = (chunk: OutputChunk): void => {
    if (first.has(chunk)) return;
    first.add(chunk);
    for (const name of chunk.imports) if (chunks.has(name)) need(chunks.get(name)!);
  };
  need([...chunks.values()].find(({ isEntry }) => isEntry)!);
  const later = [...chunks.values()].filter((chunk) => !first.has(chunk) && !isLanguage(chunk));
  return {
    loaded: weigh([...first].map((chunk) => chunk.code).join("\n")),
    later: Object.fromEntries(later.map((chunk) => [chunk.name, weigh(chunk.code)])),
  };
}

/** Languages are weighed by themselves. */
const isLanguage = ({ moduleIds }: OutputChunk) => moduleIds.some((id) => /[\\/]translations[\\/].+[\\/]/.test(id));

const widgets = "@campaign-kit/widgets";
const elements = (...names: string[]) => names.map((name) => `import "${widgets}/${name}/define";`).join("");
const mechanics = ["countdown", "coupon", "check-in", "group-buy", "lucky-draw"];
const built = fileURLToPath(new URL("..", import.meta.resolve(`${widgets}/cdn/integrity.json`)));

/** What a page loads that has a bundler. */
async function bundled(): Promise<Line[]> {
  const line = async (name: string, code: string, limit: number): Promise<Line> => ({
    name,
    weight: (await sizeOf(code)).loaded,
    limit,
  });
  const client = 'import { createCampaignClient } from "@campaign-kit/sdk"; self.create = createCampaignClient;';
  return [
    await line("A countdown alone, with Lit", elements("countdown"), 10_000),
    await line("Provider, countdown and coupon, with SDK and Lit", elements("provider", "countdown", "coupon"), 29_300),
    await line("Provider and all five widgets, with SDK and Lit", `import "${widgets}/define";`, 33_900),
    await line("A client of the SDK with its dependency", client, 14_000),
    await line(
      "All that the SDK exports, options for TanStack's adapters too",
      'export * from "@campaign-kit/sdk";',
      14_500,
    ),
    await line("The verifier of draws", 'export * from "@campaign-kit/sdk/verify";', 1500),
    await line("The index, of which nothing is used", `import "${widgets}";`, 100),
  ];
}

/**
 * What each widget adds to a page with a provider and a countdown, those behind the coupon to one with a coupon too;
 * and its parts.
 */
async function eachWidget(): Promise<{ added: Line[]; later: Line[] }> {
  const added: Line[] = [];
  const later: Line[] = [];
  for (const name of mechanics) {
    const beside = ["provider", "countdown", "coupon"].slice(0, name === "countdown" ? 1 : name === "coupon" ? 2 : 3);
    const [size, before] = [await sizeOf(elements(...beside, name)), await sizeOf(elements(...beside))];
    added.push({
      name: `${name}, beside ${beside.join(", ")}`,
      weight: beyond(size.loaded, before.loaded),
      ...(beside.includes("coupon") && { limit: 2400 }),
    });
    for (const [part, weight] of Object.entries(size.later)) {
      if (!(part in before.later)) later.push({ name: `${name}: ${part}`, weight });
    }
  }
  return { added, later };
}

/** Each chunk of each language, minified alone. */
async function languages(): Promise<Line[]> {
  return Promise.all(
    files("cdn/languages/*/*.js").map(async ({ name, path }) => ({
      name: name.replace(/^cdn\/languages\//, ""),
      // As a bundler has it: without the address of its map.
      weight: weigh((await readFile(path, "utf8")).replace(/\n\/\/# sourceMappingURL=.*/, "")),
      limit: 1500,
    })),
  );
}

/** The files of a page with a script tag, as they are served. */
async function served(): Promise<Line[]> {
  return Promise.all(
    files("cdn/{*,parts/*}.js").map(async ({ name, path }) => ({
      name: name.replace(/^cdn\//, ""),
      weight: weigh(await readFile(path, "utf8")),
      ...(name === "cdn/autoloader.js" && { limit: 1200 }),
    })),
  );
}

/** By path, and named without the hash of their content. */
function files(pattern: string): { name: string; path: string }[] {
  return globSync(pattern, { cwd: built })
    .map((file) => ({ name: file.replaceAll("\\", "/").replace(/-\w{8}\.js$/, ".js"), path: `${built}/${file}` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const kilobytes = (bytes: number | undefined): string => (bytes === undefined ? "" : (bytes / 1000).toFixed(2));

/** As Prettier formats it. */
function table(lines: Line[]): string {
  const rows = [
    ["", "gzip", "brotli", "at most, gzip"],
    ...lines.map(({ name, weight, limit }) => [name, ...[weight.gzip, weight.brotli, limit].map(kilobytes)]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(4, ...rows.map((row) => row[column]!.length)));
  const written = rows.map((row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))),
  );
  const rule = widths.map((width, column) => (column ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [written[0]!, rule, ...written.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** One table of the page. */
export interface Section {
  title: string;
  about?: string;
  lines: Line[];
}

/** Weighs everything, as it is built. */
export async function weighAll(): Promise<Section[]> {
  const { added, later } = await eachWidget();
  return [
    { title: "With a bundler, before anything runs", lines: await bundled() },
    { title: "Each widget beside others", lines: added },
    {
      title: "What a widget loads later",
      about: "What it is drawn with comes while the campaign is read; what is behind a press, when it is pressed.",
      lines: later,
    },
    {
      title: "Languages",
      about:
        "English is in the widgets. Of another language a page loads `common`, and the parts of the widgets on it.",
      lines: await languages(),
    },
    { title: "By script tag, file by file", lines: await served() },
  ];
}

/** The page docs/size.md. */
export function pageOf(sections: Section[]): string {
  const about = `In kilobytes (1000 bytes), minified, compressed with gzip at level 9 and with brotli at level 11. Written by
\`pnpm --filter @campaign-kit/e2e sizes\`, of what \`pnpm build\` has built. The tests weigh it anew, and fail where a limit is passed
or where this page is off by more than 0.1.`;
  const parts = sections.map(({ title, about, lines }) => [`## ${title}`, ...(about ? [about] : []), table(lines)]);
  return `${["# What it weighs", about, ...parts.flat()].join("\n\n")}\n`;
}

if (import.meta.main) {
  await writeFile(new URL("../../../docs/size.md", import.meta.url), pageOf(await weighAll()));
  console.log("wrote docs/size.md");
}
