import type { LuckyDrawActivity } from "@campaign-kit/contract/api";
import { openCheckIn } from "../acts/check-in.ts";
import { claimable } from "../acts/coupon.ts";
import { openGroupBuy, seatsOf } from "../acts/group-buy.ts";
import { openDraw } from "../acts/lucky-draw.ts";
import { CouldNotCheck, ensure, type Check } from "../check.ts";
import { at, listAt, textAt, type Ask, type Exchange } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import type { Shopper } from "../shoppers.ts";
import { distinct, expectStatus, expectTally, numberAt, tally } from "./expect.ts";

const NOTHING_OVERSOLD = "The book, Actions: Nothing oversold";
/** Requests of one shopper at a time. */
const TABS = 8;
/** How many more come than there is. */
const EXTRA = 10;

const all = (kit: Kit, asks: readonly Ask[]): Promise<Exchange[]> => Promise.all(asks.map((ask) => kit.change(ask)));
const tabs = (kit: Kit, ask: Ask): Promise<Exchange[]> =>
  all(
    kit,
    Array.from({ length: TABS }, () => ask),
  );

/** What a crowd that this run can bring would use up. */
function scarce<Found>(kit: Kit, found: readonly Found[], leftOf: (one: Found) => number, what: string): Found {
  const [least] = found
    .filter((one) => leftOf(one) > 0 && leftOf(one) + EXTRA <= kit.crowd)
    .sort((one, other) => leftOf(one) - leftOf(other));
  if (least) return least;
  throw new CouldNotCheck(`the campaign has no ${what} of which 1 to ${kit.crowd - EXTRA} are left (a run uses it up)`);
}

const mainDeck = ({ decks }: LuckyDrawActivity) => decks.find(({ name }) => name === "main");

export const raceChecks: Check[] = [
  {
    id: "races/coupon-stock",
    says: "Of more shoppers than coupons, exactly as many get one as there are",
    place: NOTHING_OVERSOLD,
    advice: "Lock the activity’s row, decide, write; do not read the stock first and write it later.",
    run: async (kit) => {
      const open = kit.activities("coupon", (one) => kit.isOpen(one) && one.audience === "everyone");
      const { activities } = await kit.campaign();
      const stocked = activities.flatMap((one) =>
        one.mechanic === "coupon" && one.stock && open.some(({ id }) => id === one.id) ? [one] : [],
      );
      const coupon = scarce(kit, stocked, ({ stock }) => stock?.left ?? 0, "coupon");
      const { left } = coupon.stock!;
      const crowd = await kit.shoppers.fresh(left + EXTRA);
      const answers = await all(
        kit,
        crowd.map((as) => ({ operation: "claimCoupon", as, params: { activity: coupon.id } })),
      );
      expectTally(answers, 201, left, "sold_out");
      const ids = answers.flatMap(({ json }) => textAt(json, "coupon", "id") || []);
      ensure(distinct(ids), "two shoppers got the same coupon id", answers[0]);
      const { stock } = await kit.shown(coupon);
      ensure(stock?.left === 0, `afterwards the campaign’s document says that ${stock?.left} are left, not 0`);
    },
  },
  {
    id: "races/coupon-limit",
    says: "One shopper who claims in many tabs at once gets as many as one may have",
    place: NOTHING_OVERSOLD,
    advice: "Count the shopper’s claims under the same lock as the claim, with a unique key behind it.",
    run: async (kit) => {
      const coupon = claimable(kit, ({ limit }) => limit < TABS, "coupon of a few each");
      const [as] = await kit.shoppers.fresh(1);
      const answers = await tabs(kit, { operation: "claimCoupon", as: as!, params: { activity: coupon.id } });
      expectTally(answers, 201, coupon.limit, "limit_reached");
      const { claimed } = await kit.mine(as!, coupon);
      ensure(claimed === coupon.limit, `…/me says ${claimed} claimed, not ${coupon.limit}`);
    },
  },
  {
    id: "races/exclusion",
    says: "Of two coupons that exclude each other, claimed at once, a shopper gets one",
    place: "openapi.json: CouponActivity, excludes",
    advice: "Lock the shopper too where a coupon excludes others: the two are decided by two writers.",
    run: async (kit) => {
      const one = claimable(kit, ({ excludes }) => excludes.length > 0, "coupon that excludes another");
      const other = claimable(kit, ({ id }) => id === one.excludes[0]);
      for (const as of await kit.shoppers.fresh(4)) {
        const claims = [one, other].map(({ id }): Ask => ({ operation: "claimCoupon", as, params: { activity: id } }));
        expectTally(await all(kit, claims), 201, 1, "excluded");
      }
    },
  },
  {
    id: "races/group-seats",
    says: "A group that more want to join than it has seats is full, and no fuller",
    place: NOTHING_OVERSOLD,
    advice: "Take a seat under the group’s or the activity’s lock.",
    run: async (kit) => {
      const activity = openGroupBuy(kit, kit.crowd);
      const seats = seatsOf(activity);
      const [leader, ...crowd] = await kit.shoppers.fresh(seats + EXTRA);
      const params = { activity: activity.id };
      const opened = await kit.change({ operation: "openGroup", as: leader!, params });
      expectStatus(opened, 201);
      const group = textAt(opened.json, "group", "id");
      const answers = await all(
        kit,
        crowd.map((as) => ({ operation: "joinGroup", as, params: { ...params, group } })),
      );
      expectTally(answers, 201, seats - 1, "group_full", "group_closed");
      const seen = await kit.ask({ operation: "getGroup", params: { ...params, group } });
      ensure(numberAt(seen.json, "group", "seated") === seats, "the group does not say that all seats are taken", seen);
      ensure(listAt(seen.json, "group", "members").length === seats, `it has not ${seats} members`, seen);
    },
  },
  {
    id: "races/group-member",
    says: "One shopper who joins in many tabs at once takes one seat",
    place: NOTHING_OVERSOLD,
    advice: "Keep a unique key on group and shopper behind the rule.",
    run: async (kit) => {
      const activity = openGroupBuy(kit);
      const [leader, as] = await kit.shoppers.fresh(2);
      const params = { activity: activity.id };
      const opened = await kit.change({ operation: "openGroup", as: leader!, params });
      expectStatus(opened, 201);
      const group = textAt(opened.json, "group", "id");
      const answers = await tabs(kit, { operation: "joinGroup", as: as!, params: { ...params, group } });
      expectTally(answers, 201, 1, "already_joined", "group_closed", "group_full", "limit_reached");
    },
  },
  {
    id: "races/check-in",
    says: "One shopper who checks in many times at once is checked in once a day",
    place: "openapi.json: checkIn, already_checked_in",
    advice: "Keep a unique key on activity, shopper and day; give points in its transaction.",
    run: async (kit) => {
      const activity = openCheckIn(kit);
      const [as] = await kit.shoppers.fresh(1);
      const before = await kit.points(as!);
      const answers = await tabs(kit, { operation: "checkIn", as: as!, params: { activity: activity.id } });
      expectTally(answers, 201, 1, "already_checked_in");
      const { total, days } = await kit.mine(as!, activity);
      ensure(total === 1 && days.length === 1, `…/me says ${total} days, not 1`);
      const gained = (await kit.points(as!)) - before;
      const given = numberAt(answers.find(({ status }) => status === 201)?.json, "points") - before;
      ensure(gained === given, `it brought ${gained} points, and the answer said ${given}`);
    },
  },
  {
    id: "races/points",
    says: "Points that pay for one chance pay for one, however many are bought at once",
    place: "openapi.json: buyChance, not_enough_points",
    advice: "Take points under the shopper’s lock, in the transaction of what they buy.",
    run: async (kit) => {
      const activity = openDraw(
        kit,
        ({ chances }) => (chances.points?.perDay ?? 0) > 1,
        "lucky draw that sells chances",
      );
      const [as] = await kit.shoppers.fresh(1);
      await kit.grant(as!, activity.chances.points!.cost);
      const answers = await tabs(kit, { operation: "buyChance", as: as!, params: { activity: activity.id } });
      expectTally(answers, 201, 1, "not_enough_points");
      const left = await kit.points(as!);
      ensure(left === 0, `${left} points are left, not 0`);
    },
  },
  {
    id: "races/chances",
    says: "One shopper who draws in many tabs at once draws as often as there are chances",
    place: "openapi.json: draw, no_chances",
    advice: "Take the chance and the card in one transaction.",
    run: async (kit) => {
      const activity = openDraw(kit, ({ chances, decks }) => chances.daily < TABS && decks[0]!.left > 2 * TABS);
      const [as] = await kit.shoppers.fresh(1);
      const { chances } = await kit.mine(as!, activity);
      const answers = await tabs(kit, { operation: "draw", as: as!, params: { activity: activity.id } });
      expectTally(answers, 201, chances, "no_chances");
    },
  },
  {
    id: "races/deck",
    says: "Of more shoppers than cards, each card is drawn once, and the prizes are those that were published",
    place: "The book, Fair draws; openapi.json: Prize, cards",
    advice: "Take the next place of the deck under its lock; no card twice, none left out.",
    run: async (kit) => {
      const open = kit.activities("lucky-draw", (one) => kit.isOpen(one) && one.chances.daily > 0);
      const { activities } = await kit.campaign();
      const decks = activities.flatMap((one) =>
        one.mechanic === "lucky-draw" && open.some(({ id }) => id === one.id) ? [one] : [],
      );
      const activity = scarce(kit, decks, (one) => mainDeck(one)?.left ?? 0, "lucky draw with a deck");
      const left = mainDeck(activity)!.left;
      const crowd: Shopper[] = await kit.shoppers.fresh(left + EXTRA);
      const answers = await all(
        kit,
        crowd.map((as) => ({ operation: "draw", as, params: { activity: activity.id } })),
      );
      expectTally(answers, 201, left, "sold_out");
      const receipts = answers.flatMap(({ json }) => (at(json, "receipt") ? [at(json, "receipt")] : []));
      const places = receipts.map((receipt) => numberAt(receipt, "index"));
      ensure(distinct(places), `a card was drawn twice: ${places.sort((a, b) => a - b).join(" ")}`, answers[0]);
      for (const prize of activity.prizes) {
        const drawn = receipts.filter((receipt) => textAt(receipt, "prize") === prize.id).length;
        ensure(
          drawn === prize.left,
          `${prize.id} was drawn ${drawn} times, of ${prize.left} that were left (${tally(answers)})`,
        );
      }
    },
  },
];
