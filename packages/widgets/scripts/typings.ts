/**
 * What other tools are told of the elements, from the manifest: types for JSX, Vue and Svelte, and data for editors. The
 * names and the words are the manifest's, the types of values are those of the classes themselves.
 */
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cssData, htmlData, webTypes } from "./editor-data.ts";
import { describe, type Element, readElements } from "./manifest.ts";

const dist = new URL("../dist/", import.meta.url);
const sources = new URL("../typings/", import.meta.url);

const doc = (text: string, indent = "  ") => {
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
};

const lines = <Entry extends { description: string }>(entries: Entry[], write: (entry: Entry) => string) =>
  entries.map((entry) => `${doc(entry.description)}  ${write(entry)}\n`).join("");

/** Declarations of what each element takes and tells, whatever the framework. */
export function declarations(elements: Element[]): string {
  // Events of what stands inside a provider come up to it.
  const all = [
    ...new Map(elements.flatMap(({ events }) => events.map((event) => [event.name, event] as const))).values(),
  ];
  const names = [...new Set([...all.map(({ type }) => type), ...elements.map(({ className }) => className)])].sort();
  const interfaces = elements.map((element) => {
    const { tag, className, attributes, properties } = element;
    const events = element.events.length > 0 ? element.events : all;
    const renamed = attributes.filter(({ name, property }) => name !== property);
    return `/** Properties of \`<${tag}>\`. */
export interface ${className}Properties {
${lines(properties, ({ name }) => `${name}?: ${className}["${name}"] | undefined;`)}}

/** Attributes of \`<${tag}>\` that are not called as their property. */
export interface ${className}Attributes {
${lines(renamed, ({ name, type }) => `"${name}"?: ${type === "boolean" ? 'true | ""' : type} | undefined;`)}}

/** Events of \`<${tag}>\`${events === all ? ", all of which come from what stands inside" : ""}. */
export interface ${className}Events {
${lines(events, ({ name, type }) => `"${name}": ${type};`)}}

/** The same as JSX and Svelte write them. */
export interface ${className}Listeners {
${lines(events, ({ name, type }) => `"on${name}"?: ((event: ${type}) => void) | undefined;`)}}
`;
  });
  const map = elements.map(
    (element) => `${doc(describe(element))}  "${element.tag}": {
    element: ${element.className};
    properties: ${element.className}Properties;
    attributes: ${element.className}Attributes;
    events: ${element.className}Events;
    listeners: ${element.className}Listeners;
  };
`,
  );
  return `import type {
${names.map((name) => `  ${name},`).join("\n")}
} from "../index.js";

${interfaces.join("\n")}
/** Every element by its tag: what it takes, and what it tells. */
export interface CampaignElements {
${map.join("")}}
`;
}

if (import.meta.main) {
  const elements = readElements();
  const { name, version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    name: string;
    version: string;
  };
  const folder = new URL("typings/", dist);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("elements.d.ts", folder), declarations(elements));
  for (const file of globSync("*.d.ts", { cwd: sources })) {
    copyFileSync(new URL(file, sources), new URL(file, folder));
  }
  // A bundler that meets such an import for its types must find a module.
  for (const file of globSync("*.d.ts", { cwd: folder })) {
    writeFileSync(new URL(file.replace(".d.ts", ".js"), folder), "export {};\n");
  }

  const editors = new URL("editors/", dist);
  mkdirSync(editors, { recursive: true });
  const write = (file: string, data: object) =>
    writeFileSync(new URL(file, editors), `${JSON.stringify(data, null, 2)}\n`);
  write("vscode.html-custom-data.json", htmlData(elements));
  write("vscode.css-custom-data.json", cssData(elements));
  write("web-types.json", webTypes(elements, name, version));
}
