import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createMockApi, type MockApi, type MockApiOptions } from "@campaign-kit/mocks";
import { build } from "vite";

/** One request that reached the server. */
export interface Arrival {
  method: string;
  path: string;
  key: string | undefined;
  headers: IncomingMessage["headers"];
  status?: number;
}

/** What becomes of an answer: by default it is sent. The server has committed by then. */
export type Delivery = (answer: Response, outgoing: ServerResponse) => Promise<void> | void;

/** The connection breaks before the answer. */
export const cutOff: Delivery = (_, outgoing) => void outgoing.destroy();

/** The connection breaks in the middle of the answer. */
export const cutInHalf: Delivery = async (answer, outgoing) => {
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, { "Content-Type": "application/json", "Content-Length": body.length });
  outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
};

/** The answer comes when the test says so. */
export function held(): Delivery & { release(): void } {
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const delivery: Delivery = async (answer, outgoing) => {
    await released;
    await send(answer, outgoing);
  };
  return Object.assign(delivery, { release });
}

/** The answer never comes. */
export const withhold: Delivery = () => undefined;

/** A shop's server: the page, the SDK, and the real engine behind `/api`. */
export interface ShopServer {
  url: string;
  api: MockApi;
  arrivals: Arrival[];
  /** Handles the answers to the next changing requests; the others are sent. */
  deliveries: Delivery[];
  /** Begins anew, for the next test. */
  reset(options?: MockApiOptions): void;
  close(): Promise<void>;
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><script type="module" src="/page.js"></script></html>`;

/** What a shop's page does with the SDK, in the terms of the tests. */
const script = `
import { createCampaignClient } from "/sdk.js";
window.events = [];
window.open_ = (options = {}) => {
  const client = createCampaignClient({
    baseUrl: "/api", campaign: "double-11", getToken: () => window.shopper ?? "lin", onEvent: (event) => events.push(event), ...options,
  });
  return Object.assign(window, { client });
};
window.states = {};
window.views = {};
const modules = { duo: "groupBuy", wheel: "luckyDraw", daily: "checkIn" };
window.watch = (id, options) => client[modules[id] ?? "coupon"].watch(id, (view) => {
  const seen = (states[id] ??= []);
  const state = view.intent ? view.state + ", " + view.intent.action + " " + view.intent.state : view.state;
  if (seen.at(-1) !== state) seen.push(state);
  views[id] = JSON.parse(JSON.stringify(view));
}, options);
window.ready = true;
`;

export async function startShop(): Promise<ShopServer> {
  const sdk = await bundle();
  const shop = {
    arrivals: [],
    deliveries: [],
    reset(options) {
      shop.api = createMockApi(options);
      shop.arrivals = [];
      shop.deliveries = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  } as Omit<ShopServer, "url" | "api"> as ShopServer;
  shop.reset();

  const server = createServer((incoming, outgoing) => {
    const files: Record<string, [string, string]> = {
      "/": ["text/html", page],
      "/page.js": ["text/javascript", script],
      "/sdk.js": ["text/javascript", sdk],
    };
    const file = files[incoming.url!];
    if (file) outgoing.writeHead(200, { "Content-Type": file[0] }).end(file[1]);
    else if (incoming.url!.startsWith("/api/")) void serve(shop, incoming, outgoing);
    else outgoing.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  shop.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return shop;
}

async function serve(shop: ShopServer, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { method = "GET", headers } = incoming;
  const path = incoming.url!.slice("/api".length);
  const key = headers["idempotency-key"] as string | undefined;
  const arrival: Arrival = { method, path, key, headers };
  shop.arrivals.push(arrival);
  const body = await buffer(incoming);
  const answer = await shop.api.fetch(
    new Request(`http://shop.invalid${path}`, {
      method,
      headers: headers as HeadersInit,
      ...(body.length && { body: body.toString() }),
    }),
  );
  arrival.status = answer.status;
  const deliver = (method === "POST" ? shop.deliveries.shift() : undefined) ?? send;
  await deliver(answer, outgoing);
}

const send: Delivery = async (answer, outgoing) => {
  // On a connection that it used before, Chromium itself asks again when that breaks; here the SDK shall do it.
  outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), Connection: "close" });
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
};

/** The SDK as a shop's bundler makes it. */
async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL("../../src/index.ts", import.meta.url)), formats: ["es"] },
    },
  });
  const [{ output: chunks }] = output as { output: { code: string }[] }[] as [{ output: { code: string }[] }];
  return chunks[0]!.code;
}
