import { CampaignDefinition } from "@campaign-kit/contract";
import type {
  ChanceResult,
  Draw,
  DrawList,
  DrawResult,
  LuckyDrawActivity,
  MyLuckyDraw,
  PointsEntry,
} from "@campaign-kit/contract";
import type { Store } from "../src/index.ts";
import { testApi, type Answered, type TestApi } from "./api.ts";
import { at, testCampaign } from "./campaign.ts";

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

const prizes = {
  phone: { reward: { type: "goods" } },
  "free-shipping": {
    reward: {
      type: "coupon",
      title: { en: "Free shipping" },
      benefit: { type: "free_shipping" },
      use: { type: "after_claim", days: 7 },
    },
  },
  "20-points": { reward: { type: "points", points: 20 } },
  again: { reward: { type: "chances", activity: "wheel" } },
  thanks: { reward: { type: "thanks" } },
};
type Cards = Partial<Record<keyof typeof prizes, number>>;

/** Prizes with so many cards each, and so many in the reserve. */
export const prizesOf = (cards: Cards, reserve: Cards = {}) =>
  Object.entries(prizes).map(([id, prize]) => ({
    id,
    title: { en: id },
    ...prize,
    cards: cards[id as keyof Cards] ?? 0,
    reserve: reserve[id as keyof Cards] ?? 0,
  }));

const draw = (id: string, more: Record<string, unknown>) => ({
  mechanic: "lucky-draw",
  id,
  title: { en: id },
  phases: ["warmup", "peak"],
  ...more,
});

/** The days of the test campaign, with lucky draws in place of its coupons; `changes` are made to the wheel. */
export function drawCampaign({ id = "autumn", ...changes }: Record<string, unknown> = {}): CampaignDefinition {
  return CampaignDefinition.parse({
    ...testCampaign({ id: id as string }),
    activities: [
      draw("wheel", {
        prizes: prizesOf({ phone: 1, "free-shipping": 5, "20-points": 10, again: 4, thanks: 80 }, { "20-points": 50 }),
        chances: { daily: 1, shares: 2, points: { cost: 30, perDay: 1 }, perDay: 3 },
        pity: { misses: 3, atLeast: "20-points" },
        ...changes,
      }),
      draw("misses", {
        prizes: prizesOf({ thanks: 30 }, { "20-points": 2 }),
        chances: { daily: 20, perDay: 20 },
        pity: { misses: 3, atLeast: "20-points" },
      }),
      draw("promise", {
        prizes: prizesOf({ thanks: 6 }, { "20-points": 3 }),
        chances: { daily: 20, perDay: 20 },
        pity: { misses: 3, atLeast: "20-points" },
      }),
      draw("phones", { prizes: prizesOf({ phone: 20 }), chances: { daily: 5, perDay: 5 } }),
      draw("coupons", { prizes: prizesOf({ "free-shipping": 20 }), chances: { daily: 5, perDay: 5 } }),
      draw("points", { prizes: prizesOf({ "20-points": 20 }), chances: { daily: 5, perDay: 5 } }),
      draw("extra", { prizes: prizesOf({ again: 20 }), chances: { daily: 2, perDay: 2 } }),
      draw("scarce", { prizes: prizesOf({ phone: 1, thanks: 2 }), chances: { daily: 5, shares: 5, perDay: 10 } }),
    ],
  });
}

/** What can be asked of lucky draws. */
export interface DrawClient {
  draw: (activity: string, shopper: string, key?: string) => Promise<Answered<DrawResult>>;
  share: (activity: string, shopper: string, target: string, key?: string) => Promise<Answered<ChanceResult>>;
  buy: (activity: string, shopper: string, key?: string) => Promise<Answered<ChanceResult>>;
  reveal: (activity: string, shopper: string, draw: string, key?: string) => Promise<Answered<Draw>>;
  fulfil: (activity: string, draw: string, token?: string, key?: string) => Promise<Answered<Draw>>;
  list: (activity: string, shopper: string) => Promise<DrawList>;
  grant: (shopper: string, points: number) => Promise<Answered<PointsEntry>>;
  mine: (activity: string, shopper?: string) => Promise<MyLuckyDraw>;
  wheel: (id?: string) => Promise<LuckyDrawActivity>;
}

/** An API for lucky draws over a store. */
export type DrawApi = TestApi & DrawClient;

export function drawApi(store: Store, campaign = drawCampaign(), now: number = at.peak): DrawApi {
  const api = testApi(store, campaign, now);
  return { ...api, ...drawClient(api) };
}

export function drawClient(api: TestApi): DrawClient {
  const post = async <Body>(path: string, token: string, body?: unknown, key?: string) =>
    (await api.post(`/lucky-draws/${path}`, token, body, key)) as Answered<Body>;
  return {
    draw: (activity, shopper, key) => post(`${activity}/draws`, shopper, undefined, key),
    share: (activity, shopper, target, key) => post(`${activity}/shares`, shopper, { target }, key),
    buy: (activity, shopper, key) => post(`${activity}/chances`, shopper, undefined, key),
    reveal: (activity, shopper, draw, key) => post(`${activity}/draws/${draw}/reveal`, shopper, undefined, key),
    fulfil: (activity, draw, token = "orders", key) =>
      post(`${activity}/draws/${draw}/fulfilments`, token, undefined, key),
    list: async (activity, shopper) =>
      (await api.ask(`/lucky-draws/${activity}/draws`, { token: shopper })).body as DrawList,
    grant: async (shopper, points) =>
      (await api.post("/points/grants", "orders", { shopper, points })) as Answered<PointsEntry>,
    mine: async (activity, shopper) => (await api.me(shopper)).activities[activity] as MyLuckyDraw,
    wheel: (id = "wheel") => api.shown("lucky-draw", id),
  };
}
