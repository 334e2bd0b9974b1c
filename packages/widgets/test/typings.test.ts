import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readElements } from "../scripts/manifest.ts";

const read = (path: string) => readFileSync(new URL(`../dist/${path}`, import.meta.url), "utf8");
const json = (path: string) => JSON.parse(read(path)) as never;
const names = (list: { name: string }[]) => list.map(({ name }) => name);
const elements = readElements();

interface Tag {
  name: string;
  description: { value: string };
  attributes: { name: string; values?: { name: string }[]; valueSet?: string }[];
}

test("types have every property with the class's own type, every attribute, and every event with its class", () => {
  const types = read("typings/elements.d.ts");
  for (const { tag, className, attributes, properties, events } of elements) {
    expect(types).toContain(`"${tag}": {`);
    for (const { name } of properties) expect(types).toContain(`${name}?: ${className}["${name}"] | undefined;`);
    for (const { name, property } of attributes) if (name !== property) expect(types).toContain(`"${name}"?: `);
    for (const { name, type } of events) expect(types).toContain(`"${name}": ${type};`);
  }
  expect(types).not.toMatch(/: (?:unknown|any)\b/);
});

test("a provider tells what happens inside", () => {
  const [, events = ""] = /interface CampaignProviderEvents \{(.*?)\n\}/s.exec(read("typings/elements.d.ts")) ?? [];
  for (const { name } of elements.flatMap((element) => element.events)) expect(events).toContain(`"${name}": `);
});

test("VS Code completes every attribute with its values, and explains events, slots, parts and states", () => {
  const { tags }: { tags: Tag[] } = json("editors/vscode.html-custom-data.json");
  expect(names(tags)).toEqual(elements.map(({ tag }) => tag));
  for (const [index, { attributes, events, parts, states }] of elements.entries()) {
    const tag = tags[index]!;
    expect(names(tag.attributes)).toEqual(names(attributes));
    for (const name of names([...events, ...parts, ...states])) expect(tag.description.value).toContain(name);
  }
  const countdown = tags.find(({ name }) => name === "campaign-countdown")!.attributes;
  expect(countdown.find(({ name }) => name === "size")).toMatchObject({
    values: [{ name: "large" }, { name: "small" }],
  });
  expect(countdown.find(({ name }) => name === "tenths")).toMatchObject({ valueSet: "v" });
});

test("VS Code completes the elements' CSS properties, parts and states", () => {
  const css: Record<"properties" | "pseudoElements" | "pseudoClasses", { name: string }[]> = json(
    "editors/vscode.css-custom-data.json",
  );
  expect(names(css.properties)).toEqual(expect.arrayContaining(names(elements.flatMap((e) => e.cssProperties))));
  expect(names(css.pseudoElements)).toContain("::part(ticket)");
  expect(names(css.pseudoClasses)).toContain(":state(sold-out)");
  for (const list of [css.properties, css.pseudoElements, css.pseudoClasses]) {
    expect(new Set(names(list)).size).toBe(list.length);
  }
});

test("JetBrains' editors find their data by package.json, and every element in it", () => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { name, version, "web-types": path } = JSON.parse(text) as Record<string, string>;
  const data: { contributions: { html: { elements: { name: string; js: { events: { name: string }[] } }[] } } } = json(
    path!.replace("./dist/", ""),
  );
  expect(data).toMatchObject({ name, version });
  expect(names(data.contributions.html.elements)).toEqual(elements.map(({ tag }) => tag));
  for (const [index, { events }] of elements.entries()) {
    expect(names(data.contributions.html.elements[index]!.js.events)).toEqual(names(events));
  }
});
