/**
 * Builds `cdn/`, for pages without a bundler: ES modules that a script tag, or an `import` by their address, loads as they are.
 *
 * An entry a widget (`coupon.js`), so that a page loads what it shows. What they share comes once, in three files: `base`
 * (Lit, and what every widget has), `activity` (what those with an activity have) and `sdk`. With fewer files a page of a
 * countdown would load what it never runs; with more, every page would pay requests for the sake of a few hundred bytes. What
 * a widget is drawn with stays a part of its own, as in the package.
 *
 * Entries keep their names. All else bears a hash of its content in its name, and may be cached for ever.
 */
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import MagicString from "magic-string";
import { type ChunkingContext, type OutputChunk, type Plugin, rolldown } from "rolldown";
import { headOf } from "../bin/campaign-kit-head.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const dist = join(root, "dist");
const cdn = join(root, "cdn");

const widgets = globSync("*/define.js", { cwd: dist })
  .map((file) => dirname(file))
  .filter((name) => name !== "internal");

/** What a page may call by itself, beside the SDK. */
const kit = `
export { registerTranslation } from ${JSON.stringify(join(dist, "internal/register-translation.js"))};
export { setDefaultClient } from ${JSON.stringify(join(dist, "internal/default-client.js"))};`;

const input = {
  autoloader: join(dist, "autoloader.js"),
  define: join(dist, "define.js"),
  kit: join(root, "kit"),
  sdk: fileURLToPath(import.meta.resolve("@campaign-kit/sdk")),
  ...Object.fromEntries(widgets.map((name) => [name, join(dist, name, "define.js")])),
};

/** Our own modules come with their source maps, so that a debugger shows what was written. */
const sources: Plugin = {
  name: "sources",
  resolveId: (id) => (id === input.kit ? id : undefined),
  async load(id) {
    if (id === input.kit) return kit;
    const map = id.includes("node_modules") ? undefined : await readFile(`${id}.map`, "utf8").catch(() => undefined);
    if (!map) return undefined;
    const parsed = JSON.parse(map) as { sources: string[]; mappings: string };
    const paths = parsed.sources.map((source) => join(dirname(id), source));
    const sourcesContent = await Promise.all(paths.map((path) => readFile(path, "utf8")));
    return { code: await readFile(id, "utf8"), map: { ...parsed, sources: paths, sourcesContent } };
  },
};

/** The shared file that a module belongs into; none if it is a widget's own. */
function sharing(): (id: string, graph: ChunkingContext) => string | undefined {
  const known = new Map<string, Set<string>>();
  /** The entries that cannot start without this module. */
  const needing = (id: string, graph: ChunkingContext): Set<string> => {
    const entries = known.get(id) ?? new Set();
    if (known.has(id)) return entries;
    known.set(id, entries);
    const module = graph.getModuleInfo(id);
    if (module?.isEntry) entries.add(id);
    for (const importer of module?.importers ?? []) for (const entry of needing(importer, graph)) entries.add(entry);
    return entries;
  };
  return (id, graph) => {
    const entries = needing(id, graph);
    if (entries.has(input.sdk)) return "sdk";
    const sharers = widgets.filter((name) => entries.has(join(dist, name, "define.js")));
    if (sharers.length > 1) return sharers.includes("countdown") ? "base" : "activity";
    // What drawings of several widgets have in common is crumbs, not worth requests.
    const shared = entries.size === 0 && id.startsWith(join(dist, "internal"));
    return shared && (graph.getModuleInfo(id)?.importers.length ?? 0) > 1 ? "activity" : undefined;
  };
}

/** What a file needs is asked for together with it, not once it has arrived. */
const together: Plugin = {
  name: "together",
  renderChunk(code, chunk, _options, { chunks }) {
    const needs = (file: string, all = new Set<string>()): Set<string> => {
      for (const other of chunks[file]?.imports ?? []) if (!all.has(other)) needs(other, all.add(other));
      return all;
    };
    const folder = dirname(chunk.fileName);
    const present = needs(chunk.fileName).add(chunk.fileName);
    const text = new MagicString(code);
    for (const { 0: written, 1: address, index } of code.matchAll(/\bimport\("(.+?)"\)/g)) {
      const files = [...needs(join(folder, address!))].filter((file) => !present.has(file));
      const others = files.map((file) => `import("${specifier(folder, file)}").catch(() => {}), `);
      if (others.length > 0) text.update(index, index + written.length, `(${others.join("")}${written})`);
    }
    return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
  },
};

function specifier(folder: string, file: string): string {
  const path = relative(folder, file).replaceAll(sep, "/");
  return path.startsWith(".") ? path : `./${path}`;
}

/** What is bundled of others, by their licences. */
async function licences(chunks: OutputChunk[]): Promise<string> {
  const folders = chunks
    .flatMap(({ moduleIds }) => moduleIds)
    .flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Record<
      string,
      string
    >;
    return `${name!} ${version!}\n\n${await readFile(join(folder, "LICENSE"), "utf8")}`;
  });
  return [await readFile(join(root, "LICENSE"), "utf8"), ...(await Promise.all(texts))].join(`\n${"-".repeat(80)}\n\n`);
}

/** A source as its package has it: `@campaign-kit/widgets/src/coupon/coupon.ts`. */
function packaged(path: string): string {
  const ours = relative(dirname(root), path).replaceAll(sep, "/");
  return ours.startsWith("..") ? path.replace(/^.*[\\/]node_modules[\\/]/, "") : `@campaign-kit/${ours}`;
}

const place = sharing();
const bundle = await rolldown({ input, platform: "browser", cwd: root, plugins: [sources, together] });
await rm(cdn, { recursive: true, force: true });
const { output } = await bundle.write({
  dir: cdn,
  format: "esm",
  minify: true,
  comments: false,
  sourcemap: true,
  // A map's sources are named as the packages have them, wherever they were built.
  sourcemapPathTransform: (source, map) => packaged(join(dirname(map), source)),
  entryFileNames: "[name].js",
  chunkFileNames: ({ facadeModuleId }) => {
    const language = /translations[\\/]([^\\/]+)[\\/]/.exec(facadeModuleId ?? "")?.[1];
    return language ? `languages/${language}/[name]-[hash].js` : "parts/[name]-[hash].js";
  },
  hashCharacters: "base36",
  codeSplitting: {
    groups: ["sdk", "base", "activity"].map((debugName) => ({
      debugName,
      name: (id: string, graph: ChunkingContext) => (place(id, graph) === debugName ? debugName : undefined),
    })),
  },
});
await bundle.close();
await cp(join(dist, "themes"), join(cdn, "themes"), {
  recursive: true,
  filter: (path) => !/\.(d\.ts|map|js)$/.test(path),
});
await writeFile(join(cdn, "LICENSES.txt"), await licences(output.filter((file) => file.type === "chunk")));

const files = globSync("**/*.{js,css}", { cwd: cdn })
  .map((file) => file.replaceAll(sep, "/"))
  .sort();
const hashes = files.map(async (file) => {
  const content = await readFile(join(cdn, file));
  return [file, `sha384-${createHash("sha384").update(content).digest("base64")}`] as const;
});
const integrity = Object.fromEntries(await Promise.all(hashes));
await writeFile(join(cdn, "integrity.json"), `${JSON.stringify(integrity, null, 2)}\n`);

const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Record<string, string>;
await writeFile(join(cdn, "head.html"), headOf(`https://cdn.jsdelivr.net/npm/${name!}@${version!}/cdn/`, integrity));
