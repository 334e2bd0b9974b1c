import { problem, PROBLEM_MEDIA_TYPE, type Problem, type ProblemCode } from "@campaign-kit/contract";

/** Seconds after which a client may ask again, where nothing better is known. */
const RETRY_AFTER = 2;

/** A problem of the contract as an answer. `retryAfter` is in seconds. */
export function problemResponse(
  code: ProblemCode,
  { retryAfter, ...more }: Pick<Problem, "detail" | "errors"> & { retryAfter?: number } = {},
): Response {
  const body = problem(code, more);
  const headers = new Headers({ "Content-Type": PROBLEM_MEDIA_TYPE, "Cache-Control": "no-store" });
  if (body.status === 429 || body.status === 503) headers.set("Retry-After", String(retryAfter ?? RETRY_AFTER));
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
