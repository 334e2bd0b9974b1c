import { once } from "node:events";
import { connect, type Socket } from "node:net";

const LAST_CHUNK = "\r\n0\r\n\r\n";

export interface WireAnswer {
  status: number;
  /** Whether the server closes the connection behind it. */
  last: boolean;
  body: string;
}

/** A connection on which requests are written as they are, several at once if need be, and answers come in order. */
export class Wire {
  readonly socket: Socket;
  /** Resolves when the server has closed it. */
  readonly closed: Promise<void>;
  #buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on("error", () => undefined);
    socket.on("data", (data) => (this.#buffer = Buffer.concat([this.#buffer, data])));
    this.closed = new Promise((resolve) => socket.once("close", () => resolve()));
  }

  static async open(url: string): Promise<Wire> {
    const { port, hostname } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    return new Wire(socket);
  }

  /** The next answers, so many; fewer where the connection ends before. */
  async answers(count: number): Promise<WireAnswer[]> {
    const all: WireAnswer[] = [];
    for (;;) {
      for (let answer = this.#take(); answer; answer = this.#take()) all.push(answer);
      if (all.length >= count || this.socket.destroyed || this.socket.readableEnded) return all;
      await Promise.race([new Promise((resolve) => this.socket.once("data", resolve)), this.closed]);
    }
  }

  #take(): WireAnswer | undefined {
    const end = this.#buffer.indexOf("\r\n\r\n");
    if (end < 0) return undefined;
    const head = this.#buffer.subarray(0, end).toString();
    const length = /^content-length: (\d+)$/im.exec(head)?.[1];
    // Without a length it comes in chunks. JSON has no line breaks of its own in it.
    const chunks = this.#buffer.indexOf(LAST_CHUNK, end);
    if (length === undefined && chunks < 0) return undefined;
    const after = length === undefined ? chunks + LAST_CHUNK.length : end + 4 + Number(length);
    if (this.#buffer.length < after) return undefined;
    const sent = this.#buffer.subarray(end + 4, after).toString();
    const body = length === undefined ? sent.replace(/[\da-f]+\r\n(.*)\r\n/g, "$1") : sent;
    this.#buffer = this.#buffer.subarray(after);
    return { status: Number(head.slice(9, 12)), last: /^connection: close$/im.test(head), body };
  }
}

/** A request as it is written. `length`: of a body that follows later. */
export function written(method: string, path: string, headers: Record<string, string>, length = 0): string {
  const all = { host: "localhost", ...headers, ...(method === "POST" ? { "content-length": String(length) } : {}) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`;
}
