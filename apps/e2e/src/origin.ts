import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** A server of its own origin, which answers as `answer` says. Without an answer: 404. */
export async function serveOrigin(
  answer: (path: string, request: IncomingMessage) => Answer | undefined | Promise<Answer | undefined>,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? "/", "http://origin").pathname;
      const { status = 200, headers = {}, body = "" } = (await answer(path, request)) ?? { status: 404 };
      response.writeHead(status, headers).end(body);
    })();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
