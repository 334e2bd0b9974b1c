import { describe, expect, test } from "vitest";
import type { CouponActivity, CouponClaimStatus, Me, MyCoupon } from "@campaign-kit/contract/api";
import { at, campaign, claimed, coupon, DAY, HOUR, me, mine, NOW, save50 } from "../test/fixtures.ts";
import { couponView } from "./coupon-view.ts";
import { CampaignError } from "./errors.ts";
import type { IntentView } from "./types.ts";

interface Case {
  activity?: Partial<CouponActivity>;
  mine?: MyCoupon;
  me?: Partial<Me>;
  /** Milliseconds since the server was asked. */
  after?: number;
  intent?: IntentView<string>;
}

function view({ activity = {}, mine: standing = mine(), me: more = {}, after = 0, intent }: Case) {
  const clock = { now: () => NOW + after, subscribe: () => () => undefined };
  const all = { ...save50, ...activity };
  const other = { ...save50, id: "save-120", title: { en: "¥120 off" } };
  const snapshot = { campaign: campaign(all, other), me: me({ "save-50": standing }, more) };
  return couponView({ id: "save-50", snapshot, clock, intent });
}
const state = (of: Case) => view(of).state;

describe("as the server decided", () => {
  test.each<[CouponClaimStatus, string]>([
    ["claimable", "claimable"],
    ["ended", "ended"],
    ["sold_out", "sold-out"],
    ["limit_reached", "claimed"],
    ["authentication_required", "signed-out"],
  ])("%s is shown as %s", (status, expected) => {
    expect(state({ mine: mine({ status }) })).toBe(expected);
  });

  test.each<CouponClaimStatus>(["new_customers_only", "members_only"])("%s is a reason", (status) => {
    expect(view({ mine: mine({ status }) })).toMatchObject({ state: "ineligible", reason: status });
  });

  test("a coupon that another one excludes names the other one", () => {
    const seen = view({ mine: mine({ status: "excluded", excludedBy: "save-120" }) });
    expect(seen).toMatchObject({ state: "ineligible", reason: "excluded", excludedBy: { id: "save-120" } });
  });

  test("before the claim, the coupons that it cannot be held with, as far as the campaign has them", () => {
    const activity = { ...save50, excludes: ["save-120", "gone"] };
    const snapshot = {
      campaign: campaign(activity, { ...save50, id: "save-120" }),
      me: me({ "save-50": mine() }),
    };
    const clock = { now: () => NOW, subscribe: () => () => undefined };
    const look = { id: "save-50", snapshot, clock };
    const [one, other] = [couponView(look), couponView(look)];
    expect(one.excludes).toMatchObject([{ id: "save-120" }]);
    // A view is new only where something in it is.
    expect(other.excludes).toBe(one.excludes);
  });

  test("a claimable one has no reason, no opening, no coupon", () => {
    const { reason, opensAt, coupon: own, excludedBy, outcome } = view({});
    expect({ reason, opensAt, own, excludedBy, outcome }).toEqual({});
  });

  test("no stock left in the public document counts, where the shopper's part is older", () => {
    expect(state({ activity: { stock: { total: 100, left: 0 } } })).toBe("sold-out");
  });
});

describe("from a server newer than this code", () => {
  test.each(["paused", "constructor", "toString"])("a status it calls %s is unknown, at any time", (status) => {
    const standing = mine({ status: status as CouponClaimStatus });
    expect(state({ mine: standing })).toBe("unknown");
    expect(state({ mine: standing, after: 10 * DAY })).toBe("unknown");
  });

  test("an activity of another mechanic is unknown", () => {
    const activity = { ...save50, mechanic: "raffle" } as unknown as CouponActivity;
    const clock = { now: () => NOW, subscribe: () => () => undefined };
    const seen = couponView({ id: "save-50", snapshot: { campaign: campaign(activity), me: me() }, clock });
    expect(seen).toMatchObject({ state: "unknown", activity: undefined });
  });

  test("a coupon of one's own in a state it does not know is still shown", () => {
    const standing = claimed({ coupons: [coupon({ status: "gift-wrapped" as "usable" })] });
    expect(view({ mine: standing })).toMatchObject({ state: "claimed", coupon: { id: coupon().id } });
  });
});

describe("turned over by the server's clock, without a request", () => {
  const windows = [
    { opensAt: at(HOUR), closesAt: at(2 * HOUR) },
    { opensAt: at(5 * HOUR), closesAt: at(6 * HOUR) },
  ];
  test.each([
    [0, "upcoming"],
    [HOUR - 1, "upcoming"],
    [HOUR, "claimable"],
    [2 * HOUR - 1, "claimable"],
    [2 * HOUR, "upcoming"],
    [5 * HOUR, "claimable"],
    [6 * HOUR, "ended"],
  ])("after %i ms it is %s", (after, expected) => {
    const standing = mine({ status: "not_started" });
    expect(state({ activity: { windows }, mine: standing, after })).toBe(expected);
  });

  test("an upcoming one says when it opens, also between two openings", () => {
    const standing = mine({ status: "not_started" });
    expect(view({ activity: { windows }, mine: standing }).opensAt).toBe(at(HOUR));
    expect(view({ activity: { windows }, mine: standing, after: 3 * HOUR }).opensAt).toBe(at(5 * HOUR));
  });

  test.each<[string, Partial<CouponActivity>, Partial<Me>, string]>([
    ["for a visitor", {}, { shopper: null }, "signed-out"],
    [
      "for new customers only",
      { audience: "new_customers" },
      { shopper: { id: "zhao", newCustomer: false, member: true } },
      "ineligible",
    ],
    ["for members only", { audience: "members" }, {}, "ineligible"],
    ["when nothing is left", { stock: { total: 1, left: 0 } }, {}, "sold-out"],
  ])("what opens %s opens as the server will say", (_, activity, more, expected) => {
    const opening = {
      activity: { windows, ...activity },
      mine: mine({ status: "not_started" }),
      me: more,
      after: HOUR,
    };
    expect(state(opening)).toBe(expected);
  });

  test("what opens for one who holds a coupon that excludes it opens as excluded", () => {
    const clock = { now: () => NOW + HOUR, subscribe: () => () => undefined };
    const snapshot = {
      campaign: campaign({ ...save50, windows, excludes: ["save-120"] }, { ...save50, id: "save-120" }),
      me: me({ "save-50": mine({ status: "not_started" }), "save-120": claimed() }),
    };
    expect(couponView({ id: "save-50", snapshot: snapshot, clock })).toMatchObject({
      state: "ineligible",
      reason: "excluded",
      excludedBy: { id: "save-120" },
    });
  });

  test("what was sold out or not for this shopper ends as well", () => {
    for (const status of ["sold_out", "members_only", "authentication_required"] as const) {
      expect(state({ mine: mine({ status }), after: 10 * DAY })).toBe("ended");
    }
  });
});

describe("for one who has coupons", () => {
  test("one that can have no more has claimed it", () => {
    expect(view({ mine: claimed() })).toMatchObject({ state: "claimed", coupon: { id: coupon().id } });
  });

  test("one of two may still be claimed, as long as there are any", () => {
    const standing = claimed({ status: "claimable" });
    expect(state({ activity: { limit: 2 }, mine: standing })).toBe("claimable");
    expect(state({ activity: { limit: 2 }, mine: claimed({ status: "sold_out" }) })).toBe("claimed");
    expect(state({ activity: { limit: 2 }, mine: standing, after: 2 * DAY })).toBe("claimed");
  });

  test("two of two is the limit", () => {
    const standing = claimed({ claimed: 2, coupons: [coupon(), coupon({ id: "b" })] });
    expect(state({ activity: { limit: 2 }, mine: standing })).toBe("limit-reached");
  });

  test("the one to show is one that can be used", () => {
    const coupons = [coupon({ id: "a", status: "used" }), coupon({ id: "b", status: "expired" }), coupon({ id: "c" })];
    expect(view({ activity: { limit: 3 }, mine: claimed({ claimed: 3, coupons }) }).coupon?.id).toBe("c");
  });

  test("all used is used", () => {
    const standing = claimed({ coupons: [coupon({ status: "used", usedAt: at(0) })] });
    expect(view({ mine: standing })).toMatchObject({ state: "used", coupon: { status: "used" } });
  });

  test("an expired one has ended, by the server's word or by its clock", () => {
    expect(state({ mine: claimed({ coupons: [coupon({ status: "expired" })] }) })).toBe("ended");
    expect(state({ mine: claimed(), after: 7 * DAY - 1 })).toBe("claimed");
    expect(state({ mine: claimed(), after: 7 * DAY })).toBe("ended");
  });

  test("what was claimed stays claimed when claiming has ended, or another one excludes it", () => {
    for (const status of ["ended", "excluded", "sold_out"] as const) {
      expect(state({ mine: claimed({ status }) })).toBe("claimed");
    }
  });
});

describe("with an intent", () => {
  test.each<[IntentView<string>["state"], string]>([
    ["asking", "claiming"],
    ["queueing", "queueing"],
    ["offline", "offline"],
    ["checking", "checking"],
  ])("that is %s it is %s, whatever else holds", (intent, expected) => {
    const running: IntentView<string> = { action: "claim", state: intent };
    for (const standing of [mine(), claimed(), mine({ status: "sold_out" })]) {
      expect(state({ mine: standing, intent: running })).toBe(expected);
    }
  });

  test("that failed it says why, and whether something may have been claimed", () => {
    const intent: IntentView<string> = { action: "claim", state: "failed", reason: "network", outcome: "open" };
    expect(view({ intent })).toMatchObject({ state: "failed", reason: "network", outcome: "open" });
    expect(state({ intent, mine: claimed() })).toBe("claimed");
  });
});

describe("without the facts", () => {
  const clock = { now: () => undefined, subscribe: () => () => undefined };
  const error = new CampaignError("network", "");

  test("it loads, and shows the activity as soon as that is known", () => {
    expect(couponView({ id: "save-50", snapshot: {}, clock }).state).toBe("loading");
    expect(couponView({ id: "save-50", snapshot: { campaign: campaign() }, clock })).toMatchObject({
      state: "loading",
      activity: { id: "save-50" },
    });
  });

  test("that cannot be read, it is unavailable", () => {
    expect(couponView({ id: "save-50", snapshot: { error }, clock }).state).toBe("unavailable");
    expect(couponView({ id: "save-50", snapshot: { campaign: campaign(), error }, clock }).state).toBe("unavailable");
  });

  test("a coupon that the campaign does not have is unavailable", () => {
    expect(couponView({ id: "save-51", snapshot: { campaign: campaign(), me: me() }, clock }).state).toBe(
      "unavailable",
    );
  });

  test("a cached page without a clock goes by the time of its answer", () => {
    expect(couponView({ id: "save-50", snapshot: { campaign: campaign(), me: me() }, clock }).state).toBe("claimable");
  });
});
