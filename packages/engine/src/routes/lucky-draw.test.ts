import type { DrawResult } from "@campaign-kit/contract";
import { describe, expect, it } from "vitest";
import { at } from "../../test/campaign.ts";
import { DAY, drawApi, drawCampaign, HOUR, prizesOf } from "../../test/lucky-draw.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const start = (now: number = at.peak, campaign = drawCampaign()) => drawApi(createMemoryStore(), campaign, now);
const nobody = "0".repeat(22);
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

describe("chances", () => {
  it("come each day of the campaign's zone, and those of a day lapse with it", async () => {
    const { draw, share, mine, time } = start(Date.parse("2026-11-01T23:59:59.999+08:00"));
    await share("wheel", "lin", "link");
    expect(await mine("wheel", "lin")).toMatchObject({
      chances: 2,
      shares: 1,
      nextChanceAt: "2026-11-01T16:00:00.000Z",
    });
    time.now += 1;
    // The share's chance is gone, its target may be used again, and there is no further day.
    const today = await mine("wheel", "lin");
    expect(today).toMatchObject({ status: "ready", chances: 1, shares: 2 });
    expect(today.nextChanceAt).toBeUndefined();
    expect((await share("wheel", "lin", "link")).body.gained).toBe(1);
    expect((await draw("wheel", "lin")).body.mine.draws).toBe(1);
  });

  it("are used up, and the draw that is denied then takes none", async () => {
    const { draw, mine, time } = start(at.warmup);
    await draw("extra", "lin");
    await draw("extra", "lin");
    expect((await draw("extra", "lin")).problem?.code).toBe("no_chances");
    expect(await mine("extra", "lin")).toMatchObject({
      status: "no_chances",
      chances: 0,
      draws: 2,
      nextChanceAt: "2026-11-01T16:00:00.000Z",
    });
    time.now += DAY;
    expect(await mine("extra", "lin")).toMatchObject({ status: "ready", chances: 2, draws: 2 });
  });

  it("come by shares, one a place and day, up to the day's limit", async () => {
    const { share, mine } = start();
    const gained = async (target: string) => (await share("wheel", "lin", target)).body.gained;
    expect([await gained("link"), await gained("link"), await gained("wechat"), await gained("mail")]).toEqual([
      1, 0, 1, 0,
    ]);
    expect(await mine("wheel", "lin")).toMatchObject({ chances: 3, shares: 0 });
    expect((await share("wheel", "lin", "A place")).problem?.code).toBe("invalid_request");
  });

  it("are bought with points, both or neither, and kept over midnight", async () => {
    const { grant, buy, mine, wallet, time } = start(at.warmup);
    expect((await buy("wheel", "lin")).problem?.code).toBe("not_enough_points");
    await grant("lin", 45);
    const { status, body } = await buy("wheel", "lin");
    expect(status).toBe(201);
    expect(body).toMatchObject({ gained: 1, points: 15, mine: { chances: 2, purchases: 0 } });
    expect((await wallet("lin")).points.entries[0]).toMatchObject({ amount: -30, reason: "chance", activity: "wheel" });
    await grant("lin", 100);
    expect((await buy("wheel", "lin")).problem?.code).toBe("limit_reached");
    time.now += DAY;
    expect(await mine("wheel", "lin")).toMatchObject({ chances: 2, purchases: 1 });
    expect((await wallet("lin")).points.balance).toBe(115);
  });

  it("that are bought in a double click are one", async () => {
    const { grant, buy, wallet } = start();
    await grant("lin", 100);
    await Promise.all([1, 2].map(() => buy("wheel", "lin", "double-click-0002")));
    expect((await wallet("lin")).points.balance).toBe(70);
  });

  it("are not sold where they are not for sale, or where they could not be used any more", async () => {
    const { grant, buy, share, mine } = start();
    await grant("lin", 100);
    expect((await buy("phones", "lin")).problem?.code).toBe("limit_reached");
    // On the last day, with as many as may be drawn.
    await share("wheel", "lin", "link");
    await share("wheel", "lin", "mail");
    expect(await mine("wheel", "lin")).toMatchObject({ chances: 3, purchases: 0 });
    expect((await buy("wheel", "lin")).problem?.code).toBe("limit_reached");
  });

  it("that lapse are used before those that are kept", async () => {
    const { grant, buy, draw, mine, time } = start(
      at.warmup,
      drawCampaign({ prizes: prizesOf({ thanks: 50 }), pity: undefined }),
    );
    await grant("lin", 100);
    await buy("wheel", "lin");
    await draw("wheel", "lin");
    time.now += DAY;
    expect((await mine("wheel", "lin")).chances).toBe(2);
    await draw("wheel", "lin");
    await draw("wheel", "lin");
    expect((await draw("wheel", "lin")).problem?.code).toBe("no_chances");
  });

  it("are no more than may be drawn in a day, however they came", async () => {
    const { draw, mine, grant, time } = start(at.warmup);
    // Each card of it gives a chance on the wheel.
    for (let count = 0; count < 2; count += 1) await draw("extra", "lin");
    expect((await mine("wheel", "lin")).chances).toBe(3);
    await grant("lin", 100);
    for (let count = 0; count < 3; count += 1) expect((await draw("wheel", "lin")).status).toBe(201);
    expect((await draw("wheel", "lin")).problem?.code).toBe("no_chances");
    time.now += DAY;
    expect((await mine("wheel", "lin")).chances).toBeGreaterThanOrEqual(1);
  });
});

describe("after so many draws without a prize", () => {
  it("the next one is from the reserve, and the count begins anew", async () => {
    const { draw, wheel } = start();
    const drawn: DrawResult[] = [];
    for (let count = 0; count < 12; count += 1) drawn.push((await draw("misses", "lin")).body);
    expect(drawn.map(({ receipt }) => receipt.deck)).toEqual([
      "main",
      "main",
      "main",
      "reserve",
      "main",
      "main",
      "main",
      "reserve",
      "main",
      "main",
      "main",
      "main",
    ]);
    expect(drawn.map(({ mine }) => mine.misses)).toEqual([1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 4]);
    expect(drawn[3]!.draw.prize).toBe("20-points");
    expect(drawn[3]!.receipt.index).toBe(0);
    expect((await wheel("misses")).decks.map(({ left }) => left)).toEqual([20, 0]);
  });

  it("counts each shopper's own, over days", async () => {
    const { draw, time } = start(at.warmup);
    for (let count = 0; count < 3; count += 1) await draw("misses", "lin");
    expect((await draw("misses", "zhao")).body.receipt.deck).toBe("main");
    time.now += DAY;
    expect((await draw("misses", "lin")).body.receipt.deck).toBe("reserve");
  });

  it("the promise is kept when the main deck is empty", async () => {
    const { draw, mine, wheel } = start();
    for (const shopper of ["lin", "zhao"]) {
      for (let count = 0; count < 3; count += 1) await draw("promise", shopper);
    }
    expect((await wheel("promise")).decks.map(({ left }) => left)).toEqual([0, 3]);
    expect(await mine("promise", "maya")).toMatchObject({ status: "sold_out", chances: 0 });
    expect(await mine("promise", "lin")).toMatchObject({ status: "ready", misses: 3 });
    expect((await draw("promise", "lin")).body).toMatchObject({
      draw: { prize: "20-points" },
      receipt: { deck: "reserve", index: 0 },
      mine: { status: "sold_out", misses: 0 },
    });
    expect((await draw("promise", "lin")).problem?.code).toBe("sold_out");
  });
});

describe("prizes", () => {
  it("that are points come to the ledger", async () => {
    const { draw, wallet } = start();
    const { body } = await draw("points", "lin");
    const { points } = await wallet("lin");
    expect(points).toMatchObject({ balance: 20, entries: [{ amount: 20, reason: "prize", activity: "points" }] });
    expect(body.points).toBe(20);
  });

  it("that are coupons land in the wallet, where an order uses them", async () => {
    const { draw, wallet, order } = start();
    const { coupon } = (await draw("coupons", "lin")).body.draw;
    expect(coupon).toMatchObject({ activity: "coupons", title: { en: "Free shipping" }, status: "usable" });
    expect((await wallet("lin")).coupons).toEqual([coupon]);
    await order("uses", "coupons", { coupon: coupon!.id, order: "order-1" });
    expect((await wallet("lin")).prizes[0]!.coupon).toMatchObject({ id: coupon!.id, status: "used" });
  });

  it("that are chances are kept for the draw they are for", async () => {
    const { draw, mine, time } = start(at.warmup);
    await draw("extra", "lin");
    expect(await mine("wheel", "lin")).toMatchObject({ chances: 2 });
    time.now += DAY;
    expect(await mine("wheel", "lin")).toMatchObject({ chances: 2 });
  });

  it("that are goods wait until the shop has sent them", async () => {
    const { draw, fulfil, wallet, time } = start();
    const points = (await draw("points", "zhao")).body.draw;
    const { id, goods } = (await draw("phones", "lin")).body.draw;
    expect(goods).toBe("waiting");
    expect((await fulfil("phones", id, "lin")).problem?.code).toBe("forbidden");
    const sent = await fulfil("phones", id);
    expect(sent.body).toMatchObject({ id, goods: "sent" });
    time.now += DAY;
    expect((await fulfil("phones", id)).body).toEqual(sent.body);
    expect((await wallet("lin")).prizes).toEqual([sent.body]);
    expect((await fulfil("points", id)).problem?.code).toBe("draw_not_found");
    expect((await fulfil("phones", nobody)).problem?.code).toBe("draw_not_found");
    expect((await fulfil("points", points.id)).problem?.code).toBe("draw_not_found");
  });

  it("of all draws are in the wallet, newest first, without thanks", async () => {
    const { draw, wallet, time } = start();
    await draw("misses", "lin");
    await draw("phones", "lin");
    time.now += 1000;
    await draw("points", "lin");
    await draw("phones", "zhao");
    expect((await wallet("lin")).prizes.map(({ prize }) => prize)).toEqual(["20-points", "phone"]);
  });
});

describe("the last draw", () => {
  it("is unseen until the shopper's page says so, once and again", async () => {
    const { draw, reveal, mine } = start();
    const { id } = (await draw("phones", "lin")).body.draw;
    expect((await mine("phones", "lin")).unseen).toMatchObject({ id, seen: false });
    const seen = await reveal("phones", "lin", id);
    expect(seen.body).toMatchObject({ id, seen: true });
    expect((await reveal("phones", "lin", id)).body).toEqual(seen.body);
    expect((await mine("phones", "lin")).unseen).toBeUndefined();
  });

  it("is nobody else's to see", async () => {
    const { draw, reveal } = start();
    const { id } = (await draw("phones", "lin")).body.draw;
    expect((await reveal("phones", "zhao", id)).problem?.code).toBe("draw_not_found");
    expect((await reveal("points", "lin", id)).problem?.code).toBe("draw_not_found");
    expect((await reveal("phones", "lin", nobody)).problem?.code).toBe("draw_not_found");
  });

  it("may be seen after the end", async () => {
    const { draw, reveal, time, wheel } = start();
    const { id } = (await draw("phones", "named-Lin")).body.draw;
    time.now = at.after;
    expect((await reveal("phones", "named-Lin", id)).status).toBe(200);
    expect((await wheel("phones")).winners).toMatchObject([{ nickname: "Lin", prize: "phone" }]);
  });
});

describe("winners", () => {
  it("are shown when they have seen it themselves: by nickname and avatar, nothing more", async () => {
    const { draw, reveal, wheel } = start();
    const lin = (await draw("phones", "named-Lin")).body.draw;
    const zhao = (await draw("phones", "zhao")).body.draw;
    expect((await wheel("phones")).winners).toEqual([]);
    await reveal("phones", "zhao", zhao.id);
    const { avatar } = (await wheel("phones")).winners[0]!;
    expect((await wheel("phones")).winners).toEqual([{ avatar, prize: "phone", at: iso(at.peak) }]);
    await reveal("phones", "named-Lin", lin.id);
    expect((await wheel("phones")).winners.map(({ nickname }) => nickname)).toContain("Lin");
  });

  it("are the last ten, newest first, each once, and never those without a prize", async () => {
    const { draw, reveal, wheel, time } = start();
    const drawn: { shopper: string; id: string; at: string }[] = [];
    for (let count = 0; count < 12; count += 1) {
      const shopper = `named-${count}`;
      const { id, drawnAt } = (await draw("phones", shopper)).body.draw;
      drawn.push({ shopper, id, at: drawnAt });
      time.now += 1000;
    }
    const thanks = (await draw("misses", "lin")).body.draw;
    await reveal("misses", "lin", thanks.id);
    expect((await wheel("misses")).winners).toEqual([]);
    // Seen in another order than drawn, and one of them twice.
    for (const { shopper, id } of [...drawn.toReversed(), drawn[11]!]) await reveal("phones", shopper, id);
    expect((await wheel("phones")).winners.map((winner) => winner.at)).toEqual(
      drawn
        .map((each) => each.at)
        .toReversed()
        .slice(0, 10),
    );
  });
});
