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
  "10-off": {
    reward: {
      type: "coupon",
      title: { en: "¥10 off" },
      benefit: { type: "amount_off", amount: { amount: 1000, currency: "CNY" } },
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
        prizes: prizesOf({ phone: 1, "10-off": 5, "20-points": 10, again: 4, thanks: 80 }, { "20-points": 50 }),
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
      draw("coupons", { prizes: prizesOf({ "10-off": 20 }), chances: { daily: 5, perDay: 5 } }),
      draw("points", { prizes: prizesOf({ "20-points": 20 }), chances: { daily: 5, perDay: 5 } }),
      draw("extra", { prizes: prizesOf({ again: 20 }), chances: { daily: 2, perDay: 2 } }),
      draw("scarce", { prizes: prizesOf({ phone: 1, thanks: 2 }), chances: { daily: 5, shares: 5, perDay: 10 } }),
    ],
  });
}

let keys = 0;

/** An API for lucky draws over a store. */
export interface DrawApi extends TestApi {
  draw: (activity: string, shopper: string, key?: string) => Promise<Answered<DrawResult>>;
  share: (activity: string, shopper: string, target: string, key?: string) => Promise<Answered<ChanceResult>>;
  buy: (activity: string, shopper: string, key?: string) => Promise<Answered<ChanceResult>>;
  reveal: (activity: string, shopper: string, draw: string, key?: string) => Promise<Answered<Draw>>;
  fulfil: (activity: string, draw: string, token?: string) => Promise<Answered<Draw>>;
  list: (activity: string, shopper: string) => Promise<DrawList>;
  grant: (shopper: string, points: number) => Promise<Answered<PointsEntry>>;
  mine: (activity: string, shopper?: string) => Promise<MyLuckyDraw>;
  wheel: (id?: string) => Promise<LuckyDrawActivity>;
}

export function drawApi(store: Store, campaign = drawCampaign(), now: number = at.peak): DrawApi {
  const api = testApi(store, campaign, now);
  const nextKey = () => `draw-key-${String((keys += 1)).padStart(8, "0")}-${campaign.id}`;
  const post = async <Body>(path: string, token: string, key = nextKey(), body?: unknown) =>
    (await api.ask(path, {
      method: "POST",
      token,
      key,
      ...(body === undefined ? {} : { body }),
    })) as Answered<Body>;
  return {
    ...api,
    draw: (activity, shopper, key) => post<DrawResult>(`/lucky-draws/${activity}/draws`, shopper, key),
    share: (activity, shopper, target, key) =>
      post<ChanceResult>(`/lucky-draws/${activity}/shares`, shopper, key, { target }),
    buy: (activity, shopper, key) => post<ChanceResult>(`/lucky-draws/${activity}/chances`, shopper, key),
    reveal: (activity, shopper, draw, key) => post<Draw>(`/lucky-draws/${activity}/draws/${draw}/reveal`, shopper, key),
    fulfil: (activity, draw, token = "orders") =>
      post<Draw>(`/lucky-draws/${activity}/draws/${draw}/fulfilments`, token),
    list: async (activity, shopper) =>
      (await api.ask(`/lucky-draws/${activity}/draws`, { token: shopper })).body as DrawList,
    grant: (shopper, points) => post<PointsEntry>("/points/grants", "orders", undefined, { shopper, points }),
    mine: async (activity, shopper) => (await api.me(shopper)).activities[activity] as MyLuckyDraw,
    wheel: (id = "wheel") => api.shown("lucky-draw", id),
  };
}
