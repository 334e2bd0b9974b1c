import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CampaignDefinition } from "./campaign.ts";
import { openApiDocument } from "./document.ts";

type Node = Record<string, unknown>;

/** Formats of which every value is short, as the API writes them. */
const SHORT_FORMATS = new Set(["date", "date-time"]);

/** Every schema in a document that lets a string, a list, a number or a map grow without end, by its pointer. */
function unlimited(node: unknown, pointer = ""): string[] {
  if (node === null || typeof node !== "object") return [];
  const own = Array.isArray(node) ? [] : faultsOf(node as Node).map((fault) => `${pointer || "/"}: ${fault}`);
  const children = Object.entries(node).filter(([name]) => name !== "example" && name !== "examples");
  return [...own, ...children.flatMap(([name, child]) => unlimited(child, `${pointer}/${name}`))];
}

function faultsOf(schema: Node): string[] {
  const types = [schema["type"]].flat();
  const has = (...names: string[]) => names.every((name) => schema[name] !== undefined);
  const faults: string[] = [];
  if (types.includes("string") && !has("enum") && !has("const") && !isShort(schema))
    faults.push("a string of any length");
  if (types.includes("array") && !has("maxItems")) faults.push("a list of any length");
  if (types.some((type) => type === "integer" || type === "number") && !has("minimum", "maximum")) {
    faults.push("a number without bounds");
  }
  // Objects are open for additions; a body's limit in bytes holds those. A map's members are its content.
  const isMap = typeof schema["additionalProperties"] === "object";
  if (types.includes("object") && isMap && !has("maxProperties")) faults.push("a map of any size");
  return faults;
}

function isShort({ maxLength, format, pattern }: Node): boolean {
  if (maxLength !== undefined) return true;
  if (typeof format === "string" && SHORT_FORMATS.has(format)) return true;
  if (typeof pattern !== "string" || !/^\^.*\$$/.test(pattern)) return false;
  const outsideClasses = pattern.replaceAll(/\[(?:\\.|[^\]])*\]/g, "x");
  return !/[*+]|\{\d+,\}/.test(outsideClasses);
}

describe("limits", () => {
  it("stand on every string, list, number and map of the document, in requests and in answers", () => {
    expect(unlimited(openApiDocument())).toEqual([]);
  });

  it("stand on all that a campaign's file may hold", () => {
    const { properties } = z.toJSONSchema(CampaignDefinition, { io: "input", unrepresentable: "any" });
    // Maps have their limit in words of their own: JSON Schema is not what checks a file.
    const faults = unlimited(properties).filter((fault) => !fault.endsWith("a map of any size"));
    expect(faults).toEqual([]);
  });

  it("are missed where they are not", () => {
    const faults = (schema: Node) => unlimited(schema);
    expect(faults({ type: "string" })).toEqual(["/: a string of any length"]);
    expect(faults({ type: "string", pattern: "^[a-z*]+$" })).toHaveLength(1);
    expect(faults({ type: "string", pattern: "[a-z]{1,9}" })).toHaveLength(1);
    expect(faults({ type: "string", pattern: "^[a-z*]{1,9}$" })).toEqual([]);
    expect(faults({ type: ["integer", "null"], minimum: 0 })).toHaveLength(1);
    expect(faults({ properties: { list: { type: "array", items: { type: "string", maxLength: 1 } } } })).toEqual([
      "/properties/list: a list of any length",
    ]);
    expect(faults({ type: "object", additionalProperties: { const: 1 } })).toHaveLength(1);
  });

  it("hold for a campaign's texts: as many languages as there may be, and no more", () => {
    const text = (languages: number) =>
      Object.fromEntries(
        Array.from({ length: languages }, (_, index) => [`x${String.fromCharCode(97 + (index % 26))}-a${index}b`, "t"]),
      );
    const name = CampaignDefinition.shape.name;
    expect(name.safeParse(text(50)).success).toBe(true);
    expect(name.safeParse(text(51)).error?.issues).toMatchObject([{ message: "has more than 50 languages" }]);
    expect(name.safeParse({}).success).toBe(false);
    expect(name.safeParse({ [`en-${"abcdefgh-".repeat(9)}abc`]: "t" }).success).toBe(false);
  });
});
