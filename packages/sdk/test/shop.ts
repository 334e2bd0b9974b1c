import { environmentManager } from "@tanstack/query-core";
import { vi } from "vitest";
import type { Campaign, Group, Me } from "@campaign-kit/contract/api";
import { createCampaignClient } from "../src/client.ts";
import type { CouponView } from "../src/coupon-view.ts";
import type { CampaignClientOptions, Edges } from "../src/types.ts";
import { campaign, claim, claimed, json, me, NOW } from "./fixtures.ts";

// The query library's timers run as in a browser.
environmentManager.setIsServer(() => false);

type Answer = (request: Request) => Response | Promise<Response>;

/** A server made of scripted answers, on the test's fake timers: its time runs from `NOW`, the device's clock elsewhere. */
export class Shop {
  campaign: Campaign = campaign();
  me: Me = me();
  /** The groups that there are. */
  groups: Group[] = [];
  /** What the next requests get, by `METHOD last-part-of-the-path`; then the usual answers. */
  script: Partial<Record<string, Answer[]>> = {};
  readonly requests: Request[] = [];
  readonly #start = performance.now();

  now(): number {
    return NOW + performance.now() - this.#start;
  }

  /** The requests so far, as `METHOD last-part-of-the-path`. */
  get log(): string[] {
    return this.requests.map(nameOf);
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    this.requests.push(request);
    const scripted = this.script[nameOf(request)]?.shift();
    if (scripted) return scripted(request);
    const now = new Date(Math.floor(this.now())).toISOString();
    const group = this.groups.find(({ id }) => request.url.endsWith(`/groups/${id}`));
    if (group) return json({ now, group });
    switch (nameOf(request)) {
      case "GET me":
        return json({ ...this.me, now });
      case "GET time":
        return json({ now });
      case "GET wallet":
        return json({
          now,
          coupons: Object.values(this.me.activities).flatMap((mine) =>
            mine.mechanic === "coupon" ? mine.coupons : [],
          ),
          points: { balance: this.me.points, entries: [] },
          prizes: [],
        });
      case "POST claims":
        this.me = { ...this.me, activities: { ...this.me.activities, "save-50": claimed() } };
        return json(claim(), 201);
      default:
        return json(this.campaign);
    }
  };
}

const nameOf = ({ method, url }: Request) => `${method} ${new URL(url).pathname.split("/").at(-1)!}`;

/** Session storage in memory. */
export class MemoryStorage {
  readonly items = new Map<string, string>();
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, value: string) => void this.items.set(name, value);
  removeItem = (name: string) => void this.items.delete(name);
}

export function open(shop: Shop, options: Partial<CampaignClientOptions> = {}, edges: Partial<Edges> = {}) {
  return createCampaignClient({
    baseUrl: "https://shop.example/api",
    campaign: "double-11",
    getToken: () => "token",
    fetch: shop.fetch,
    ...options,
    // Without an explicit choice, waits take their mean.
    edges: { random: () => 0.5, storage: new MemoryStorage(), ...edges },
  });
}

/** Lets `milliseconds` pass, and what was under way come to its end. */
export const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds + 1);

/** Writes down a coupon's states as they come, each change once. */
export function record(
  client: { coupon: { watch: (id: string, listener: (view: CouponView) => void) => () => void } },
  id = "save-50",
) {
  const states: string[] = [];
  const views: CouponView[] = [];
  const end = client.coupon.watch(id, (view) => {
    views.push(view);
    if (states.at(-1) !== view.state) states.push(view.state);
  });
  return { states, views, end, last: () => views.at(-1)! };
}
