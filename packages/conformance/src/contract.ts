import { createRequire } from "node:module";
import type { operations as Operations } from "@campaign-kit/contract/api";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** The id of an operation of the contract. */
export type OperationId = keyof Operations;

/** What the document says of one operation, as far as checks need it. */
export interface Operation {
  readonly id: OperationId;
  readonly method: "GET" | "POST";
  /** With its parameters: `/v1/campaigns/{campaign}`. */
  readonly path: string;
  readonly tag: string;
  /** The names of the parameters in the path. */
  readonly params: readonly string[];
  /** Whether a token is needed, may come, or plays no part. */
  readonly token: "required" | "optional" | "none";
  /** Takes a JSON body. */
  readonly body: boolean;
  /** Needs `orders` in the token's scope. */
  readonly shopOnly: boolean;
  /** The status of success. */
  readonly success: number;
  /** The problem codes that it may answer, with their statuses. */
  readonly codes: ReadonlyMap<string, number>;
}

interface Media {
  schema?: unknown;
  examples?: Record<string, unknown>;
}
interface DocumentedOperation {
  operationId: OperationId;
  tags: string[];
  security?: object[];
  requestBody?: object;
  responses: Record<string, { content?: Record<string, Media> }>;
}
interface Document {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, { enum?: string[] }> };
}

export const PROBLEM = "application/problem+json";

// Read, not imported: Node 20 warns of JSON modules.
const document = createRequire(import.meta.url)("#openapi.json") as Document;

/** Every operation of the contract, in the document's order. */
export const operations: ReadonlyMap<OperationId, Operation> = new Map(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const read = readOperation(path, method, operation);
      return [read.id, read] as const;
    }),
  ),
);

function readOperation(path: string, method: string, documented: DocumentedOperation): Operation {
  const { operationId, tags, security, requestBody, responses } = documented;
  const codes = Object.entries(responses).flatMap(([status, { content }]) =>
    Object.keys(content?.[PROBLEM]?.examples ?? {}).map((code) => [code, Number(status)] as const),
  );
  const open = security?.some((way) => Object.keys(way).length === 0);
  return {
    id: operationId,
    method: method === "get" ? "GET" : "POST",
    path,
    tag: tags[0] ?? "",
    params: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
    token: security ? (open ? "optional" : "required") : "none",
    body: requestBody !== undefined,
    shopOnly: codes.some(([code]) => code === "forbidden"),
    success: Number(Object.keys(responses).find((status) => status.startsWith("2"))),
    codes: new Map(codes),
  };
}

export function operation(id: OperationId): Operation {
  return operations.get(id)!;
}

/** The closed list of problem codes. */
export const problemCodes: ReadonlySet<string> = new Set(document.components.schemas["ProblemCode"]!.enum);

/** Each code's status. Two answer addresses and methods that no operation has. */
export const problemStatus: ReadonlyMap<string, number> = new Map([
  ["not_found", 404],
  ["method_not_allowed", 405],
  ...[...operations.values()].flatMap(({ codes }) => [...codes]),
]);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "contract");
const validators = new Map<string, ValidateFunction>();

/** What in a value is not as the schema at this place of the document has it; at most five faults. */
function faultsAt(steps: readonly string[], value: unknown): string[] {
  const pointer = steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  let validate = validators.get(pointer);
  if (!validate) validators.set(pointer, (validate = ajv.compile({ $ref: `contract#${encodeURI(pointer)}` })));
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message }) => `${instancePath || "the body"} ${message ?? "does not fit"}`);
}

/** What in a value is not as a schema of the contract has it. */
export function schemaFaults(name: string, value: unknown): string[] {
  return faultsAt(["components", "schemas", name], value);
}

/** What in an answer is not as the document has it for this operation: status, media type, body. */
export function answerFaults(
  { id, path, method }: Operation,
  answer: { status: number; type: string; text: string; json: unknown },
): string[] {
  const responses = document.paths[path]![method.toLowerCase()]!.responses;
  const status = String(answer.status);
  const documented = responses[status];
  if (!documented) return [`${status} is not a documented status of ${id} (${Object.keys(responses).join(", ")})`];
  if (!documented.content) return answer.text === "" ? [] : [`${status} has a body, where none is documented`];
  const type = answer.type.split(";")[0]!.trim().toLowerCase();
  if (!Object.hasOwn(documented.content, type)) {
    return [`${status} is “${answer.type}”, not ${Object.keys(documented.content).join(" or ")}`];
  }
  if (answer.json === undefined) return [`${status} has a body that is not JSON`];
  return faultsAt(["paths", path, method.toLowerCase(), "responses", status, "content", type, "schema"], answer.json);
}
