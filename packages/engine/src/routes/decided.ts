import type { Context, TypedResponse } from "hono";
import { routePath } from "hono/route";
import type { StatusCode } from "hono/utils/http-status";
import { routes, type Shopper } from "@campaign-kit/contract";
import type { Decision, Submission } from "../decider.ts";
import { fingerprint, idempotencyKey } from "../idempotency.ts";
import type { BroughtAction } from "../risk/risk.ts";
import type { Caller, Env } from "./context.ts";

/** An intent as a request brought it, whose header was found to be right. `body`: what it asks for beside its address. */
export function submissionOf<const Intent>(
  context: Context<Env & { Variables: Caller }>,
  intent: Intent,
  body?: unknown,
): Submission<Intent> {
  const { subject, shopper } = context.get("identity");
  const isShoppers = context.get("scope") === undefined;
  return {
    subject,
    key: idempotencyKey(context.req.header("idempotency-key")!),
    fingerprint: fingerprint(context.req.method, context.req.url, body),
    intent,
    ...(isShoppers ? { waiter: { shopper: shopper.id, ticket: context.req.header("waiting-ticket") } } : {}),
    ...(isShoppers ? { action: actionOf(context, shopper) } : {}),
  };
}

function actionOf(context: Context<Env & { Variables: Caller }>, shopper: Shopper): BroughtAction {
  return {
    operation: operations.get(routePath(context))!,
    shopper,
    address: context.env.address,
    request: context.req.raw,
    requestId: context.get("requestId"),
  };
}

/** The names of changing operations by their addresses. */
const operations = new Map(
  Object.values(routes).flatMap((route) =>
    route.method === "post" ? [[route.getRoutingPath() as string, route.operationId]] : [],
  ),
);

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
