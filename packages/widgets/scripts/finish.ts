/**
 * What tsc leaves to do in dist: the styles are written for people and shipped for the wire, the themes are copied, and the
 * version is that of the package.
 */
import { cp, readFile, writeFile } from "node:fs/promises";
import { globSync } from "node:fs";
import { transform } from "lightningcss";

const dist = new URL("../dist/", import.meta.url);

const minify = (source: string, filename: string): string =>
  transform({ filename, code: Buffer.from(source), minify: true }).code.toString();

/** Minifies each css literal of a compiled module. */
export function minifyStyles(module: string, filename: string): string {
  return module.replaceAll(/\bcss\s*`([^`]*)`/g, (_, css: string) => {
    if (css.includes("${") || css.includes("\\"))
      throw new Error(`${filename}: a css literal must be plain, without \${…} or escapes.`);
    const minified = minify(css, filename);
    if (/[`\\]|\$\{/.test(minified)) throw new Error(`${filename}: minified styles would not fit into a template.`);
    return `css\`${minified}\``;
  });
}

if (import.meta.main) {
  for (const file of globSync("**/*.styles.js", { cwd: dist })) {
    const url = new URL(file, dist);
    await writeFile(url, minifyStyles(await readFile(url, "utf8"), file));
  }
  await cp(new URL("../src/themes/", import.meta.url), new URL("themes/", dist), { recursive: true });

  const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  await writeFile(new URL("internal/version.js", dist), `export const version = ${JSON.stringify(version)};\n`);
}
