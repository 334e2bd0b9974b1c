import type { GroupStatus } from "@campaign-kit/contract";
import { describe, expect, it } from "vitest";
import { testShopper } from "../../test/api.ts";
import {
  entry,
  granted,
  groupOf,
  joined,
  left,
  membershipOf,
  offer,
  opened,
  pair,
  refundsOf,
  shoppersIn,
} from "../../test/group-books.ts";
import { yuan } from "../../test/group-buy.ts";
import {
  decideCancel,
  decideJoin,
  decideLeave,
  decideOpen,
  isLeader,
  joinability,
  openability,
  priceOf,
  settled,
  transitions,
  type GroupBook,
  type GroupEvent,
} from "./group-buy.ts";

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
