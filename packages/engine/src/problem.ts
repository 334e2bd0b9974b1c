import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { problem, PROBLEM_MEDIA_TYPE, problems, type Problem, type ProblemCode } from "@campaign-kit/contract";

/** What a problem may say beside its code. */
export interface ProblemDetails extends Pick<Problem, "detail" | "errors" | "activity" | "challenge" | "place"> {
  /** When to ask again, in seconds, for a problem that may be over by then. */
  retryAfter?: number;
}

/** Ends a request with a problem of the contract. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(details.detail ?? problems[code].title, options);
    this.code = code;
    this.details = details;
  }
}

/** How long a client is asked to stay away where the service cannot take it, in seconds. */
const RETRY_AFTER = 2;
const BAD_TOKEN = 'Bearer error="invalid_token"';
const MOST_ERRORS = 100;
const MESSAGE_LENGTH = 500;

/** The answer that tells a problem. */
export function problemResponse(code: ProblemCode, { retryAfter, ...details }: ProblemDetails = {}): Response {
  const body = problem(code, details);
  const headers = new Headers({ "Content-Type": PROBLEM_MEDIA_TYPE, "Cache-Control": "no-store" });
  if (body.status === 429 || body.status === 503) headers.set("Retry-After", String(retryAfter ?? RETRY_AFTER));
  // RFC 6750, section 3: a request without a token is told no error code.
  if (body.status === 401) headers.set("WWW-Authenticate", code === "token_invalid" ? BAD_TOKEN : "Bearer");
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** Any error as the problem that the client is told. What we do not expect is ours, and says nothing of the inside. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status === 415) return new ProblemError("unsupported_media_type");
  if (error instanceof HTTPException && error.status === 400) {
    return new ProblemError("invalid_request", { detail: "The body is not JSON." });
  }
  if (isCutOff(error)) return new ProblemError("invalid_request", { detail: "The body broke off." });
  return new ProblemError("internal_error", {}, { cause: error });
}

/** What Node's server says of a body whose client hung up in the midst of it: no fault of ours, and no alarm. */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && error.message === "aborted" && "code" in error && error.code === "ECONNRESET";
}

/** Where the parts of a request are in a problem's pointers. */
const PARTS: Record<string, string> = { param: "path", header: "header", json: "body" };

/** Answers a request that does not fit its route's schemas; for `OpenAPIHono`'s `defaultHook`. */
export function refuseInvalid(
  result: { target: string; success: boolean; error?: z.ZodError },
  context: Context,
): Response | undefined {
  if (result.success || !result.error) return undefined;
  const part = PARTS[result.target] ?? result.target;
  if (part === "header" && context.req.header("idempotency-key") === undefined) {
    return problemResponse("idempotency_key_missing");
  }
  const errors = result.error.issues.slice(0, MOST_ERRORS).map(({ path, message }) => ({
    pointer: [part, ...path].map((step) => `/${escapePointer(String(step))}`).join(""),
    message: message.slice(0, MESSAGE_LENGTH),
  }));
  return problemResponse("invalid_request", { errors });
}

/** RFC 6901, section 3. */
function escapePointer(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
