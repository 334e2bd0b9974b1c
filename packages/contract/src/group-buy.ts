import { z } from "@hono/zod-openapi";
import { activityFields, checkCurrency, definitionFields, type DefinedCampaign, type Say } from "./activity-fields.ts";
import { ActivityId, ObjectId, ShopperId } from "./id.ts";
import { Money } from "./money.ts";
import { LocalizedText } from "./text.ts";
import { Instant } from "./time.ts";

/** Most people in one group. */
export const GROUP_SIZE = 100;

/** How many open groups of others, and how many of the shopper's own, one answer holds. */
export const OPEN_GROUPS_LENGTH = 3;
export const MY_GROUPS_LENGTH = 20;

/** Most refunds that one answer holds. */
export const REFUNDS_LENGTH = 500;

/** A price by people. */
export const GroupTier = z
  .object({ people: z.int().min(2).max(GROUP_SIZE), price: Money })
  .openapi("GroupTier", { example: { people: 3, price: { amount: 4900, currency: "CNY" } } });
export type GroupTier = z.infer<typeof GroupTier>;

/** What a group is about. */
export const GroupProduct = z
  .object({ id: z.string().min(1).max(64), title: LocalizedText })
  .openapi("GroupProduct", { example: { id: "headphones", title: { en: "Quiet Hours headphones" } } });
export type GroupProduct = z.infer<typeof GroupProduct>;

const minutesToFill = z
  .int()
  .min(1)
  .max(43_200)
  .openapi({ description: "How long a group has from its opening to find its people: apart from the activity's end." });
const limit = z.int().min(1).max(100).openapi({
  description:
    "Groups that one shopper may be in, open and completed ones. Those that failed, and those left, do not count.",
});
const listed = z.boolean().openapi({ description: "Whether strangers are shown open groups to join." });
const offer = {
  product: GroupProduct,
  price: Money.openapi({ description: "Bought alone." }),
  tiers: z.array(GroupTier).min(1).max(10).openapi({
    description:
      "By people, ascending, each at a lower price. A group succeeds with the people of the first, and is full with those of the last.",
  }),
  leaderDiscount: Money.optional().openapi({ description: "What the leader pays less." }),
  minutesToFill,
};

export const groupBuyActivityExample = {
  mechanic: "group-buy" as const,
  id: "duo",
  title: { en: "Together for two", "zh-CN": "2 人成团" },
  windows: [{ opensAt: "2026-11-10T16:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" }],
  product: { id: "headphones", title: { en: "Quiet Hours headphones" } },
  price: { amount: 39900, currency: "CNY" },
  tiers: [{ people: 2, price: { amount: 19950, currency: "CNY" } }],
  minutesToFill: 1440,
  limit: 1,
  listed: true,
};

/** A group-buy activity as everyone sees it. */
export const GroupBuyActivity = z
  .object({ mechanic: z.literal("group-buy"), ...activityFields, ...offer, limit, listed })
  .openapi("GroupBuyActivity", { example: groupBuyActivityExample });
export type GroupBuyActivity = z.infer<typeof GroupBuyActivity>;

/** A group-buy activity as a shop writes it down. */
export const GroupBuyDefinition = z.strictObject({
  mechanic: z.literal("group-buy"),
  ...definitionFields,
  ...offer,
  limit: limit.default(1),
  listed: listed.default(false),
});
export type GroupBuyDefinition = z.infer<typeof GroupBuyDefinition>;

/** What one definition alone cannot show to be wrong. */
export function checkGroupBuyDefinition(groupBuy: GroupBuyDefinition, campaign: DefinedCampaign, say: Say): void {
  const { price, tiers, leaderDiscount } = groupBuy;
  tiers.forEach((tier, index) => {
    const before = tiers[index - 1];
    if (before && tier.people <= before.people) say(["tiers", index, "people"], "must be more than the one before");
    if (tier.price.amount >= (before?.price ?? price).amount) {
      say(["tiers", index, "price"], "must be lower than the one before");
    }
  });
  if (leaderDiscount && leaderDiscount.amount > tiers.at(-1)!.price.amount) {
    say(["leaderDiscount"], "must not be more than the lowest price");
  }
  checkCurrency(
    [
      [["price"], price],
      [["leaderDiscount"], leaderDiscount],
      ...tiers.map(({ price }, index) => [["tiers", index, "price"], price] as const),
    ],
    campaign,
    say,
  );
}

/**
 * Where a group stands. `open` has room and time · `completed` succeeded: it was full, or its time ended with the people of a
 * tier · `expired` its time ended with too few · `cancelled` everybody left, or the shop called it off.
 */
export const GroupStatus = z.enum(["open", "completed", "expired", "cancelled"]).openapi("GroupStatus");
export type GroupStatus = z.infer<typeof GroupStatus>;

/** Whether the one who asks may join, and if not, why. */
export const GroupJoinStatus = z
  .enum(["joinable", "joined", "group_full", "group_closed", "limit_reached", "authentication_required"])
  .openapi("GroupJoinStatus");
export type GroupJoinStatus = z.infer<typeof GroupJoinStatus>;

/** What others see of a member, and nothing else: the nickname that the shopper chose, and a drawn avatar. */
export const GroupMember = z
  .object({
    nickname: z.string().max(64).optional(),
    avatar: z.int().min(0).max(255).openapi({ description: "Drawn at random on joining: for clients to draw one by." }),
    leader: z.boolean(),
    you: z.boolean().openapi({ description: "Whether it is the one who asks." }),
  })
  .openapi("GroupMember", { example: { nickname: "Lin", avatar: 3, leader: true, you: false } });
export type GroupMember = z.infer<typeof GroupMember>;

const refundExample = {
  amount: { amount: 19950, currency: "CNY" },
  status: "paid" as const,
  paidAt: "2026-11-12T01:41:00.000Z",
};

/** Money that goes back. */
export const Refund = z
  .object({
    amount: Money,
    status: z
      .enum(["due", "paid"])
      .openapi("RefundStatus", { description: "`paid` once the shop's order service has said so." }),
    paidAt: Instant.optional(),
  })
  .openapi("Refund", {
    description:
      "Everybody enters at the first tier's price, the leader at the discount off it: all of that goes back from a group that failed or was left, and from one that succeeded what is above the price at its end. A member is told of all of one's refunds from the group as one: what is still due, else what was paid.",
    example: refundExample,
  });
export type Refund = z.infer<typeof Refund>;

const membershipExample = {
  leader: true,
  joinedAt: "2026-11-11T01:40:00.000Z",
  price: { amount: 19950, currency: "CNY" },
};

/** A group as the one who asks is in it, or was. */
export const Membership = z
  .object({
    leader: z.boolean(),
    joinedAt: Instant,
    leftAt: Instant.optional(),
    price: Money.openapi({
      description: "What this member pays as the group stands; nothing where it failed or was left: 0.",
    }),
    refund: Refund.optional(),
  })
  .openapi("Membership", { example: membershipExample });
export type Membership = z.infer<typeof Membership>;

export const groupExample = {
  id: "7K2M4QvXw1mTt7Yb2Hc5Ld",
  activity: "duo",
  status: "open" as const,
  openedAt: "2026-11-11T01:40:00.000Z",
  closesAt: "2026-11-12T01:40:00.000Z",
  seats: 2,
  seated: 1,
  missing: 1,
  price: { amount: 19950, currency: "CNY" },
  members: [{ nickname: "Lin", avatar: 3, leader: true, you: true }],
  join: "joined" as const,
  mine: membershipExample,
};

/** A group. Whoever knows its id, which cannot be guessed, may see this of it. */
export const Group = z
  .object({
    id: ObjectId,
    activity: ActivityId,
    status: GroupStatus,
    openedAt: Instant,
    closesAt: Instant.openapi({ description: "When its time ends." }),
    endedAt: Instant.optional().openapi({ description: "When it stopped being open." }),
    seats: z.int().min(2).max(GROUP_SIZE),
    seated: z.int().min(0).max(GROUP_SIZE),
    missing: z.int().min(0).max(GROUP_SIZE).openapi({ description: "People whom it lacks to succeed." }),
    price: Money.openapi({ description: "What each pays as it stands: the last price reached, or the first." }),
    next: z
      .object({ people: z.int().min(2).max(GROUP_SIZE), missing: z.int().min(1).max(GROUP_SIZE), price: Money })
      .optional()
      .openapi({ description: "The lower price ahead, where there is one and the group is open." }),
    members: z.array(GroupMember).max(GROUP_SIZE).openapi({ description: "Those who are in it, in their order." }),
    join: GroupJoinStatus,
    mine: Membership.optional(),
  })
  .openapi("Group", { example: groupExample });
export type Group = z.infer<typeof Group>;

/** Whether this shopper may open a group now, and if not, why. */
export const GroupBuyStatus = z
  .enum(["available", "not_started", "ended", "limit_reached", "authentication_required"])
  .openapi("GroupBuyStatus");
export type GroupBuyStatus = z.infer<typeof GroupBuyStatus>;

export const myGroupBuyExample = {
  mechanic: "group-buy" as const,
  status: "limit_reached" as const,
  counted: 1,
  groups: [groupExample],
  open: [],
};

/** A group-buy activity as this shopper stands to it. */
export const MyGroupBuy = z
  .object({
    mechanic: z.literal("group-buy"),
    status: GroupBuyStatus,
    counted: z.int().min(0).max(100).openapi({ description: "Groups that count towards the limit." }),
    groups: z
      .array(Group)
      .max(MY_GROUPS_LENGTH)
      .openapi({ description: "The groups that this shopper is or was in, the last joined first." }),
    open: z.array(Group).max(OPEN_GROUPS_LENGTH).openapi({
      description: "Open groups of others, where the activity lists them; those that close first come first.",
    }),
  })
  .openapi("MyGroupBuy", { example: myGroupBuyExample });
export type MyGroupBuy = z.infer<typeof MyGroupBuy>;

/** The answer to opening, joining and leaving. */
export const GroupResult = z
  .object({ group: Group, mine: MyGroupBuy })
  .openapi("GroupResult", { example: { group: groupExample, mine: myGroupBuyExample } });
export type GroupResult = z.infer<typeof GroupResult>;

/** A group and the time, for those who follow it. */
export const GroupNow = z
  .object({ now: Instant, group: Group })
  .openapi("GroupNow", { example: { now: "2026-11-11T02:00:00.000Z", group: groupExample } });
export type GroupNow = z.infer<typeof GroupNow>;

const memberRefundExample = { id: "Zq8hT3nYw5kRb1Xc7Vd2Mg", group: groupExample.id, shopper: "lin" };

/** Money that the shop owes a member, or has paid back. One who joins again and leaves again is owed twice. */
export const MemberRefund = z
  .object({ id: ObjectId, group: ObjectId, shopper: ShopperId, refund: Refund })
  .openapi("MemberRefund", { example: { ...memberRefundExample, refund: refundExample } });
export type MemberRefund = z.infer<typeof MemberRefund>;

export const MemberRefunds = z
  .object({
    now: Instant,
    refunds: z.array(MemberRefund).max(REFUNDS_LENGTH).openapi({ description: "Oldest first." }),
  })
  .openapi("MemberRefunds", {
    example: {
      now: "2026-11-12T01:40:30.000Z",
      refunds: [{ ...memberRefundExample, refund: { amount: refundExample.amount, status: "due" } }],
    },
  });
export type MemberRefunds = z.infer<typeof MemberRefunds>;

/** Which refund has been paid. */
export const RefundConfirmation = z
  .object({ refund: ObjectId })
  .openapi("RefundConfirmation", { example: { refund: memberRefundExample.id } });
export type RefundConfirmation = z.infer<typeof RefundConfirmation>;
