import { existsSync, globSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, join, matchesGlob, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const { exports, files, sideEffects } = JSON.parse(read("package.json")) as {
  exports: Record<string, string | Record<string, string>>;
  files: string[];
  sideEffects: string[];
};
const modules = globSync("dist/**/*.js", { cwd: root }).sort();
const tree = (file: string) =>
  parseAst(read(file)).body as { type: string; start: number; declaration?: object | null }[];

describe("sideEffects", () => {
  /** Whether importing it does something: a statement of its own, an import for its own sake, a write to the page's globals. */
  const acts = (file: string): boolean =>
    tree(file).some((statement) => {
      if (statement.type === "ImportDeclaration")
        return (statement as { specifiers?: unknown[] }).specifiers?.length === 0;
      if (/^Export(?:All|Default)?Declaration|^(?:Function|Class)Declaration/.test(statement.type)) return false;
      if (/^(?:VariableDeclaration|ExportNamedDeclaration)$/.test(statement.type))
        return JSON.stringify(statement, besidesFunctions).includes('"AssignmentExpression"');
      return true;
    });
  /** What runs later does nothing now. */
  const besidesFunctions = (_: string, value: unknown) =>
    /Function|^Class/.test((value as { type?: string } | null)?.type ?? "") ? undefined : value;

  test("names the modules that do something when they are imported, and no others", () => {
    const named = modules.filter((file) => sideEffects.some((glob) => matchesGlob(file, glob.replace(/^\.\//, ""))));
    expect(modules.filter(acts)).toEqual(named);
    expect(named).toEqual(expect.arrayContaining(["dist/autoloader.js", "dist/coupon/define.js", "dist/define.js"]));
  });
});

describe("exports", () => {
  const targets = Object.entries(exports).flatMap(([entry, target]) =>
    Object.entries(typeof target === "string" ? { default: target } : target).map(([condition, path]) => ({
      entry,
      condition,
      path: path.slice(2),
    })),
  );

  test.each(targets)("$entry has its $condition", ({ path }) => {
    expect(globSync(path.replace("*", "**"), { cwd: root }).length).toBeGreaterThan(0);
  });

  test("give types to every module, before the module itself", () => {
    const scripts = Object.entries(exports).filter(([entry]) => !/themes|cdn|\.json$/.test(entry));
    for (const [entry, target] of scripts) expect(Object.keys(target), entry).toEqual(["types", "default"]);
  });
});

describe("source maps", () => {
  // Tokens and typings are written from data: there is nothing to lead back to.
  const compiled = modules.filter((file) => !/^dist[\\/](?:typings[\\/]|themes[\\/]tokens\.js)/.test(file));
  const published = (file: string) =>
    files.some((entry) => !entry.startsWith("!") && matchesGlob(file, `${entry}{,/**}`)) &&
    !files.some((entry) => entry.startsWith("!") && matchesGlob(file, entry.slice(1)));

  test("are there for every module and its types, and lead to sources that are published", () => {
    const maps = compiled.flatMap((file) => [`${file}.map`, file.replace(/\.js$/, ".d.ts.map")]);
    expect(maps.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    for (const file of maps) {
      const { sources } = JSON.parse(read(file)) as SourceMapPayload;
      expect(sources, file).toHaveLength(1);
      const source = relative(root, join(root, dirname(file), sources[0]!));
      expect(existsSync(join(root, source)), source).toBe(true);
      expect(published(source), source).toBe(true);
    }
  });

  test("lead from what a module exports to the line where that is written, also behind what was minified", () => {
    let followed = 0;
    for (const file of compiled) {
      const code = read(file);
      const map = new SourceMap(JSON.parse(read(`${file}.map`)) as SourceMapPayload);
      for (const { declaration } of tree(file).filter(({ type }) => type === "ExportNamedDeclaration")) {
        const { id, declarations } = (declaration ?? {}) as Record<string, unknown> & {
          id?: { name: string; start: number };
          declarations?: { id: { name: string; start: number } }[];
        };
        const named = id ?? declarations?.[0]?.id;
        if (!named) continue;
        const before = code.slice(0, named.start).split("\n");
        const entry = map.findEntry(before.length - 1, before.at(-1)!.length);
        if (!("originalLine" in entry)) throw new Error(`${file}: nothing leads back from ${named.name}`);
        const source = readFileSync(join(root, dirname(file), entry.originalSource), "utf8");
        expect(source.split("\n")[entry.originalLine], `${file}: ${named.name}`).toContain(named.name);
        followed++;
      }
    }
    expect(followed).toBeGreaterThan(200);
  });
});
