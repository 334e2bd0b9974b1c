import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testShopper } from "../../test/api.ts";
import {
  entry,
  granted,
  groupOf,
  ladder,
  left,
  membershipOf,
  offer,
  pair,
  shoppersIn,
} from "../../test/group-books.ts";
import { yuan } from "../../test/group-buy.ts";
import {
  decideCancel,
  decideConfirm,
  decideJoin,
  decideLeave,
  decideOpen,
  priceOf,
  pricing,
  settled,
} from "./group-buy.ts";

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
