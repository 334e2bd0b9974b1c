import fc from "fast-check";
import document from "@campaign-kit/contract/openapi.json" with { type: "json" };

/** As much of JSON Schema as the contract's requests are written in. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
}

export interface Operation {
  operationId: string;
  parameters?: readonly { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
  responses: Record<string, { content?: Record<string, { examples?: Record<string, unknown> }> }>;
}

const paths = document.paths as unknown as Record<string, Record<string, Operation>>;

/** Every operation of the document. */
export const operations = Object.entries(paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), template, operation })),
);

const schemas = document.components.schemas as unknown as Record<string, Schema>;
const LONG = 40;

/** Values that stand for a schema by its name, or by its member's: what a request is about must be something that there is. */
export type Known = (schema: string, member: string) => fc.Arbitrary<unknown> | undefined;

/** Values that fit a schema. */
export function fitting(schema: Schema, known: Known, member = ""): fc.Arbitrary<unknown> {
  const { $ref, type, properties, items } = schema;
  if ($ref !== undefined) {
    const name = $ref.replace("#/components/schemas/", "");
    return known(name, member) ?? fitting(schemas[name]!, known, member);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const some = schema.anyOf ?? schema.oneOf;
  if (some) return fc.oneof(...some.map((each) => fitting(each, known, member)));
  switch ([type].flat()[0]) {
    case "object":
      return fc.record(
        Object.fromEntries(Object.entries(properties ?? {}).map(([name, own]) => [name, fitting(own, known, name)])),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    case "array":
      return fc.array(fitting(items ?? {}, known, member), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? LONG, LONG),
      });
    case "integer":
    case "number":
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -1e9), max: Math.min(schema.maximum ?? 1e9, 1e9) });
    case "boolean":
      return fc.boolean();
    case "string":
      return fittingText(schema);
    default:
      return fc.constant(null);
  }
}

function fittingText({ format, pattern, minLength = 0, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === "date") return fc.constantFrom("2026-11-01", "2026-11-02", "2024-02-29", "9999-12-31");
  // A pattern with a length beside it says what may not be in a text; one alone says all that may.
  if (pattern !== undefined && maxLength === undefined) return fc.stringMatching(new RegExp(pattern));
  const text = fc.string({ minLength, maxLength: Math.min(maxLength ?? LONG, LONG), unit: "grapheme" });
  return pattern === undefined ? text : text.filter((each) => new RegExp(pattern).test(each));
}
