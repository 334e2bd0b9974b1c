import type { CouponActivity } from "@campaign-kit/contract/api";
import { openCheckIn } from "../acts/check-in.ts";
import { claimable } from "../acts/coupon.ts";
import { openGroupBuy } from "../acts/group-buy.ts";
import { openDraw } from "../acts/lucky-draw.ts";
import { CouldNotCheck, ensure, type Check } from "../check.ts";
import { textAt, type Exchange } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import type { Shopper } from "../shoppers.ts";
import { bytes, expectProblem, expectStatus, numberAt, placeOf } from "./expect.ts";

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

export const limitChecks: Check[] = [
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
      const found = claimable(kit, ({ limit }) => limit > 1 && limit <= 10);
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
      const one = claimable(kit, ({ excludes }) => excludes.length > 0);
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
      const found = claimable(kit, ({ use }) => use.type === "after_claim");
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
      const found = claimable(kit, ({ use }) => use.type === "fixed" && Date.parse(use.from) > kit.now());
      const [shopper] = await kit.able(found, "claimable");
      const claimed = await claim(kit, shopper!, found.id);
      expectStatus(claimed, 201);
      const body = { coupon: textAt(claimed.json, "coupon", "id"), order: "conformance-1" };
      const answer = await kit.change({ operation: "useCoupon", as, params: { activity: found.id }, body });
      expectProblem(answer, "coupon_not_usable");
    },
  },
  {
    id: "limits/group-limit",
    says: "A shopper is in as many groups as one may be; those that were left do not count",
    place: "openapi.json: GroupBuyActivity, limit",
    advice: "Count open and completed groups only.",
    run: async (kit) => {
      const activity = openGroupBuy(kit);
      const params = { activity: activity.id };
      const [as] = await kit.shoppers.fresh(1);
      const open = () => kit.change({ operation: "openGroup", as: as!, params });
      let last = await open();
      for (let nth = 2; nth <= activity.limit; nth++) last = await open();
      expectStatus(last, 201);
      expectProblem(await open(), "limit_reached");
      const group = textAt(last.json, "group", "id");
      expectStatus(await kit.change({ operation: "leaveGroup", as: as!, params: { ...params, group } }), 200);
      expectStatus(await open(), 201);
    },
  },
  {
    id: "limits/group-closed",
    says: "A group that was called off takes nobody, and a member joins once",
    place: placeOf("joinGroup"),
    advice: "Answer already_joined to a member, group_closed where the group is not open any more.",
    run: async (kit) => {
      const orders = await kit.shoppers.orders();
      const activity = openGroupBuy(kit);
      const [as, other] = await kit.shoppers.fresh(2);
      const opened = await kit.change({ operation: "openGroup", as: as!, params: { activity: activity.id } });
      expectStatus(opened, 201);
      const params = { activity: activity.id, group: textAt(opened.json, "group", "id") };
      expectProblem(await kit.change({ operation: "joinGroup", as: as!, params }), "already_joined");
      expectStatus(await kit.change({ operation: "cancelGroup", as: orders, params }), 200);
      expectProblem(await kit.change({ operation: "joinGroup", as: other!, params }), "group_closed");
    },
  },
  {
    id: "limits/points",
    says: "Nothing is sold for points that the shopper does not have",
    place: "openapi.json: not_enough_points",
    advice: "Answer 409 not_enough_points, and take nothing.",
    run: async (kit) => {
      const activity = openDraw(kit, ({ chances }) => chances.points !== undefined);
      const [as] = await kit.shoppers.fresh(1);
      const params = { activity: activity.id };
      expectProblem(await kit.change({ operation: "buyChance", as: as!, params }), "not_enough_points");
      ensure((await kit.points(as!)) === 0, "the points of a new shopper are not 0 afterwards");
    },
  },
  {
    id: "limits/points-reversal",
    says: "What was given is taken back once: asking again gets the same reversal",
    place: placeOf("reversePoints"),
    advice: "Keep a unique key on the entry that a reversal undoes.",
    run: async (kit) => {
      const as = await kit.shoppers.orders();
      const [shopper] = await kit.shoppers.fresh(1);
      const id = await kit.idOf(shopper!);
      const given = await kit.change({ operation: "grantPoints", as, body: { shopper: id, points: 30 } });
      expectStatus(given, 201);
      const body = { shopper: id, entry: textAt(given.json, "id") };
      const reverse = () => kit.change({ operation: "reversePoints", as, body });
      const [first, again] = await Promise.all([reverse(), reverse()]);
      expectStatus(first, 201);
      ensure(bytes(again) === bytes(first), "asking again got another answer", again);
      const left = await kit.points(shopper!);
      ensure(left === 0, `${left} points are left, not 0`);
      const undone = { shopper: id, entry: textAt(first.json, "id") };
      expectProblem(await kit.change({ operation: "reversePoints", as, body: undone }), "points_entry_not_found");
    },
  },
  {
    id: "limits/chances",
    says: "A shopper draws as often as there are chances",
    place: placeOf("draw"),
    advice: "Answer 409 no_chances; a draw that is denied takes no chance.",
    run: async (kit) => {
      const activity = openDraw(kit, ({ chances }) => chances.daily <= 10);
      const [as] = await kit.shoppers.fresh(1);
      const draw = () => kit.change({ operation: "draw", as: as!, params: { activity: activity.id } });
      const { chances } = await kit.mine(as!, activity);
      for (let nth = 1; nth <= chances; nth++) expectStatus(await draw(), 201);
      expectProblem(await draw(), "no_chances");
      const { status, draws } = await kit.mine(as!, activity);
      ensure(status === "no_chances" && draws === chances, `…/me says ${status} after ${draws} draws`);
    },
  },
  {
    id: "limits/share",
    says: "A share brings a chance once a day a target",
    place: placeOf("shareDraw"),
    advice: "Say gained 0 for a target of today; it is no error.",
    run: async (kit) => {
      const activity = openDraw(kit, ({ chances }) => chances.shares > 0);
      const [as] = await kit.shoppers.fresh(1);
      const ask = {
        operation: "shareDraw",
        as: as!,
        params: { activity: activity.id },
        body: { target: "link" },
      } as const;
      const [first, again] = [await kit.change(ask), await kit.change(ask)];
      expectStatus(first, 201);
      expectStatus(again, 201);
      const gained = [first, again].map(({ json }) => numberAt(json, "gained"));
      ensure(gained.join() === "1,0", `they gained ${gained.join(" and ")}, not 1 and 0`, again);
    },
  },
  {
    id: "limits/check-in",
    says: "A day is checked in once, and …/me says so",
    place: placeOf("checkIn"),
    advice: "Answer 409 already_checked_in until the campaign’s zone has another day.",
    run: async (kit) => {
      const { ask } = await kit.outcome("checkIn");
      expectProblem(
        await kit.change({ operation: "checkIn", as: ask.as, params: { ...ask.params } }),
        "already_checked_in",
      );
      const { status } = await kit.mine(ask.as!, openCheckIn(kit));
      ensure(status === "done", `…/me says ${status}, not done`);
    },
  },
  {
    id: "limits/make-up",
    says: "Only a missed day can be made up: not today, and none to come",
    place: placeOf("makeUpDay"),
    advice: "Answer 409 day_not_missed.",
    run: async (kit) => {
      const activity = openCheckIn(kit, ({ makeUp }) => makeUp !== undefined);
      const [as] = await kit.shoppers.fresh(1);
      const { today } = await kit.mine(as!, activity);
      for (const date of [today, "2099-12-31"]) {
        const ask = { operation: "makeUpDay", as: as!, params: { activity: activity.id }, body: { date } } as const;
        expectProblem(await kit.change(ask), "day_not_missed");
      }
    },
  },
];
