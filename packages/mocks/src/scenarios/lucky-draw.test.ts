import type { Campaign, DrawResult, LuckyDrawActivity, Me, MyLuckyDraw, Problem } from "@campaign-kit/contract";
import { DealtDeck } from "@campaign-kit/engine";
import { describe, expect, it } from "vitest";
import { roots, seeds } from "../cards.ts";
import { createMockApi, type MockApi } from "../mock-api.ts";
import type { luckyDrawScenarios } from "./lucky-draw.ts";

type Name = keyof typeof luckyDrawScenarios;

const open = (scenario: Name) => createMockApi({ scenario, monotonic: () => 0 });
const root = "https://shop.example/v1/campaigns/double-11";
const get = async (api: MockApi, path: string): Promise<unknown> => (await api.fetch(new Request(root + path))).json();
const read = async (api: MockApi) => {
  const { points, activities } = (await get(api, "/me")) as Me;
  return { points, ...(activities["wheel"] as MyLuckyDraw) };
};
const wheelOf = async (api: MockApi) => {
  const { activities } = (await get(api, "")) as Campaign;
  return activities.find(({ id }) => id === "wheel") as LuckyDrawActivity;
};
const draw = async (api: MockApi): Promise<DrawResult & Problem> => {
  const headers = { "Idempotency-Key": "the-scenarios-draw" };
  const response = await api.fetch(new Request(`${root}/lucky-draws/wheel/draws`, { method: "POST", headers }));
  return (await response.json()) as DrawResult & Problem;
};

/** What the shopper of a scenario sees first of the draw. */
const seen: Record<Name, object> = {
  "draw-first": { status: "ready", chances: 1, shares: 2, misses: 0, draws: 0 },
  "draw-ready": { status: "ready", chances: 1, misses: 3, draws: 3 },
  "draw-points": { status: "ready", misses: 3 },
  "draw-coupon": { status: "ready", misses: 3 },
  "draw-goods": { status: "ready", misses: 3 },
  "draw-thanks": { status: "ready", misses: 3 },
  "draw-tenth": { status: "ready", misses: 9 },
  "draw-no-chances": { status: "no_chances", points: 0, shares: 2, purchases: 1, misses: 4 },
  "draw-buy": { status: "no_chances", points: 120, purchases: 1 },
  "draw-spent": { status: "no_chances", chances: 0, shares: 0, draws: 3 },
  "draw-unseen": { status: "no_chances", unseen: { prize: "10-off", seen: false, coupon: { status: "usable" } } },
  "draw-prizes": { status: "ready", draws: 4 },
  "draw-sold-out": { status: "sold_out" },
  "draw-opened": { status: "ended", draws: 4 },
  "draw-three": { status: "ready" },
  "draw-twelve": { status: "ready" },
  "draw-unknown-state": { status: "paused" },
};

/** What the next draw brings. */
const drawn: Partial<Record<Name, object>> = {
  "draw-points": { draw: { prize: "20-points" }, points: 20, mine: { misses: 0 } },
  "draw-coupon": { draw: { prize: "10-off", coupon: { activity: "wheel" } } },
  "draw-goods": { draw: { prize: "headphones", goods: "waiting" } },
  "draw-thanks": { draw: { prize: "thanks" }, mine: { misses: 4 } },
  "draw-tenth": { receipt: { deck: "reserve" }, mine: { misses: 0 } },
  "draw-sold-out": { code: "sold_out" },
  "draw-opened": { code: "ended" },
};

describe("a scenario with a draw", () => {
  it.each(Object.entries(seen))("%s is what its shopper sees", async (name, expected) => {
    expect(await read(open(name as Name))).toMatchObject(expected);
  });

  it.each(Object.entries(drawn))("%s brings what it says", async (name, expected) => {
    expect(await draw(open(name as Name))).toMatchObject(expected);
  });
});

describe("the seeded decks", () => {
  it("are known by roots that dealing them comes to", async () => {
    const { prizes } = await wheelOf(open("draw-first"));
    for (const [name, count] of [["main", "cards"] as const, ["reserve", "reserve"] as const]) {
      const cards = prizes.map((prize) => ({ id: prize.id, cards: prize[count] }));
      expect(new DealtDeck({ name, seed: seeds[name], prizes: cards }).root).toBe(roots[name]);
    }
  }, 60_000);

  // Dealing three times takes longer than that.
  it("cost a start nothing", async () => {
    const { decks } = await wheelOf(open("draw-first"));
    const start = performance.now();
    for (let count = 0; count < 3; count += 1) await wheelOf(open("draw-first"));
    expect(performance.now() - start).toBeLessThan(3000);
    expect(decks).toEqual([
      { name: "main", size: 100_000, left: 100_000, root: roots.main },
      { name: "reserve", size: 2500, left: 2500, root: roots.reserve },
    ]);
  });

  it("deal cards that everyone can check", async () => {
    const api = open("draw-coupon");
    const { receipt } = await draw(api);
    const { decks, prizes } = await wheelOf(api);
    const cards = prizes.map(({ id, cards }) => ({ id, cards }));
    const dealt = new DealtDeck({ name: "main", seed: seeds.main, prizes: cards });
    expect(dealt.root).toBe(decks[0]!.root);
    expect(dealt.receipt(receipt.index)).toEqual(receipt);
  });
});

describe("others", () => {
  it("win what they have seen, and take cards", async () => {
    const { winners, decks, prizes } = await wheelOf(open("draw-ready"));
    expect(winners.map(({ nickname, prize }) => [nickname, prize])).toEqual([
      ["Zhao", "10-off"],
      ["Maya", "20-points"],
    ]);
    const left = prizes.reduce((sum, prize) => sum + prize.left, 0);
    expect(left).toBe(decks[0]!.left);
    expect(left).toBeLessThan(decks[0]!.size);
  });

  it("leave nothing, where all is sold out", async () => {
    const { prizes } = await wheelOf(open("draw-sold-out"));
    expect(prizes.map(({ left }) => left)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("draw-prizes", () => {
  it("has a prize of every kind in the wallet", async () => {
    const { prizes } = (await get(open("draw-prizes"), "/wallet")) as { prizes: { prize: string; goods?: string }[] };
    expect(prizes.map(({ prize, goods }) => [prize, goods])).toEqual([
      ["headphones", "waiting"],
      ["phone", "sent"],
      ["10-off", undefined],
      ["20-points", undefined],
    ]);
  });
});

describe("draw-opened", () => {
  it("tells the seed", async () => {
    expect((await wheelOf(open("draw-opened"))).decks[0]).toMatchObject({ seed: seeds.main });
  });
});
