import { CampaignDefinition, problem } from "@campaign-kit/contract";
import { createCampaignApi, createMemoryStore } from "@campaign-kit/engine";
import { vi } from "vitest";
import type { CampaignClient } from "../../src/types.ts";
import { MemoryStorage } from "../shop.ts";
import { lightWeb } from "./light-web.ts";
import { Timeline, type Owner } from "./timeline.ts";

/** When the coupon opens, in milliseconds by the server's clock. */
export const OPENING = Date.parse("2026-11-11T00:00:00+08:00");
const SECOND = 1000;

export interface Sent {
  page: Page;
  kind: "campaign" | "me" | "claim" | "time";
  leftAt: number;
  arrivedAt: number;
  /** What it was answered with; nothing while it is on its way. */
  status?: number;
  key: string | null;
}

/** One shopper's tab. */
export interface Page extends Owner {
  client: CampaignClient;
  hidden: boolean;
  /** Its timers are slow when the coupon opens, or nobody sees it. */
  slow: boolean;
  shown: (() => void)[];
  /** One way to the server and back, in milliseconds, before jitter. */
  up: number;
  down: number;
  /** When the coupon could be pressed for the first time. */
  openedAt?: number;
  /** When it was pressed. */
  taps: number[];
  state: string;
}

export interface CrowdOptions {
  pages: number;
  seed?: number;
  /** What the server says in place of its own answer, if anything. Times in milliseconds after the opening. */
  trouble?: (after: number, random: () => number) => Response | undefined;
}

/** A generator of chance that can be begun anew (mulberry32). */
function chance(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const definition = (stock: number) =>
  CampaignDefinition.parse({
    id: "double-11",
    name: { en: "Double 11" },
    slogan: { en: "All good things" },
    timeZone: "Asia/Shanghai",
    currency: "CNY",
    phases: [
      {
        id: "warmup",
        name: { en: "Warm-up" },
        startsAt: "2026-11-01T00:00:00+08:00",
        endsAt: "2026-11-11T00:00:00+08:00",
      },
      { id: "peak", name: { en: "Peak" }, startsAt: "2026-11-11T00:00:00+08:00", endsAt: "2026-11-14T00:00:00+08:00" },
    ],
    rules: [],
    activities: [
      {
        mechanic: "coupon",
        id: "first",
        title: { en: "¥100 off" },
        phases: ["peak"],
        benefit: { type: "amount_off", amount: { amount: 10_000, currency: "CNY" } },
        use: { type: "after_claim", days: 7 },
        stock,
      },
    ],
  });

/**
 * Real clients in virtual time before the engine in memory: round trips of 20 to 400 ms with jitter, unlike up and down; device
 * clocks wrong by up to a day and monotonic ones that drift by up to 30 parts in a million; one tab in ten hidden, one in ten with
 * timers rounded up to the second. Six in ten shoppers press the coupon once they see it open, and two in a hundred try before.
 */
export async function createCrowd({ pages: count, seed = 1, trouble }: CrowdOptions) {
  const early = 600 * SECOND;
  const random = chance(seed);
  const between = (low: number, high: number) => low + random() * (high - low);
  const timeline = new Timeline(OPENING - early);
  const page = () => timeline.current as Page | undefined;

  // A browser's page, whoever's turn it is.
  vi.stubGlobal("window", {
    addEventListener: (type: string, listener: () => void) =>
      type === "visibilitychange" && page()?.shown.push(listener),
    removeEventListener: () => undefined,
  });
  vi.stubGlobal("document", {
    get hidden() {
      return page()?.hidden ?? false;
    },
  });
  vi.stubGlobal("navigator", { onLine: true });
  vi.resetModules();
  const { createCampaignClient } = await import("../../src/client.ts");
  const { Request, AbortController, AbortSignal } = globalThis;
  const web = { Request, AbortController, AbortSignal };
  const uninstall = timeline.install();
  Object.assign(globalThis, lightWeb);

  const api = createCampaignApi({
    store: createMemoryStore(),
    campaigns: new Map([["double-11", definition(Math.round(count * 0.3))]]),
    clock: () => Math.floor(timeline.now),
    random: (length) => Uint8Array.from({ length }, () => random() * 256),
    authenticate: async (request) => {
      const id = request.headers.get("Authorization")!.slice("Bearer ".length);
      return { subject: id, shopper: { id, newCustomer: false, member: false }, scopes: [] };
    },
  });

  const sent: Sent[] = [];
  const copies = new Map<string, { text: string; until: number }>();
  /** What the server says, the public document by way of a cache that keeps it for a second, as a CDN does. */
  async function answer(request: Request, kind: Sent["kind"]) {
    const instead = trouble?.(timeline.now - OPENING, random);
    if (instead) return { status: instead.status, headers: instead.headers, text: await instead.text() };
    const copy = copies.get(request.url);
    if (copy && timeline.now < copy.until) return { status: 200, headers: new Headers(), text: copy.text };
    Object.assign(globalThis, web);
    const { url, method, headers } = request;
    const response = await api.fetch(new web.Request(url, { method, headers: [...headers] }));
    const text = await response.text();
    Object.assign(globalThis, lightWeb);
    if (kind === "campaign") copies.set(request.url, { text, until: timeline.now + SECOND });
    return { status: response.status, headers: response.headers, text };
  }

  const fetchOf = (page: Page) => (request: Request) =>
    new Promise<Response>((resolve) => {
      const last = new URL(request.url).pathname.split("/").at(-1)!;
      const kind = last === "me" || last === "time" ? last : last === "claims" ? "claim" : "campaign";
      const entry: Sent = {
        page,
        kind,
        leftAt: timeline.now,
        arrivedAt: timeline.now + page.up * between(0.8, 1.6),
        key: request.headers.get("Idempotency-Key") ?? null,
      };
      sent.push(entry);
      const network = { throttle: 0 };
      timeline.after(
        entry.arrivedAt - timeline.now,
        async () => {
          const { status, headers, text } = await answer(request, kind);
          entry.status = status;
          // An answer wakes also a tab whose timers are slow.
          timeline.after(
            page.down * between(0.8, 1.6),
            () => {
              timeline.current = page;
              resolve({ ok: status < 400, status, headers, text: async () => text } as unknown as Response);
            },
            network,
          );
        },
        network,
      );
    });

  const pages: Page[] = [];
  for (let number = 0; number < count; number++) {
    const [drift, skew, start] = [1 + between(-3e-5, 3e-5), between(-1, 1) * 86_400_000, random() * 1e7];
    const hidden = random() < 0.1;
    const slow = hidden || random() < 0.1;
    const one = {
      up: between(10, 200),
      down: between(10, 200),
      hidden: false,
      slow,
      throttle: 0,
      shown: [],
      taps: [],
      state: "loading",
    } as unknown as Page;
    const own = chance(seed * 1e6 + number);
    one.client = createCampaignClient({
      baseUrl: "https://shop.example",
      campaign: "double-11",
      getToken: () => `shopper-${number}`,
      fetch: fetchOf(one),
      edges: {
        monotonic: () => start + (timeline.now - OPENING) * drift,
        wallClock: () => timeline.now + skew,
        random: own,
        createKey: () => `key-${number}-${Math.floor(own() * 1e9)}`,
        storage: new MemoryStorage(),
      },
    });
    pages.push(one);
    const tap = () => {
      one.taps.push(timeline.now);
      one.client.coupon.claim("first").catch(() => undefined);
    };
    const taps = random() < 0.6;
    // A page with a claim of its own, that goes by the device's clock.
    if (random() < 0.02) timeline.after(early - between(0, 1000), tap, { throttle: 0 });
    timeline.after(
      random() * (early - 10 * SECOND),
      () => {
        one.client.coupon.watch("first", ({ state }) => {
          one.state = state;
          if (state !== "claimable" || one.openedAt) return;
          one.openedAt = timeline.now;
          // A shopper who waits for it: a fifth of a second to see it, and then it takes as long as it takes.
          if (taps && !one.hidden) timeline.after(200 - 800 * Math.log(1 - random()), tap, { throttle: 0 });
        });
      },
      one,
    );
    // Put aside later, and looked at again some time after.
    timeline.after(
      early - 5 * SECOND,
      () => {
        one.hidden = hidden;
        one.throttle = slow ? SECOND : 0;
      },
      one,
    );
    if (hidden)
      timeline.after(
        early + between(1, 120) * SECOND,
        () => {
          one.hidden = false;
          one.throttle = 0;
          for (const listener of one.shown) listener();
        },
        one,
      );
  }

  return {
    timeline,
    pages,
    sent,
    /** Lets the pages be, and gives the runtime its clocks back. */
    end: () => {
      for (const each of pages) each.client.dispose();
      uninstall();
      Object.assign(globalThis, web);
      vi.unstubAllGlobals();
    },
  };
}

/** The API's own answer when it has too much to do. */
export const overloaded = (): Response =>
  new Response(JSON.stringify(problem("overloaded")), { status: 503, headers: { "Retry-After": "2" } });

/** A gateway's answer, when there is no API behind it. */
export const gone = (): Response => new Response("<h1>Bad gateway</h1>", { status: 502 });
