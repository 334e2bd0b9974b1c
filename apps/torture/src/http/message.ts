/** Cuts HTTP/1.1 messages out of a stream of bytes: as much of RFC 9112 as our own clients and servers speak. */
export class MessageReader {
  #bytes: Buffer = Buffer.alloc(0);

  /** Takes some bytes, and gives the messages that they complete. */
  push(bytes: Buffer): Buffer[] {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
    const messages: Buffer[] = [];
    for (let end = messageEnd(this.#bytes); end !== undefined; end = messageEnd(this.#bytes)) {
      messages.push(this.#bytes.subarray(0, end));
      this.#bytes = this.#bytes.subarray(end);
    }
    return messages;
  }

  /** Whether a message has begun that is not complete. */
  get within(): boolean {
    return this.#bytes.length > 0;
  }
}

/** A message in its parts. */
export interface Message {
  /** The first line and the fields, as they came. */
  head: string;
  body: Buffer;
}

const HEAD_END = "\r\n\r\n";
const isChunked = (head: string) => /^transfer-encoding:.*chunked/im.test(head);

/** A field of a head; names are not case-sensitive. */
export function field(head: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(.*?) *$`, "im").exec(head)?.[1];
}

export function statusOf(head: string): number {
  return Number(head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length));
}

/** Takes a complete message apart. */
export function parseMessage(message: Buffer): Message {
  const end = message.indexOf(HEAD_END) + HEAD_END.length;
  const head = message.toString("latin1", 0, end);
  return { head, body: isChunked(head) ? unchunked(message, end) : message.subarray(end) };
}

/** Where the first message ends, if all of it is there. */
function messageEnd(bytes: Buffer): number | undefined {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const body = headEnd + HEAD_END.length;
  const head = bytes.toString("latin1", 0, body);
  if (isChunked(head)) {
    for (const { next, size } of chunks(bytes, body)) {
      if (size === 0) return next <= bytes.length ? next : undefined;
    }
    return undefined;
  }
  const end = body + Number(field(head, "content-length") ?? 0);
  return end <= bytes.length ? end : undefined;
}

/** The chunks that are there: where each begins, how large it is, and where the next one begins. */
function* chunks(bytes: Buffer, from: number): Generator<{ start: number; size: number; next: number }> {
  for (let at = from; ;) {
    const line = bytes.indexOf("\r\n", at);
    if (line < 0) return;
    const size = parseInt(bytes.toString("latin1", at, line), 16);
    const start = line + 2;
    const next = start + size + 2;
    yield { start, size, next };
    if (size === 0 || next > bytes.length) return;
    at = next;
  }
}

function unchunked(message: Buffer, from: number): Buffer {
  return Buffer.concat([...chunks(message, from)].map(({ start, size }) => message.subarray(start, start + size)));
}
