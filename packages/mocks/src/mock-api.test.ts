import { CampaignDefinition, type Me, type MyCoupon } from "@campaign-kit/contract";
import { describe, expect, it } from "vitest";
import { doubleEleven } from "./campaign.ts";
import { createMockApi, type MockApi } from "./mock-api.ts";
import { ORDERS_TOKEN } from "./shoppers.ts";

const still = () => 0;
const me = async (api: MockApi, token?: string): Promise<Me> => {
  const request = new Request(`https://shop.example/v1/campaigns/${api.campaign.id}/me`, {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
  });
  return (await (await api.fetch(request)).json()) as Me;
};

describe("the mock's clock", () => {
  it("stands where it was put, runs with its own time, and can be moved", async () => {
    let monotonic = 1000;
    const api = createMockApi({ now: "2026-11-10T23:59:59+08:00", monotonic: () => monotonic });
    expect(await me(api)).toMatchObject({ now: "2026-11-10T15:59:59.000Z", stage: "warmup" });
    monotonic += 1000;
    expect(await me(api)).toMatchObject({ now: "2026-11-10T16:00:00.000Z", stage: "peak" });
    api.clock.advance(3 * 24 * 60 * 60 * 1000);
    expect((await me(api)).stage).toBe("encore");
    api.clock.set("2026-11-01T00:00:00+08:00");
    expect((await me(api)).stage).toBe("warmup");
    expect(() => api.clock.set("tomorrow")).toThrow(RangeError);
  });

  it("is not moved by what a scenario had to happen earlier", async () => {
    const api = createMockApi({ scenario: "expired", now: "2026-11-09T12:00:00+08:00", monotonic: still });
    const { now, activities } = await me(api);
    expect(now).toBe("2026-11-09T04:00:00.000Z");
    expect(activities["newcomer"]).toMatchObject({ coupons: [{ claimedAt: "2026-11-01T01:00:00.000Z" }] });
  });
});

describe("who is signed in", () => {
  it("can be changed, and a request's own token comes first", async () => {
    const api = createMockApi({ shopper: "zhao", monotonic: still });
    expect((await me(api)).shopper?.id).toBe("zhao");
    api.shopper = "maya";
    expect((await me(api)).shopper).toEqual({ id: "maya", nickname: "Maya", newCustomer: false, member: true });
    api.shopper = null;
    expect((await me(api)).shopper).toBeNull();
    expect((await me(api, "lin")).shopper?.newCustomer).toBe(true);
    expect(await me(api, "stranger")).toMatchObject({ code: "token_invalid" });
  });
});

describe("what happens behind the page's back", () => {
  it("follows the rules", async () => {
    const api = createMockApi({ scenario: "peak", monotonic: still });
    const coupon = await api.claim("save-50", "lin");
    await expect(api.claim("save-120", "lin")).rejects.toThrow("excluded");
    await expect(api.claim("first-100", "lin")).rejects.toThrow("not_started");
    expect(await api.use(coupon, "order-1")).toMatchObject({ id: coupon.id, status: "used" });
    await expect(api.use(coupon, "order-2")).rejects.toThrow("coupon_used");
    await api.takeStock("save-120", 1999);
    expect((await me(api, "zhao")).activities["save-120"]?.status).toBe("claimable");
    await api.takeStock("save-120");
    expect((await me(api, "zhao")).activities["save-120"]?.status).toBe("sold_out");
    await expect(api.takeStock("newcomer")).rejects.toThrow("no stock");
  });
});

describe("a campaign of one's own", () => {
  it("takes the place of the seeded one", async () => {
    const { activities, ...rest } = doubleEleven();
    const campaign = CampaignDefinition.parse({ ...rest, id: "spring", activities: activities.slice(1, 2) });
    const api = createMockApi({ campaign, monotonic: still });
    expect(Object.keys((await me(api)).activities)).toEqual(["newcomer"]);
  });
});

describe("an API behind a path of its own", () => {
  it("is answered with its bodies", async () => {
    const api = createMockApi({ scenario: "usable", monotonic: still });
    const base = "https://shop.example/shop/api/v1/campaigns/double-11";
    const { activities } = (await (await api.fetch(new Request(`${base}/me`))).json()) as Me;
    const mine = activities["save-50"] as MyCoupon;
    const response = await api.fetch(
      new Request(`${base}/coupons/save-50/uses`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${ORDERS_TOKEN}`,
          "Content-Type": "application/json",
          "Idempotency-Key": "order-1-uses-it",
        },
        body: JSON.stringify({ coupon: mine.coupons[0]!.id, order: "order-1" }),
      }),
    );
    expect(await response.json()).toMatchObject({ status: "used" });
  });
});
