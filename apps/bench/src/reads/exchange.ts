import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** An answer as it was on the wire. */
export interface Exchange {
  status: number;
  /** But for what a server sets for each connection and moment by itself. */
  headers: Record<string, string>;
  /** As it came, compressed or not, in base64. */
  body: string;
  /** All that came, head and body. */
  bytes: number;
}

/** Asks once, over a connection of its own. */
export async function exchange(url: string, headers: Record<string, string>): Promise<Exchange> {
  const asked = request(url, { headers, agent: false }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  const { socket } = answer;
  const body = await buffer(answer);
  const own = Object.entries(answer.headers).filter(([name]) => !["connection", "keep-alive", "date"].includes(name));
  return {
    status: answer.statusCode!,
    headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
    body: body.toString("base64"),
    bytes: socket.bytesRead,
  };
}
