import type { DrawResult } from "@campaign-kit/contract";
import { describe, expect, it } from "vitest";
import { at } from "../../test/campaign.ts";
import { DAY, drawApi, drawCampaign, prizesOf } from "../../test/lucky-draw.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const start = (now: number = at.peak, campaign = drawCampaign()) => drawApi(createMemoryStore(), campaign, now);

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
