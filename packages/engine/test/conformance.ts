import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import document from "@campaign-kit/contract/openapi.json" with { type: "json" };

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { examples?: Record<string, unknown> }> }>;
}

const PROBLEM = "application/problem+json";

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
 * Fails unless the contract's document has this answer for this request: its status, its content type, a body of the
 * schema, and of problems the code. Addresses and methods that the contract does not have must be answered by a problem.
 */
export function expectConformance(method: string, path: string, response: Response, body: string): void {
  const faults = faultsOf(method, path, response, body);
  // Thousands of answers are held against it: an assertion for each part of one would take longer than the answers.
  if (faults.length > 0) expect(faults, `${method} ${path} ${response.status} ${body.slice(0, 500)}`).toEqual([]);
}

function faultsOf(method: string, path: string, { status, headers }: Response, body: string): string[] {
  const type = headers.get("Content-Type") ?? "";
  const found = operations.find((operation) => operation.method === method && operation.path.test(path));
  const documented = found?.operation.responses[status];
  const isProblem = type === PROBLEM;
  const faults = headers.get("X-Request-Id") ? [] : ["no X-Request-Id"];
  if (isProblem) {
    const problem = JSON.parse(body) as { status: number; code: string };
    const validate = validatorOf("components", "schemas", "Problem");
    if (!validate(problem)) faults.push(`no Problem: ${ajv.errorsText(validate.errors)}`);
    if (problem.status !== status) faults.push("the problem has another status");
    if (!/\bno-store$/.test(headers.get("Cache-Control") ?? "")) faults.push("a problem that may be stored");
    if (!found) return faults;
    if (documented && !(problem.code in (documented.content?.[PROBLEM]?.examples ?? {}))) {
      faults.push(`${problem.code} is not documented for ${found.operation.operationId}`);
    }
  }
  if (!found || !documented) return [...faults, "its status is not documented"];
  const { content } = documented;
  if (!content) return body === "" ? faults : [...faults, "a body where there is none"];
  if (!content[type]) return [...faults, `${type} is not documented`];
  const at = ["paths", found.template, method.toLowerCase(), "responses", String(status), "content", type, "schema"];
  const validate = validatorOf(...at);
  if (!validate(JSON.parse(body))) faults.push(ajv.errorsText(validate.errors));
  return faults;
}
