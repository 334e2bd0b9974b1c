import type { Context, TypedResponse } from "hono";
import type { StatusCode } from "hono/utils/http-status";
import type { Decision, Submission } from "../decider.ts";
import { fingerprint, idempotencyKey } from "../idempotency.ts";
import type { Identity } from "../identity.ts";

/** An intent as a request brought it, whose header was found to be right. `body`: what it asks for beside its address. */
export function submissionOf<const Intent>(
  context: Context<{ Variables: { requestId: string; identity: Identity } }>,
  intent: Intent,
  body?: unknown,
): Submission<Intent> {
  return {
    subject: context.get("identity").subject,
    key: idempotencyKey(context.req.header("idempotency-key")!),
    fingerprint: fingerprint(context.req.method, context.req.url, body),
    intent,
  };
}

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
