import type { Exchange } from "../exchange.ts";
import type { Result } from "../run.ts";

/** Longest body that is shown. */
const SHOWN = 600;

const shorten = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length} characters)` : text;

/** What helps to find out about an answer. */
const telling = [
  "content-type",
  "cache-control",
  "etag",
  "idempotency-replayed",
  "retry-after",
  "vary",
  "x-request-id",
];

function sentOf({ sent }: Exchange): string[] {
  const { "content-type": type, ...headers } = sent.headers;
  const lines = Object.entries({ ...headers, ...(type ? { "content-type": type } : {}) });
  return [
    `${sent.method} ${sent.url}`,
    ...lines.map(([name, value]) => `${name}: ${shorten(value)}`),
    ...(sent.body ? [shorten(sent.body)] : []),
  ];
}

function receivedOf({ status, headers, text }: Exchange): string[] {
  const lines = telling.flatMap((name) => (headers.has(name) ? [`${name}: ${headers.get(name)}`] : []));
  return [String(status), ...lines, ...(text ? [shorten(text)] : [])];
}

/** What there is to know of a check that failed, as titled paragraphs. */
export function detailsOf({ message, place, advice, exchange }: Result): [title: string, lines: string[]][] {
  return [
    ["found", [message ?? ""]],
    ["contract", [place]],
    ...(exchange
      ? ([
          ["sent", sentOf(exchange)],
          ["received", receivedOf(exchange)],
        ] as [string, string[]][])
      : []),
    ["to do", [advice]],
  ];
}
