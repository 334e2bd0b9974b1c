import type { GroupStatus, GroupTier, Money } from "@campaign-kit/contract";
import type { Table } from "../../store/table.ts";

/** What a group was opened for: later changes of the campaign do not touch it. */
export interface GroupTerms {
  /** A price by people, ascending: with the people of the first it succeeds, with those of the last it is full. */
  tiers: GroupTier[];
  /** What the leader pays less. */
  leaderDiscount?: Money | undefined;
}

/** Who sits in a group. Others see the nickname and the avatar, and never the shopper. */
export interface GroupSeat {
  /** From 1 to the group's size; one that was given back is taken again. */
  seat: number;
  shopper: string;
  nickname?: string | undefined;
  avatar: number;
}

/**
 * One group, with all that its page shows: a row is read in one piece, whatever happens meanwhile. Instants are milliseconds
 * since 1970.
 */
export interface GroupRecord {
  id: string;
  campaign: string;
  activity: string;
  /** That of its first member. */
  serial: number;
  terms: GroupTerms;
  /** Those who are in it, or were when it ended, in the order of their entry: the first one is the leader. */
  members: readonly GroupSeat[];
  /** As it was last written down: time may have ended it since. */
  status: GroupStatus;
  openedAt: number;
  /** The first instant at which nobody can join any more. */
  closesAt: number;
  /** When it stopped being open. */
  endedAt: number | null;
}

/** A shopper's time in a group, and the money for it. Who joins again has another one. */
export interface MembershipRecord {
  id: string;
  group: string;
  campaign: string;
  activity: string;
  shopper: string;
  /** The activity's first, second … entry into any group, from 1. */
  serial: number;
  seat: number;
  joinedAt: number;
  leftAt: number | null;
  /** The price at the entry. */
  paid: Money;
  /** What goes back, once that is certain; null where it is nothing. */
  refund: Money | null;
  /** Since when it is owed. */
  refundDueAt: number | null;
  /** When the shop's order service said that it was paid. */
  refundedAt: number | null;
}

export const groups: Table<GroupRecord> = {
  name: "groups",
  columns: {
    id: { type: "text" },
    campaign: { type: "text" },
    activity: { type: "text" },
    serial: { type: "integer" },
    terms: { type: "json" },
    members: { type: "json" },
    status: { type: "text" },
    openedAt: { type: "instant" },
    closesAt: { type: "instant" },
    endedAt: { type: "instant", nullable: true },
  },
  key: ["id"],
  indexes: [{ name: "groups_by_closing", columns: ["campaign", "status", "activity", "closesAt"] }],
};

/** The unique keys stand behind the rules: no shopper twice in a group, no two in one seat. */
export const memberships: Table<MembershipRecord> = {
  name: "group_members",
  columns: {
    id: { type: "text" },
    group: { type: "text", name: "group_id" },
    campaign: { type: "text" },
    activity: { type: "text" },
    shopper: { type: "text" },
    serial: { type: "integer" },
    seat: { type: "integer" },
    joinedAt: { type: "instant" },
    leftAt: { type: "instant", nullable: true },
    paid: { type: "json" },
    refund: { type: "json", nullable: true },
    refundDueAt: { type: "instant", nullable: true },
    refundedAt: { type: "instant", nullable: true },
  },
  key: ["id"],
  unique: [
    { name: "group_members_of_group", columns: ["group", "serial"] },
    { name: "group_members_by_shopper", columns: ["group", "shopper"], whereNull: ["leftAt"] },
    { name: "group_members_by_seat", columns: ["group", "seat"], whereNull: ["leftAt"] },
  ],
  indexes: [
    { name: "group_members_of_shopper", columns: ["campaign", "shopper", "activity"] },
    { name: "group_members_by_refund", columns: ["campaign", "refundedAt", "activity", "refundDueAt"] },
  ],
};
