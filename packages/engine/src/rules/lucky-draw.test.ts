import { describe, expect, it } from "vitest";
import {
  afterDraw,
  decideDraw,
  decidePurchase,
  decideShare,
  drawability,
  nextDeck,
  stand,
  standingOn,
  type DrawOffer,
  type DrawSituation,
  type DrawStanding,
} from "./lucky-draw.ts";

/** Days of 100: the third is the last. */
const offer: DrawOffer = {
  windows: [{ opensAt: 100, closesAt: 400 }],
  chances: { daily: 1, shares: 2, points: { cost: 30, perDay: 2 }, perDay: 3 },
  pity: 9,
};
const standing: DrawStanding = { day: "1", drawn: 0, lapsing: 0, bought: 0, shared: [], misses: 0, draws: 0 };
const situation: DrawSituation = {
  standing,
  kept: 0,
  left: { main: 10, reserve: 5 },
  published: false,
  today: { date: "1", startsAt: 100, endsAt: 200 },
  now: 150,
};
const lastDay = { today: { date: "3", startsAt: 300, endsAt: 400 }, now: 350 };
const having = (some: Partial<DrawStanding>, more: Partial<DrawSituation> = {}): DrawSituation => ({
  ...situation,
  ...more,
  standing: { ...standing, ...some },
});
const empty = { left: { main: 0, reserve: 0 } };

describe("whether a shopper can draw", () => {
  // Each line has every reason of the lines after it as well, so that the order of the reasons is what is tested.
  it.each([
    ["ended", { now: 400, ...empty }, false],
    ["ended", { now: 99, published: true, ...empty }, false],
    ["sold_out", { now: 99, ...empty }, false],
    ["not_started", { now: 99 }, false],
    ["authentication_required", { now: 100 }, false],
    ["no_chances", { now: 100 }, true],
  ] as const)("%s comes before all that is left", (status, more, signedIn) => {
    expect(drawability(offer, having({ drawn: 1, lapsing: 1 }, more), signedIn)).toBe(status);
  });

  it("is yes from the first instant of the window to the last", () => {
    for (const now of [100, 399]) expect(drawability(offer, { ...situation, now }, true)).toBe("ready");
  });
});

describe("the chances of a shopper", () => {
  const chances = (of: DrawSituation) => stand(offer, of, true).chances;

  it.each([
    ["the daily one", having({}), 1],
    ["and one for each share", having({ shared: ["link", "mail"] }), 3],
    ["without what was drawn", having({ shared: ["link"], drawn: 1, lapsing: 1 }), 1],
    ["and those that are kept", having({ drawn: 1, lapsing: 1 }, { kept: 1 }), 1],
    ["but no more than the day's", having({ shared: ["link"] }, { kept: 7 }), 3],
    ["of which some were drawn", having({ drawn: 2, lapsing: 1 }, { kept: 7 }), 1],
    ["or all", having({ drawn: 3, lapsing: 1 }, { kept: 7 }), 0],
    ["where draws were paid by kept ones, the day's own are still there", having({ drawn: 1, lapsing: 0 }), 1],
  ])("are %s", (_which, of, count) => {
    expect(chances(of)).toBe(count);
  });

  it("never fall below none where the shop gives fewer than before", () => {
    expect(chances(having({ drawn: 5, lapsing: 5 }))).toBe(0);
    expect(chances(having({ drawn: 2, lapsing: 2 }, { kept: 1 }))).toBe(1);
  });

  it("are none where the draw is not open", () => {
    expect(stand(offer, { ...situation, now: 99, kept: 2 }, true)).toMatchObject({
      chances: 0,
      shares: 0,
      purchases: 0,
    });
    expect(stand(offer, { ...situation, kept: 2 }, false)).toMatchObject({ chances: 0, shares: 0, purchases: 0 });
  });
});

describe("a standing on another day", () => {
  const full: DrawStanding = { day: "1", drawn: 3, lapsing: 2, bought: 1, shared: ["link"], misses: 4, draws: 9 };

  it("keeps what lasts, and begins the rest anew", () => {
    expect(standingOn(full, "2")).toEqual({ ...standing, day: "2", misses: 4, draws: 9 });
    expect(standingOn(full, "1")).toBe(full);
    expect(standingOn(undefined, "1")).toEqual(standing);
  });

  it("does not go back where a clock is behind", () => {
    expect(standingOn({ ...full, day: "2" }, "1")).toMatchObject({ day: "2", drawn: 3 });
  });
});

describe("the next daily chances come", () => {
  const next = (of: DrawSituation, more: Partial<DrawOffer> = {}) =>
    stand({ ...offer, ...more }, of, true).nextChanceAt;

  it("when it opens, then with each day, and not after the last", () => {
    expect(next({ ...situation, now: 50 })).toBe(100);
    expect(next(situation)).toBe(200);
    expect(next({ ...situation, ...lastDay })).toBeUndefined();
  });

  it("when it opens again, where it is closed in between", () => {
    const windows = [
      { opensAt: 100, closesAt: 160 },
      { opensAt: 190, closesAt: 250 },
      { opensAt: 330, closesAt: 400 },
    ];
    // On the same day, for whoever has not had them yet.
    expect(next({ ...situation, now: 170 }, { windows })).toBe(190);
    expect(next(having({ lapsing: 1, drawn: 1 }, { now: 170 }), { windows })).toBe(200);
    expect(next({ ...situation, today: { date: "2", startsAt: 200, endsAt: 300 }, now: 210 }, { windows })).toBe(330);
  });

  it("never where there are none, or no card is left", () => {
    expect(next(situation, { chances: { ...offer.chances, daily: 0 } })).toBeUndefined();
    expect(next({ ...situation, ...empty })).toBeUndefined();
  });
});

describe("the next card comes", () => {
  it("from the reserve once the promise is due, as long as it has any", () => {
    expect(nextDeck(offer, having({ misses: 8 }))).toBe("main");
    expect(nextDeck(offer, having({ misses: 9 }))).toBe("reserve");
    expect(nextDeck(offer, having({ misses: 30 }, { left: { main: 1, reserve: 0 } }))).toBe("main");
    expect(nextDeck({ ...offer, pity: undefined }, having({ misses: 30 }))).toBe("main");
  });

  it("from the reserve for whom it is due, where the main deck is empty, and for nobody else", () => {
    const left = { main: 0, reserve: 1 };
    expect(nextDeck(offer, having({ misses: 9 }, { left }))).toBe("reserve");
    expect(nextDeck(offer, having({ misses: 8 }, { left }))).toBeUndefined();
  });
});

describe("a draw", () => {
  it("takes what lapses before what is kept", () => {
    expect(decideDraw(offer, { ...situation, kept: 1 })).toEqual({ deck: "main", kept: false });
    expect(decideDraw(offer, having({ drawn: 1, lapsing: 1 }, { kept: 1 }))).toEqual({ deck: "main", kept: true });
    expect(decideDraw(offer, having({ drawn: 1, lapsing: 1 }))).toEqual({ denied: "no_chances" });
  });

  it("counts, and counts misses up to the next prize", () => {
    const missed = afterDraw(standing, { won: false, kept: false });
    expect(missed).toEqual({ ...standing, drawn: 1, lapsing: 1, misses: 1, draws: 1 });
    expect(afterDraw(missed, { won: true, kept: true })).toEqual({ ...missed, drawn: 2, misses: 0, draws: 2 });
  });
});

describe("a share", () => {
  it("brings a chance for a new place, up to the limit, and else nothing", () => {
    expect(decideShare(offer, situation, "link")).toEqual({ gained: 1, standing: { ...standing, shared: ["link"] } });
    const one = having({ shared: ["link"] });
    expect(decideShare(offer, one, "link")).toEqual({ gained: 0, standing: one.standing });
    const two = having({ shared: ["link", "mail"] });
    expect(decideShare(offer, two, "chat")).toEqual({ gained: 0, standing: two.standing });
  });

  it("brings nothing that could not be drawn today", () => {
    const of = having({ drawn: 2, lapsing: 0 });
    expect(stand(offer, of, true)).toMatchObject({ chances: 1, shares: 0 });
    expect(decideShare(offer, of, "link")).toMatchObject({ gained: 0 });
    expect(decideShare(offer, { ...situation, ...empty }, "link")).toMatchObject({ gained: 0 });
  });

  it("is denied where the draw is not open", () => {
    expect(decideShare(offer, { ...situation, now: 99 }, "link")).toEqual({ denied: "not_started" });
    expect(decideShare(offer, { ...situation, now: 400 }, "link")).toEqual({ denied: "ended" });
  });
});

describe("a purchase", () => {
  it("costs what the shop says, up to the day's limit", () => {
    expect(decidePurchase(offer, situation)).toEqual({ cost: 30, standing: { ...standing, bought: 1 } });
    expect(decidePurchase(offer, having({ bought: 2 }))).toEqual({ denied: "limit_reached" });
    const free = { daily: 1, shares: 2, perDay: 3 };
    expect(decidePurchase({ ...offer, chances: free }, situation)).toEqual({ denied: "limit_reached" });
  });

  it("may be for another day, but not after the last", () => {
    expect(decidePurchase(offer, having({ drawn: 3, lapsing: 1 }))).toMatchObject({ cost: 30 });
    expect(decidePurchase(offer, having({ drawn: 3, lapsing: 1 }, lastDay))).toEqual({ denied: "limit_reached" });
    expect(decidePurchase(offer, having({}, { ...lastDay, kept: 2 }))).toEqual({ denied: "limit_reached" });
    expect(stand(offer, having({}, { ...lastDay, kept: 1 }), true).purchases).toBe(1);
  });

  it("is denied where no card is left, or the draw is not open", () => {
    expect(decidePurchase(offer, { ...situation, ...empty })).toEqual({ denied: "sold_out" });
    expect(decidePurchase(offer, { ...situation, now: 99 })).toEqual({ denied: "not_started" });
    expect(decidePurchase(offer, { ...situation, published: true })).toEqual({ denied: "ended" });
  });
});
