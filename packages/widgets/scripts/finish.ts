/**
 * What tsc leaves to do in dist: what has no source any more goes, the styles are written for people and shipped for the wire, the themes are built from their
 * tokens, and the version is that of the package. The source maps follow.
 */
import remapping from "@jridgewell/remapping";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, globSync } from "node:fs";
import { basename } from "node:path";
import { transform } from "lightningcss";
import MagicString from "magic-string";
import { writeThemes } from "./themes.ts";

const dist = new URL("../dist/", import.meta.url);

const minify = (source: string, filename: string): string =>
  transform({ filename, code: Buffer.from(source), minify: true }).code.toString();

/**
 * Minifies the css literals of a compiled module. Each is plain text by then, so that it needs no more than Lit's `unsafeCSS`:
 * the `css` tag with its checks of interpolated values stays out of a shop's bundle.
 */
export function minifyStyles(module: MagicString, filename: string): MagicString {
  module.replaceAll(/\bcss\s*`([^`]*)`/g, (_, css: string) => {
    if (/\\|\$\{/.test(css)) throw new Error(`${filename}: a css literal must be plain, without \${…} or escapes.`);
    return `unsafeCSS(${JSON.stringify(minify(css, filename))})`;
  });
  return module.replace('import { css } from "lit"', 'import { unsafeCSS } from "lit"');
}

/** Takes the line breaks between tags, and within them, out of a compiled module's templates. */
export function minifyTemplates(module: MagicString): MagicString {
  // Compiled code has spaces around its own signs: what has none is an attribute.
  return module
    .replaceAll(/(?<=>)\n\s*(?=<|\$\{)|(?<=\})\n\s*(?=<\/?[a-z])|(?<=["}])\n\s*(?=\/?>)/g, "")
    .replaceAll(/\n\s+(?=[@.?]?[\w-]+=["$])/g, " ");
}

if (import.meta.main) {
  for (const map of globSync("**/*.js.map", { cwd: dist })) {
    const { sources } = JSON.parse(await readFile(new URL(map, dist), "utf8")) as { sources: string[] };
    if (existsSync(new URL(sources[0]!, new URL(map, dist)))) continue;
    const gone = [".js", ".js.map", ".d.ts", ".d.ts.map"].map((end) => map.replace(/\.js\.map$/, end));
    for (const file of gone) await rm(new URL(file, dist), { force: true });
  }
  for (const file of globSync("**/*.js", { cwd: dist })) {
    const url = new URL(file, dist);
    const module = new MagicString(await readFile(url, "utf8"));
    if (file.endsWith(".styles.js")) minifyStyles(module, file);
    else minifyTemplates(module);
    if (!module.hasChanged()) continue;
    const map = new URL(`${file}.map`, dist);
    const compiled = await readFile(map, "utf8");
    const moved = module.generateMap({ hires: "boundary" });
    // tsc names the sources from the map's place, and so does what is made of it.
    const whole = remapping(moved.toString(), (_, { depth }) => (depth === 1 ? compiled : null));
    whole.file = basename(file);
    await writeFile(map, whole.toString());
    await writeFile(url, module.toString());
  }

  const tokens = new URL("../src/themes/tokens/", import.meta.url);
  await cp(tokens, new URL("themes/tokens/", dist), { recursive: true });
  await writeThemes(tokens, new URL("themes/", dist));

  const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  await writeFile(new URL("internal/version.js", dist), `export const version = ${JSON.stringify(version)};\n`);
}
