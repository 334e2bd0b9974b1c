import { describe, expect, it } from "vitest";
import { at } from "../../test/campaign.ts";
import { drawApi, drawCampaign, HOUR, prizesOf } from "../../test/lucky-draw.ts";
import { createMemoryStore } from "../store/memory/index.ts";
import type { Store } from "../store/store.ts";

const start = (now: number = at.peak, campaign = drawCampaign()) => drawApi(createMemoryStore(), campaign, now);
const iso = (instant: number) => new Date(instant).toISOString();
/** The windows of the test campaign's draws end with its peak. */
const last = at.peak + 12 * HOUR;

describe("the public document", () => {
  it("tells prizes with their cards, sealed decks, chances and the promise, but no seed", async () => {
    const { wheel } = start(at.before);
    const shown = await wheel();
    expect(shown).toEqual({
      mechanic: "lucky-draw",
      id: "wheel",
      title: { en: "wheel" },
      windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-02T16:00:00.000Z" }],
      prizes: [
        { id: "phone", title: { en: "phone" }, reward: { type: "goods" }, cards: 1, left: 1, reserve: 0 },
        {
          id: "free-shipping",
          title: { en: "free-shipping" },
          reward: {
            type: "coupon",
            title: { en: "Free shipping" },
            benefit: { type: "free_shipping" },
            scope: { type: "all" },
            use: { type: "after_claim", days: 7 },
          },
          cards: 5,
          left: 5,
          reserve: 0,
        },
        {
          id: "20-points",
          title: { en: "20-points" },
          reward: { type: "points", points: 20 },
          cards: 10,
          left: 10,
          reserve: 50,
        },
        {
          id: "again",
          title: { en: "again" },
          reward: { type: "chances", activity: "wheel", chances: 1 },
          cards: 4,
          left: 4,
          reserve: 0,
        },
        { id: "thanks", title: { en: "thanks" }, reward: { type: "thanks" }, cards: 80, left: 80, reserve: 0 },
      ],
      decks: [
        { name: "main", size: 100, left: 100, root: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
        { name: "reserve", size: 50, left: 50, root: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      ],
      chances: { daily: 1, shares: 2, points: { cost: 30, perDay: 1 }, perDay: 3 },
      pity: { misses: 3, atLeast: "20-points" },
      winners: [],
    });
  });

  it("tells the same roots ever after, and what is left", async () => {
    const { wheel, draw, time } = start(at.before);
    const roots = (await wheel()).decks.map(({ root }) => root);
    time.now = at.peak;
    const { prize } = (await draw("wheel", "lin")).body.draw;
    const after = await wheel();
    expect(after.decks.map(({ root }) => root)).toEqual(roots);
    expect(after.decks.map(({ left }) => left)).toEqual([99, 50]);
    for (const { id, cards, left } of after.prizes) expect(left, id).toBe(id === prize ? cards - 1 : cards);
  });

  it("has sealed decks where the first draw came before it", async () => {
    const { wheel, draw, list } = start();
    const { receipt } = (await draw("phones", "lin")).body;
    expect(receipt).toMatchObject({ deck: "main", index: 0, prize: "phone" });
    expect((await wheel("phones")).decks[0]).toMatchObject({ size: 20, left: 19 });
    expect((await list("phones", "lin")).draws[0]!.receipt).toEqual(receipt);
  });

  it("keeps to what was sealed when the shop changes its mind, but for its words", async () => {
    const store = createMemoryStore();
    const before = await drawApi(store).wheel();
    const changed = prizesOf({ phone: 5, "20-points": 1, thanks: 94 })
      .filter(({ id }) => id !== "again")
      .map((prize) =>
        prize.id === "phone" ? { ...prize, title: { en: "Phone" }, reward: { type: "thanks" } } : prize,
      );
    const campaign = drawCampaign({ prizes: changed, pity: undefined });
    const after = drawApi(store, campaign);
    const { prizes, decks, pity } = await after.wheel();
    const [phone, ...others] = before.prizes;
    expect(prizes).toEqual([{ ...phone, title: { en: "Phone" } }, ...others]);
    expect(decks).toEqual(before.decks);
    expect(pity).toBeUndefined();
  });

  it("publishes the seeds when it is over, and nobody can draw from then on", async () => {
    const store = createMemoryStore();
    const { wheel, draw, mine, time } = drawApi(store);
    await wheel();
    time.now = last - 1;
    expect((await wheel()).decks.map(({ seed }) => seed)).toEqual([undefined, undefined]);
    time.now = last;
    const { decks } = await wheel();
    for (const { seed } of decks) expect(seed).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(decks.map(({ seed }) => seed)).size).toBe(2);
    expect((await draw("wheel", "lin")).problem?.code).toBe("ended");
    expect((await wheel()).decks).toEqual(decks);

    // Another process, whose clock is behind; then a shop that opens the draw again.
    time.now = last - 1000;
    expect((await draw("wheel", "lin")).problem?.code).toBe("ended");
    expect((await mine("wheel", "lin")).status).toBe("ended");
    const longer = drawApi(store, drawCampaign({ phases: ["warmup", "peak", "encore"] }), at.encore);
    expect((await longer.draw("wheel", "lin")).problem?.code).toBe("ended");
    expect((await longer.share("wheel", "lin", "link")).problem?.code).toBe("ended");
    expect((await longer.mine("wheel", "lin")).status).toBe("ended");
  });
});

describe("drawing", () => {
  it("gives the next card with its receipt, and what has become of the activity", async () => {
    const { draw } = start();
    const { status, body } = await draw("points", "lin");
    expect(status).toBe(201);
    expect(body).toEqual({
      draw: {
        id: expect.stringMatching(/^[\w-]{22}$/) as string,
        activity: "points",
        prize: "20-points",
        title: { en: "20-points" },
        reward: { type: "points", points: 20 },
        drawnAt: iso(at.peak),
        seen: false,
      },
      receipt: {
        deck: "main",
        index: 0,
        prize: "20-points",
        salt: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        proof: expect.any(Array) as string[],
      },
      mine: {
        mechanic: "lucky-draw",
        status: "ready",
        chances: 4,
        shares: 0,
        purchases: 0,
        misses: 0,
        draws: 1,
        unseen: body.draw,
      },
      points: 20,
    });
    expect(body.receipt.proof).toHaveLength(5);
    expect((await draw("points", "zhao")).body.receipt.index).toBe(1);
  });

  it("is the same as what the shopper sees afterwards", async () => {
    const { draw, share, mine, list, wallet, grant, buy } = start(at.warmup);
    for (const activity of ["points", "coupons", "phones", "extra"]) {
      const { body } = await draw(activity, "lin");
      expect(await mine(activity, "lin")).toEqual(body.mine);
      expect((await list(activity, "lin")).draws).toEqual([{ draw: body.draw, receipt: body.receipt }]);
      expect((await wallet("lin")).prizes).toContainEqual(body.draw);
    }
    expect((await share("wheel", "lin", "link")).body.mine).toEqual(await mine("wheel", "lin"));
    await grant("lin", 10);
    const bought = (await buy("wheel", "lin")).body;
    expect(bought.mine).toEqual(await mine("wheel", "lin"));
    expect(bought.points).toBe((await wallet("lin")).points.balance);
  });

  it("is one draw for a double click", async () => {
    const { draw, list } = start();
    const answers = await Promise.all([1, 2, 3].map(() => draw("phones", "lin", "double-click-0001")));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await list("phones", "lin")).draws).toHaveLength(1);
  });

  it.each([
    [at.before, "not_started"],
    [last, "ended"],
  ] as const)("is denied at %i: %s, and so are shares and purchases", async (now, code) => {
    const { draw, share, buy, grant, mine } = start(now);
    await grant("lin", 100);
    expect((await draw("wheel", "lin")).problem?.code).toBe(code);
    expect((await share("wheel", "lin", "link")).problem?.code).toBe(code);
    expect((await buy("wheel", "lin")).problem?.code).toBe(code);
    expect(await mine("wheel", "lin")).toMatchObject({ status: code, chances: 0, shares: 0, purchases: 0, draws: 0 });
  });

  it("needs a shopper, who sees before that what there will be", async () => {
    const { ask, mine } = start();
    expect((await ask("/lucky-draws/wheel/draws", { method: "POST", key: "visitor-1" })).problem?.code).toBe(
      "authentication_required",
    );
    expect(await mine("wheel")).toMatchObject({ status: "authentication_required", chances: 0, shares: 0 });
  });

  it("is denied when every card is drawn, and takes no chance then", async () => {
    const { draw, mine, wheel, share } = start();
    const cards = [await draw("scarce", "lin"), await draw("scarce", "zhao"), await draw("scarce", "lin")];
    expect(cards.map(({ body }) => body.draw.prize).sort()).toEqual(["phone", "thanks", "thanks"]);
    expect((await draw("scarce", "lin")).problem?.code).toBe("sold_out");
    expect((await draw("scarce", "maya")).problem?.code).toBe("sold_out");
    expect(await mine("scarce", "maya")).toMatchObject({ status: "sold_out", chances: 0, shares: 0, draws: 0 });
    expect(await mine("scarce")).toMatchObject({ status: "sold_out" });
    expect((await share("scarce", "maya", "link")).body.gained).toBe(0);
    expect((await wheel("scarce")).decks[0]).toMatchObject({ size: 3, left: 0 });
  });

  it("is only of this mechanic's activities", async () => {
    const { draw, list, ask } = start();
    expect((await draw("nothing", "lin")).problem?.code).toBe("activity_not_found");
    expect((await ask("/lucky-draws/nothing/draws", { token: "lin" })).problem?.code).toBe("activity_not_found");
    expect((await list("wheel", "lin")).draws).toEqual([]);
  });
});

describe("reading", () => {
  it("costs the same few queries for any number of draws", async () => {
    const all = drawCampaign();
    const asked = async (draws: number) => {
      const store = createMemoryStore();
      let queries = 0;
      const counted: Store = {
        transaction: (scope, work) => store.transaction(scope, work),
        issued: (campaign) => store.issued(campaign),
        sweep: (createdBefore) => store.sweep(createdBefore),
        ready: () => store.ready(),
        close: () => store.close(),
        find: (table, where, options) => {
          queries += 1;
          return store.find(table, where, options);
        },
      };
      const api = drawApi(counted, { ...all, activities: all.activities.slice(0, draws) });
      await api.draw("wheel", "lin");
      await api.document();
      queries = 0;
      await api.document();
      await api.me("lin");
      await api.wallet("lin");
      return queries;
    };
    expect(await asked(8)).toBe(await asked(1));
  });
});
