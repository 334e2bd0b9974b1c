import type { Group, GroupBuyActivity, GroupBuyView, GroupMember, Money, MyGroupBuy } from "@campaign-kit/sdk";

/** 17:52:24 in Shanghai on the peak's first day. */
export const groupNow = "2026-11-11T09:52:24.000Z";
/** 21:12:33 later. */
export const closesAt = "2026-11-12T07:04:57.000Z";
const yuan = (amount: number): Money => ({ amount: Math.round(amount * 100), currency: "CNY" });

export const duo: GroupBuyActivity = {
  mechanic: "group-buy",
  id: "duo",
  title: { en: "Together for two", "zh-CN": "2 人成团 5 折", "zh-TW": "2 人成團 5 折", de: "Zu zweit kaufen" },
  windows: [{ opensAt: "2026-11-10T16:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" }],
  product: { id: "headphones", title: { en: "Quiet Hours headphones" } },
  price: yuan(399),
  tiers: [{ people: 2, price: yuan(199.5) }],
  minutesToFill: 1440,
  limit: 1,
  listed: true,
};

export const familyPack: GroupBuyActivity = {
  ...duo,
  id: "family-pack",
  title: { en: "Family pack", "zh-CN": "家庭装阶梯团", "zh-TW": "家庭號階梯團購", de: "Familienpackung" },
  product: { id: "tissue-box", title: { en: "Cotton Cloud tissue" } },
  price: yuan(59),
  tiers: [
    { people: 3, price: yuan(49) },
    { people: 5, price: yuan(42) },
    { people: 8, price: yuan(36) },
  ],
  leaderDiscount: yuan(3),
  minutesToFill: 2880,
  limit: 3,
};

/** One price for groups of this size. */
export const groupsOf = (people: number): GroupBuyActivity => ({ ...duo, tiers: [{ people, price: yuan(199.5) }] });

export const lin: GroupMember = { nickname: "Lin", avatar: 3, leader: false, you: true };
export const zhao: GroupMember = { nickname: "Zhao", avatar: 7, leader: false, you: false };
export const maya: GroupMember = { nickname: "Maya", avatar: 90, leader: false, you: false };
/** One who chose no name. */
export const guest = (avatar: number): GroupMember => ({ avatar, leader: false, you: false });
const leading = (member: GroupMember): GroupMember => ({ ...member, leader: true });

/** A group with these members, the first of whom leads it. */
export function groupOf(
  activity: GroupBuyActivity,
  [leader, ...others]: GroupMember[],
  more: Partial<Group> = {},
): Group {
  const members = leader ? [leading(leader), ...others] : [];
  const seated = members.length;
  const reached = activity.tiers.filter(({ people }) => people <= seated);
  const next = activity.tiers[reached.length];
  const mine = members.find(({ you }) => you);
  return {
    id: "7K2M4QvXw1mTt7Yb2Hc5Ld",
    activity: activity.id,
    status: "open",
    openedAt: "2026-11-11T07:04:57.000Z",
    closesAt,
    seats: activity.tiers.at(-1)!.people,
    seated,
    missing: Math.max(0, activity.tiers[0]!.people - seated),
    price: (reached.at(-1) ?? activity.tiers[0]!).price,
    ...(next && { next: { people: next.people, missing: next.people - seated, price: next.price } }),
    members,
    join: mine ? "joined" : "joinable",
    ...(mine && {
      mine: {
        leader: mine.leader,
        joinedAt: "2026-11-11T07:04:57.000Z",
        price: (reached.at(-1) ?? activity.tiers[0]!).price,
      },
    }),
    ...more,
  };
}

export function myGroups(status: MyGroupBuy["status"], more: Partial<MyGroupBuy> = {}): MyGroupBuy {
  return { mechanic: "group-buy", status, counted: 0, groups: [], open: [], ...more };
}

/** Stands still. */
const clock = { now: () => Date.parse(groupNow), subscribe: () => () => undefined };

export function groupView(
  state: GroupBuyView["state"],
  activity: GroupBuyActivity,
  more: Partial<GroupBuyView> = {},
): GroupBuyView {
  return { state, activity, timeZone: "Asia/Shanghai", clock, mine: myGroups("available"), ...more };
}

const five = groupsOf(5);
const refund = { amount: yuan(199.5), status: "paid" as const, paidAt: "2026-11-12T01:41:00.000Z" };
const gone = { leader: true, joinedAt: "2026-11-11T01:40:00.000Z", price: yuan(0), refund };
const ended = { endedAt: "2026-11-12T01:40:00.000Z", closesAt: "2026-11-12T01:40:00.000Z" };
export const zhaosGroup = groupOf(duo, [zhao], { id: "zHaoQvXw1mTt7Yb2Hc5LdA", closesAt: "2026-11-11T15:04:57.000Z" });

/** A view of each state, as a shopper would come to see it. */
export const groupViews: Record<GroupBuyView["state"], GroupBuyView> = {
  loading: { state: "loading" },
  unavailable: { state: "unavailable" },
  unknown: groupView("unknown", duo),
  upcoming: groupView("upcoming", duo, { opensAt: "2026-11-11T12:11:09.000Z", mine: myGroups("not_started") }),
  offer: groupView("offer", duo, { mine: myGroups("available", { open: [zhaosGroup] }) }),
  "limit-reached": groupView("limit-reached", duo, {
    mine: myGroups("limit_reached", { counted: 1 }),
    group: { ...zhaosGroup, join: "limit_reached" },
  }),
  invited: groupView("invited", duo, { group: zhaosGroup }),
  full: groupView("full", duo, {
    group: groupOf(duo, [zhao, maya], { status: "completed", join: "group_full", ...ended }),
  }),
  closed: groupView("closed", duo, { group: { ...zhaosGroup, status: "expired", join: "group_closed", ...ended } }),
  open: groupView("open", five, { group: groupOf(five, [lin, maya, zhao]), mine: myGroups("limit_reached") }),
  completed: groupView("completed", duo, {
    group: groupOf(duo, [lin, zhao], { status: "completed", ...ended }),
    mine: myGroups("limit_reached"),
  }),
  expired: groupView("expired", duo, { group: groupOf(duo, [lin], { status: "expired", mine: gone, ...ended }) }),
  cancelled: groupView("cancelled", duo, {
    group: groupOf(duo, [lin], {
      status: "cancelled",
      mine: { ...gone, refund: { amount: yuan(199.5), status: "due" } },
      ...ended,
    }),
  }),
  left: groupView("left", duo, {
    group: groupOf(duo, [zhao], { mine: { ...gone, leftAt: "2026-11-12T01:40:00.000Z" } }),
  }),
  ended: groupView("ended", duo, { mine: myGroups("ended") }),
  "signed-out": groupView("signed-out", duo, { mine: myGroups("authentication_required") }),
};

/** Lin's family pack of so many people. */
export const packView = (people: number, more: Partial<Group> = {}): GroupBuyView =>
  groupView("open", familyPack, {
    group: groupOf(familyPack, [lin, zhao, maya, guest(1), guest(254), guest(37), guest(90)].slice(0, people), more),
  });

/** Zhao's family pack of 4, as Lin is invited to it. */
export const packInvite: GroupBuyView = groupView("invited", familyPack, {
  group: groupOf(familyPack, [zhao, maya, guest(1), guest(37)]),
});

/** A group of 20 in which 7 are. */
export const crowd: GroupBuyView = groupView("open", groupsOf(20), {
  group: groupOf(groupsOf(20), [lin, zhao, maya, guest(1), guest(2), guest(3), guest(4)]),
});

const join = { action: "join", target: zhaosGroup.id } as const;
/** Those, and what can come over them. */
export const everyGroupView: Record<string, GroupBuyView> = {
  ...groupViews,
  "price steps": groupView("offer", familyPack),
  "an invite with price steps": packInvite,
  "an own group with price steps": packView(4),
  "20 seats": crowd,
  "20 seats offered": groupView("offer", groupsOf(20)),
  "8 seats": groupView("open", groupsOf(8), { group: groupOf(groupsOf(8), [zhao, lin, guest(0), guest(255)]) }),
  asking: { ...groupViews.offer, intent: { action: "open", state: "asking" } },
  challenged: { ...groupViews.offer, intent: { action: "open", state: "challenged" } },
  queueing: { ...groupViews.invited, intent: { ...join, state: "queueing" } },
  offline: { ...groupViews.offer, intent: { ...join, state: "offline" } },
  checking: { ...groupViews.offer, intent: { action: "open", state: "checking" } },
  failed: { ...groupViews.invited, intent: { ...join, state: "failed", outcome: "none", reason: "forbidden" } },
};
