#!/usr/bin/env node
/**
 * Prints what a page puts into its head to load the kit from an address, with the integrity of every file:
 *
 *   npx campaign-kit-head https://cdn.shop.example/campaign-kit/1.2.0/
 *
 * Languages named behind the address are the only ones that the page speaks besides English: the head gets shorter by the rest.
 *
 * An import map says which content each module must have, also those that are imported later. It is an inline script, so that
 * a strict policy needs its hash, which the first line says.
 */
import { createHash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * @param {string} base The address of the folder `cdn`.
 * @param {Record<string, string>} integrity By file, as in `integrity.json`.
 * @param {string[]} languages Those that the page may speak besides English. None: all.
 * @returns {string} HTML.
 */
export function headOf(base, integrity, languages = []) {
  const theme = "themes/campaign.css";
  const folder = base.endsWith("/") ? base : `${base}/`;
  if (/["'<>&\s]/.test(folder)) throw new Error(`${base} is no address.`);
  const spoken = (file) => !file.startsWith("languages/") || languages.includes(file.split("/")[1]);
  const modules = Object.entries(integrity).filter(
    ([file]) => file.endsWith(".js") && (languages.length === 0 || spoken(file)),
  );
  const map = JSON.stringify({ integrity: Object.fromEntries(modules.map(([file, hash]) => [folder + file, hash])) });
  const policy = `sha256-${createHash("sha256").update(map).digest("base64")}`;
  return [
    `<!-- Content-Security-Policy: script-src '${policy}' and the address of the files -->`,
    `<script type="importmap">${map}</script>`,
    `<link rel="stylesheet" href="${folder}${theme}" integrity="${integrity[theme]}" crossorigin="anonymous" />`,
    `<script type="module" src="${folder}autoloader.js" integrity="${integrity["autoloader.js"]}" crossorigin="anonymous"></script>`,
    "",
  ].join("\n");
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [base, ...languages] = process.argv.slice(2);
  if (!base)
    throw new Error("Say the address of the folder, as in: campaign-kit-head https://cdn.shop.example/kit/1.2.0/");
  const manifest = new URL("../cdn/integrity.json", import.meta.url);
  process.stdout.write(headOf(base, JSON.parse(readFileSync(manifest, "utf8")), languages));
}
