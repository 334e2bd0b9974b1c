/** Data by which editors complete and explain the elements in HTML and CSS. */
import { describe, type Element, type Named } from "./manifest.ts";

const markdown = (value: string) => ({ kind: "markdown", value });
const withDefault = ({ description, default: value }: Named) =>
  value ? `${description}\n\nDefault: \`${value}\`` : description;
const choices = (type: string) => [...type.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);

/** Custom data of VS Code for HTML, version 1.1. */
export function htmlData(elements: Element[]): object {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(describe(element)),
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description),
        // "v" stands for an attribute that needs no value.
        ...(attribute.type === "boolean" && { valueSet: "v" }),
        ...(choices(attribute.type).length > 0 && { values: choices(attribute.type).map((name) => ({ name })) }),
      })),
    })),
  };
}

/** Custom data of VS Code for CSS, version 1.1. */
export function cssData(elements: Element[]): object {
  const unique = (entries: { name: string; description: string }[]) => [
    ...new Map(entries.map(({ name, description }) => [name, { name, description }])).values(),
  ];
  return {
    version: 1.1,
    properties: unique(
      elements.flatMap(({ cssProperties }) =>
        cssProperties.map((property) => ({ name: property.name, description: withDefault(property) })),
      ),
    ),
    pseudoElements: unique(
      elements.flatMap(({ tag, parts }) =>
        parts.map(({ name, description }) => ({ name: `::part(${name})`, description: `${tag}: ${description}` })),
      ),
    ),
    pseudoClasses: unique(
      elements.flatMap(({ tag, states }) =>
        states.map(({ name, description }) => ({ name: `:state(${name})`, description: `${tag}: ${description}` })),
      ),
    ),
  };
}

/** Web-types of JetBrains. */
export function webTypes(elements: Element[], name: string, version: string): object {
  const plain = ({ name, description }: Named) => ({ name, description });
  return {
    $schema: "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json",
    name,
    version,
    "js-types-syntax": "typescript",
    "description-markup": "markdown",
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tag,
          description: element.description,
          attributes: element.attributes.map((attribute) => ({
            ...plain(attribute),
            value: attribute.type === "boolean" ? { kind: "no-value" } : { type: attribute.type },
          })),
          slots: element.slots.map(plain),
          js: {
            properties: element.properties.map((property) => ({ ...plain(property), type: property.type })),
            events: element.events.map(plain),
          },
          css: {
            properties: element.cssProperties.map((property) => ({
              name: property.name,
              description: withDefault(property),
            })),
            parts: element.parts.map(plain),
          },
        })),
      },
    },
  };
}
