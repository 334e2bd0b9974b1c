import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as contract from "@campaign-kit/contract";
import document from "@campaign-kit/contract/openapi.json" with { type: "json" };
import type { Failure, Sample } from "./pages.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "contract");

interface Answer {
  content?: Record<string, unknown>;
}
interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, Answer>;
}

const schemas = contract as unknown as Record<string, { safeParse?: (value: unknown) => { error?: Error } }>;

/** Parses JSON; `schema=Me` also holds it against the contract's schema of that name. */
export function checkJson({ file, line, code, meta }: Sample): Failure[] {
  let value: unknown;
  try {
    value = JSON.parse(code);
  } catch (error) {
    return [{ file, line, message: (error as Error).message }];
  }
  const { schema } = meta;
  if (!schema) return [];
  const parse = schemas[schema]?.safeParse;
  if (!parse) return [{ file, line, message: `the contract has no schema ${schema}` }];
  const { error } = parse(value);
  return error ? [{ file, line, message: `is no ${schema}: ${error.message.replaceAll(/\s+/g, " ")}` }] : [];
}

/**
 * Holds an exchange against the contract's document: a request line with its headers, and below it, after an empty line, what
 * is answered: status line, headers, body. Either may be left out of a sample that goes on from the one before.
 */
export function checkExchange(sample: Sample, before: Sample | undefined): Failure[] {
  const { file, line, code, meta } = sample;
  const fail = (message: string): Failure[] => [{ file, line, message }];
  const parts = code.split(/\n(?=HTTP\/1\.1 )/);
  const asked = parts[0]!.startsWith("HTTP/1.1 ") ? undefined : read(parts.shift()!);
  const answered = parts[0] === undefined ? undefined : read(parts[0]);
  const request =
    asked ?? ("continues" in meta && before ? read(before.code.split(/\n(?=HTTP\/1\.1 )/)[0]!) : undefined);
  const [, method = "", path = ""] = /^(GET|POST) (\/\S*) HTTP\/1\.1$/.exec(request?.first ?? "") ?? [];
  if (!method) return fail("begins with no request line, GET or POST");
  const template = Object.keys(document.paths).find((each) =>
    new RegExp(`^(?:/[\\w-]+)*?${each.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
  const operation = (document.paths as Record<string, Record<string, Operation>>)[template ?? ""]?.[
    method.toLowerCase()
  ];
  if (!operation || !template) return fail(`the contract has no ${method} ${path}`);
  const failures: Failure[] = [];
  const names = (operation.parameters ?? []).filter(({ in: where, required }) => where === "header" && required);
  for (const { name } of asked ? names : [])
    if (!asked?.headers.has(name.toLowerCase())) failures.push(...fail(`${name} is missing`));
  const at = (...steps: string[]) =>
    steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const base = ["paths", template, method.toLowerCase()];
  if (asked && operation.requestBody)
    failures.push(...bodyOf(asked, at(...base, "requestBody", "content", "application/json", "schema")).flatMap(fail));
  if (!answered) return failures;
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answered.first)?.[1] ?? "";
  const answer = operation.responses[status];
  if (!answer) return [...failures, ...fail(`${method} ${template} does not answer ${status}`)];
  const type = Object.keys(answer.content ?? {})[0];
  if (type && answered.body !== "…")
    failures.push(...bodyOf(answered, at(...base, "responses", status, "content", type, "schema")).flatMap(fail));
  return failures;
}

function read(text: string) {
  const [head = "", ...rest] = text.trim().split("\n\n");
  const [first = "", ...lines] = head.split("\n");
  const headers = new Map(lines.map((each) => [each.split(":")[0]!.toLowerCase(), each] as const));
  return { first, headers, body: rest.join("\n\n").trim() };
}

function bodyOf({ body }: { body: string }, pointer: string): string[] {
  const validate: ValidateFunction = ajv.compile({ $ref: `contract#${encodeURI(pointer)}` });
  try {
    return validate(JSON.parse(body)) ? [] : [`the body does not fit: ${ajv.errorsText(validate.errors)}`];
  } catch (error) {
    return [`the body is no JSON: ${(error as Error).message}`];
  }
}
