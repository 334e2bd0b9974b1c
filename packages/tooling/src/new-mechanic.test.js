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

/** The source of each entry of the packages in a place: what is new in it is looked at and run as it is, and nothing is built. */
function entries(place) {
  return layers.flatMap((layer) => {
    const folder = join(place, "packages", layer);
    const { name, exports = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return Object.entries(exports).flatMap(([entry, { default: file = "" }]) => {
      const source = join(folder, file.replace("./dist/", "src/").replace(/\.js$/, ".ts"));
      return source.endsWith(".ts") && existsSync(source) ? [{ name: name + entry.slice(1), source }] : [];
    });
  });
}

/** What the compiler says of some files. */
function faultsOf(place, files) {
  const { sys, ...ts } = createRequire(import.meta.url)("typescript");
  const base = ts.readConfigFile(join(place, "tsconfig.base.json"), sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(base.config, sys, place);
  const paths = Object.fromEntries(entries(place).map(({ name, source }) => [name, [source]]));
  const lib = ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"];
  const program = ts.createProgram(files, { ...options, lib, paths, noEmit: true });
  return files
    .map((file) => program.getSourceFile(file))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, messageText }) => `${file.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
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
  const run = (layer, ...words) => {
    const cwd = join(place, "packages", layer);
    const vitest = join(cwd, "node_modules/vitest/vitest.mjs");
    // The environment of the tests that run this would make theirs part of it.
    const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, ...env } = process.env;
    try {
      const options = { cwd, env, encoding: "utf8" };
      return execFileSync(process.execPath, [vitest, "run", "--reporter=default", ...words], options);
    } catch (error) {
      throw new Error(`${layer}: ${error.stdout}${error.stderr}`);
    }
  };
  beforeAll(() => {
    place = copy();
    newMechanic("stamp-book", place);
  }, 120_000);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it("fits into every layer, and its tests pass", { timeout: 400_000 }, () => {
    execFileSync(process.execPath, ["scripts/generate.ts"], { cwd: join(place, "packages/contract") });
    const files = layers
      .filter((layer) => layer !== "tooling")
      .flatMap((layer) => {
        const found = readdirSync(join(place, "packages", layer, "src"), { recursive: true, withFileTypes: true });
        return found
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .filter(isNew);
      });
    for (const layer of ["contract", "engine", "sdk", "widgets"]) {
      expect(files.filter((file) => file.includes(`/${layer}/src/`))).not.toEqual([]);
    }
    expect(faultsOf(place, files)).toEqual([]);

    const alias = entries(place).map(
      ({ name, source }) => `{ find: /^${name.replaceAll("/", "\\/")}$/, replacement: ${JSON.stringify(source)} }`,
    );
    const resolve = `resolve: { alias: [${alias.join()}] }`;
    // Those without a page in one run. The engine's own settings start a database server, which an empty row does not need.
    const include = ["{contract,engine,sdk}/src/**/stamp-book*.test.ts"];
    const test = JSON.stringify({ dir: "..", include, isolate: false });
    writeFileSync(join(place, "packages/engine/row.config.js"), `export default { ${resolve}, test: ${test} };`);
    expect(run("engine", "--config", "row.config.js")).toMatch(/Test Files .*4 passed/);
    // The themes, in which the widgets are tested.
    const themes =
      "const { writeThemes } = await import('./scripts/themes.ts'); const at = (path) => new URL(path, `file://${process.cwd()}/`);";
    const write = `${themes} await writeThemes(at("src/themes/tokens/"), at("dist/themes/"));`;
    execFileSync(process.execPath, ["--input-type=module", "-e", write], { cwd: join(place, "packages/widgets") });
    const settings = `import { mergeConfig } from "vitest/config"; import own from "./vitest.config.ts";`;
    const aliased = "projects: own.test.projects.map((project) => mergeConfig(project, aliases))";
    const config = `${settings} const aliases = { ${resolve} }; export default { test: { ...own.test, ${aliased} } };`;
    writeFileSync(join(place, "packages/widgets/row.config.js"), config);
    expect(run("widgets", "--config", "row.config.js", "stamp-book")).toMatch(/Tests .*passed/);
  });

  it("is refused where the name is taken, or cannot be one", () => {
    expect(() => newMechanic("stamp-book", place)).toThrow("There is a mechanic stamp-book.");
    for (const name of ["", "StampBook", "stamp--book", "../stamp", "1st"]) {
      expect(() => newMechanic(name, place)).toThrow("is not like stamp-book");
    }
  });
});
