import { createHmac } from "node:crypto";
import { SECRET, type Spoil } from "./api.ts";

/** A backend that does one thing wrong, and the checks that must find it: each, or each that begins so. */
export interface Broken {
  does: string;
  spoil: () => Spoil;
  fails: string[];
}

const pathOf = ({ url }: Request): string => new URL(url).pathname;
const isClaim = (request: Request): boolean => request.method === "POST" && pathOf(request).endsWith("/claims");
const keyOf = ({ headers }: Request): string => headers.get("Idempotency-Key") ?? "";

/** The same request with another header. */
function withHeader(request: Request, name: string, value: string): Request {
  const changed = new Request(request);
  changed.headers.set(name, value);
  return changed;
}

/** The same answer with other headers; `null` takes one away. */
function headed(response: Response, changes: Record<string, string | null>): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return new Response(response.status === 304 ? null : response.body, { status: response.status, headers });
}

/** The same answer with another body. */
async function rewritten(response: Response, change: (body: never) => unknown, status = response.status) {
  if (response.status === 304) return response;
  return Response.json(change((await response.json()) as never), { status, headers: response.headers });
}

/** Spoils the answers to some requests. */
const answers =
  (
    fits: (request: Request, response: Response) => boolean,
    change: (response: Response) => Response | Promise<Response>,
  ) =>
  (): Spoil =>
  async (request, send) => {
    const response = await send(request);
    return fits(request, response) ? change(response) : response;
  };

const always = () => true;
const succeeds = (_: Request, { status }: Response) => status < 300;

/** Where requests of a kind come at once, one that would be refused with this code gets what another one got. */
const racy = (fits: (request: Request) => boolean, code: string, who: (request: Request) => string) => (): Spoil => {
  const running = new Map<string, number>();
  const won = new Map<string, Response>();
  return async (request, send) => {
    if (!fits(request)) return send(request);
    const name = who(request);
    running.set(name, (running.get(name) ?? 0) + 1);
    // Let those that come at once be seen before the first is answered.
    await new Promise((resolve) => setImmediate(resolve));
    const crowded = running.get(name)! > 1 || won.has(name);
    const response = await send(request);
    const text = await response.clone().text();
    if (response.status === 201 && crowded) won.set(name, response.clone());
    const other = text.includes(`"${code}"`) && crowded ? won.get(name)?.clone() : undefined;
    running.set(name, running.get(name)! - 1);
    if (running.get(name) === 0) won.delete(name);
    return other ?? response;
  };
};

/** Takes any token for one of its own, whoever signed it. */
function signed(request: Request): Request {
  const [, payload = ""] = (request.headers.get("Authorization") ?? "").split(".");
  if (!payload) return request;
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
  const text = ["{}", JSON.stringify({ ...claims, exp: 4e9 })].map((part) => Buffer.from(part).toString("base64url"));
  const signature = createHmac("sha256", SECRET).update(text.join(".")).digest("base64url");
  return withHeader(request, "Authorization", `Bearer ${text.join(".")}.${signature}`);
}

const ZONE = (5 * 60 + 45) * 60 * 1000;
const membersOf: Record<string, string[]> = {
  uses: ["coupon", "order"],
  returns: ["coupon", "order"],
  refunds: ["refund"],
  shares: ["target"],
  "make-ups": ["date"],
  grants: ["shopper", "points", "note"],
  reversals: ["shopper", "entry"],
};

export const broken: Broken[] = [
  {
    does: "does not mark repeated answers",
    spoil: answers(always, (response) => headed(response, { "Idempotency-Replayed": null })),
    fails: ["idempotency/replay:"],
  },
  {
    does: "does again what comes with the same key at once",
    spoil: () => {
      const running = new Set<string>();
      return async (request, send) => {
        const key = keyOf(request);
        if (!key) return send(request);
        if (running.has(key)) return send(withHeader(request, "Idempotency-Key", crypto.randomUUID()));
        running.add(key);
        const response = await send(request);
        running.delete(key);
        return response;
      };
    },
    fails: ["idempotency/at-once"],
  },
  {
    does: "acts without an Idempotency-Key",
    spoil: () => (request, send) =>
      send(
        request.method === "POST" && !keyOf(request)
          ? withHeader(request, "Idempotency-Key", crypto.randomUUID())
          : request,
      ),
    fails: ["idempotency/key-needed:"],
  },
  {
    does: "gives more coupons than there are to a crowd",
    spoil: racy(isClaim, "sold_out", pathOf),
    fails: ["races/coupon-stock"],
  },
  {
    does: "lets more into a group than it has seats, where they come at once",
    spoil: racy((request) => pathOf(request).endsWith("/members"), "group_full", pathOf),
    fails: ["races/group-seats"],
  },
  {
    does: "checks in twice a day, where it is asked twice at once",
    spoil: racy(
      (request) => pathOf(request).endsWith("/days"),
      "already_checked_in",
      ({ headers }) => headers.get("Authorization") ?? "",
    ),
    fails: ["races/check-in"],
  },
  {
    does: "lets caches keep what is one shopper’s",
    spoil: answers(
      (request, { status }) => pathOf(request).endsWith("/me") && status === 200,
      (response) => headed(response, { "Cache-Control": "public, max-age=60" }),
    ),
    fails: ["caching/private:getMe"],
  },
  {
    does: "has no ETag, and never answers 304",
    spoil: () => async (request, send) => {
      const asked = new Request(request);
      asked.headers.delete("If-None-Match");
      return headed(await send(asked), { ETag: null });
    },
    fails: ["caching/etag"],
  },
  {
    does: "leaves the code out of a problem",
    spoil: answers(
      (request, { status }) => pathOf(request).includes("no-such-activity") && status === 404,
      (response) => rewritten(response, ({ code: _, ...rest }: { code: string }) => rest),
    ),
    fails: [
      "problems/form",
      "problems/unknown-activity:",
      ...[
        "claimCoupon",
        "useCoupon",
        "returnCoupon",
        "openGroup",
        "getGroup",
        "joinGroup",
        "leaveGroup",
        "cancelGroup",
      ],
      ...["listRefunds", "confirmRefund", "draw", "listDraws", "revealDraw", "shareDraw", "buyChance", "fulfilPrize"],
      ...["checkIn", "makeUpDay"],
    ].map((id) => (id.includes("/") ? id : `shapes/${id}`)),
  },
  {
    does: "answers sold_out with another status",
    spoil: () => async (request, send) => {
      const response = await send(request);
      if (!isClaim(request) || !(await response.clone().text()).includes('"sold_out"')) return response;
      return rewritten(response, (problem: object) => ({ ...problem, status: 410 }), 410);
    },
    fails: ["limits/sold-out", "problems/form", "shapes/claimCoupon"],
  },
  {
    does: "shows every shopper the same wallet",
    spoil: () => {
      let first: string | undefined;
      return (request, send) => {
        const token = request.headers.get("Authorization");
        if (isClaim(request) && token) first ??= token;
        const other = pathOf(request).endsWith("/wallet") && token && first && token.includes(".");
        return send(other ? withHeader(request, "Authorization", first!) : request);
      };
    },
    fails: ["authentication/own-coupons"],
  },
  {
    does: "takes tokens that anybody could have written",
    spoil: () => (request, send) => send(signed(request)),
    fails: ["authentication/expired", "authentication/unsigned", "authentication/changed"],
  },
  {
    does: "tells the time of its zone as UTC",
    spoil: answers(
      (request, response) => request.method === "GET" && succeeds(request, response),
      (response) =>
        rewritten(response, (body: { now?: string }) =>
          body.now ? { ...body, now: new Date(Date.parse(body.now) + ZONE).toISOString() } : body,
        ),
    ),
    fails: ["time/true"],
  },
  {
    does: "refuses members that it does not know",
    spoil: () => async (request, send) => {
      const known = membersOf[pathOf(request).split("/").at(-1)!];
      const body =
        known &&
        ((await request
          .clone()
          .json()
          .catch(() => ({}))) as object);
      const strange = body && Object.keys(body).find((name) => name === "ofANewerClient");
      return send(strange ? new Request(request, { method: "POST", body: "{}" }) : request);
    },
    fails: ["compatibility/member:"],
  },
  {
    does: "sends receipts that prove nothing",
    spoil: answers(
      (request, response) => pathOf(request).endsWith("/draws") && succeeds(request, response),
      async (response) => {
        const text = (await response.text()).replaceAll(
          /"salt":"./g,
          (salt) => salt.slice(0, -1) + (salt.endsWith("0") ? "1" : "0"),
        );
        return new Response(text, { status: response.status, headers: response.headers });
      },
    ),
    fails: ["draws/receipt"],
  },
];
