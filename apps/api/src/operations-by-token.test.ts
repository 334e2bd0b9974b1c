/** Every operation of the contract, asked with every kind of token that must not do: denied, with nothing of anyone else in it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CampaignDefinition, Problem, type MemberRefunds, type PointsEntry } from "@campaign-kit/contract";
import document from "@campaign-kit/contract/openapi.json" with { type: "json" };
import { createCampaignApi, createMemoryStore, type CampaignApi } from "@campaign-kit/engine";
import { authenticateBearer } from "./authenticate.ts";
import { readConfig } from "./config.ts";
import { startDemo } from "./demo/start.ts";
import { createTokenVerifier, signToken, type TokenClaims } from "./tokens.ts";

/** In the peak of the seeded campaign, whose clock the tokens are checked by as well. */
const NOW = Date.parse("2026-11-11T10:00:00+08:00");
const tokens = {
  secret: "a-secret-that-is-long-enough-to-use",
  issuer: "https://id.shop.example",
  audience: "campaigns",
};
const HOME = "/v1/campaigns/double-11";

interface Operation {
  operationId: string;
  security?: Record<string, unknown>[];
  requestBody?: { content: { "application/json": { schema: { $ref: string } } } };
  responses: Record<string, { content?: Record<string, { examples?: Record<string, unknown> }> }>;
}

/** The operations, from the document: a new one cannot be forgotten. */
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => {
    const { operationId, security = [], responses, requestBody } = described as unknown as Operation;
    return {
      operationId,
      method: method.toUpperCase(),
      path,
      // None looks at a token, one of `{}` does without, the others need one.
      looksAtToken: security.length > 0,
      needsToken: security.length > 0 && security.every((way) => Object.keys(way).length > 0),
      forShop: "forbidden" in (responses["403"]?.content?.["application/problem+json"]?.examples ?? {}),
      body: requestBody?.content["application/json"].schema.$ref.replace("#/components/schemas/", ""),
    };
  }),
);
type Asked = (typeof operations)[number];
const named = (some: Asked[]) => some.map((operation) => [operation.operationId, operation] as const);

let folder: string;
let api: CampaignApi;
/** Signed by the demo, with the secret that it makes for itself. */
let demoToken: string;
/** What is the victim's own: none of it may be told to anyone else. */
const own = { shopper: "victim-7f3a", coupon: "", group: "", draw: "", refund: "", entry: "" };

const tokenOf = (id: string, more: Partial<TokenClaims> = {}) =>
  signToken({ id, newCustomer: false, member: false, ...more }, tokens, { now: NOW, lifetime: 60 });
const victim = () => tokenOf(own.shopper, { nickname: "A chosen name" });
const service = () => tokenOf("order-service", { scope: "orders" });

async function send(
  method: string,
  path: string,
  token?: string,
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const response = await api.fetch(
    new Request(`https://api.shop.example${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(method === "POST" ? { "Idempotency-Key": crypto.randomUUID() } : {}),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return { status: response.status, text: await response.text() };
}
async function did<Body>(method: string, path: string, token: string, body?: unknown): Promise<Body> {
  const { status, text } = await send(method, HOME + path, token, body);
  if (status >= 300) throw new Error(`${path} ${text}`);
  return JSON.parse(text) as Body;
}

/** Asks for an operation on what the victim has. */
function ask({ method, path, body }: Asked, token?: string) {
  const names: Record<string, string> = { ...own, campaign: "double-11", activity: activityIn(path) };
  const full = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => names[name]!);
  return send(method, full, token, body === undefined ? undefined : bodyOf(body));
}
function activityIn(path: string): string {
  const mechanics = { coupons: "save-50", "group-buys": "duo", "lucky-draws": "wheel", "check-ins": "daily" };
  return Object.entries(mechanics).find(([mechanic]) => path.includes(`/${mechanic}/`))?.[1] ?? "";
}
function bodyOf(schema: string): unknown {
  const { example } = document.components.schemas[schema as "CouponOrder"] as { example: Record<string, unknown> };
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, name in own ? own[name as "coupon"] : value]),
  );
}

/** Everything that is kept of the victim. */
async function kept(): Promise<unknown> {
  const token = await victim();
  return [
    await did<object>("GET", "/wallet", token).then(({ now: _now, ...rest }: { now?: string }) => rest),
    await did<{ draws: unknown }>("GET", "/lucky-draws/wheel/draws", token).then(({ draws }) => draws),
    await did<MemberRefunds>("GET", "/group-buys/duo/refunds", await service()).then(({ refunds }) => refunds),
  ];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "campaign-kit-tokens-"));
  const file = new URL("../../../packages/mocks/campaigns/double-11.json", import.meta.url);
  const campaign = CampaignDefinition.parse(JSON.parse(await readFile(file, "utf8")));
  // A small deck is dealt sooner.
  for (const activity of campaign.activities) {
    if (activity.mechanic === "lucky-draw") for (const prize of activity.prizes) prize.cards = 10;
  }
  const now = () => NOW;
  api = createCampaignApi({
    store: createMemoryStore(),
    campaigns: new Map([[campaign.id, campaign]]),
    clock: now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    authenticate: authenticateBearer(createTokenVerifier(tokens, now)),
  });
  const demo = startDemo(readConfig({ DEMO: "1", DATA_DIR: folder }), campaign, now);
  const { issuer, audience } = tokens;
  demoToken = await signToken(
    { id: own.shopper, newCustomer: false, member: false, scope: "orders" },
    { ...demo.tokens, issuer, audience },
    { now: NOW, lifetime: 60 },
  );

  const [mine, shop] = [await victim(), await service()];
  const { coupon } = await did<{ coupon: { id: string } }>("POST", "/coupons/save-50/claims", mine);
  const { draw } = await did<{ draw: { id: string } }>("POST", "/lucky-draws/wheel/draws", mine);
  const groups = "/group-buys/duo/groups";
  const left = (await did<{ group: { id: string } }>("POST", groups, mine)).group.id;
  await did("POST", `${groups}/${left}/departures`, mine);
  const { refunds } = await did<MemberRefunds>("GET", "/group-buys/duo/refunds", shop);
  const { group } = await did<{ group: { id: string } }>("POST", groups, mine);
  const grant = { shopper: own.shopper, points: 50 };
  const { id: entry } = await did<PointsEntry>("POST", "/points/grants", shop, grant);
  Object.assign(own, { coupon: coupon.id, draw: draw.id, group: group.id, refund: refunds[0]!.id, entry });
});
afterAll(() => rm(folder, { recursive: true }));

/** Fails unless this is the problem, and tells nothing of the victim. */
function expectDenied({ status, text }: { status: number; text: string }, code: string): void {
  const problem = Problem.parse(JSON.parse(text));
  expect([problem.code, problem.status]).toEqual([code, status]);
  for (const secret of Object.values(own)) expect(text).not.toContain(secret);
  expect(text).not.toContain("A chosen name");
}

const seconds = (offset: number) => Math.floor(NOW / 1000) + offset;
const right = { sub: own.shopper, scope: "orders", iss: tokens.issuer, aud: tokens.audience, exp: seconds(60) };
const sign = (claims: Record<string, unknown>, secret = tokens.secret) =>
  new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));

const falseTokens: [what: string, token: () => string | Promise<string>][] = [
  ["that is expired", () => sign({ ...right, exp: seconds(-60) })],
  ["for another audience", () => sign({ ...right, aud: "other" })],
  ["of another issuer", () => sign({ ...right, iss: "https://id.other.example" })],
  ["of another signature", () => sign(right, `${tokens.secret}!`)],
  ["with the algorithm `none`", () => new UnsecuredJWT(right).encode()],
  ["of the demo", () => demoToken],
];

describe.each(named(operations.filter(({ looksAtToken }) => looksAtToken)))("%s", (_id, operation) => {
  it.each(falseTokens)("is denied with a token %s", async (_what, token) => {
    const before = await kept();
    expectDenied(await ask(operation, await token()), "token_invalid");
    expect(await kept()).toEqual(before);
  });
});

describe.each(named(operations.filter(({ needsToken }) => needsToken)))("%s", (_id, operation) => {
  it("asks for a token where there is none", async () => {
    const before = await kept();
    expectDenied(await ask(operation), "authentication_required");
    expect(await kept()).toEqual(before);
  });
});

describe.each(named(operations.filter(({ forShop }) => forShop)))("%s", (_id, operation) => {
  it("is the shop's alone, and denied to shoppers, also to the one whom it is about", async () => {
    const before = await kept();
    expectDenied(await ask(operation, await tokenOf("stranger")), "forbidden");
    expectDenied(await ask(operation, await tokenOf("stranger", { scope: "order orders2 refunds" })), "forbidden");
    expectDenied(await ask(operation, await victim()), "forbidden");
    expect(await kept()).toEqual(before);
  });

  it("is done for the shop", async () => {
    expect((await ask(operation, await service())).status).not.toBe(403);
  });
});

describe.each(named(operations.filter(({ forShop, looksAtToken }) => looksAtToken && !forShop)))(
  "%s",
  (id, operation) => {
    it("does nothing to what another shopper has, and tells nothing of it", async () => {
      const before = await kept();
      const { text } = await ask(operation, await tokenOf("stranger"));
      // An invite shows its group: its id was known, and the name was chosen to be seen.
      const invited = ["getGroup", "joinGroup", "leaveGroup", "getMe"].includes(id);
      for (const [what, secret] of Object.entries(own)) {
        if (!(invited && what === "group")) expect(text, what).not.toContain(secret);
      }
      expect(await kept()).toEqual(before);
    });
  },
);

describe("what is a shopper's own", () => {
  it.each([
    ["revealDraw", "draw_not_found"],
    ["leaveGroup", "not_a_member"],
  ])("is not there for another: %s", async (id, code) => {
    const operation = operations.find(({ operationId }) => operationId === id)!;
    expectDenied(await ask(operation, await tokenOf("another-stranger")), code);
  });
});

describe("what is everyone's", () => {
  it.each(named(operations.filter(({ looksAtToken }) => !looksAtToken)))(
    "is %s, whatever token comes along",
    async (_id, operation) => {
      for (const [, token] of falseTokens) expect((await ask(operation, await token())).status).toBe(200);
    },
  );
});
