import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import document from "@campaign-kit/contract/openapi.json" with { type: "json" };

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
}

const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    template,
    path: new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`),
    operation: operation as Operation,
  })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "contract");
const validators = new Map<string, ValidateFunction>();

function validatorOf(...path: string[]): ValidateFunction {
  const pointer = path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  let validate = validators.get(pointer);
  if (!validate) validators.set(pointer, (validate = ajv.compile({ $ref: `contract#${encodeURI(pointer)}` })));
  return validate;
}

/**
 * Fails unless the contract's document has this answer for this request: its status, its content type, and a body of the
 * schema. Addresses and methods that the contract does not have must be answered by a problem.
 */
export function expectConformance(method: string, path: string, response: Response, body: string): void {
  const type = response.headers.get("Content-Type") ?? "";
  expect(response.headers.get("X-Request-Id")).toBeTruthy();
  const found = operations.find((operation) => operation.method === method && operation.path.test(path));
  const what = `${method} ${path} ${response.status} ${type}`;
  if (type === "application/problem+json") {
    const problem = JSON.parse(body) as { status: number };
    const validate = validatorOf("components", "schemas", "Problem");
    expect(validate(problem), `${what} ${ajv.errorsText(validate.errors)}`).toBe(true);
    expect(problem.status).toBe(response.status);
    expect(response.headers.get("Cache-Control")).toMatch(/\bno-store$/);
    if (!found) return;
  }
  expect(Object.keys(found?.operation.responses ?? {}), what).toContain(String(response.status));
  const { template, operation } = found!;
  const { content } = operation.responses[response.status]!;
  if (!content) {
    expect(body, what).toBe("");
    return;
  }
  expect(Object.keys(content), what).toContain(type);
  const steps = [
    "paths",
    template,
    method.toLowerCase(),
    "responses",
    String(response.status),
    "content",
    type,
    "schema",
  ];
  const validate = validatorOf(...steps);
  expect(validate(JSON.parse(body)), `${what} ${ajv.errorsText(validate.errors)}`).toBe(true);
}
