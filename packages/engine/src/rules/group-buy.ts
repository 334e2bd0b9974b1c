/** What may become of a group, and of the money in it: pure decisions. Instants are milliseconds since 1970. */
import type { GroupBuyStatus, GroupJoinStatus, GroupStatus, GroupTier, Money, Shopper } from "@campaign-kit/contract";
import { createId, type Random } from "../edges.ts";
import type { GroupRecord, GroupTerms, MembershipRecord } from "../mechanics/group-buy/table.ts";
import type { Denial } from "./denial.ts";
import { openingAt, type Span } from "./phase.ts";

/** A group-buy activity, ready to decide by. */
export interface GroupBuyOffer {
  campaign: string;
  id: string;
  terms: GroupTerms;
  windows: readonly Span[];
  /** How long a group has to find its people, in milliseconds. */
  timeToFill: number;
  /** The most groups that one shopper may be in. */
  limit: number;
  /** Whether strangers are shown open groups. */
  listed: boolean;
}

/** What can happen to a group. */
export type GroupEvent = "join" | "leave" | "time" | "cancel";

/** How far a group is, after what happened. */
interface Filling {
  seated: number;
  /** With so many it succeeds … */
  needed: number;
  /** … and with so many it is full. */
  seats: number;
}

/**
 * Every state of a group, what can happen in it, and what it comes to. What is not here cannot happen: a group that has
 * ended stays as it is.
 */
export const transitions: Readonly<
  Record<GroupStatus, Readonly<Partial<Record<GroupEvent, (filling: Filling) => GroupStatus>>>>
> = {
  open: {
    join: ({ seated, seats }) => (seated === seats ? "completed" : "open"),
    leave: ({ seated }) => (seated === 0 ? "cancelled" : "open"),
    time: ({ seated, needed }) => (seated >= needed ? "completed" : "expired"),
    cancel: () => "cancelled",
  },
  completed: {},
  expired: {},
  cancelled: {},
};

/** A group, and those of its memberships that a decision may touch: at least all of who is in it. */
export interface GroupBook {
  group: GroupRecord;
  memberships: readonly MembershipRecord[];
}

/** Lets something happen to a group. The only place where its state changes. */
function turned(book: GroupBook, event: GroupEvent, at: number): GroupBook {
  const { status, terms, members } = book.group;
  const next = transitions[status][event];
  if (!next) throw new Error(`${event} cannot happen to a group that is ${status}`);
  const to = next({ seated: members.length, needed: terms.tiers[0]!.people, seats: seatsOf(terms) });
  const group = to === status ? book.group : { ...book.group, status: to, endedAt: at };
  return { group, memberships: book.memberships.map((membership) => withRefund(group, membership)) };
}

/** A group as it is at an instant: one whose time is over has ended then, whether that was written down or not. */
export function settled(book: GroupBook, now: number): GroupBook {
  const { status, closesAt } = book.group;
  return status === "open" && now >= closesAt ? turned(book, "time", closesAt) : book;
}

export function seatsOf({ tiers }: GroupTerms): number {
  return tiers.at(-1)!.people;
}

/** What each pays with so many people, the last price reached or the first, and the lower price ahead. */
export function pricing({ tiers }: GroupTerms, seated: number): { price: Money; next: GroupTier | undefined } {
  const ahead = tiers.findIndex(({ people }, index) => index > 0 && people > seated);
  return { price: tiers.at(ahead === -1 ? -1 : ahead - 1)!.price, next: ahead === -1 ? undefined : tiers[ahead] };
}

export function isLeader({ members }: Pick<GroupRecord, "members">, { shopper, leftAt }: MembershipRecord): boolean {
  return leftAt === null && members[0]?.shopper === shopper;
}

/** What a member pays as the group stands: nothing where it failed or was left. */
export function priceOf(group: GroupRecord, membership: MembershipRecord): Money {
  const { price } = pricing(group.terms, group.members.length);
  const pays = membership.leftAt === null && (group.status === "open" || group.status === "completed");
  if (!pays) return { ...price, amount: 0 };
  return isLeader(group, membership) ? lessDiscount(price, group.terms) : price;
}

/** A membership with what goes back written into it, where it was left or its group has ended: what was paid above the price. */
export function withRefund(group: GroupRecord, membership: MembershipRecord): MembershipRecord {
  const { paid, leftAt, refundDueAt } = membership;
  const dueAt = leftAt ?? group.endedAt;
  if (refundDueAt !== null || dueAt === null) return membership;
  const amount = paid.amount - priceOf(group, membership).amount;
  return amount > 0 ? { ...membership, refund: { ...paid, amount }, refundDueAt: dueAt } : membership;
}

function lessDiscount(price: Money, { leaderDiscount }: GroupTerms): Money {
  return leaderDiscount ? { ...price, amount: price.amount - leaderDiscount.amount } : price;
}

/** Whether a shopper (`null`: a visitor) who is in `counted` groups could open one now, and if not, the first reason. */
export function openability(
  offer: GroupBuyOffer,
  counted: number,
  shopper: Shopper | null,
  now: number,
): GroupBuyStatus {
  if (counted >= offer.limit) return "limit_reached";
  const opening = openingAt(offer.windows, now);
  if (opening !== "open") return opening;
  return shopper ? "available" : "authentication_required";
}

/** Whether a shopper (`null`: a visitor) could join a group as it is, settled, and if not, the first reason. */
export function joinability(
  group: GroupRecord,
  limit: number,
  counted: number,
  shopper: Pick<Shopper, "id"> | null,
): GroupJoinStatus {
  if (group.members.some((member) => member.shopper === shopper?.id)) return "joined";
  if (group.members.length >= seatsOf(group.terms)) return "group_full";
  if (group.status !== "open") return "group_closed";
  if (!shopper) return "authentication_required";
  return counted >= limit ? "limit_reached" : "joinable";
}

/** Whether a group counts towards its members' limit, as it is, settled. */
export function counts({ status }: GroupRecord): boolean {
  return status === "open" || status === "completed";
}

/** What an entry is made with. `serial`: the activity's next one. */
export interface Entry {
  counted: number;
  serial: number;
  now: number;
  random: Random;
}

/** Opens a group for a shopper, or says why not. */
export function decideOpen(offer: GroupBuyOffer, shopper: Shopper, entry: Entry): GroupBook | Denial {
  const { counted, serial, now, random } = entry;
  const status = openability(offer, counted, shopper, now);
  if (status !== "available") return { denied: status };
  const group: GroupRecord = {
    id: createId(random),
    campaign: offer.campaign,
    activity: offer.id,
    serial,
    terms: offer.terms,
    members: [],
    status: "open",
    openedAt: now,
    closesAt: now + offer.timeToFill,
    endedAt: null,
  };
  return entered({ group, memberships: [] }, shopper, entry);
}

/** Gives a shopper a seat in a group, or says why not. It is the group's time that counts, not the activity's. */
export function decideJoin(book: GroupBook, limit: number, shopper: Shopper, entry: Entry): GroupBook | Denial {
  const status = joinability(book.group, limit, entry.counted, shopper);
  if (status === "joined") return { denied: "already_joined" };
  return status === "joinable" ? entered(book, shopper, entry) : { denied: status };
}

function entered({ group, memberships }: GroupBook, shopper: Shopper, { serial, now, random }: Entry): GroupBook {
  const { id, campaign, activity, terms, members } = group;
  const first = terms.tiers[0]!.price;
  const seat = freeSeat(members);
  const membership: MembershipRecord = {
    id: createId(random),
    group: id,
    campaign,
    activity,
    shopper: shopper.id,
    serial,
    seat,
    joinedAt: now,
    leftAt: null,
    paid: members.length === 0 ? lessDiscount(first, terms) : first,
    refund: null,
    refundDueAt: null,
    refundedAt: null,
  };
  const { nickname } = shopper;
  const member = {
    seat,
    shopper: shopper.id,
    ...(nickname === undefined ? {} : { nickname }),
    avatar: random(1)[0]!,
  };
  const book = { group: { ...group, members: [...members, member] }, memberships: [...memberships, membership] };
  return turned(book, "join", now);
}

function freeSeat(members: GroupRecord["members"]): number {
  const taken = new Set(members.map(({ seat }) => seat));
  let seat = 1;
  while (taken.has(seat)) seat += 1;
  return seat;
}

/** Gives a shopper's seat back, and the money with it, or says why not. Who entered next is the leader then. */
export function decideLeave({ group, memberships }: GroupBook, shopper: string, now: number): GroupBook | Denial {
  const members = group.members.filter((member) => member.shopper !== shopper);
  if (members.length === group.members.length) return { denied: "not_a_member" };
  if (group.status !== "open") return { denied: "group_closed" };
  const left = memberships.map((membership) =>
    membership.shopper === shopper && membership.leftAt === null ? { ...membership, leftAt: now } : membership,
  );
  return turned({ group: { ...group, members }, memberships: left }, "leave", now);
}

/** Calls a group off. One that is cancelled stays so; one that ended otherwise cannot be. */
export function decideCancel(book: GroupBook, now: number): GroupBook | Denial {
  if (book.group.status === "cancelled") return book;
  return book.group.status === "open" ? turned(book, "cancel", now) : { denied: "group_closed" };
}

/** Notes that a refund was paid. One that was noted stays as it is. */
export function decideConfirm(
  membership: MembershipRecord | undefined,
  now: number,
): { membership: MembershipRecord } | Denial {
  if (!membership?.refund) return { denied: "no_refund_due" };
  return { membership: membership.refundedAt === null ? { ...membership, refundedAt: now } : membership };
}
