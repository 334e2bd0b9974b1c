/** The campaign that is fought over: everything in it is scarce. Figures that the checker holds the tables against. */
export interface Terms {
  coupon: { id: string; stock: number; limit: number };
  group: { id: string; seats: number; limit: number };
  draw: { id: string; prizes: Prize[]; chanceCost: number; daily: number };
  checkIn: { id: string; points: number; makeUpCost: number };
}

interface Prize {
  id: string;
  cards: number;
  reserve: number;
  /** Points that it brings; 0 where it brings something else. */
  points: number;
  coupon: boolean;
}

/** A campaign definition, and the figures in it. */
export interface TortureCampaign {
  id: string;
  definition: object;
  terms: Terms;
}

const DAY = 24 * 60 * 60 * 1000;
const CURRENCY = "EUR";
const money = (amount: number) => ({ amount, currency: CURRENCY });
const named = (en: string) => ({ en });
/** Most cards of the deck: few, so that it runs out, and a process that restarts does not deal for long. */
const CARDS = 20_000;

/**
 * Makes the campaign for a run of so many claims. `now` in milliseconds since 1970: it has been open for some days, and in
 * its zone it is about noon, so that no day ends while the run lasts.
 */
export function tortureCampaign(id: string, claims: number, now: number): TortureCampaign {
  const coupon = { id: "hot", stock: Math.max(10, Math.floor(claims * 0.7)), limit: 2 };
  const group = { id: "trio", seats: 3, limit: 1 };
  const cards = Math.min(CARDS, Math.max(20, Math.floor(claims / 12)));
  const share = (part: number) => Math.max(1, Math.floor(cards * part));
  const prizes: Prize[] = [
    { id: "phone", cards: 1, reserve: 0, points: 0, coupon: false },
    { id: "five-off", cards: share(0.1), reserve: 0, points: 0, coupon: true },
    { id: "20-points", cards: share(0.2), reserve: share(0.05), points: 20, coupon: false },
    { id: "thanks", cards: cards - 1 - share(0.1) - share(0.2), reserve: 0, points: 0, coupon: false },
  ];
  const draw = { id: "wheel", prizes, chanceCost: 10, daily: 1 };
  const checkIn = { id: "daily", points: 15, makeUpCost: 5 };
  const phases = ["peak"];
  const coupons = {
    benefit: { type: "amount_off", amount: money(500) },
    use: { type: "after_claim", days: 7 },
  };
  const rewardOf = (prize: Prize) => {
    if (prize.points > 0) return { type: "points", points: prize.points };
    if (prize.coupon) return { type: "coupon", title: named("5 off"), ...coupons };
    return { type: prize.id === "thanks" ? "thanks" : "goods" };
  };
  const definition = {
    id,
    name: named("Torture"),
    slogan: named("Everything at once"),
    timeZone: zoneAtNoon(now),
    currency: CURRENCY,
    phases: [
      {
        id: "peak",
        name: named("Peak"),
        startsAt: new Date(now - 20 * DAY).toISOString(),
        endsAt: new Date(now + 20 * DAY).toISOString(),
      },
    ],
    activities: [
      { mechanic: "coupon", title: named("The one that everybody runs for"), phases, ...coupons, ...coupon },
      {
        mechanic: "group-buy",
        id: group.id,
        title: named("Three together"),
        phases,
        product: { id: "box", title: named("Box") },
        price: money(5900),
        tiers: [{ people: group.seats, price: money(3600) }],
        minutesToFill: 1440,
        limit: group.limit,
      },
      {
        mechanic: "lucky-draw",
        id: draw.id,
        title: named("Wheel"),
        phases,
        prizes: prizes.map((prize) => ({
          id: prize.id,
          title: named(prize.id),
          reward: rewardOf(prize),
          cards: prize.cards,
          reserve: prize.reserve,
        })),
        chances: { daily: draw.daily, shares: 1, points: { cost: draw.chanceCost, perDay: 3 }, perDay: 5 },
        pity: { misses: 3, atLeast: "20-points" },
      },
      {
        mechanic: "check-in",
        id: checkIn.id,
        title: named("Daily"),
        phases,
        points: checkIn.points,
        makeUp: { perMonth: 2, cost: checkIn.makeUpCost },
      },
    ],
  };
  return { id, definition, terms: { coupon, group, draw, checkIn } };
}

/** A zone in which it is between eleven and one o'clock. `Etc/GMT-3` is three hours ahead of Greenwich. */
function zoneAtNoon(now: number): string {
  const ahead = 12 - new Date(now).getUTCHours();
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** The day before this instant's, in the campaign's zone. */
export function yesterday(now: number): string {
  const ahead = (12 - new Date(now).getUTCHours()) * 60 * 60 * 1000;
  return new Date(now + ahead - DAY).toISOString().slice(0, "2026-11-09".length);
}
