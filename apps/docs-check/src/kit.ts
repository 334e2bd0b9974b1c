import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface Named {
  name?: string;
  type?: { text: string };
}
interface Declaration {
  kind: string;
  tagName?: string;
  members?: (Named & { kind: string; privacy?: string; static?: boolean })[];
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssStates?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

/** What an element of the kit has, by its manifest. */
export interface Element {
  attributes: Map<string, string>;
  properties: Set<string>;
  events: Set<string>;
  slots: Set<string>;
  states: Set<string>;
  parts: Set<string>;
}

const require = createRequire(import.meta.url);
const manifestFile = require.resolve("@campaign-kit/widgets/custom-elements.json");
const { modules } = JSON.parse(readFileSync(manifestFile, "utf8")) as { modules: { declarations?: Declaration[] }[] };
const declarations = modules.flatMap(({ declarations: of = [] }) => of).filter(({ tagName }) => tagName);
const names = (of: Named[] = []) => new Set(of.map(({ name = "" }) => name));

/** Every element of the kit, by tag. */
export const elements = new Map<string, Element>(
  declarations.map((of) => [
    of.tagName!,
    {
      attributes: new Map(of.attributes?.map(({ name = "", type }) => [name, type?.text ?? "string"])),
      properties: names(
        of.members?.filter(
          ({ kind, privacy, static: own }) => kind === "field" && (!privacy || privacy === "public") && !own,
        ),
      ),
      events: names(of.events),
      slots: names(of.slots),
      states: names(of.cssStates),
      parts: names(of.cssParts),
    },
  ]),
);

/** Every event of the kit. */
export const events = new Set([...elements.values()].flatMap((element) => [...element.events]));

const themes = globSync(join(dirname(manifestFile), "dist/themes/**/*.css"));

/** Every custom property that the kit reads: the themes' tokens, and the widgets' own. */
export const tokens = new Set([
  ...declarations.flatMap(({ cssProperties }) => [...names(cssProperties)]),
  ...themes.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/--campaign-[\w-]+/g)].map(([name]) => name)),
]);
