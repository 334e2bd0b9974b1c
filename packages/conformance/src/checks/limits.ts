import { openCheckIn } from "../acts/check-in.ts";
import { openGroupBuy } from "../acts/group-buy.ts";
import { openDraw } from "../acts/lucky-draw.ts";
import { ensure, type Check } from "../check.ts";
import { textAt } from "../exchange.ts";
import { couponLimits } from "./coupon-limits.ts";
import { bytes, expectProblem, expectStatus, numberAt, placeOf } from "./expect.ts";

/** What one shopper may have: coupons, groups, points, chances, days. */
export const limitChecks: Check[] = [
  ...couponLimits,
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
      const activity = openDraw(kit, ({ chances }) => chances.points !== undefined, "lucky draw that sells chances");
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
      const activity = openDraw(kit, ({ chances }) => chances.shares > 0, "lucky draw that rewards shares");
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
