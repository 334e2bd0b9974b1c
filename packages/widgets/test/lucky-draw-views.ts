import type { Draw, DrawReceipt, LuckyDrawActivity, LuckyDrawView, MyLuckyDraw, Prize } from "@campaign-kit/sdk";
import { FakeClock } from "./fake-client.ts";

const yuan = (amount: number) => ({ amount: amount * 100, currency: "CNY" });

const coupon = (amount: number, threshold?: number): Prize["reward"] => ({
  type: "coupon",
  title: { en: `¥${amount} coupon` },
  benefit: { type: "amount_off", amount: yuan(amount) },
  scope: { type: "all" },
  use: { type: "after_claim", days: 7 },
  ...(threshold && { threshold: yuan(threshold) }),
});

/** The seeded campaign's prizes, in its order. */
export const prizes: Prize[] = [
  prize("phone", { en: "Phone", "zh-CN": "手机", "zh-TW": "手機" }, { type: "goods" }, 1, 1, { icon: "phone" }),
  prize("10-off", { en: "¥10 coupon", "zh-CN": "10 元券", "zh-TW": "10 元券" }, coupon(10), 4489, 3920, {
    reserve: 450,
  }),
  prize("50-off", { en: "¥50 coupon", "zh-CN": "50 元券", "zh-TW": "50 元券" }, coupon(50, 300), 500, 418, {
    reserve: 50,
  }),
  prize("thanks", { en: "Thanks", "zh-CN": "谢谢参与", "zh-TW": "謝謝參與" }, { type: "thanks" }, 75_000, 64_811),
  prize(
    "20-points",
    { en: "20 points", "zh-CN": "20 积分", "zh-TW": "20 點" },
    { type: "points", points: 20 },
    20_000,
    17_204,
    { reserve: 2000 },
  ),
  prize("headphones", { en: "Headphones", "zh-CN": "耳机", "zh-TW": "耳機" }, { type: "goods" }, 10, 9, {
    icon: "headphones",
  }),
];

export function prize(
  id: string,
  title: Prize["title"],
  reward: Prize["reward"],
  cards: number,
  left = cards,
  more: Partial<Prize> = {},
): Prize {
  return { id, title, reward, cards, left, reserve: 0, ...more };
}

export const wheel: LuckyDrawActivity = {
  mechanic: "lucky-draw",
  id: "wheel",
  title: { en: "Lucky wheel", "zh-CN": "大转盘", "zh-TW": "大轉盤", de: "Glücksrad der Jubiläumsverlosung" },
  windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" }],
  prizes,
  decks: [
    {
      name: "main",
      size: 100_000,
      left: 86_363,
      root: "9f2c41d7a0b86e3559c8e0d1b7a4f6123c5d8e9f0a1b2c3d4e5f6071c81e77f0",
    },
    { name: "reserve", size: 2500, left: 2391, root: "1b0e92ac".repeat(8) },
  ],
  chances: { daily: 1, shares: 2, points: { cost: 30, perDay: 1 }, perDay: 3 },
  pity: { misses: 9, atLeast: "20-points" },
  winners: [
    { nickname: "Zhao", avatar: 7, prize: "10-off", at: "2026-11-09T01:40:00.000Z" },
    { avatar: 9, prize: "20-points", at: "2026-11-09T01:12:00.000Z" },
  ],
};

/** With so many prizes, in their order and then made up. */
export function withPrizes(count: number): LuckyDrawActivity {
  const more = ["Kettle", "Tea", "Skin-care set", "¥5 coupon", "Picture book", "Tissue box"].map((title, at) =>
    prize(`more-${at}`, { en: title }, { type: "goods" }, 100 + at),
  );
  return { ...wheel, prizes: [...prizes, ...more].slice(0, count) };
}

export const mine: MyLuckyDraw = {
  mechanic: "lucky-draw",
  status: "ready",
  chances: 1,
  shares: 2,
  purchases: 1,
  nextChanceAt: "2026-11-09T16:00:00.000Z",
  misses: 3,
  draws: 5,
};

/** A draw of one of the prizes. */
export function drawOf(id: string, more: Partial<Draw> = {}): Draw {
  const { title, reward } = prizes.find((prize) => prize.id === id)!;
  return {
    id: `draw-of-${id}-00000`,
    activity: "wheel",
    prize: id,
    title,
    reward,
    drawnAt: "2026-11-09T01:52:24.000Z",
    seen: false,
    ...(reward.type === "goods" && { goods: "waiting" as const }),
    ...(reward.type === "coupon" && {
      coupon: {
        id: "q3Zk9vXw1mTt7Yb2Hc5LdA",
        activity: "wheel",
        title,
        benefit: reward.benefit,
        scope: reward.scope,
        status: "usable" as const,
        claimedAt: "2026-11-09T01:52:24.000Z",
        usableFrom: "2026-11-09T01:52:24.000Z",
        usableUntil: "2026-11-16T01:52:24.000Z",
      },
    }),
    ...more,
  };
}

export const receipt: DrawReceipt = {
  deck: "main",
  index: 13_636,
  prize: "10-off",
  salt: "5b0e92ac".repeat(8),
  proof: ["9f2c41d7".repeat(8)],
};

const clock = new FakeClock("2026-11-09T01:52:24.000Z");

export function view(state: LuckyDrawView["state"], more: Partial<LuckyDrawView> = {}): LuckyDrawView {
  return { state, activity: wheel, mine, timeZone: "Asia/Shanghai", points: 120, clock, ...more };
}

const none: MyLuckyDraw = { ...mine, status: "no_chances", chances: 0 };
const asked = (state: NonNullable<LuckyDrawView["intent"]>["state"], outcome?: "none" | "open"): LuckyDrawView =>
  view("ready", { intent: { action: "draw", state, ...(outcome && { outcome }) } });
const visitor = (state: LuckyDrawView["state"], more: Partial<LuckyDrawView> = {}): LuckyDrawView => ({
  state,
  activity: wheel,
  timeZone: "Asia/Shanghai",
  clock,
  ...more,
});

/** A view of each state, as a shopper would come to see it. */
export const views = {
  loading: { state: "loading" } as LuckyDrawView,
  unavailable: { state: "unavailable" } as LuckyDrawView,
  unknown: view("unknown"),
  upcoming: visitor("upcoming", { opensAt: "2026-11-09T12:00:00.000Z" }),
  ready: view("ready"),
  "no-chances": view("no-chances", { mine: none }),
  "sold-out": view("sold-out", { mine: { ...mine, status: "sold_out" } }),
  ended: view("ended", {
    activity: { ...wheel, decks: wheel.decks.map((deck) => ({ ...deck, seed: "00112233".repeat(8) })) },
    mine: { ...none, status: "ended" },
  }),
  "signed-out": visitor("signed-out"),
  asking: asked("asking"),
  queueing: asked("queueing"),
  offline: asked("offline"),
  checking: asked("checking"),
  failed: asked("failed", "none"),
  won: view("ready", { mine: { ...mine, misses: 0, unseen: drawOf("10-off") } }),
  thanks: view("no-chances", { mine: { ...none, misses: 4, unseen: drawOf("thanks") } }),
} satisfies Record<string, LuckyDrawView>;
export type Shown = keyof typeof views;
