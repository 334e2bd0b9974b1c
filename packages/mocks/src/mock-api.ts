import type { CampaignDefinition } from "@campaign-kit/contract";
import {
  createCampaignApi,
  createId,
  createMemoryStore,
  createProofOfWork,
  type RiskVerdict,
} from "@campaign-kit/engine";
import { doubleEleven } from "./campaign.ts";
import { sealKnown } from "./cards.ts";
import { createMockClock, type MockClock } from "./clock.ts";
import { scenarios, type ScenarioName } from "./scenarios/index.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { createSeed, type Seed } from "./seed.ts";
import { authenticateBy, demoPoints, type DemoShopper } from "./shoppers.ts";
import { throughTrouble, type Trouble } from "./trouble.ts";

export interface MockApiOptions {
  /** What to begin with, by name. Default `fresh`. */
  scenario?: ScenarioName;
  /** The server's time at the start, RFC 3339 or milliseconds since 1970. Default: the scenario's. */
  now?: string | number;
  /** Who is signed in, `null` for nobody. Default: the scenario's. */
  shopper?: DemoShopper | null;
  /** Another campaign than the seeded one. Scenarios in which something has happened need the seeded one's activities. */
  campaign?: CampaignDefinition;
  /** What the server's clock runs on, in milliseconds. Default `performance.now`; `() => 0` makes it stand still. */
  monotonic?: () => number;
}

/**
 * A whole API in the page or the test: the real engine over a store in memory, with its surroundings in your hands.
 * What it has of `Seed` (`claim`, `joinGroup`, `checkIn` …) makes things happen behind the page's back.
 */
export interface MockApi extends Seed {
  readonly campaign: CampaignDefinition;
  readonly clock: MockClock;
  /** What goes wrong just now; change it at any time. */
  trouble: Trouble;
  /** Who is signed in: speaks for requests that bring no token of their own. */
  shopper: DemoShopper | null;
  /** Answers a request as a page would get it, trouble and all. Rejects with a `TypeError` where the network fails. */
  fetch(request: Request): Promise<Response>;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Some 4,000 hashes: seen, and not waited for. */
const CHALLENGE_BITS = 12;

function riskOf({ risk }: Trouble): RiskVerdict | undefined {
  return risk === "challenge" ? { challenge: "standard" } : risk;
}

/** Makes a mock API in the state of a scenario. */
export function createMockApi(options: MockApiOptions = {}): MockApi {
  const scenario: Scenario = scenarios[options.scenario ?? "fresh"];
  const campaign = options.campaign ?? scenario.adapt?.(doubleEleven()) ?? doubleEleven();
  const clock = createMockClock(options.now ?? scenario.now, options.monotonic ?? (() => performance.now()));
  const store = createMemoryStore();
  /** The time of what happened before the page opens; afterwards the clock's. */
  let past: number | undefined = Date.parse(scenario.now);
  const engine = createCampaignApi({
    store,
    campaigns: new Map([[campaign.id, campaign]]),
    clock: () => past ?? clock.now(),
    random,
    authenticate: authenticateBy(() => api.shopper),
    // What a scenario writes beside the API is seen at once.
    publicMaxAge: 0,
    risk: {
      // What happens behind the page's back comes from nowhere.
      assess: ({ address }) => (address ? riskOf(api.trouble) : undefined) ?? "allow",
      challenger: createProofOfWork({ random, bits: CHALLENGE_BITS }),
      secret: createId(random) + createId(random),
    },
  });
  const seed = createSeed((request) => engine.fetch(request), store, campaign);
  const at = (instant: string) => {
    past = Date.parse(instant);
  };
  const prepare = async () => {
    for (const activity of campaign.activities)
      if (activity.mechanic === "lucky-draw") await sealKnown(store, campaign.id, activity);
    for (const [shopper, points] of Object.entries(demoPoints))
      await seed.grantPoints(shopper as DemoShopper, points, "From last year");
    await scenario.prepare?.({ ...seed, at });
  };
  const prepared = prepare().finally(() => {
    past = undefined;
  });
  // A scenario that cannot be made fails every call, and is no unhandled rejection before the first.
  prepared.catch(() => undefined);

  const drain = async (since: number) => {
    if (!scenario.drain) return;
    const { activity, within } = scenario.drain;
    const share = Math.min(1, since / within);
    const [stock, issued] = [stockOf(campaign, activity), (await store.issued(campaign.id)).get(activity) ?? 0];
    const missing = Math.floor(stock * share) - issued;
    if (missing > 0) await seed.takeStock(activity, missing);
  };

  let opened: number | undefined;
  const later = [...(scenario.later ?? [])];
  let { ahead } = scenario;
  /** What others have done until a request comes in. */
  const others = async (method: string) => {
    opened ??= clock.now();
    const since = clock.now() - opened;
    while (later[0] && later[0].after <= since) await later.shift()!.happens(seed);
    await drain(since);
    if (method === "GET" || !ahead) return;
    const first = ahead;
    ahead = undefined;
    await first(seed);
  };

  const answer = async (request: Request): Promise<Response> => {
    await prepared;
    await others(request.method);
    const response = await engine.fetch(await atRoot(request), { address: "page" });
    if (!scenario.rewrite || !response.ok) return response;
    const body = scenario.rewrite(new URL(request.url).pathname, await response.json());
    return new Response(JSON.stringify(body), response);
  };

  const api: MockApi = {
    campaign,
    clock,
    trouble: { ...scenario.trouble },
    shopper: options.shopper === undefined ? scenario.shopper : options.shopper,
    fetch: (request) => throughTrouble(api.trouble, request, answer),
    ...after(prepared, seed),
  };
  return api;
}

/** The same acts, each of which waits until what came before is done. */
function after(before: Promise<unknown>, seed: Seed): Seed {
  const acts = Object.entries(seed) as [string, (...of: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    acts.map(([name, act]) => [name, (...of: unknown[]) => before.then(() => act(...of))]),
  ) as unknown as Seed;
}

function stockOf(campaign: CampaignDefinition, activity: string): number {
  const definition = campaign.activities.find(({ id }) => id === activity);
  return (definition?.mechanic === "coupon" ? definition.stock : undefined) ?? 0;
}

/** The same request where the API is at `/v1/`: a shop may have it behind a path of its own. */
async function atRoot(request: Request): Promise<Request> {
  const url = new URL(request.url);
  const start = url.pathname.indexOf("/v1/");
  if (start <= 0) return request;
  url.pathname = url.pathname.slice(start);
  const { method, headers, signal } = request;
  // Read, not passed on: not every browser lets a request have a stream for its body.
  const body = await request.text();
  return new Request(url, { method, headers, signal, ...(body ? { body } : {}) });
}
