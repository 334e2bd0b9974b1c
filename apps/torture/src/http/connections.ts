import { connect, type Socket } from "node:net";
import { MessageReader } from "./message.ts";

/** Why there is no answer: nobody listened, it was cut off (`half`: within the answer), or it took too long. */
export type Failure = "refused" | "cut" | "half" | "timeout";

interface Connection {
  socket: Socket;
  /** What to do with the answer that is waited for. */
  settle: ((answer: Buffer | Failure) => void) | undefined;
}

/** Connections to ports of this machine, kept open between requests, one request on each at a time. */
export class Connections {
  readonly #idle = new Map<number, Connection[]>();
  readonly #all = new Set<Socket>();
  readonly #timeout: number;

  /** `timeout`: for an answer, in milliseconds. */
  constructor(timeout: number) {
    this.#timeout = timeout;
  }

  /** Sends a request, and resolves with the whole answer as it came, or with why there is none. */
  ask(port: number, request: Buffer): Promise<Buffer | Failure> {
    return new Promise((resolve) => {
      const connection = this.#idle.get(port)?.pop() ?? this.#open(port);
      const timer = setTimeout(() => connection.settle?.("timeout"), this.#timeout);
      connection.settle = (answer) => {
        clearTimeout(timer);
        connection.settle = undefined;
        // Whatever still comes after a failure belongs to nobody.
        if (typeof answer === "string") connection.socket.destroy();
        else this.#give(port, connection);
        resolve(answer);
      };
      connection.socket.write(request);
    });
  }

  /** Sends a request and hangs up as soon as it is sent, as somebody who closes the page. */
  tell(port: number, request: Buffer): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => undefined);
      socket.on("close", () => resolve());
      socket.write(request, () => socket.destroy());
    });
  }

  close(): void {
    for (const socket of this.#all) socket.destroy();
  }

  #give(port: number, connection: Connection): void {
    const idle = this.#idle.get(port);
    if (idle) idle.push(connection);
    else this.#idle.set(port, [connection]);
  }

  #open(port: number): Connection {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    const connection: Connection = { socket, settle: undefined };
    const reader = new MessageReader();
    let connected = false;
    this.#all.add(socket);
    socket.on("connect", () => (connected = true));
    socket.on("data", (bytes) => {
      for (const message of reader.push(bytes)) connection.settle?.(message);
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      this.#all.delete(socket);
      this.#idle.set(port, this.#idle.get(port)?.filter((other) => other !== connection) ?? []);
      connection.settle?.(connected ? (reader.within ? "half" : "cut") : "refused");
    });
    return connection;
  }
}
