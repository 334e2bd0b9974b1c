import type {
  Activity,
  CampaignDefinition,
  CouponClaim,
  Coupon,
  Me,
  Problem,
  Shopper,
  Wallet,
  Campaign,
} from "@campaign-kit/contract";
import {
  createCampaignApi,
  ProblemError,
  type CampaignApi,
  type CampaignApiOptions,
  type Identity,
  type Random,
  type Store,
} from "../src/index.ts";
import { at, testCampaign } from "./campaign.ts";
import { expectConformance } from "./conformance.ts";

/** An answer, read and held against the contract. */
export interface Answered<Body = unknown> {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON, where it is not a problem. */
  body: Body;
  /** The problem, where it is one. */
  problem: Problem | undefined;
}

export interface Asked {
  method?: string;
  token?: string;
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Where the request comes from. */
  address?: string;
}

export interface TestApi {
  api: CampaignApi;
  campaign: CampaignDefinition;
  /** The server's time, to be set. */
  time: { now: number };
  errors: unknown[];
  ask: (path: string, asked?: Asked) => Promise<Answered>;
  /** Asks for a change, with a key of its own where none is given. */
  post: (path: string, token: string, body?: unknown, key?: string) => Promise<Answered>;
  claim: (activity: string, shopper: string, key?: string) => Promise<Answered<CouponClaim>>;
  order: (what: "uses" | "returns", activity: string, body: unknown, key?: string) => Promise<Answered<Coupon>>;
  document: () => Promise<Campaign>;
  /** An activity as everyone sees it. */
  shown: <Name extends Activity["mechanic"]>(
    mechanic: Name,
    activity: string,
  ) => Promise<Extract<Activity, { mechanic: Name }>>;
  me: (shopper?: string) => Promise<Me>;
  wallet: (shopper: string) => Promise<Wallet>;
}

let pages = 0;

/**
 * An API over a store. A token is a shopper's id: `new-…` is a new customer, `member-…` a member, `named-…` has what follows
 * as a nickname, `orders` and `orders-…` are order services, `bad` one that does not hold.
 */
export function testApi(
  store: Store,
  campaign = testCampaign(),
  now: number = at.peak,
  random: Random = countingRandom(),
  more: Partial<CampaignApiOptions> = {},
): TestApi {
  const time = { now };
  const errors: unknown[] = [];
  let keys = 0;
  const api = createCampaignApi({
    store,
    campaigns: new Map([[campaign.id, campaign]]),
    clock: () => time.now,
    random,
    authenticate: (request) => Promise.resolve(identityOf(request)),
    onError: (error) => errors.push(error),
    ...more,
  });
  const ask: TestApi["ask"] = async (path, { method = "GET", token, key, body, headers, address } = {}) => {
    const full = path.startsWith("/v1/") ? path : `/v1/campaigns/${campaign.id}${path}`;
    const request = new Request(`http://shop.test${full}`, {
      method,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(key ? { "Idempotency-Key": key } : {}),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await api.fetch(request, { address });
    const text = await response.text();
    expectConformance(method, new URL(request.url).pathname, response, text);
    const json: unknown = text ? JSON.parse(text) : undefined;
    const problem = response.ok ? undefined : (json as Problem | undefined);
    return { status: response.status, headers: response.headers, text, body: json, problem };
  };
  const document = async () => (await ask("")).body as Campaign;
  // Two APIs for one campaign are two pages: what they ask for has keys of its own.
  const page = (pages += 1);
  const nextKey = () => `key-${String((keys += 1)).padStart(8, "0")}-${page}-${campaign.id}`;
  const post: TestApi["post"] = (path, token, body, key = nextKey()) => ask(path, { method: "POST", token, key, body });
  return {
    api,
    campaign,
    time,
    errors,
    ask,
    post,
    claim: async (activity, shopper, key) =>
      (await post(`/coupons/${activity}/claims`, shopper, undefined, key)) as Answered<CouponClaim>,
    order: async (what, activity, body, key) =>
      (await post(`/coupons/${activity}/${what}`, "orders", body, key)) as Answered<Coupon>,
    document,
    shown: async <Name extends Activity["mechanic"]>(mechanic: Name, id: string) => {
      const { activities } = await document();
      const found = activities.find((activity) => activity.id === id && activity.mechanic === mechanic);
      if (!found) throw new Error(`there is no ${mechanic} ${id}`);
      return found as Extract<Activity, { mechanic: Name }>;
    },
    me: async (shopper) => (await ask("/me", shopper ? { token: shopper } : {})).body as Me,
    wallet: async (shopper) => (await ask("/wallet", { token: shopper })).body as Wallet,
  };
}

function identityOf(request: Request): Identity | null {
  const token = request.headers.get("Authorization")?.replace("Bearer ", "");
  if (!token) return null;
  if (token === "bad") throw new ProblemError("token_invalid");
  return { subject: token, shopper: testShopper(token), scopes: /^orders(?:-|$)/.test(token) ? ["orders"] : [] };
}

export function testShopper(id: string): Shopper {
  const nickname = id.startsWith("named-") ? { nickname: id.slice("named-".length) } : {};
  return { id, ...nickname, newCustomer: id.startsWith("new-"), member: id.startsWith("member-") };
}

let apis = 0;

/** Bytes that differ at every call and between APIs, and are the same in every run. */
export function countingRandom(): Random {
  let calls = 0;
  apis += 1;
  const seed = apis;
  return (length) => {
    calls += 1;
    const bytes = new Uint8Array(Math.max(length, 8));
    new DataView(bytes.buffer).setUint32(0, seed);
    new DataView(bytes.buffer).setUint32(4, calls);
    // What is short has the end of it, which differs.
    return length < 8 ? bytes.slice(-length) : bytes;
  };
}
