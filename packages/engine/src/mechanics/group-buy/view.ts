import { MY_GROUPS_LENGTH, OPEN_GROUPS_LENGTH } from "@campaign-kit/contract";
import type { Group, Membership, MemberRefund, MyGroupBuy, Refund, Shopper } from "@campaign-kit/contract";
import {
  counts,
  isLeader,
  joinability,
  openability,
  priceOf,
  pricing,
  seatsOf,
  settled,
  withRefund,
  type GroupBook,
  type GroupBuyOffer,
} from "../../rules/group-buy.ts";
import { instant } from "../../time.ts";
import type { GroupRecord, MembershipRecord } from "./table.ts";

/** Who looks at groups: a shopper, or a visitor (`null`), and in how many groups that count the shopper is. */
export interface Onlooker {
  shopper: Shopper | null;
  counted: number;
}

/** How many of these groups of one activity count towards a shopper's limit. */
export function countedFor(shopper: string, groups: Iterable<GroupRecord>, now: number): number {
  let counted = 0;
  for (const group of groups) {
    if (isIn(group, shopper) && counts(settled({ group, memberships: [] }, now).group)) counted += 1;
  }
  return counted;
}

/** A group as an onlooker sees it. Of others it tells nickname and avatar alone. */
export function presentGroup(stored: GroupBook, limit: number, { shopper, counted }: Onlooker, now: number): Group {
  const { group, memberships } = settled(stored, now);
  const { terms, members } = group;
  const { price, next } = pricing(terms, members.length);
  const own = memberships.filter((membership) => membership.shopper === shopper?.id);
  return {
    id: group.id,
    activity: group.activity,
    status: group.status,
    openedAt: instant(group.openedAt),
    closesAt: instant(group.closesAt),
    ...(group.endedAt === null ? {} : { endedAt: instant(group.endedAt) }),
    seats: seatsOf(terms),
    seated: members.length,
    missing: Math.max(0, terms.tiers[0]!.people - members.length),
    price,
    ...(next && group.status === "open" ? { next: { ...next, missing: next.people - members.length } } : {}),
    members: members.map((member, index) => ({
      ...(member.nickname === undefined ? {} : { nickname: member.nickname }),
      avatar: member.avatar,
      leader: index === 0,
      you: member.shopper === shopper?.id,
    })),
    join: joinability(group, limit, counted, shopper),
    ...(own.length > 0 ? { mine: presentMembership(group, own) } : {}),
  };
}

/** `own`: the times that one shopper was in a group. */
function presentMembership(group: GroupRecord, own: readonly MembershipRecord[]): Membership {
  const last = own.reduce((a, b) => (b.serial > a.serial ? b : a));
  const refund = presentRefund(own.map((membership) => withRefund(group, membership)));
  return {
    leader: isLeader(group, last),
    joinedAt: instant(last.joinedAt),
    ...(last.leftAt === null ? {} : { leftAt: instant(last.leftAt) }),
    price: priceOf(group, last),
    ...(refund ? { refund } : {}),
  };
}

/** The refunds of one shopper as one: what is still due, else what was paid. */
function presentRefund(memberships: readonly MembershipRecord[]): Refund | undefined {
  const refunds = memberships.flatMap(({ refund, refundedAt }) => (refund ? { ...refund, refundedAt } : []));
  const due = refunds.filter(({ refundedAt }) => refundedAt === null);
  const shown = due.length > 0 ? due : refunds;
  const [first] = shown;
  if (!first) return undefined;
  const amount = { amount: shown.reduce((sum, { amount }) => sum + amount, 0), currency: first.currency };
  if (due.length > 0) return { amount, status: "due" };
  return { amount, status: "paid", paidAt: instant(Math.max(...shown.map(({ refundedAt }) => refundedAt!))) };
}

/** What the shop owes for one membership, or has paid. There is something. */
export function presentMemberRefund(membership: MembershipRecord): MemberRefund {
  const { id, group, shopper } = membership;
  return { id, group, shopper, refund: presentRefund([membership])! };
}

/**
 * An activity as an onlooker stands to it. `books`: the groups that the shopper is or was in, with the shopper's memberships,
 * and the open groups that close first.
 */
export function presentMine(
  offer: GroupBuyOffer,
  books: readonly GroupBook[],
  shopper: Shopper | null,
  now: number,
): MyGroupBuy {
  const own = shopper ? books.filter(({ memberships }) => lastSerial(memberships, shopper.id) > 0) : [];
  const counted = shopper
    ? countedFor(
        shopper.id,
        own.map(({ group }) => group),
        now,
      )
    : 0;
  const present = (book: GroupBook) => presentGroup(book, offer.limit, { shopper, counted }, now);
  const others = offer.listed ? books.filter((book) => !own.includes(book) && isOpen(book, now)) : [];
  return {
    mechanic: "group-buy",
    status: openability(offer, counted, shopper, now),
    counted,
    groups: own
      .sort((a, b) => lastSerial(b.memberships, shopper!.id) - lastSerial(a.memberships, shopper!.id))
      .slice(0, MY_GROUPS_LENGTH)
      .map(present),
    open: others
      .sort((a, b) => a.group.closesAt - b.group.closesAt || a.group.serial - b.group.serial)
      .slice(0, OPEN_GROUPS_LENGTH)
      .map(present),
  };
}

function isIn({ members }: GroupRecord, shopper: string): boolean {
  return members.some((member) => member.shopper === shopper);
}

function isOpen(book: GroupBook, now: number): boolean {
  return settled(book, now).group.status === "open";
}

/** When a shopper entered last, in the activity's count; 0 for never. */
function lastSerial(memberships: readonly MembershipRecord[], shopper: string): number {
  return Math.max(0, ...memberships.filter((each) => each.shopper === shopper).map(({ serial }) => serial));
}
