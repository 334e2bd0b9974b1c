import { Server as HttpServer, type ServerOptions } from "node:http";
import { Server as NetServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createAdaptorServer } from "@hono/node-server";
import { StartError } from "./config.ts";

export interface HttpOptions {
  host: string;
  port: number;
  /** Takes a free port where `port` is taken. */
  anyPort: boolean;
}

export interface RunningHttpServer {
  port: number;
  /** Stops accepting, lets what runs finish, and closes every connection by `deadline` (milliseconds) at the latest. */
  close(deadline: number): Promise<void>;
}

/** Against clients that send slowly on purpose, in milliseconds. A proxy's idle connection is kept longer than it keeps it. */
const options: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
};
/** How long a connection may stand still in the middle of an answer, in milliseconds. */
const STANDSTILL = 30_000;
/** How long idle connections stay open while stopping, in milliseconds: for requests that are already on their way. */
const LAST_CALL = 500;

/** Serves `fetch` over HTTP. Throws a `StartError` where it cannot listen. */
export async function serveHttp(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, anyPort }: HttpOptions,
): Promise<RunningHttpServer> {
  const server = createAdaptorServer({ fetch, serverOptions: options }) as HttpServer;
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
    close: (deadline) => close(server, deadline),
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

async function close(server: HttpServer, deadline: number): Promise<void> {
  let open = true;
  // HTTP's own close() would cut idle connections at once, and with them a request that is already on its way.
  const closed = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => {
      open = false;
      resolve();
    });
  });
  for (let waited = 0; open && waited < deadline; waited += 50) {
    if (waited >= LAST_CALL) server.closeIdleConnections();
    await Promise.race([closed, sleep(50)]);
  }
  server.closeAllConnections();
  await closed;
  // Ends the server's own timer; it says that it is closed already.
  server.close(() => undefined);
}
