import { describe, expect, it } from "vitest";
import { testShopper } from "../../test/api.ts";
import {
  claimability,
  couponStatus,
  decideClaim,
  decideReturn,
  decideUse,
  type CouponOffer,
  type CouponStanding,
} from "./coupon.ts";
import type { CouponRecord } from "../mechanics/coupon/table.ts";

const DAY = 24 * 60 * 60 * 1000;
const offer: CouponOffer = {
  campaign: "autumn",
  id: "save-50",
  terms: { title: { en: "Save 50" }, benefit: { type: "free_shipping" }, scope: { type: "all" } },
  windows: [{ opensAt: 100, closesAt: 200 }],
  audience: "everyone",
  limit: 1,
  stock: 10,
  use: { type: "after_claim", days: 7 },
  excludes: [],
};
const standing: CouponStanding = { issued: 0, claimed: 0, holds: () => false };
const lin = testShopper("lin");
const random = (length: number) => new Uint8Array(length).fill(7);

const claimed: CouponRecord = {
  id: "c",
  campaign: "autumn",
  activity: "save-50",
  shopper: "lin",
  ordinal: 1,
  serial: 1,
  terms: offer.terms,
  claimedAt: 50,
  usableFrom: 100,
  usableUntil: 200,
  usedAt: null,
  order: null,
};
const used: CouponRecord = { ...claimed, usedAt: 120, order: "order-1" };

describe("whether a coupon can be claimed", () => {
  // Each line has every reason of the lines after it as well, so that the order of the reasons is what is tested.
  const exclusive = { ...offer, audience: "members" as const, excludes: ["other", "save-120"] };
  const holder = { ...standing, holds: (activity: string) => activity === "save-120" };
  it.each([
    ["limit_reached", { issued: 10, claimed: 1 }, null, 200],
    ["ended", { issued: 10, claimed: 0 }, null, 200],
    ["sold_out", { issued: 10, claimed: 0 }, null, 99],
    ["not_started", { issued: 9, claimed: 0 }, null, 99],
    ["authentication_required", { issued: 9, claimed: 0 }, null, 100],
    ["members_only", { issued: 9, claimed: 0 }, lin, 100],
    ["excluded", { issued: 9, claimed: 0 }, testShopper("member-zhao"), 100],
  ] as const)("%s comes before all that is left", (status, numbers, shopper, now) => {
    expect(claimability(exclusive, { ...holder, ...numbers }, shopper, now).status).toBe(status);
  });

  it("is yes from the first instant of the window to the last", () => {
    expect(claimability(offer, standing, lin, 100)).toEqual({ status: "claimable" });
    expect(claimability(offer, standing, lin, 199)).toEqual({ status: "claimable" });
  });

  it("names the coupon that is held", () => {
    const zhao = testShopper("member-zhao");
    expect(claimability(exclusive, holder, zhao, 100)).toEqual({ status: "excluded", excludedBy: "save-120" });
  });

  it("is for new customers only, or members only, where the shop says so", () => {
    const welcome = { ...offer, audience: "new_customers" as const };
    expect(claimability(welcome, standing, testShopper("new-lin"), 100).status).toBe("claimable");
    expect(claimability(welcome, standing, testShopper("member-zhao"), 100).status).toBe("new_customers_only");
    const thanks = { ...offer, audience: "members" as const };
    expect(claimability(thanks, standing, testShopper("member-zhao"), 100).status).toBe("claimable");
  });

  it("has no end of stock where there is none", () => {
    const endless = { ...offer, stock: undefined };
    expect(claimability(endless, { ...standing, issued: 1e9 }, lin, 100).status).toBe("claimable");
  });
});

describe("a claim", () => {
  it("gives the next coupon of the activity and of the shopper, usable for days from then", () => {
    const decision = decideClaim({ ...offer, limit: 2 }, { ...standing, issued: 4, claimed: 1 }, lin, 150, random);
    expect(decision).toEqual({
      coupon: {
        ...claimed,
        id: "BwcHBwcHBwcHBwcHBwcHBw",
        ordinal: 2,
        serial: 5,
        claimedAt: 150,
        usableFrom: 150,
        usableUntil: 150 + 7 * DAY,
      },
    });
  });

  it("gives a coupon with the shop's own dates, where it has them", () => {
    const fixed = { ...offer, use: { type: "fixed" as const, from: 300, until: 400 } };
    expect(decideClaim(fixed, standing, lin, 150, random)).toMatchObject({
      coupon: { claimedAt: 150, usableFrom: 300, usableUntil: 400 },
    });
  });

  it("is denied with the reason", () => {
    expect(decideClaim(offer, { ...standing, issued: 10 }, lin, 150, random)).toEqual({ denied: "sold_out" });
    const holder = { ...standing, holds: () => true };
    expect(decideClaim({ ...offer, excludes: ["save-120"] }, holder, lin, 150, random)).toEqual({
      denied: "excluded",
      activity: "save-120",
    });
  });
});

describe("a claimed coupon", () => {
  it.each([
    [99, "upcoming"],
    [100, "usable"],
    [199, "usable"],
    [200, "expired"],
  ])("at %i is %s", (now, status) => {
    expect(couponStatus(claimed, now)).toBe(status);
  });

  it("stays used when its time is over", () => {
    expect(couponStatus(used, 500)).toBe("used");
  });
});

describe("using a coupon", () => {
  it("takes it for the order", () => {
    expect(decideUse(claimed, "order-1", 120)).toEqual({ coupon: used });
  });

  it("is the same again for the same order, even when the coupon's time is over", () => {
    expect(decideUse(used, "order-1", 500)).toEqual({ coupon: used });
  });

  it("is denied to another order, before and after its time, and where there is no such coupon", () => {
    expect(decideUse(used, "order-2", 130)).toEqual({ denied: "coupon_used" });
    expect(decideUse(claimed, "order-1", 99)).toEqual({ denied: "coupon_not_usable" });
    expect(decideUse(claimed, "order-1", 200)).toEqual({ denied: "coupon_not_usable" });
    expect(decideUse(undefined, "order-1", 120)).toEqual({ denied: "coupon_not_found" });
  });
});

describe("giving a coupon back", () => {
  it("makes it as if it had not been used", () => {
    expect(decideReturn(used, "order-1")).toEqual({ coupon: claimed });
  });

  it("leaves one that nobody used as it is", () => {
    expect(decideReturn(claimed, "order-1")).toEqual({ coupon: claimed });
  });

  it("is denied to another order, and where there is no such coupon", () => {
    expect(decideReturn(used, "order-2")).toEqual({ denied: "coupon_used" });
    expect(decideReturn(undefined, "order-1")).toEqual({ denied: "coupon_not_found" });
  });
});
