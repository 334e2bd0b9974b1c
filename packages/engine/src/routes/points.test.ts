import { describe, expect, it } from "vitest";
import { checkInApi, day } from "../../test/check-in.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const open = () => checkInApi(createMemoryStore());
const nothing = "q3Zk9vXw1mTt7Yb2Hc5LdA";

describe("points that the shop gives", () => {
  it("are in the ledger with their note, and in the balance", async () => {
    const { grant, points, me } = open();
    const first = await grant("zhao", 120, "From last year");
    expect(first).toMatchObject({ status: 201, body: { amount: 120, balance: 120, reason: "granted" } });
    const second = await grant("zhao", 30);
    expect(second.body).not.toHaveProperty("note");
    expect(await points("zhao")).toEqual({ balance: 150, entries: [second.body, first.body] });
    expect((await me("zhao")).points).toBe(150);
    expect(await points("lin")).toEqual({ balance: 0, entries: [] });
  });

  it("need the shop's own token", async () => {
    const { post } = open();
    for (const [path, body] of [
      ["grants", { shopper: "lin", points: 1 }],
      ["reversals", { shopper: "lin", entry: nothing }],
    ] as const) {
      expect((await post(`/points/${path}`, "lin", body)).problem?.code).toBe("forbidden");
    }
  });

  it("are one entry for one key, and another request with it is refused", async () => {
    const { post, points } = open();
    const [first, again, other] = [
      await post("/points/grants", "orders", { shopper: "lin", points: 7 }, "one-grant"),
      await post("/points/grants", "orders", { points: 7, shopper: "lin" }, "one-grant"),
      await post("/points/grants", "orders", { shopper: "lin", points: 8 }, "one-grant"),
    ];
    expect(again.text).toBe(first.text);
    expect(other.problem?.code).toBe("idempotency_key_reused");
    expect((await points("lin")).balance).toBe(7);
  });

  it("are shown as far as the newest hundred", async () => {
    const { grant, points } = open();
    await Promise.all(Array.from({ length: 103 }, () => grant("lin", 1)));
    const { balance, entries } = await points("lin");
    expect(balance).toBe(103);
    expect(entries.map((entry) => entry.balance)).toEqual(Array.from({ length: 100 }, (_, index) => 103 - index));
  });
});

describe("an entry", () => {
  it("is undone once: asking again gets the same reversal", async () => {
    const { grant, reverse, points } = open();
    const { body: entry } = await grant("zhao", 50);
    const { status, body: reversal } = await reverse("zhao", entry.id);
    expect(status).toBe(201);
    expect(reversal).toMatchObject({ amount: -50, balance: 0, reason: "reversal", reverses: entry.id });
    expect((await reverse("zhao", entry.id)).body).toEqual(reversal);
    expect((await points("zhao")).entries).toEqual([reversal, entry]);
  });

  it("that spent points gives them back, and tells of which activity", async () => {
    const { grant, makeUp, reverse, points } = open();
    await grant("zhao", 20);
    await makeUp("zhao", "2026-11-01");
    const [spent] = (await points("zhao")).entries;
    expect((await reverse("zhao", spent!.id)).body).toMatchObject({ amount: 20, balance: 20, activity: "daily" });
  });

  it("may be undone after its points were spent: nothing can be bought before the balance has risen again", async () => {
    const { grant, makeUp, reverse, points, time } = open();
    const { body: entry } = await grant("zhao", 30);
    await makeUp("zhao", "2026-11-01");
    expect((await reverse("zhao", entry.id)).body).toMatchObject({ amount: -30, balance: -20 });
    expect((await points("zhao")).balance).toBe(-20);
    await grant("zhao", 39);
    time.now = day("2026-11-03");
    expect((await makeUp("zhao", "2026-11-02")).problem?.code).toBe("not_enough_points");
    await grant("zhao", 1);
    expect((await makeUp("zhao", "2026-11-02")).body).toMatchObject({ points: 0 });
  });

  it("of another shopper, of nobody, or that is a reversal itself is not found", async () => {
    const { grant, reverse } = open();
    const { body: entry } = await grant("zhao", 50);
    const { body: reversal } = await reverse("zhao", entry.id);
    for (const [shopper, id] of [
      ["lin", entry.id],
      ["zhao", nothing],
      ["zhao", reversal.id],
    ] as const) {
      expect((await reverse(shopper, id)).problem?.code).toBe("points_entry_not_found");
    }
  });
});
