import { REFUNDS_LENGTH } from "@campaign-kit/contract";
import type { Group, MemberRefund, Shopper } from "@campaign-kit/contract";
import { joinability, settled, type GroupBuyOffer } from "../../rules/group-buy.ts";
import type { Store } from "../../store/store.ts";
import type { Told } from "../mechanic.ts";
import { findBooks, findMemberships, findOverdue } from "./books.ts";
import { groups, memberships, type MembershipRecord } from "./table.ts";
import { countedFor, presentGroup, presentMemberRefund } from "./view.ts";

/** A group of an activity as a shopper, or a visitor (`null`), sees it; `undefined` where there is none of this id. */
export async function readGroup(
  store: Store,
  { campaign, id: activity, limit }: GroupBuyOffer,
  id: string,
  shopper: Shopper | null,
): Promise<Told<Group> | undefined> {
  const [group] = await store.find(groups, { id, campaign, activity });
  if (!group) return undefined;
  const own = shopper ? await store.find(memberships, { group: id, shopper: shopper.id }) : [];
  // Members ask every few seconds, and for them the limit does not matter.
  const mayJoin = shopper && joinability(group, limit, 0, shopper) === "joinable";
  const others = mayJoin
    ? await findMemberships(store, { campaign, activity: [activity], shopper: [shopper.id] }, "activity")
    : [];
  const counting = await store.find(groups, { id: others.map((other) => other.group) });
  return (now) => {
    const counted = shopper ? countedFor(shopper.id, counting, now) : 0;
    return presentGroup({ group, memberships: own }, limit, { shopper, counted }, now);
  };
}

/** What is owed to members of an activity's groups and not yet confirmed, oldest first. */
export async function readRefunds(
  store: Store,
  { campaign, id: activity }: GroupBuyOffer,
  now: number,
): Promise<MemberRefund[]> {
  // Before those that are written down: what a sweep writes down in between is found twice, and not missed.
  const overdue = await findBooks(store, await findOverdue(store, { campaign, activity: [activity] }, now));
  const written = await store.find(
    memberships,
    { campaign, activity, refundedAt: null, refundDueAt: { from: 0 } },
    { order: ["refundDueAt", "serial"], limit: REFUNDS_LENGTH },
  );
  const unwritten = overdue.flatMap((book) => settled(book, now).memberships.filter(({ refund }) => refund));
  const distinct = new Map([...unwritten, ...written].map((membership) => [membership.id, membership]));
  return [...distinct.values()].sort(byDue).slice(0, REFUNDS_LENGTH).map(presentMemberRefund);
}

function byDue(a: MembershipRecord, b: MembershipRecord): number {
  return a.refundDueAt! - b.refundDueAt! || a.serial - b.serial;
}
