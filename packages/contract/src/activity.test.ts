import { describe, expect, it } from "vitest";
import { CampaignDefinition } from "./campaign.ts";

const money = (amount: number, currency = "CNY") => ({ amount, currency });
const open = { title: { en: "Title" }, phases: ["warmup"] };

const groupBuy = {
  mechanic: "group-buy",
  id: "family-pack",
  ...open,
  product: { id: "tissue", title: { en: "Tissue" } },
  price: money(5900),
  tiers: [
    { people: 3, price: money(4900) },
    { people: 5, price: money(4200) },
  ],
  leaderDiscount: money(300),
  minutesToFill: 2880,
};
const luckyDraw = {
  mechanic: "lucky-draw",
  id: "wheel",
  ...open,
  prizes: [
    { id: "phone", title: { en: "Phone" }, reward: { type: "goods" }, cards: 1 },
    { id: "points", title: { en: "20 points" }, reward: { type: "points", points: 20 }, cards: 20, reserve: 5 },
    { id: "thanks", title: { en: "Thanks" }, reward: { type: "thanks" }, cards: 79 },
  ],
  chances: { shares: 2, perDay: 3 },
  pity: { misses: 9, atLeast: "points" },
};
const checkIn = {
  mechanic: "check-in",
  id: "daily",
  ...open,
  points: 5,
  milestones: [
    { days: 3, rewards: [{ type: "points", points: 15 }] },
    { days: 7, rewards: [{ type: "chances", activity: "wheel" }] },
  ],
  makeUp: { perMonth: 2, cost: 20 },
};

type Definition = typeof groupBuy & typeof luckyDraw & typeof checkIn & Record<string, unknown>;

/** A campaign of these three, with `change` made to one of them. */
function campaign(which = "", change: (definition: Definition) => void = () => undefined) {
  const activities = structuredClone([groupBuy, luckyDraw, checkIn]);
  const one = activities.find(({ mechanic }) => mechanic === which);
  if (one) change(one as unknown as Definition);
  return CampaignDefinition.safeParse({
    id: "autumn",
    name: { en: "Autumn" },
    slogan: { en: "Leaves" },
    timeZone: "Asia/Shanghai",
    currency: "CNY",
    phases: [
      { id: "warmup", name: { en: "Warm-up" }, startsAt: "2026-11-01T00:00:00Z", endsAt: "2026-11-11T00:00:00Z" },
    ],
    activities,
  });
}

describe("the definition of an activity", () => {
  it("is taken, and gets its defaults", () => {
    const { data } = campaign();
    expect(data?.activities).toMatchObject([
      { limit: 1, listed: false },
      { chances: { daily: 1, shares: 2, perDay: 3 }, prizes: [{ reserve: 0 }, { reserve: 5 }, { reserve: 0 }] },
      { milestones: [{}, { rewards: [{ type: "chances", activity: "wheel", chances: 1 }] }] },
    ]);
  });

  it.each<[string, string, (definition: Definition) => void, string]>([
    ["price steps that do not rise in people", "group-buy", (it) => (it.tiers[1]!.people = 3), "tiers.1.people"],
    ["price steps that do not fall in price", "group-buy", (it) => (it.tiers[1]!.price = money(4900)), "tiers.1.price"],
    ["a group that costs as much as one alone", "group-buy", (it) => (it.price = money(4900)), "tiers.0.price"],
    ["a leader who would be paid", "group-buy", (it) => (it.leaderDiscount = money(4300)), "leaderDiscount"],
    ["a price in another currency", "group-buy", (it) => (it.tiers[1]!.price.currency = "EUR"), "tiers.1.price"],
    ["a group of one", "group-buy", (it) => (it.tiers[0]!.people = 1), "tiers.0.people"],
    ["members that nobody is", "group-buy", (it) => (it["members"] = 3), ""],
    ["two prizes of one name", "lucky-draw", (it) => (it.prizes[1]!.id = "phone"), "prizes.1.id"],
    [
      "thanks in the reserve",
      "lucky-draw",
      (it) => ((it.prizes[2] as { reserve?: number }).reserve = 1),
      "prizes.2.reserve",
    ],
    ["a deck without cards", "lucky-draw", (it) => it.prizes.forEach((prize) => (prize.cards = 0)), "prizes"],
    ["a promise that the reserve cannot keep", "lucky-draw", (it) => (it.pity.atLeast = "phone"), "pity.atLeast"],
    ["a reserve that nothing draws from", "lucky-draw", (it) => delete (it as Partial<Definition>).pity, "pity"],
    ["two prizes", "lucky-draw", (it) => it.prizes.splice(0, 1), "prizes"],
    [
      "thirteen prizes",
      "lucky-draw",
      (it) => it.prizes.push(...Array.from({ length: 10 }, () => it.prizes[0]!)),
      "prizes",
    ],
    [
      "a picture that is a script",
      "lucky-draw",
      (it) => ((it.prizes[0] as { picture?: string }).picture = "javascript:alert(1)"),
      "prizes.0.picture",
    ],
    ["milestones out of order", "check-in", (it) => (it.milestones[1]!.days = 3), "milestones.1.days"],
    [
      "chances to draw what is not a draw",
      "check-in",
      (it) => ((it.milestones[1]!.rewards[0] as { activity: string }).activity = "daily"),
      "milestones.1.rewards.0.activity",
    ],
    ["points that are a fraction", "check-in", (it) => (it.points = 0.5), "points"],
  ])("is refused with %s, where it is wrong", (_, mechanic, change, path) => {
    const index = ["group-buy", "lucky-draw", "check-in"].indexOf(mechanic);
    const paths = campaign(mechanic, change).error?.issues.map(({ path }) => path.join("."));
    expect(paths).toContain(["activities", index, ...(path ? [path] : [])].join("."));
  });
});
