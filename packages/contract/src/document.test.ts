import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { generated } from "../scripts/generated.ts";
import { openApiDocument, routes } from "./document.ts";
import { problems } from "./problem.ts";

interface Media {
  schema: { $ref?: string };
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}
interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { in: string; name: string; required?: boolean }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media>; headers?: Record<string, unknown> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { example?: unknown }> };
}

const document = openApiDocument() as unknown as Document;
const operations = Object.values(document.paths).flatMap((path) => Object.entries(path));

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "openapi.json");
const validates = (name: string, value: unknown) => {
  const check = ajv.compile({ $ref: `openapi.json#/components/schemas/${name}` });
  return check(value) ? [] : check.errors;
};

const files = await generated();

describe("the OpenAPI document", () => {
  it.each(files)("$file is what the schemas say (else: pnpm generate)", async ({ file, text }) => {
    expect(await readFile(new URL(`../${file}`, import.meta.url), "utf8")).toBe(text);
  });

  it("has every route once, each with an id, a summary, a description and a tag", () => {
    expect(operations).toHaveLength(Object.keys(routes).length);
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids)).toEqual(new Set(Object.keys(routes)));
    for (const [, operation] of operations) {
      expect(operation.summary).toMatch(/\S/);
      expect(operation.description).toMatch(/\S/);
      expect(operation.tags).toHaveLength(1);
    }
  });

  it.each(Object.entries(document.components.schemas).filter(([, schema]) => schema.example !== undefined))(
    "the example of %s fits its schema",
    (name, { example }) => {
      expect(validates(name, example)).toEqual([]);
    },
  );

  it("gives every answer and every body a schema by name that has an example, or examples of its own that fit", () => {
    const media = operations.flatMap(([, { requestBody, responses }]) => [
      ...Object.values(requestBody?.content ?? {}),
      ...Object.values(responses).flatMap(({ content }) => Object.values(content ?? {})),
    ]);
    for (const { schema, examples } of media) {
      const name = schema.$ref?.replace("#/components/schemas/", "") ?? "";
      const values = examples
        ? Object.values(examples).map(({ value }) => value)
        : [document.components.schemas[name]?.example];
      for (const value of values) {
        expect(value).toBeDefined();
        expect(validates(name, value)).toEqual([]);
      }
    }
  });

  it("notices an example that does not fit", () => {
    expect(validates("Money", { amount: 0.5, currency: "CNY" })).not.toEqual([]);
    expect(validates("Problem", { code: "out_of_luck" })).not.toEqual([]);
  });

  it("asks an Idempotency-Key of every change, and says which problems it can meet", () => {
    const changes = operations.filter(([method]) => method === "post");
    expect(changes.length).toBeGreaterThan(0);
    for (const [, { parameters, responses }] of changes) {
      expect(parameters).toContainEqual(
        expect.objectContaining({ in: "header", name: "idempotency-key", required: true }),
      );
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(["400", "401", "422", "429", "500", "503"]));
    }
  });

  it("takes a proof with what a shopper does, and asks none of the shop's own service", () => {
    const proof = expect.objectContaining({ in: "header", name: "challenge-proof", required: false });
    for (const [, { parameters, responses }] of operations.filter(([method]) => method === "post")) {
      const refusals = Object.keys(responses["403"]?.content?.["application/problem+json"]?.examples ?? {});
      if (refusals.includes("forbidden")) {
        expect(refusals).toEqual(["forbidden"]);
        expect(parameters).not.toContainEqual(proof);
      } else {
        expect(refusals).toEqual(["challenge_required", "action_declined"]);
        expect(parameters).toContainEqual(proof);
      }
    }
  });

  it("uses every problem code somewhere, under its own status", () => {
    const seen = new Set<string>();
    for (const [, { responses }] of operations) {
      for (const [status, { content }] of Object.entries(responses)) {
        for (const [code] of Object.entries(content?.["application/problem+json"]?.examples ?? {})) {
          expect(problems[code as keyof typeof problems].status).toBe(Number(status));
          seen.add(code);
        }
      }
    }
    // These two answer addresses and methods that the contract does not have.
    expect(new Set([...seen, "not_found", "method_not_allowed"])).toEqual(new Set(Object.keys(problems)));
  });
});
