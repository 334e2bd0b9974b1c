/**
 * Makes the row of a new mechanic: an empty one that compiles and is tested in every layer, and a line in each index.
 * `pnpm new:mechanic stamp-book`
 */
import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { indexes, languages } from "./new-mechanic-indexes.js";

const templates = fileURLToPath(new URL("../new-mechanic/", import.meta.url));
const SUFFIX = ".txt";

/** The spellings of a name, in place of those in the templates. */
function spellings(name) {
  const words = name.split("-");
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const pascal = words.map(capital).join("");
  return {
    "new-mechanic": name,
    newMechanic: pascal[0].toLowerCase() + pascal.slice(1),
    NewMechanic: pascal,
    "New mechanic": capital(words.join(" ")),
    "new mechanic": words.join(" "),
  };
}

function rename(text, names) {
  return text.replaceAll(new RegExp(Object.keys(names).join("|"), "g"), (found) => names[found]);
}

/**
 * Writes the row into the repository at `root`. Tells the files that it wrote or changed, from the root. Throws before it
 * writes anything where the name cannot be one, or is taken.
 */
export function newMechanic(name, root) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`"${name}" is not like stamp-book: lower case, hyphens.`);
  if (existsSync(join(root, `packages/contract/src/${name}.ts`))) throw new Error(`There is a mechanic ${name}.`);
  const names = spellings(name);
  const written = globSync(`**/*${SUFFIX}`, { cwd: templates }).flatMap((file) => {
    const text = rename(readFileSync(join(templates, file), "utf8"), names);
    const place = join("packages", rename(file.slice(0, -SUFFIX.length), names));
    // What is said is written once in every language.
    return place.includes("LANGUAGE")
      ? languages.map((language) => [place.replace("LANGUAGE", language), text])
      : [[place, text]];
  });
  const changed = Object.entries(indexes).map(([file, change]) => [
    file,
    change(readFileSync(join(root, file), "utf8"), (text) => rename(text, names)),
  ]);
  for (const [file, text] of [...written, ...changed]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...written, ...changed].map(([file]) => file);
}

if (import.meta.main) {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const run = (command, args, cwd = root) => execFileSync(command, args, { cwd, stdio: "inherit" });
  try {
    const files = newMechanic(process.argv[2] ?? "", root);
    run(join(root, "node_modules/.bin/prettier"), ["--write", "--log-level", "warn", ...files]);
    // The contract's document and types come from its schemas.
    run(process.execPath, ["scripts/generate.ts"], join(root, "packages/contract"));
    console.log(`\nWrote:\n${files.map((file) => `  ${file}`).join("\n")}\n\nGo on with docs/add-a-mechanic.md.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
