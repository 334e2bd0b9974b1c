import { createRoute, z } from "@hono/zod-openapi";
import { challengeProof } from "./challenge.ts";
import { problem, Problem, PROBLEM_MEDIA_TYPE, problems, type ProblemCode } from "./problem.ts";
import { waitingTicket } from "./waiting-room.ts";

/** Longest Idempotency-Key, in characters. */
export const IDEMPOTENCY_KEY_LENGTH = 128;

const KEY = `[\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x5b\\x5d-\\x7e]{8,${IDEMPOTENCY_KEY_LENGTH}}`;
const KEY_IN_WORDS =
  "8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes";

/**
 * Names one intent of one shopper: the same key gets the same answer, byte for byte, for at least 24 hours. While the first
 * request is under way, others with its key wait for its answer. Taken bare or as a quoted structured-field string (IETF
 * draft-ietf-httpapi-idempotency-key-header), and both are the same key. Escapes, parameters and lists are refused, since
 * two readers might take different keys from them.
 */
export const IdempotencyHeaders = z.object({
  "idempotency-key": z
    .string()
    .regex(new RegExp(`^(?:"${KEY}"|${KEY})$`), `must be ${KEY_IN_WORDS}`)
    .openapi({
      description: `One per intent: ${KEY_IN_WORDS}. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits.`,
      example: "0c3f9e5a-6d0b-4f5e-9a54-2b7f6f3f1c11",
    }),
});

/** The same, for what a shopper does: that may have to wait in line, and may be asked for a proof. */
export const ShopperActionHeaders = IdempotencyHeaders.extend({
  "waiting-ticket": waitingTicket,
  "challenge-proof": challengeProof,
});

/** A header of an answer. */
interface HeaderObject {
  description: string;
  schema: { type: "string"; maxLength?: number; pattern?: string; enum?: string[] };
}

interface RouteInput<
  Path extends string,
  Params extends z.ZodObject,
  Body extends z.ZodType,
  Schema extends z.ZodType,
  Status extends 200 | 201,
> {
  method: "get" | "post";
  path: Path;
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  params?: Params;
  body?: Body;
  response: {
    status: Status;
    description: string;
    schema: Schema;
    headers?: Record<string, HeaderObject>;
    /** Also answers 304, with the same headers, where If-None-Match holds. */
    conditional?: true;
  };
  problems: ProblemCode[];
  /** Reads: `optional` also answers without a token. */
  auth?: "required" | "optional";
}

/**
 * One operation of the contract. Adds what every operation of its kind has: the problems that any request can meet,
 * and for a changing request the idempotency header with its problems.
 */
export function route<
  const Path extends string,
  Schema extends z.ZodType,
  const Status extends 200 | 201,
  Params extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodNever,
>(input: RouteInput<Path, Params, Body, Schema, Status>) {
  const changes = input.method === "post";
  // What the shop's own service does is nobody's to doubt: its operations need a scope, and say so.
  const isShoppers = changes && !input.problems.includes("forbidden");
  const codes = new Set<ProblemCode>([
    "invalid_request",
    ...(input.auth ? (["token_invalid"] as const) : []),
    ...(input.auth === "required" ? (["authentication_required"] as const) : []),
    ...(changes
      ? (["idempotency_key_missing", "idempotency_key_reused", "payload_too_large", "unsupported_media_type"] as const)
      : []),
    ...(isShoppers ? (["waiting_room", "challenge_required", "action_declined"] as const) : []),
    ...input.problems,
    "too_many_requests",
    "internal_error",
    "overloaded",
    "unavailable",
  ]);
  return createRoute({
    method: input.method,
    path: input.path,
    operationId: input.operationId,
    tags: input.tags,
    summary: input.summary,
    description: input.description,
    ...(input.auth ? { security: input.auth === "required" ? [{ shopper: [] }] : [{ shopper: [] }, {}] } : {}),
    request: {
      ...(input.params ? { params: input.params } : {}),
      ...(changes ? { headers: isShoppers ? ShopperActionHeaders : IdempotencyHeaders } : {}),
      ...(input.body ? { body: { required: true, content: { "application/json": { schema: input.body } } } } : {}),
    } as {
      params: Params;
      headers: typeof IdempotencyHeaders;
      body: { required: true; content: { "application/json": { schema: Body } } };
    },
    responses: {
      [input.response.status]: {
        description: input.response.description,
        headers: {
          ...input.response.headers,
          ...(changes
            ? {
                "Idempotency-Replayed": {
                  description: "`true` where this is the stored answer of an earlier request with the same key.",
                  schema: { type: "string" as const, enum: ["true"] },
                },
              }
            : {}),
        },
        content: { "application/json": { schema: input.response.schema } },
      },
      ...(input.response.conditional
        ? { 304: { description: "It has not changed.", headers: input.response.headers ?? {} } }
        : {}),
      ...problemResponses([...codes]),
    } as Record<Status, { description: string; content: { "application/json": { schema: Schema } } }>,
  });
}

/** What a server may tell of its limits (IETF draft-ietf-httpapi-ratelimit-headers). */
const rateLimitHeaders = {
  "RateLimit-Policy": {
    description:
      'With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds.',
    schema: { type: "string" as const, maxLength: 200 },
  },
  RateLimit: {
    description: 'What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`.',
    schema: { type: "string" as const, maxLength: 200 },
  },
};

/** Groups problem codes by status, each with one example a code. */
function problemResponses(codes: ProblemCode[]) {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${problems[code].title}`).join(" "),
        ...(status === 429 || status === 503
          ? {
              headers: {
                "Retry-After": {
                  description: "Seconds to wait before asking again.",
                  schema: { type: "string" as const, pattern: "^[0-9]{1,5}$" },
                },
                ...(status === 429 ? rateLimitHeaders : {}),
              },
            }
          : {}),
        content: {
          [PROBLEM_MEDIA_TYPE]: {
            schema: Problem,
            examples: Object.fromEntries(group.map((code) => [code, { value: problem(code) }])),
          },
        },
      },
    ]),
  );
}
