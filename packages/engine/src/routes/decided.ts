import type { TypedResponse } from "hono";
import type { StatusCode } from "hono/utils/http-status";
import type { Decision } from "../decider.ts";

/**
 * Sends a decided answer as it was stored. Its body was built as the contract's `Body` (or is a problem) before it became
 * text, which is what the type says to the route.
 */
export function sendDecided<Body, Status extends StatusCode>({
  answer,
  replayed,
}: Decision): Response & TypedResponse<Body, Status, "json"> {
  const headers = new Headers({ "Content-Type": answer.contentType });
  if (replayed) headers.set("Idempotency-Replayed", "true");
  const response = new Response(answer.body, { status: answer.status, headers });
  return response as Response & TypedResponse<Body, Status, "json">;
}
