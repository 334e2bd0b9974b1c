import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newMechanic } from "./new-mechanic.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const layers = ["contract", "engine", "mocks", "sdk", "widgets", "tooling"];

/** A copy of the packages as they are in the tree, which depend on each other and, for the rest, on what is installed. */
function copy() {
  // Within the repository, so that what the root has installed is found from it.
  mkdirSync(join(root, "packages/tooling/.scratch"), { recursive: true });
  const place = mkdtempSync(join(root, "packages/tooling/.scratch/new-mechanic-"));
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "packages", "tsconfig.base.json"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of files
    .trim()
    .split("\n")
    .filter((file) => existsSync(join(root, file)))) {
    cpSync(join(root, file), join(place, file), { force: true });
  }
  for (const layer of layers) {
    const [from, to] = [root, place].map((base) => join(base, "packages", layer, "node_modules"));
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from).filter((name) => name !== "@campaign-kit" && !name.startsWith(".vite"))) {
      symlinkSync(join(from, name), join(to, name));
    }
    mkdirSync(join(to, "@campaign-kit"));
    for (const other of layers) symlinkSync(join(place, "packages", other), join(to, "@campaign-kit", other));
  }
  return place;
}

/** Compiles a package as `tsc -p` does, but looks for faults in some of its files alone: the rest compiles without them. */
function compile(folder, looksAt) {
  const { sys, ...ts } = createRequire(join(folder, "package.json"))("typescript");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, sys, folder);
  const program = ts.createProgram(fileNames, options);
  const files = program.getSourceFiles().filter(({ fileName }) => looksAt(fileName));
  program.emit();
  const faults = files
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, messageText }) => `${file.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  return { files: files.map(({ fileName }) => fileName), faults };
}

describe("a new mechanic", () => {
  let place;
  /** Whether the generator wrote a file, or wrote something into it. */
  const isNew = (file) => {
    if (!file.startsWith(join(place, "packages")) || file.includes("node_modules") || file.endsWith(".d.ts"))
      return false;
    const before = join(root, relative(place, file));
    return !existsSync(before) || readFileSync(before, "utf8") !== readFileSync(file, "utf8");
  };
  const run = (layer, command, ...words) => {
    const cwd = join(place, "packages", layer);
    // The environment of the tests that run this would make theirs part of it.
    const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, ...env } = process.env;
    try {
      return execFileSync(process.execPath, [join(cwd, "node_modules", command), ...words], {
        cwd,
        env,
        encoding: "utf8",
      });
    } catch (error) {
      throw new Error(`${layer}: ${error.stdout}${error.stderr}`);
    }
  };
  beforeAll(() => {
    place = copy();
    newMechanic("stamp-book", place);
  }, 120_000);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it("compiles in every layer, and its tests pass", { timeout: 400_000 }, () => {
    execFileSync(process.execPath, ["scripts/generate.ts"], { cwd: join(place, "packages/contract") });
    for (const layer of ["contract", "engine", "mocks", "sdk", "widgets"]) {
      const { files, faults } = compile(join(place, "packages", layer), isNew);
      expect(faults).toEqual([]);
      // The mocks take a mechanic without a word.
      if (layer !== "mocks") expect(files).not.toEqual([]);
    }
    // The themes, in which the widgets are tested.
    execFileSync(process.execPath, ["scripts/finish.ts"], { cwd: join(place, "packages/widgets") });
    // Those without a page in one run. The engine's own settings start a database server, which an empty row does not need.
    const include = ["{contract,engine,sdk}/src/**/stamp-book*.test.ts"];
    const settings = `export default { test: ${JSON.stringify({ dir: "..", include, isolate: false })} };`;
    writeFileSync(join(place, "packages/engine/row.config.js"), settings);
    const told = [run("engine", "vitest/vitest.mjs", "run", "--config", "row.config.js", "--reporter=default")];
    told.push(run("widgets", "vitest/vitest.mjs", "run", "stamp-book", "--reporter=default"));
    expect(told).toEqual([expect.stringMatching(/Tests .*passed/), expect.stringMatching(/Tests .*passed/)]);
    // Of the contract, the rules, the routes and the SDK.
    expect(told[0]).toMatch(/Test Files .*4 passed/);
  });

  it("is refused where the name is taken, or cannot be one", () => {
    expect(() => newMechanic("stamp-book", place)).toThrow("There is a mechanic stamp-book.");
    for (const name of ["", "StampBook", "stamp--book", "../stamp", "1st"]) {
      expect(() => newMechanic(name, place)).toThrow("is not like stamp-book");
    }
  });
});
