/**
 * What tsc leaves to do in dist: the styles are written for people and shipped for the wire, the themes are built from their
 * tokens, and the version is that of the package.
 */
import { cp, readFile, writeFile } from "node:fs/promises";
import { globSync } from "node:fs";
import { transform } from "lightningcss";
import { writeThemes } from "./themes.ts";

const dist = new URL("../dist/", import.meta.url);

const minify = (source: string, filename: string): string =>
  transform({ filename, code: Buffer.from(source), minify: true }).code.toString();

/**
 * Minifies the css literals of a compiled module. Each is plain text by then, so that it needs no more than Lit's `unsafeCSS`:
 * the `css` tag with its checks of interpolated values stays out of a shop's bundle.
 */
export function minifyStyles(module: string, filename: string): string {
  const minified = module.replaceAll(/\bcss\s*`([^`]*)`/g, (_, css: string) => {
    if (/\\|\$\{/.test(css)) throw new Error(`${filename}: a css literal must be plain, without \${…} or escapes.`);
    return `unsafeCSS(${JSON.stringify(minify(css, filename))})`;
  });
  return minified.replace('import { css } from "lit"', 'import { unsafeCSS } from "lit"');
}

/** Takes the line breaks between tags out of a compiled module's templates. */
export function minifyTemplates(module: string): string {
  return module.replaceAll(/>\n\s*(?=<|\$\{)/g, ">").replaceAll(/\}\n\s*(?=<\/?[a-z])/g, "}");
}

if (import.meta.main) {
  for (const file of globSync("**/*.styles.js", { cwd: dist })) {
    const url = new URL(file, dist);
    await writeFile(url, minifyStyles(await readFile(url, "utf8"), file));
  }
  for (const file of globSync("**/*.js", { cwd: dist })) {
    const url = new URL(file, dist);
    await writeFile(url, minifyTemplates(await readFile(url, "utf8")));
  }

  const tokens = new URL("../src/themes/tokens/", import.meta.url);
  await cp(tokens, new URL("themes/tokens/", dist), { recursive: true });
  await writeThemes(tokens, new URL("themes/", dist));

  const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  await writeFile(new URL("internal/version.js", dist), `export const version = ${JSON.stringify(version)};\n`);
}
