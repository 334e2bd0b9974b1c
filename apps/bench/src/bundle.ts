import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { outputOptions, weigh, type Weight } from "@campaign-kit/tooling/weigh";
import { build, type Plugin, type Rolldown } from "vite";

export interface BundleOptions {
  /** A TypeScript file, by its path or its `file:` address. */
  entry: string | URL;
  /** Where the files are written, emptied before; a new folder of the system's temporary ones unless told. */
  folder?: string;
  /** Writes an `index.html` beside, which loads it all. */
  page?: boolean;
  /** What the page's `body` has. */
  body?: string;
  /** Packages that are left out: the framework, for a shop that has it already. Such a bundle does not run by itself. */
  external?: (string | RegExp)[];
}

/** One file that a page loads. */
export interface BundledFile extends Weight {
  /** In the folder: `assets/entry-1a2b3c4d.js`. */
  name: string;
  kind: "script" | "style" | "other";
}

/** What a production build has made of an entry. */
export interface Bundle {
  folder: string;
  /** What the page loads before anything runs: the entry, what it imports, and the styles of these. */
  atOnce: BundledFile[];
  /** What comes by `import()`, if it comes. */
  lazy: BundledFile[];
}

/** In place of Vite's helper around every `import()`: a shop has that once for all of its chunks, and it would count as a library's. */
const loadPlainly: Plugin = {
  name: "load-plainly",
  enforce: "pre",
  load: (id) => (id.includes("vite/preload-helper") ? "export const __vitePreload = (load) => load();" : undefined),
};

/** Builds an entry for production, with Vite and as docs/size.md is weighed. */
export async function bundle({ entry, folder, page, body = "", external = [] }: BundleOptions): Promise<Bundle> {
  const input = entry instanceof URL || entry.startsWith("file:") ? fileURLToPath(entry) : path.resolve(entry);
  const outDir = folder ?? (await mkdtemp(path.join(tmpdir(), "campaign-kit-bundle-")));
  const built = await build({
    root: path.dirname(input),
    base: "./",
    configFile: false,
    publicDir: false,
    logLevel: "error",
    mode: "production",
    plugins: [loadPlainly],
    // As Vue's documentation has it for those who bundle: what no component here uses can be left out.
    define: {
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input, external, output: outputOptions },
    },
  });
  const files = (built as Rolldown.RolldownOutput).output;
  const first = loadedAtOnce(files);
  const weighed = files
    .filter(({ fileName }) => !fileName.endsWith(".map"))
    .map((file): BundledFile & { first: boolean } => ({
      name: file.fileName,
      kind: kindOf(file.fileName),
      first: first.has(file.fileName),
      ...weigh(file.type === "chunk" ? file.code : file.source),
    }));
  const part = (wanted: boolean): BundledFile[] =>
    weighed.filter((file) => file.first === wanted).map(({ first: _, ...file }) => file);
  const bundled = { folder: outDir, atOnce: part(true), lazy: part(false) };
  if (page) await writeFile(path.join(outDir, "index.html"), pageOf(bundled, entryOf(files).fileName, body));
  return bundled;
}

/** What files come to together, each compressed by itself, as they are sent. */
export function total(files: readonly Weight[]): Weight {
  const sum = (of: keyof Weight) => files.reduce((all, file) => all + file[of], 0);
  return { raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
}

type Output = Rolldown.RolldownOutput["output"];

const entryOf = (files: Output): Rolldown.OutputChunk =>
  files.find((file) => file.type === "chunk" && file.isEntry) as Rolldown.OutputChunk;

/** The names of the entry, of what it imports, and of the styles and other files that come with these. */
function loadedAtOnce(files: Output): Set<string> {
  const chunks = new Map(files.filter((file) => file.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const names = new Set<string>();
  const need = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || names.has(chunk.fileName)) return;
    names.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) names.add(style);
    for (const asset of chunk.viteMetadata?.importedAssets ?? []) names.add(asset);
    for (const name of chunk.imports) need(chunks.get(name));
  };
  need(entryOf(files));
  return names;
}

function kindOf(name: string): BundledFile["kind"] {
  return /\.m?js$/.test(name) ? "script" : name.endsWith(".css") ? "style" : "other";
}

function pageOf({ atOnce }: Bundle, entry: string, body: string): string {
  const styles = atOnce
    .filter(({ kind }) => kind === "style")
    .map(({ name }) => `<link rel="stylesheet" href="${name}">`);
  const scripts = atOnce
    .filter(({ kind, name }) => kind === "script" && name !== entry)
    .map(({ name }) => `<link rel="modulepreload" href="${name}">`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Measured</title>
<link rel="icon" href="data:,">
${[...styles, ...scripts].join("\n")}
<script type="module" src="${entry}"></script>
</head>
<body>${body}</body>
</html>
`;
}
