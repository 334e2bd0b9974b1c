import { createHash } from "node:crypto";
import { field, parseMessage, statusOf } from "../http/message.ts";
import type { AnswerLine } from "./log.ts";

/** As much of an answer's body as a client looks at. */
interface Body {
  code?: string;
  coupon?: { id: string };
  group?: { id: string };
  draw?: { id: string };
  receipt?: { deck: string; index: number };
  id?: string;
}

/** An answer as it is written down, and how long it asks to wait, in milliseconds. */
export function readAnswer(key: string, bytes: Buffer): { line: AnswerLine; retryAfter: number } {
  const { head, body } = parseMessage(bytes);
  const status = statusOf(head);
  const said = parse(body);
  const id = said.coupon?.id ?? said.group?.id ?? said.draw?.id ?? said.id;
  const line: AnswerLine = {
    e: "answer",
    key,
    status,
    hash: createHash("sha256").update(body).digest("hex"),
    replayed: field(head, "idempotency-replayed") === "true",
    ...(said.code === undefined ? {} : { code: said.code }),
    ...(id === undefined ? {} : { id }),
    ...(said.receipt ? { card: `${said.receipt.deck}:${said.receipt.index}` } : {}),
  };
  return { line, retryAfter: Number(field(head, "retry-after") ?? 0) * 1000 };
}

/** Whether the server has decided: what is not definite is asked again with the same key. */
export function isDefinite(status: number): boolean {
  return status < 500 && status !== 408 && status !== 429;
}

/** The idempotency key of a request. */
export function keyOf(request: Buffer): string {
  return field(parseMessage(request).head, "idempotency-key")!;
}

function parse(body: Buffer): Body {
  try {
    return JSON.parse(body.toString()) as Body;
  } catch {
    return {};
  }
}
