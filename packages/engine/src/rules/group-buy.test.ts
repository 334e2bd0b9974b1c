import type { GroupStatus } from "@campaign-kit/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testShopper } from "../../test/api.ts";
import {
  decideCancel,
  decideConfirm,
  decideJoin,
  decideLeave,
  decideOpen,
  isLeader,
  joinability,
  openability,
  priceOf,
  pricing,
  settled,
  transitions,
  type GroupBook,
  type GroupBuyOffer,
  type GroupEvent,
} from "./group-buy.ts";
import type { Denial } from "./denial.ts";

const yuan = (amount: number) => ({ amount: amount * 100, currency: "CNY" });
const ladder = {
  tiers: [
    { people: 3, price: yuan(49) },
    { people: 5, price: yuan(42) },
    { people: 8, price: yuan(36) },
  ],
  leaderDiscount: yuan(3),
};
const offer: GroupBuyOffer = {
  campaign: "autumn",
  id: "family-pack",
  terms: ladder,
  windows: [{ opensAt: 100, closesAt: 200 }],
  timeToFill: 500,
  limit: 2,
  listed: true,
};
const pair: GroupBuyOffer = { ...offer, id: "duo", terms: { tiers: [{ people: 2, price: yuan(199.5) }] } };

let bytes = 0;
const random = (length: number) => new Uint8Array(length).fill((bytes += 1) % 256);
const entry = (now: number, counted = 0) => ({ counted, serial: (bytes += 1), now, random });
/** Decides, where the answer must be yes. */
function granted<Thing extends object>(decision: Thing | Denial): Thing {
  if ("denied" in decision) throw new Error(decision.denied);
  return decision;
}
const opened = (of: GroupBuyOffer = offer, now = 100) => granted(decideOpen(of, testShopper("leader"), entry(now)));
const joined = (book: GroupBook, shopper: string, now = 150) =>
  granted(decideJoin(book, offer.limit, testShopper(shopper), entry(now)));
const left = (book: GroupBook, shopper: string, now = 160) => granted(decideLeave(book, shopper, now));
/** A group of so many, the leader with them. */
const groupOf = (people: number, of: GroupBuyOffer = offer) => {
  let book = opened(of);
  for (let index = 2; index <= people; index += 1) book = joined(book, `member-${index}`);
  return book;
};
const shoppersIn = ({ group }: GroupBook) => group.members.map(({ shopper }) => shopper);
const membershipOf = ({ memberships }: GroupBook, shopper: string) =>
  memberships.findLast((membership) => membership.shopper === shopper)!;
const refundsOf = ({ memberships }: GroupBook) =>
  Object.fromEntries(memberships.map(({ shopper, refund }) => [shopper, refund && refund.amount / 100]));

describe("the table of a group's states", () => {
  const statuses: GroupStatus[] = ["open", "completed", "expired", "cancelled"];
  const events: GroupEvent[] = ["join", "leave", "time", "cancel"];
  // Seated after the event, of 3 to succeed and 8 to be full.
  it.each([
    ["open", "join", 2, "open"],
    ["open", "join", 3, "open"],
    ["open", "join", 7, "open"],
    ["open", "join", 8, "completed"],
    ["open", "leave", 7, "open"],
    ["open", "leave", 1, "open"],
    ["open", "leave", 0, "cancelled"],
    ["open", "time", 1, "expired"],
    ["open", "time", 2, "expired"],
    ["open", "time", 3, "completed"],
    ["open", "time", 7, "completed"],
    ["open", "cancel", 1, "cancelled"],
    ["open", "cancel", 7, "cancelled"],
  ] as const)("takes one that is %s by %s with %i seated to %s", (from, event, seated, to) => {
    expect(transitions[from][event]?.({ seated, needed: 3, seats: 8 })).toBe(to);
  });

  it("has every state, and lets nothing happen to a group that has ended", () => {
    expect(Object.keys(transitions).sort()).toEqual([...statuses].sort());
    expect(Object.keys(transitions.open).sort()).toEqual([...events].sort());
    for (const status of statuses.slice(1)) expect(transitions[status]).toEqual({});
  });

  const ended: Record<Exclude<GroupStatus, "open">, () => GroupBook> = {
    completed: () => groupOf(8),
    expired: () => settled(groupOf(2), 600),
    cancelled: () => granted(decideCancel(groupOf(3), 170)),
  };
  it.each(Object.entries(ended))("leaves one that is %s as it is, whatever is asked", (status, make) => {
    const book = make();
    expect(book.group.status).toBe(status);
    expect(settled(book, 10_000)).toBe(book);
    const full = status === "completed" ? "group_full" : "group_closed";
    expect(decideJoin(book, 2, testShopper("late"), entry(180))).toEqual({ denied: full });
    expect(decideLeave(book, "leader", 180)).toEqual({ denied: "group_closed" });
    expect(decideCancel(book, 180)).toEqual(status === "cancelled" ? book : { denied: "group_closed" });
  });
});

describe("opening", () => {
  // Each line has every reason of the lines after it as well, so that the order of the reasons is what is tested.
  it.each([
    ["limit_reached", 2, null, 200],
    ["ended", 1, null, 200],
    ["not_started", 1, null, 99],
    ["authentication_required", 1, null, 100],
    ["available", 1, testShopper("lin"), 100],
  ] as const)("%s comes before all that is left", (status, counted, shopper, now) => {
    expect(openability(offer, counted, shopper, now)).toBe(status);
  });

  it("seats the leader, and gives the group its own time from then on", () => {
    const { group, memberships } = opened(offer, 199);
    expect(group).toMatchObject({ status: "open", openedAt: 199, closesAt: 699, endedAt: null });
    expect(group.members).toMatchObject([{ seat: 1, shopper: "leader" }]);
    expect(memberships).toMatchObject([{ group: group.id, seat: 1, paid: yuan(46), refund: null, leftAt: null }]);
  });

  it("is denied with the reason", () => {
    expect(decideOpen(offer, testShopper("lin"), entry(99))).toEqual({ denied: "not_started" });
    expect(decideOpen(offer, testShopper("lin"), entry(150, 2))).toEqual({ denied: "limit_reached" });
  });

  it("takes the nickname along, where there is one", () => {
    const { group } = granted(decideOpen(offer, { ...testShopper("lin"), nickname: "Lin" }, entry(150)));
    expect(group.members[0]).toMatchObject({ nickname: "Lin" });
    expect(opened().group.members[0]).not.toHaveProperty("nickname");
  });
});

describe("joining", () => {
  const full = groupOf(8);
  const over = settled(groupOf(7), 600);
  it.each([
    ["joined", full, "leader", 2],
    ["joined", over, "leader", 2],
    ["group_full", full, "late", 2],
    ["group_full", full, null, 0],
    ["group_closed", over, "late", 2],
    ["group_closed", over, null, 0],
    ["authentication_required", opened(), null, 0],
    ["limit_reached", opened(), "late", 2],
    ["joinable", opened(), "late", 1],
  ] as const)("%s comes before all that is left", (status, { group }, shopper, counted) => {
    expect(joinability(group, 2, counted, shopper === null ? null : testShopper(shopper))).toBe(status);
  });

  it("is no matter of the activity's windows: a group runs on after they have closed", () => {
    const book = opened(offer, 199);
    expect(joined(book, "late", 698).group.members).toHaveLength(2);
    expect(settled(book, 698)).toBe(book);
    expect(settled(book, 699).group.status).toBe("expired");
  });

  it("a second time is denied; after leaving it is not", () => {
    const book = groupOf(3);
    expect(decideJoin(book, 2, testShopper("member-2"), entry(155))).toEqual({ denied: "already_joined" });
    const again = joined(left(book, "member-2"), "member-2", 165);
    expect(shoppersIn(again)).toEqual(["leader", "member-3", "member-2"]);
    expect(again.memberships.filter(({ shopper }) => shopper === "member-2")).toMatchObject([
      { leftAt: 160, refund: yuan(49) },
      { leftAt: null, refund: null },
    ]);
  });

  it("takes the first seat that is free", () => {
    const book = joined(left(groupOf(4), "member-2"), "new");
    expect(book.group.members.map(({ seat }) => seat)).toEqual([1, 3, 4, 2]);
    expect(membershipOf(book, "new").seat).toBe(2);
  });

  it("with the last seat completes the group, with the first tier's people it does not", () => {
    expect(groupOf(7).group).toMatchObject({ status: "open", endedAt: null });
    expect(groupOf(8).group).toMatchObject({ status: "completed", endedAt: 150 });
    expect(groupOf(2, pair).group.status).toBe("completed");
  });
});

describe("leaving", () => {
  it("gives all of the money back, and the seat", () => {
    const book = left(groupOf(3), "member-3", 170);
    expect(shoppersIn(book)).toEqual(["leader", "member-2"]);
    expect(membershipOf(book, "member-3")).toMatchObject({ leftAt: 170, refund: yuan(49), refundDueAt: 170 });
    expect(membershipOf(book, "leader")).toMatchObject({ leftAt: null, refund: null });
  });

  it("passes the leader's place on to who entered next, with the discount", () => {
    const book = left(groupOf(3), "leader");
    expect(isLeader(book.group, membershipOf(book, "member-2"))).toBe(true);
    expect(isLeader(book.group, membershipOf(book, "leader"))).toBe(false);
    expect(priceOf(book.group, membershipOf(book, "member-2"))).toEqual(yuan(46));
    const end = settled(joined(book, "new"), 600);
    expect(end.group.status).toBe("completed");
    expect(refundsOf(end)).toEqual({ leader: 46, "member-2": 3, "member-3": null, new: null });
  });

  it("a leader who joins again is the last one", () => {
    const book = joined(left(groupOf(2), "leader"), "leader");
    expect(shoppersIn(book)).toEqual(["member-2", "leader"]);
    expect(membershipOf(book, "leader").paid).toEqual(yuan(49));
  });

  it("by everybody cancels the group", () => {
    const book = left(left(groupOf(2), "leader"), "member-2", 190);
    expect(book.group).toMatchObject({ status: "cancelled", endedAt: 190, members: [] });
    expect(refundsOf(book)).toEqual({ leader: 46, "member-2": 49 });
  });

  it("is denied to who is not in it", () => {
    expect(decideLeave(groupOf(2), "stranger", 150)).toEqual({ denied: "not_a_member" });
    expect(decideLeave(left(groupOf(2), "member-2"), "member-2", 170)).toEqual({ denied: "not_a_member" });
  });
});

describe("time", () => {
  it("ends a group at the instant that it was opened for, whenever that is looked at", () => {
    const book = groupOf(2);
    expect(settled(book, 599)).toBe(book);
    for (const now of [600, 601, 100_000]) {
      expect(settled(book, now).group).toMatchObject({ status: "expired", endedAt: 600 });
      expect(refundsOf(settled(book, now))).toEqual({ leader: 46, "member-2": 49 });
    }
  });

  it("with the people of a tier ends it well, at that tier's price", () => {
    const end = settled(groupOf(5), 600);
    expect(end.group).toMatchObject({ status: "completed", endedAt: 600 });
    expect(refundsOf(end)).toMatchObject({ leader: 7, "member-2": 7, "member-5": 7 });
    expect(priceOf(end.group, membershipOf(end, "member-5"))).toEqual(yuan(42));
    expect(priceOf(end.group, membershipOf(end, "leader"))).toEqual(yuan(39));
  });
});

describe("calling off", () => {
  it("gives everybody's money back", () => {
    const book = granted(decideCancel(groupOf(4), 170));
    expect(book.group).toMatchObject({ status: "cancelled", endedAt: 170 });
    expect(refundsOf(book)).toEqual({ leader: 46, "member-2": 49, "member-3": 49, "member-4": 49 });
  });
});

describe("prices", () => {
  it.each([
    [0, 49, 5],
    [1, 49, 5],
    [3, 49, 5],
    [4, 49, 5],
    [5, 42, 8],
    [7, 42, 8],
    [8, 36, undefined],
  ])("with %i seated are ¥%i, with the next tier at %s", (seated, price, next) => {
    expect(pricing(ladder, seated)).toMatchObject({ price: yuan(price) });
    expect(pricing(ladder, seated).next?.people).toBe(next);
  });

  it("of one tier have none ahead", () => {
    expect(pricing(pair.terms, 1)).toEqual({ price: yuan(199.5), next: undefined });
  });

  it("of who left, or whose group failed, are nothing", () => {
    const gone = left(groupOf(3), "member-3");
    expect(priceOf(gone.group, membershipOf(gone, "member-3"))).toEqual(yuan(0));
    const failed = settled(groupOf(2), 600);
    expect(priceOf(failed.group, membershipOf(failed, "leader"))).toEqual(yuan(0));
  });
});

describe("a refund", () => {
  const failed = settled(groupOf(2), 600);

  it("is confirmed once, and again without another effect", () => {
    const { membership } = granted(decideConfirm(membershipOf(failed, "leader"), 700));
    expect(membership).toMatchObject({ refund: yuan(46), refundDueAt: 600, refundedAt: 700 });
    expect(granted(decideConfirm(membership, 800)).membership).toBe(membership);
  });

  it("is denied where nothing goes back", () => {
    expect(decideConfirm(undefined, 700)).toEqual({ denied: "no_refund_due" });
    expect(decideConfirm(membershipOf(groupOf(2), "leader"), 700)).toEqual({ denied: "no_refund_due" });
    expect(decideConfirm(membershipOf(settled(groupOf(3), 600), "member-2"), 700)).toEqual({ denied: "no_refund_due" });
  });
});

describe("any group, whatever happens to it", () => {
  const shoppers = ["ann", "bo", "cy", "di", "ed"];
  const terms = fc
    .record({
      steps: fc.array(fc.record({ people: fc.integer({ min: 1, max: 3 }), less: fc.integer({ min: 1, max: 500 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      discount: fc.option(fc.nat(100), { nil: undefined }),
    })
    .map(({ steps, discount }) => {
      let [people, amount] = [1, 2000];
      const tiers = steps.map((step) => {
        people += step.people;
        amount -= step.less;
        return { people, price: { amount, currency: "CNY" } };
      });
      return { tiers, ...(discount === undefined ? {} : { leaderDiscount: { amount: discount, currency: "CNY" } }) };
    });
  const act = fc.record({
    type: fc.constantFrom("join", "join", "join", "leave", "cancel", "wait"),
    shopper: fc.constantFrom(...shoppers),
    after: fc.nat(40),
  });

  it("seats no more than its size, nobody twice, and what each owes and gets back is what each paid", () => {
    fc.assert(
      fc.property(terms, fc.array(act, { maxLength: 14 }), (terms, acts) => {
        let now = 100;
        let book = granted(decideOpen({ ...offer, terms, timeToFill: 200 }, testShopper("ann"), entry(now)));
        const seats = terms.tiers.at(-1)!.people;
        for (const { type, shopper, after } of acts) {
          now += after;
          const before = settled(book, now);
          const decision =
            type === "join"
              ? decideJoin(before, 9, testShopper(shopper), entry(now))
              : type === "leave"
                ? decideLeave(before, shopper, now)
                : type === "cancel" && after === 0
                  ? decideCancel(before, now)
                  : before;
          if (before.group.status !== "open") expect("denied" in decision || decision === before).toBe(true);
          book = "denied" in decision ? before : decision;

          const present = book.memberships.filter(({ leftAt }) => leftAt === null);
          expect(present.map(({ shopper }) => shopper).sort()).toEqual(shoppersIn(book).sort());
          expect(new Set(shoppersIn(book)).size).toBe(present.length);
          expect(new Set(present.map(({ seat }) => seat)).size).toBe(present.length);
          for (const { seat } of present) expect(seat).toBeLessThanOrEqual(seats);
          expect(book.group.status === "open").toBe(book.group.endedAt === null);
        }
        const end = settled(book, 1000);
        expect(end.group.status).not.toBe("open");
        for (const membership of end.memberships) {
          const owed = priceOf(end.group, membership).amount;
          expect(owed + (membership.refund?.amount ?? 0)).toBe(membership.paid.amount);
          expect(membership.refund?.amount).not.toBe(0);
          expect(membership.refund === null).toBe(membership.refundDueAt === null);
        }
        const succeeded = end.group.members.length >= terms.tiers[0]!.people;
        if (end.group.status !== "cancelled") expect(end.group.status).toBe(succeeded ? "completed" : "expired");
      }),
      { numRuns: 1000 },
    );
  });
});
