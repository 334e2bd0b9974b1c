import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { root, type Failure, type Sample } from "./pages.ts";

/** Where samples stand as files: packages are found from there as a shop would find them, by their `exports`. */
const shop = join(import.meta.dirname, "../shop");
const require = createRequire(import.meta.url);

const options: ts.CompilerOptions = {
  strict: true,
  noUncheckedSideEffectImports: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  resolveJsonModule: true,
  allowImportingTsExtensions: true,
  lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  jsx: ts.JsxEmit.ReactJSX,
  types: ["node"],
  noEmit: true,
  skipLibCheck: true,
};

/** A sample as a file of its page's folder. */
interface Module {
  sample: Sample;
  name: string;
  text: string;
  /** How many lines of it are those of the samples that it goes on from. */
  before: number;
}

/**
 * Compiles TypeScript and JavaScript, each sample as a module. `continues` goes on from the one before it on its page. A
 * first line `// name.ts` names it for the others of its page, which import it as `./name.ts`. What stands for the
 * reader's own (`shop`, `render` …) is declared in `shop/own.d.ts`.
 */
export function checkScripts(samples: Sample[]): Failure[] {
  const modules = modulesOf(samples);
  const typed = modules.filter(({ sample }) => sample.language.startsWith("ts"));
  const plain = modules.filter(({ sample }) => sample.language.startsWith("js"));
  return [
    ...compile(typed, modules, options),
    // JavaScript says less: what may be missing is not held against it, names and shapes are.
    ...compile(plain, modules, { ...options, allowJs: true, checkJs: true, strict: false }),
    ...samples.flatMap(importsOf),
  ];
}

function modulesOf(samples: Sample[]): Module[] {
  const modules: Module[] = [];
  for (const [index, sample] of samples.entries()) {
    const last = modules.at(-1);
    const goesOn = "continues" in sample.meta && last?.sample.file === sample.file;
    const text = goesOn ? `${last.text}\n${sample.code}` : sample.code;
    const [, given] = /^\/\/ ([\w./-]+\.[jt]sx?)\n/.exec(sample.code) ?? [];
    const name = join(shop, sample.file.replaceAll(/[^\w-]/g, "_"), given ?? `${index}.${sample.language}`);
    modules.push({ sample, name, text, before: goesOn ? last.text.split("\n").length : 0 });
  }
  return modules;
}

/** Files that are no samples, read once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();
const resolutions = ts.createModuleResolutionCache(shop, (name) => name, options);

function compile(wanted: Module[], modules: Module[], settings: ts.CompilerOptions): Failure[] {
  if (!wanted.length) return [];
  const texts = new Map(modules.map(({ name, text }) => [name, text]));
  const folders = new Set([...texts.keys()].map((name) => dirname(name)));
  const base = ts.createCompilerHost(settings, true);
  const host: ts.CompilerHost = {
    ...base,
    getCurrentDirectory: () => shop,
    getModuleResolutionCache: () => resolutions,
    fileExists: (name) => texts.has(name) || base.fileExists(name),
    readFile: (name) => texts.get(name) ?? base.readFile(name),
    directoryExists: (name) => folders.has(name) || base.directoryExists!(name),
    getSourceFile(name, target, ...rest) {
      const text = texts.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, target, true);
      if (!parsed.has(name)) parsed.set(name, base.getSourceFile(name, target, ...rest));
      return parsed.get(name);
    },
  };
  const program = ts.createProgram(
    [...wanted.map(({ name }) => name), ...globSync(join(shop, "*.d.ts"))],
    settings,
    host,
  );
  return wanted.flatMap((module) => complaintsOf(program, module));
}

function complaintsOf(program: ts.Program, { name, sample, before }: Module): Failure[] {
  const source = program.getSourceFile(name)!;
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return found.flatMap(({ start = 0, messageText }) => {
    const line = source.getLineAndCharacterOfPosition(start).line - before;
    // What stands before was held against the sample that it is of.
    if (line < 0) return [];
    return { file: sample.file, line: sample.line + line, message: ts.flattenDiagnosticMessageText(messageText, " ") };
  });
}

/** What is imported of the kit must be there when the code runs, too. */
function importsOf({ code, file, line }: Sample): Failure[] {
  return [...code.matchAll(/(?:from|import) ?\(?"(@campaign-kit\/[^"]+)"/g)].flatMap(([, specifier = ""]) => {
    try {
      const target = require.resolve(specifier);
      return existsSync(target) ? [] : { file, line, message: `${specifier} leads to no file` };
    } catch {
      return { file, line, message: `${specifier} is not exported` };
    }
  });
}

/** Whether a sample stands word for word in the file that its `from` names. */
export function checkOrigin({ file, line, meta, code }: Sample): Failure[] {
  const origin = join(root, meta["from"] ?? "");
  if (!existsSync(origin)) return [{ file, line, message: `from names no file: ${meta["from"]}` }];
  const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  return flat(readFileSync(origin, "utf8")).includes(flat(code))
    ? []
    : [{ file, line, message: `does not stand in ${meta["from"]}` }];
}
