import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ProblemCode } from "@campaign-kit/contract/api";
import { at, denied, HOUR, json, me, MINUTE } from "../test/fixtures.ts";
import { checkedIn, draw, drawn, myDays, myDraws, myGroups } from "../test/mechanics.ts";
import { begin, end, granted, keys, never, outcome, page, shopOfAll } from "../test/page.ts";
import { open, pass } from "../test/shop.ts";
import type { CampaignClient } from "./types.ts";

beforeEach(begin);
afterEach(end);

describe("a refusal that says how the shopper stands is shown as that at once, and the page reads anew soon", () => {
  test.each<[string, ProblemCode, (client: CampaignClient) => Promise<unknown>, "duo" | "wheel" | "daily", object]>([
    ["POST groups", "limit_reached", (c) => c.groupBuy.open("duo"), "duo", { state: "limit-reached" }],
    ["POST groups", "ended", (c) => c.groupBuy.open("duo"), "duo", { state: "ended" }],
    [
      "POST draws",
      "no_chances",
      (c) => c.luckyDraw.draw("wheel"),
      "wheel",
      { state: "no-chances", mine: { chances: 0 } },
    ],
    ["POST draws", "sold_out", (c) => c.luckyDraw.draw("wheel"), "wheel", { state: "sold-out" }],
    ["POST chances", "ended", (c) => c.luckyDraw.buyChance("wheel"), "wheel", { state: "ended" }],
    ["POST days", "already_checked_in", (c) => c.checkIn.checkIn("daily"), "daily", { state: "done" }],
    ["POST make-ups", "ended", (c) => c.checkIn.makeUp("daily", "2026-11-10"), "daily", { state: "ended" }],
  ])("%s: %s", async (name, code, act, activity, expected) => {
    const shop = shopOfAll();
    shop.script[name] = [() => denied(code)];
    const { client, last } = await page(shop);
    void outcome(act(client));
    await pass();
    expect(last(activity)).toMatchObject({ ...expected, intent: undefined });
    await pass(5000);
    expect(shop.log.filter((each) => each === "GET me")).toHaveLength(2);
  });

  test("what no state tells is a failure: a month without make-ups left, too few points", async () => {
    const shop = shopOfAll();
    shop.script["POST make-ups"] = [() => denied("limit_reached"), () => denied("not_enough_points")];
    const { client, last } = await page(shop);
    for (const reason of ["limit_reached", "not_enough_points"]) {
      void outcome(client.checkIn.makeUp("daily", "2026-11-10"));
      await pass();
      expect(last("daily")).toMatchObject({
        state: "ready",
        intent: { action: "make-up", target: "2026-11-10", state: "failed", reason, outcome: "none" },
      });
    }
    expect(new Set(keys(shop)).size).toBe(2);
  });

  test("an error gives no chance back, since it took none", async () => {
    const shop = shopOfAll();
    shop.script["POST draws"] = Array.from({ length: 50 }, () => () => denied("internal_error"));
    const { client, seen, last } = await page(shop);
    void outcome(client.luckyDraw.draw("wheel"));
    await pass(2 * MINUTE);
    expect(last("wheel")).toMatchObject({ state: "ready", intent: { state: "failed", outcome: "open" } });
    expect(new Set(seen.wheel.map((view) => view.mine?.chances))).toEqual(new Set([undefined, 1]));
  });
});

describe("an answer", () => {
  test("brings points, which everything on the page shows, and puts the wallet out of date", async () => {
    const shop = shopOfAll();
    shop.script["POST days"] = [granted(shop, checkedIn())];
    const { client, last } = await page(shop);
    const balances: (number | undefined)[] = [];
    client.watchWallet(({ wallet }) => balances.push(wallet?.points.balance));
    await pass();
    await client.checkIn.checkIn("daily");
    expect([last("daily").points, last("wheel").points, last("duo").points]).toEqual([125, 125, 125]);
    await pass();
    expect(balances.at(-1)).toBe(125);
    expect(last("daily").points).toBe(125);
  });

  test("that is a stored one, and so may be old, is taken from the shopper's part, read anew", async () => {
    const shop = shopOfAll();
    const newer = myDraws({ status: "ready", chances: 3, draws: 9 });
    shop.script["POST draws"] = [
      () => {
        shop.me = { ...shop.me, activities: { ...shop.me.activities, wheel: newer } };
        return json(drawn(), 201, { "Idempotency-Replayed": "true" });
      },
    ];
    const { client, seen } = await page(shop);
    const result = (await Promise.all([client.luckyDraw.draw("wheel"), pass()]))[0];
    expect(result.draw.id).toBe("d-1");
    expect(seen.wheel.map(({ mine: each }) => each?.draws)).not.toContain(1);
    expect(seen.wheel.at(-1)).toMatchObject({ mine: { chances: 3, draws: 9 }, intent: undefined });
  });

  test("that is a stored one serves where the shopper's part cannot be read", async () => {
    const shop = shopOfAll();
    const { client, last } = await page(shop);
    shop.script["POST draws"] = [() => json(drawn(), 201, { "Idempotency-Replayed": "true" })];
    shop.script["GET me"] = Array.from({ length: 9 }, () => () => denied("token_invalid"));
    void client.luckyDraw.draw("wheel");
    await pass(1000);
    expect(last("wheel")).toMatchObject({ state: "no-chances", mine: { unseen: { id: "d-1" } }, intent: undefined });
  });

  test("that a draw was seen takes it from what is yet to be shown, and no other", async () => {
    const shop = shopOfAll();
    shop.me = { ...shop.me, activities: { ...shop.me.activities, wheel: myDraws({ unseen: draw }) } };
    const seen = (id: string) => () => json({ ...draw, id, seen: true });
    shop.script["POST reveal"] = [seen("d-0"), seen("d-1")];
    const { client, last } = await page(shop);
    shop.script["GET me"] = Array.from({ length: 9 }, () => never);
    void client.luckyDraw.reveal("wheel", "d-0");
    await pass();
    expect(last("wheel").mine?.unseen?.id).toBe("d-1");
    void client.luckyDraw.reveal("wheel", "d-1");
    await pass();
    expect(last("wheel").mine?.unseen).toBeUndefined();
  });
});

test("a new day is asked for within seconds after the old one ended", async () => {
  const shop = shopOfAll();
  const done = checkedIn().mine;
  shop.me = me({ daily: { ...done, nextDayAt: at(HOUR) }, duo: myGroups(), wheel: myDraws() });
  const { last } = await page(shop);
  await pass(HOUR - 1000);
  expect(shop.log.filter((each) => each === "GET me")).toHaveLength(1);
  shop.me = me({ daily: myDays({ today: "2026-11-12", nextDayAt: at(25 * HOUR) }) });
  await pass(1100);
  expect(last("daily").state).toBe("done");
  await pass(5000);
  expect(last("daily")).toMatchObject({ state: "ready", mine: { today: "2026-11-12" } });
});

test("draws with their receipts are read for the shopper, and kept", async () => {
  const shop = shopOfAll();
  const { receipt } = drawn();
  const list = { now: at(0), draws: [{ draw, receipt }] };
  shop.script["GET draws"] = [() => json(list)];
  const client = open(shop);
  expect((await Promise.all([client.luckyDraw.getDraws("wheel"), pass()]))[0]).toEqual(list);
  expect(shop.requests[0]!.headers.get("Authorization")).toBe("Bearer token");
});
