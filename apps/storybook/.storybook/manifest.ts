import json from "@campaign-kit/widgets/custom-elements.json" with { type: "json" };
import type { ArgTypes, InputType } from "storybook/internal/types";

interface Entry {
  name?: string;
  description?: string;
  type?: { text: string };
  default?: string;
}
interface Member extends Entry {
  kind: string;
  privacy?: string;
  static?: boolean;
  attribute?: string;
}
interface Declaration {
  tagName?: string;
  members?: Member[];
  attributes?: Entry[];
  events?: Entry[];
  slots?: Entry[];
  cssStates?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
}

// The analyzer also lists what it takes for events in the code.
const documented = (events: Entry[] = []): Entry[] => events.filter(({ description }) => description);

/** The widgets' public face, read from their docblocks when they were built. */
export const manifest = json as unknown as { modules: { declarations?: Declaration[] }[] };

/** Every element of the kit. */
export const widgets = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName !== undefined);

/** Every event that a widget fires. */
export const eventNames = new Set(
  widgets.flatMap(({ events = [] }) => documented(events).flatMap(({ name }) => name ?? [])),
);

/** A widget's attributes as Storybook's controls, and its properties to read. */
export function tableOf(tag: string): ArgTypes {
  const widget = widgets.find(({ tagName }) => tagName === tag);
  const properties = widget?.members?.filter(
    ({ kind, privacy, attribute, ...member }) =>
      kind === "field" && (!privacy || privacy === "public") && !attribute && !member.static,
  );
  return { ...rows("Attributes", widget?.attributes), ...rows("Properties", properties) };
}

function rows(category: string, entries: Entry[] = []): ArgTypes {
  return Object.fromEntries(
    entries.map(({ name = "", description = "", type, default: summary }) => {
      const text = type?.text.replaceAll(" | undefined", "") ?? "";
      const defaultValue = summary && summary !== '""' ? { defaultValue: { summary } } : {};
      const table = { category, type: { summary: text }, ...defaultValue };
      return [name, { name, description, table, ...(category === "Attributes" ? knob(text) : readOnly) }];
    }),
  );
}

const readOnly: Partial<InputType> = { control: { disable: true } };

function knob(type: string): Partial<InputType> {
  const parts = type.split(" | ");
  if (parts.every((part) => /^".*"$/.test(part))) {
    return { control: { type: "inline-radio" }, options: parts.map((part) => part.slice(1, -1)) };
  }
  if (type === "boolean") return { control: { type: "boolean" } };
  return type === "string" ? { control: { type: "text" } } : readOnly;
}
