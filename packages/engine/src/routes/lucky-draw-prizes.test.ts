import { describe, expect, it } from "vitest";
import { at } from "../../test/campaign.ts";
import { DAY, drawApi, drawCampaign } from "../../test/lucky-draw.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const start = (now: number = at.peak, campaign = drawCampaign()) => drawApi(createMemoryStore(), campaign, now);
const nobody = "0".repeat(22);
const iso = (instant: number) => new Date(instant).toISOString();

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
