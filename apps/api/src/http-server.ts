import type { IncomingMessage, Server as HttpServer, ServerOptions } from "node:http";
import { Server as NetServer, type AddressInfo, type Socket } from "node:net";
import { setImmediate as readAll, setTimeout as sleep } from "node:timers/promises";
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import { StartError } from "./config.ts";

export interface HttpOptions {
  host: string;
  port: number;
  /** Takes a free port where `port` is taken. */
  anyPort: boolean;
  /** Longest time for the head of a request to arrive, in milliseconds: against clients that send slowly on purpose. */
  headMs: number;
}

export interface RunningHttpServer {
  port: number;
  /** Stops accepting, lets what runs finish, and closes every connection by `deadline` (milliseconds) at the latest. */
  close(deadline: number): Promise<void>;
}

/** How long an idle connection is kept, in milliseconds: longer than a proxy in front keeps it, who must be first to go. */
const KEEP_ALIVE = 65_000;
/** How long a connection may stand still in the middle of an answer, in milliseconds. */
const STANDSTILL = 30_000;
/** How long idle connections stay open while stopping, in milliseconds: for requests that are already on their way. */
const LAST_CALL = 500;
/** How often it is looked for idle connections while stopping, in milliseconds. */
const PATIENCE = 50;

/** Serves `fetch` over HTTP, and tells it the address at the other end. Throws a `StartError` where it cannot listen. */
export async function serveHttp(
  fetch: (request: Request, from: { address: string | undefined }) => Response | Promise<Response>,
  { host, port, anyPort, headMs }: HttpOptions,
): Promise<RunningHttpServer> {
  const serverOptions: ServerOptions = {
    headersTimeout: headMs,
    requestTimeout: headMs * 1.5,
    connectionsCheckingInterval: headMs / 5,
    keepAliveTimeout: KEEP_ALIVE,
  };
  /** Those who are connected, each with the newest request that they sent. */
  const connections = new Map<Socket, IncomingMessage | undefined>();
  let stopping = false;
  const answer = async (request: Request, { incoming }: HttpBindings | Http2Bindings): Promise<Response> => {
    const response = await fetch(request, { address: incoming.socket.remoteAddress });
    // A connection that stays open would keep the process from ending; those who sent more behind this one get theirs first.
    if (stopping && connections.get(incoming.socket) === incoming) response.headers.set("Connection", "close");
    return response;
  };
  const server = createAdaptorServer({ fetch: answer, serverOptions }) as HttpServer;
  server.on("connection", (socket: Socket) => {
    connections.set(socket, undefined);
    socket.once("close", () => connections.delete(socket));
  });
  server.prependListener("request", (incoming) => {
    if (connections.has(incoming.socket)) connections.set(incoming.socket, incoming);
  });
  server.setTimeout(STANDSTILL);
  try {
    await listen(server, port, host);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE" && anyPort) await listen(server, 0, host);
    else if (code === "EADDRINUSE") throw new StartError(`PORT is ${port}, but another program has that port.`);
    else
      throw new StartError(
        `HOST is ${JSON.stringify(host)} and PORT ${port}, but nothing can listen there: ${message}.`,
      );
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: (deadline) => {
      stopping = true;
      return close(server, connections, deadline);
    },
  };
}

function listen(server: HttpServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function close(server: HttpServer, connections: ReadonlyMap<Socket, unknown>, deadline: number): Promise<void> {
  // Who has connected, or has sent something, while this process was busy is accepted and read before anything is closed.
  await readAll();
  // HTTP's own close() would cut idle connections at once, and with them a request that is already on its way.
  const closed = new Promise<"closed">((resolve) => {
    NetServer.prototype.close.call(server, () => resolve("closed"));
  });
  for (let waited = 0; waited < deadline; waited += PATIENCE) {
    if (waited >= LAST_CALL) {
      await readAll();
      server.closeIdleConnections();
      // HTTP takes those for busy that have never sent anything.
      for (const socket of connections.keys()) if (socket.bytesRead === 0) socket.destroy();
    }
    if ((await Promise.race([closed, sleep(PATIENCE)])) === "closed") break;
  }
  server.closeAllConnections();
  await closed;
  // Ends the server's own timer; it says that it is closed already.
  server.close(() => undefined);
}
