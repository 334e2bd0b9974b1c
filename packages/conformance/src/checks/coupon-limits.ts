import type { CouponActivity } from "@campaign-kit/contract/api";
import { claimable } from "../acts/coupon.ts";
import { CouldNotCheck, ensure, type Check } from "../check.ts";
import { textAt, type Exchange } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import type { Shopper } from "../shoppers.ts";
import { expectProblem, expectStatus, placeOf } from "./expect.ts";

const SAME_REASON =
  "…/me and the claim must come from the same rule, so that a page says beforehand what a claim would meet.";

const claim = (kit: Kit, as: Shopper, activity: string): Promise<Exchange> =>
  kit.change({ operation: "claimCoupon", as, params: { activity } });

/** A claim is refused with a code, and …/me says the same beforehand. */
async function denies(kit: Kit, as: Shopper, coupon: CouponActivity, code: string): Promise<void> {
  const mine = await kit.mine(as, coupon);
  expectProblem(await claim(kit, as, coupon.id), code);
  ensure(mine.status === code, `…/me says ${mine.status} for ${coupon.id}, and the claim was refused with ${code}`);
}

function coupon(
  name: string,
  says: string,
  code: string,
  find: (kit: Kit) => CouponActivity | Promise<CouponActivity>,
): Check {
  return {
    id: `limits/${name}`,
    says,
    place: placeOf("claimCoupon"),
    advice: `Answer 409 ${code}. ${SAME_REASON}`,
    run: async (kit) => {
      const found = await find(kit);
      await denies(kit, await kit.shoppers.main(), found, code);
    },
  };
}

const early = (kit: Kit) => (one: CouponActivity) => Date.parse(one.windows[0]!.opensAt) > kit.now();
const late = (kit: Kit) => (one: CouponActivity) => Date.parse(one.windows.at(-1)!.closesAt) <= kit.now();
const plain = ({ audience, stock }: CouponActivity) => audience === "everyone" && stock?.left !== 0;

function audience(name: string, who: string, code: string, wanted: CouponActivity["audience"], traits: object): Check {
  return {
    id: `limits/${name}`,
    says: `A coupon for ${who} is for ${who}`,
    place: placeOf("claimCoupon"),
    advice: `Answer 409 ${code} to others. ${SAME_REASON}`,
    run: async (kit) => {
      const fits = (one: CouponActivity) => kit.isOpen(one) && one.audience === wanted && one.stock?.left !== 0;
      const found = kit.activity("coupon", `coupon for ${who} that is open`, fits);
      const [other] = await kit.shoppers.fresh(1);
      await denies(kit, other!, found, code);
      const [meant] = await kit.shoppers.fresh(1, traits);
      expectStatus(await claim(kit, meant!, found.id), 201);
    },
  };
}

/** What of coupons one shopper, an audience or an order may have. */
export const couponLimits: Check[] = [
  coupon("not-started", "A coupon that has not opened is not given", "not_started", (kit) =>
    kit.activity("coupon", "coupon that opens later", (one) => plain(one) && early(kit)(one)),
  ),
  coupon("ended", "A coupon that is over is not given", "ended", (kit) =>
    kit.activity("coupon", "coupon that is over", (one) => plain(one) && late(kit)(one)),
  ),
  {
    id: "limits/sold-out",
    says: "A coupon whose stock has gone is sold out for everybody",
    place: placeOf("claimCoupon"),
    advice: `Answer 409 sold_out. ${SAME_REASON}`,
    run: async (kit) => {
      const { activities } = await kit.campaign();
      const found = activities.find((one) => one.mechanic === "coupon" && kit.isOpen(one) && one.stock?.left === 0);
      if (found?.mechanic !== "coupon") throw new CouldNotCheck("the campaign has no open coupon that is sold out");
      const [as] = await kit.able(found, "sold_out");
      await denies(kit, as!, found, "sold_out");
    },
  },
  {
    id: "limits/coupon-limit",
    says: "A shopper gets as many coupons as one may have, and no more",
    place: placeOf("claimCoupon"),
    advice: `Answer 409 limit_reached. ${SAME_REASON}`,
    run: async (kit) => {
      const found = claimable(kit, ({ limit }) => limit > 1 && limit <= 10, "coupon of 2 to 10 each");
      const [as] = await kit.shoppers.fresh(1);
      for (let nth = 1; nth <= found.limit; nth++) expectStatus(await claim(kit, as!, found.id), 201);
      await denies(kit, as!, found, "limit_reached");
    },
  },
  audience("new-customers", "new customers", "new_customers_only", "new_customers", { newCustomer: true }),
  audience("members", "members", "members_only", "members", { member: true }),
  {
    id: "limits/excluded",
    says: "A coupon that excludes one which the shopper holds is not given, and it is said which",
    place: "openapi.json: CouponActivity, excludes; Problem, activity",
    advice: "Exclusions work both ways, whichever of the two names the other; say the held coupon’s activity.",
    run: async (kit) => {
      const one = claimable(kit, ({ excludes }) => excludes.length > 0, "coupon that excludes another");
      const other = claimable(kit, ({ id }) => id === one.excludes[0]);
      for (const [first, second] of [
        [one, other],
        [other, one],
      ] as const) {
        const [as] = await kit.shoppers.fresh(1);
        expectStatus(await claim(kit, as!, first.id), 201);
        const denied = await claim(kit, as!, second.id);
        expectProblem(denied, "excluded");
        ensure(
          textAt(denied.json, "activity") === first.id,
          "the problem’s activity is not the coupon that is held",
          denied,
        );
        const { status, excludedBy } = await kit.mine(as!, second);
        ensure(
          status === "excluded" && excludedBy === first.id,
          `…/me says ${status} by ${excludedBy} for ${second.id}`,
        );
      }
    },
  },
  {
    id: "limits/coupon-order",
    says: "A used coupon is its order’s: another order is refused, the same one may ask again",
    place: placeOf("useCoupon"),
    advice: "Keep the order with the coupon; answer 409 coupon_used for another, and the coupon for the same.",
    run: async (kit) => {
      const as = await kit.shoppers.orders();
      const found = claimable(kit, ({ use }) => use.type === "after_claim", "coupon to be used from its claim on");
      const [shopper] = await kit.able(found, "claimable");
      const claimed = await claim(kit, shopper!, found.id);
      expectStatus(claimed, 201);
      const params = { activity: found.id };
      const body = { coupon: textAt(claimed.json, "coupon", "id"), order: "conformance-1" };
      const other = { ...body, order: "conformance-2" };
      expectStatus(await kit.change({ operation: "useCoupon", as, params, body }), 200);
      expectStatus(await kit.change({ operation: "useCoupon", as, params, body }), 200);
      expectProblem(await kit.change({ operation: "useCoupon", as, params, body: other }), "coupon_used");
      expectProblem(await kit.change({ operation: "returnCoupon", as, params, body: other }), "coupon_used");
      expectStatus(await kit.change({ operation: "returnCoupon", as, params, body }), 200);
      expectStatus(await kit.change({ operation: "useCoupon", as, params, body: other }), 200);
    },
  },
  {
    id: "limits/coupon-not-usable",
    says: "A coupon cannot be used before it is usable",
    place: placeOf("useCoupon"),
    advice: "Answer 409 coupon_not_usable outside of usableFrom and usableUntil.",
    run: async (kit) => {
      const as = await kit.shoppers.orders();
      const found = claimable(
        kit,
        ({ use }) => use.type === "fixed" && Date.parse(use.from) > kit.now(),
        "coupon to be used later",
      );
      const [shopper] = await kit.able(found, "claimable");
      const claimed = await claim(kit, shopper!, found.id);
      expectStatus(claimed, 201);
      const body = { coupon: textAt(claimed.json, "coupon", "id"), order: "conformance-1" };
      const answer = await kit.change({ operation: "useCoupon", as, params: { activity: found.id }, body });
      expectProblem(answer, "coupon_not_usable");
    },
  },
];
