import { createRequire } from "node:module";
import ts from "typescript";
import type { Plugin } from "vite";

/** A function, or a field, of what the packages publish. */
export interface Described {
  name: string;
  /** What a function takes, beside the client and a signal. */
  takes?: string;
  /** What it gives, or its type. */
  gives: string;
  text: string;
}

/** What the packages' own types say, for the book's tables. */
export interface Reference {
  queries: Described[];
  mutations: Described[];
  /** Members of `CampaignClient`, and of its modules by name. */
  client: Described[];
  modules: Record<string, Described[]>;
  options: Described[];
  /** Fields of each event, by the event's class. */
  events: Record<string, Described[]>;
}

const id = "virtual:reference";

/** Reads the types when a page asks for them, so that its tables cannot fall behind. */
export const reference = (): Plugin => ({
  name: "campaign-kit-reference",
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load(asked) {
    if (asked !== `\0${id}`) return undefined;
    const found = read();
    for (const [name, of] of Object.entries(found))
      if (Object.keys(of as object).length === 0) throw new Error(`The types say nothing of ${name}`);
    return `export default ${JSON.stringify(found)}`;
  },
});

/** Reads the declarations of the SDK and of the widgets. */
export function read(): Reference {
  const require = createRequire(import.meta.url);
  const files = ["@campaign-kit/sdk", "@campaign-kit/widgets"].map((name) =>
    require.resolve(name).replace(/\.js$/, ".d.ts"),
  );
  const program = ts.createProgram(files, {
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exportsOf = (file: string) =>
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  const [sdk, widgets] = files.map(exportsOf) as [ts.Symbol[], ts.Symbol[]];

  const textOf = (symbol: ts.Symbol) =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll("\n", " ");
  // The contract's nouns are parts of one large type: without this, each would be written out in full.
  const nouns = new Map(
    sdk
      .filter(({ flags }) => flags & ts.SymbolFlags.TypeAlias)
      .map((symbol) => [checker.getDeclaredTypeOfSymbol(symbol), symbol.name] as const),
  );
  const print = (type: ts.Type) => {
    const known = checker.getNonNullableType(type);
    return nouns.get(type) ?? nouns.get(known) ?? checker.typeToString(known);
  };
  const promised = (type: ts.Type) => checker.getAwaitedType(type) ?? type;
  const callOf = (type: ts.Type | undefined) => type && checker.getNonNullableType(type).getCallSignatures().at(0);
  const typeOf = (symbol: ts.Symbol) => checker.getTypeOfSymbol(symbol);
  const flat = (text: string) => text.replaceAll(/\s+/g, " ").replace(/^\| /, "");

  function factories(ending: string, does: string): Described[] {
    return sdk
      .filter(({ name, flags }) => name.endsWith(ending) && flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable))
      .map((symbol) => {
        const call = callOf(typeOf(symbol))!;
        const made = call.getReturnType();
        const typeOfMade = (name: string) => made.getProperty(name) && typeOf(made.getProperty(name)!);
        const run = callOf(typeOfMade(does))!;
        const selected = callOf(typeOfMade("select"))?.getReturnType();
        const takes = does === "mutationFn" ? run.parameters : call.parameters.slice(1);
        return {
          name: symbol.name,
          takes: takes.map((each) => (takes === run.parameters ? print(typeOf(each)) : each.name)).join(", "),
          gives: print(selected ?? promised(run.getReturnType())),
          text: textOf(symbol),
        };
      });
  }

  // Every read and action takes a signal; to say so each time would hide the rest.
  const parameter = (declared: ts.ParameterDeclaration) =>
    declared.getText().includes("signal?: AbortSignal") ? "" : declared.getText();

  /** Members as they are declared. */
  function members(type: ts.Type, keeps: (symbol: ts.Symbol) => boolean = () => true): Described[] {
    return type
      .getProperties()
      .filter(keeps)
      .map((symbol) => {
        const declared = symbol.declarations![0]!;
        const typed = declared as ts.PropertySignature | ts.MethodSignature;
        const isMethod = ts.isMethodSignature(declared);
        return {
          name: symbol.name,
          ...(isMethod && { takes: flat(declared.parameters.map(parameter).filter(Boolean).join(", ")) }),
          gives: flat(typed.type?.getText() ?? ""),
          text: textOf(symbol),
        };
      });
  }

  const named = (name: string) => checker.getDeclaredTypeOfSymbol(sdk.find((symbol) => symbol.name === name)!);
  const events = widgets.filter(({ name, flags }) => flags & ts.SymbolFlags.Class && name.endsWith("Event"));
  const own = ({ declarations = [] }: ts.Symbol) =>
    declarations.some((declaration) => !program.isSourceFileDefaultLibrary(declaration.getSourceFile()));
  return {
    queries: factories("Query", "queryFn"),
    mutations: factories("Mutation", "mutationFn"),
    client: members(named("CampaignClient")),
    modules: Object.fromEntries(
      ["CouponModule", "GroupBuyModule", "LuckyDrawModule", "CheckInModule"].map((name) => [
        name,
        members(named(name)),
      ]),
    ),
    options: members(named("CampaignClientOptions")),
    events: Object.fromEntries(
      events.map((symbol) => [symbol.name, members(checker.getDeclaredTypeOfSymbol(symbol), own)]),
    ),
  };
}
