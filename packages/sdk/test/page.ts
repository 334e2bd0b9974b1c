import { vi } from "vitest";
import type { MyActivity } from "@campaign-kit/contract/api";
import type { CheckInView } from "../src/check-in-view.ts";
import type { CampaignError } from "../src/errors.ts";
import type { GroupBuyView } from "../src/group-buy-view.ts";
import type { LuckyDrawView } from "../src/lucky-draw-view.ts";
import type { CampaignClient, CampaignClientOptions, CampaignEvent } from "../src/types.ts";
import { campaign, json, me, mine } from "./fixtures.ts";
import { daily, duo, myDays, myDraws, myGroups, wheel } from "./mechanics.ts";
import { MemoryStorage, open, pass, Shop } from "./shop.ts";

const pages: CampaignClient[] = [];

/** Before and after a test with pages. */
export const begin = () => void vi.useFakeTimers();
export async function end() {
  // What is under way holds its lock, as it does from one tab to the next.
  for (const client of pages.splice(0)) client.dispose();
  await pass();
  vi.useRealTimers();
}

/** Answers that do not come. */
export const lost = () => Promise.reject<Response>(new TypeError("Failed to fetch"));
export const never = () => new Promise<Response>(() => undefined);
export const posts = (shop: Shop) => shop.requests.filter(({ method }) => method === "POST");
export const keys = (shop: Shop) => posts(shop).map(({ headers }) => headers.get("Idempotency-Key"));
/** What a promise came to. */
export const outcome = (promise: Promise<unknown>) => promise.catch((error: unknown) => error as CampaignError);

export function shopOfAll(): Shop {
  const shop = new Shop();
  shop.campaign = campaign(duo, wheel, daily);
  shop.me = me({ duo: myGroups(), wheel: myDraws(), daily: myDays(), "save-50": mine() });
  return shop;
}

/** A page that shows the three activities, after its two reads. */
export async function page(shop: Shop, storage = new MemoryStorage(), options: Partial<CampaignClientOptions> = {}) {
  const events: CampaignEvent[] = [];
  const client = open(shop, { onEvent: (event) => events.push(event), ...options }, { storage });
  pages.push(client);
  const seen = { duo: [] as GroupBuyView[], wheel: [] as LuckyDrawView[], daily: [] as CheckInView[] };
  client.groupBuy.watch("duo", (view) => seen.duo.push(view));
  client.luckyDraw.watch("wheel", (view) => seen.wheel.push(view));
  client.checkIn.watch("daily", (view) => seen.daily.push(view));
  await pass();
  const last = <Name extends keyof typeof seen>(name: Name) => seen[name].at(-1)! as (typeof seen)[Name][number];
  return { client, storage, events, seen, last };
}

export const replied = (body: unknown) => () => json(body, 201);
/** The same of one of the three, and the shopper's part says so from then on. */
export const granted = (shop: Shop, answer: { mine: MyActivity; points: number }) => () => {
  const name = answer.mine.mechanic === "check-in" ? "daily" : "wheel";
  shop.me = { ...shop.me, points: answer.points, activities: { ...shop.me.activities, [name]: answer.mine } };
  return json(answer, 201);
};
