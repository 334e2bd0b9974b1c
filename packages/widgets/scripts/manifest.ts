/** What the custom elements manifest says of each element, for the typings and the editors' data. */
import { readFileSync } from "node:fs";

/** Something with a name and a sentence: a slot, a part, a CSS property, a state. */
export interface Named {
  name: string;
  description: string;
  default?: string;
}
export interface Attribute extends Named {
  type: string;
  /** The property that it sets. */
  property: string;
}
export interface Property extends Named {
  type: string;
  attribute?: string;
}
export interface ElementEvent extends Named {
  /** The event's class. */
  type: string;
}
export interface Element {
  tag: string;
  className: string;
  description: string;
  attributes: Attribute[];
  properties: Property[];
  events: ElementEvent[];
  slots: Named[];
  parts: Named[];
  cssProperties: Named[];
  states: Named[];
}

interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: (Entry & { fieldName: string })[];
  members?: (Entry & { kind: string; static?: boolean; readonly?: boolean; attribute?: string })[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
  cssStates?: Entry[];
}

const named = ({ name, description = "", default: value }: Entry): Named => ({
  name,
  description: description.replaceAll("\n", " "),
  ...(value !== undefined && { default: value }),
});
const typed = (entry: Entry) => ({
  ...named(entry),
  type: (entry.type?.text ?? "unknown").replaceAll(" | undefined", ""),
});

/** Every element of the kit, in the order of the manifest. */
export function readElements(): Element[] {
  const text = readFileSync(new URL("../custom-elements.json", import.meta.url), "utf8");
  const { modules } = JSON.parse(text) as { modules: { declarations: Declaration[] }[] };
  return modules.flatMap(({ declarations }) =>
    declarations.flatMap(({ tagName, ...declaration }) => (tagName ? elementOf(tagName, declaration) : [])),
  );
}

function elementOf(tag: string, declaration: Declaration): Element {
  const { name: className, description = "", attributes = [], members = [], events = [] } = declaration;
  const fields = members.filter(({ kind, ...member }) => kind === "field" && !member.static && !member.readonly);
  return {
    tag,
    className,
    description: description.replaceAll("\n", " "),
    attributes: attributes.map((entry) => ({ ...typed(entry), property: entry.fieldName })),
    properties: fields.map((entry) => ({ ...typed(entry), ...(entry.attribute && { attribute: entry.attribute }) })),
    events: events.map(typed),
    slots: (declaration.slots ?? []).map(named),
    parts: (declaration.cssParts ?? []).map(named),
    cssProperties: (declaration.cssProperties ?? []).map(named),
    states: (declaration.cssStates ?? []).map(named),
  };
}

/** What an editor shows of an element beside its attributes, as Markdown. */
export function describe({ description, events, slots, parts, cssProperties, states }: Element): string {
  const list = (title: string, entries: Named[], write: (name: string) => string) =>
    entries.length > 0
      ? [`**${title}**`, entries.map((entry) => `- ${write(entry.name)} ${entry.description}`).join("\n")]
      : [];
  return [
    description,
    ...list("Events", events, (name) => `\`${name}\``),
    ...list("Slots", slots, (name) => (name ? `\`${name}\`` : "(default)")),
    ...list("Parts", parts, (name) => `\`::part(${name})\``),
    ...list("CSS properties", cssProperties, (name) => `\`${name}\``),
    ...list("States", states, (name) => `\`:state(${name})\``),
  ].join("\n\n");
}
