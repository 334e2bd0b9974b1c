import { z } from "@hono/zod-openapi";
import { activityFields, definitionFields, type DefinedCampaign, type Say } from "./activity-fields.ts";
import { Coupon } from "./coupon.ts";
import { ActivityId, ObjectId } from "./id.ts";
import {
  ChancesReward,
  checkReward,
  CouponReward,
  MAX_POINTS,
  PointsBalance,
  PointsReward,
  PrizeRewardDefinition,
} from "./reward.ts";
import { LocalizedText } from "./text.ts";
import { Instant } from "./time.ts";

/** Most cards in one deck. */
export const DECK_SIZE = 1_000_000;

/** Most draws that one answer holds, and most winners. */
export const DRAWS_LENGTH = 100;
export const WINNERS_LENGTH = 10;

/** What a draw may give. */
export const PrizeReward = z
  .discriminatedUnion("type", [
    PointsReward,
    CouponReward,
    ChancesReward,
    z.object({ type: z.literal("goods") }).openapi("GoodsReward", { description: "Something that is sent." }),
    z.object({ type: z.literal("thanks") }).openapi("Thanks", { description: "No prize." }),
  ])
  .openapi("PrizeReward", { example: { type: "points", points: 20 } });
export type PrizeReward = z.infer<typeof PrizeReward>;

const PrizeId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens")
  .openapi("PrizeId", { example: "10-off" });
const prize = {
  id: PrizeId,
  title: LocalizedText,
  icon: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/)
    .optional()
    .openapi({
      description: "A name from the client's own set; one that it does not know is shown by the prize's kind.",
    }),
  picture: z
    .string()
    .max(500)
    .regex(/^(?:https:\/\/|\/)[^\s"'<>\\]*$/, "an https address, or a path from the root")
    .optional()
    .openapi({ description: "A square picture, 96 px or more." }),
};

export const prizeExample = {
  id: "20-points",
  title: { en: "20 points", "zh-CN": "20 积分" },
  reward: { type: "points" as const, points: 20 },
  cards: 20_000,
  left: 17_204,
  reserve: 0,
};

/** A prize and its cards: what is printed here is what the deck holds. */
export const Prize = z
  .object({
    ...prize,
    reward: PrizeReward,
    cards: z.int().min(0).max(DECK_SIZE).openapi({ description: "Its cards in the main deck, at the start." }),
    left: z.int().min(0).max(DECK_SIZE).openapi({ description: "Those of them that have not been drawn." }),
    reserve: z.int().min(0).max(DECK_SIZE).openapi({ description: "Its cards in the reserve, at the start." }),
  })
  .openapi("Prize", { example: prizeExample });
export type Prize = z.infer<typeof Prize>;

/** A SHA-256 hash, or a seed, in lower-case hexadecimal. */
export const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi("Hash", { example: "9f2c41d7a0b86e3559c8e0d1b7a4f6123c5d8e9f0a1b2c3d4e5f60718293a4b5" });

export const DeckName = z.enum(["main", "reserve"]).openapi("DeckName", {
  description: "`reserve` pays what is promised after so many draws without a prize.",
});
export type DeckName = z.infer<typeof DeckName>;

const deckExample = { name: "main" as const, size: 100_000, left: 86_363, root: Hash.parse("9f2c41d7".repeat(8)) };

/**
 * A deck: shuffled and sealed before the first draw. `root` is the root of a Merkle tree over its cards; `seed`, which made
 * the order and the salts, is shown once the activity is over, and then everyone can deal the deck again.
 */
export const Deck = z
  .object({
    name: DeckName,
    size: z.int().min(1).max(DECK_SIZE).openapi({ description: "Cards at the start." }),
    left: z.int().min(0).max(DECK_SIZE),
    root: Hash,
    seed: Hash.optional(),
  })
  .openapi("Deck", { example: deckExample });
export type Deck = z.infer<typeof Deck>;

const chances = {
  daily: z
    .int()
    .min(0)
    .max(100)
    .openapi({ description: "Given each day of the campaign's zone; they lapse at its end." }),
  shares: z.int().min(0).max(100).openapi({ description: "Shares a day that each bring one more, for that day." }),
  points: z
    .object({ cost: z.int().min(1).max(MAX_POINTS), perDay: z.int().min(1).max(100) })
    .optional()
    .openapi({ description: "What a chance costs, and how many may be bought in a day. Bought ones do not lapse." }),
  perDay: z.int().min(1).max(100).openapi({ description: "The most draws in a day, wherever the chances come from." }),
};

/** Where chances come from, and how many draws a day may have. */
export const ChanceTerms = z
  .object(chances)
  .openapi("ChanceTerms", { example: { daily: 1, shares: 2, points: { cost: 30, perDay: 1 }, perDay: 3 } });
export type ChanceTerms = z.infer<typeof ChanceTerms>;

/** A promise: after so many draws in a row without a prize, the next one is from the reserve. */
export const Pity = z
  .object({
    misses: z.int().min(1).max(1000),
    atLeast: PrizeId.openapi({ description: "The least prize of the reserve, in the shop's judgement." }),
  })
  .openapi("Pity", { example: { misses: 9, atLeast: "20-points" } });

const winnerExample = { nickname: "Zhao", avatar: 7, prize: "10-off", at: "2026-11-09T01:40:00.000Z" };

/** Who won what: shown only after the winner has seen it. */
export const Winner = z
  .object({
    nickname: z.string().max(64).optional(),
    avatar: z.int().min(0).max(255),
    prize: PrizeId,
    at: Instant,
  })
  .openapi("Winner", { example: winnerExample });
export type Winner = z.infer<typeof Winner>;

export const luckyDrawActivityExample = {
  mechanic: "lucky-draw" as const,
  id: "wheel",
  title: { en: "Lucky wheel", "zh-CN": "大转盘" },
  windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" }],
  prizes: [
    prizeExample,
    { ...prizeExample, id: "50-points", title: { en: "50 points" }, reward: { type: "points" as const, points: 50 } },
    { ...prizeExample, id: "thanks", title: { en: "Thanks" }, reward: { type: "thanks" as const } },
  ],
  decks: [deckExample],
  chances: { daily: 1, shares: 2, perDay: 3 },
  pity: { misses: 9, atLeast: "20-points" },
  winners: [winnerExample],
};

/** A lucky draw as everyone sees it. */
export const LuckyDrawActivity = z
  .object({
    mechanic: z.literal("lucky-draw"),
    ...activityFields,
    prizes: z.array(Prize).min(3).max(12),
    decks: z.array(Deck).min(1).max(2).openapi({ description: "`main`, and `reserve` where there is a promise." }),
    chances: ChanceTerms,
    pity: Pity.optional(),
    winners: z
      .array(Winner)
      .max(WINNERS_LENGTH)
      .openapi({ description: "Newest first; those without a prize are left out." }),
  })
  .openapi("LuckyDrawActivity", { example: luckyDrawActivityExample });
export type LuckyDrawActivity = z.infer<typeof LuckyDrawActivity>;

/** A lucky draw as a shop writes it down. */
export const LuckyDrawDefinition = z.strictObject({
  mechanic: z.literal("lucky-draw"),
  ...definitionFields,
  prizes: z
    .array(
      z.strictObject({
        ...prize,
        reward: PrizeRewardDefinition,
        cards: z.int().min(0).max(DECK_SIZE),
        reserve: z.int().min(0).max(DECK_SIZE).default(0),
      }),
    )
    .min(3)
    .max(12),
  chances: z.strictObject({
    ...chances,
    daily: chances.daily.default(1),
    shares: chances.shares.default(0),
    points: z.strictObject(chances.points.unwrap().shape).optional(),
  }),
  pity: z.strictObject(Pity.shape).optional(),
});
export type LuckyDrawDefinition = z.infer<typeof LuckyDrawDefinition>;

/** What one definition alone cannot show to be wrong. */
export function checkLuckyDrawDefinition(draw: LuckyDrawDefinition, campaign: DefinedCampaign, say: Say): void {
  const taken = new Set<string>();
  draw.prizes.forEach(({ id, reward, reserve }, index) => {
    if (taken.has(id)) say(["prizes", index, "id"], "is taken by another prize");
    taken.add(id);
    if (reserve > 0 && reward.type === "thanks") say(["prizes", index, "reserve"], "the reserve holds prizes only");
    checkReward(reward, campaign, (path, message) => {
      say(["prizes", index, "reward", ...path], message);
    });
  });
  const cards = draw.prizes.reduce((sum, prize) => sum + prize.cards, 0);
  if (cards === 0) say(["prizes"], "the deck has no cards");
  const reserve = draw.prizes.reduce((sum, prize) => sum + prize.reserve, 0);
  if (cards > DECK_SIZE || reserve > DECK_SIZE) say(["prizes"], `a deck has at most ${DECK_SIZE} cards`);
  const least = draw.prizes.find(({ id }) => id === draw.pity?.atLeast);
  if (draw.pity && !least?.reserve) say(["pity", "atLeast"], "is not a prize of the reserve");
  if (!draw.pity && reserve > 0) say(["pity"], "says when the reserve is drawn from");
}

/** What proves that a card was in the deck from the start: all of it is under the deck's root. */
export const DrawReceipt = z
  .object({
    deck: DeckName,
    index: z
      .int()
      .min(0)
      .max(DECK_SIZE - 1)
      .openapi({ description: "The card's place in the deck, from 0." }),
    prize: PrizeId,
    salt: Hash,
    proof: z.array(Hash).max(20).openapi({ description: "The sibling hashes from the leaf up to the root." }),
  })
  .openapi("DrawReceipt", {
    description:
      "The leaf is SHA-256 of a zero byte and the UTF-8 text `deck:index:prize:salt`. A node is SHA-256 of a one byte and its two children, left first. Leaves that a full tree lacks are 32 zero bytes. Bit n of the index says whether sibling n stands to the left (1) or to the right (0); there are no further bits.",
    example: {
      deck: "main",
      index: 13_636,
      prize: "10-off",
      salt: "5b0e92ac".repeat(8),
      proof: ["9f2c41d7".repeat(8)],
    },
  });
export type DrawReceipt = z.infer<typeof DrawReceipt>;

export const drawExample = {
  id: "m8Xc2vBn4Qw1eR7tY5uIoP",
  activity: "wheel",
  prize: "20-points",
  title: { en: "20 points" },
  reward: { type: "points" as const, points: 20 },
  drawnAt: "2026-11-09T01:52:00.000Z",
  seen: false,
};

/** One draw of one shopper: complete enough to show without the campaign. */
export const Draw = z
  .object({
    id: ObjectId,
    activity: ActivityId,
    prize: PrizeId,
    title: LocalizedText,
    reward: PrizeReward,
    drawnAt: Instant,
    seen: z.boolean().openapi({ description: "Whether the shopper's page has shown it." }),
    coupon: Coupon.optional().openapi({ description: "The coupon that it brought." }),
    goods: z
      .enum(["waiting", "sent"])
      .optional()
      .openapi({ description: "Goods wait for the shop to have an address, or were sent." }),
  })
  .openapi("Draw", { example: drawExample });
export type Draw = z.infer<typeof Draw>;

/** Whether this shopper can draw now, and if not, why. */
export const LuckyDrawStatus = z
  .enum(["ready", "no_chances", "not_started", "ended", "sold_out", "authentication_required"])
  .openapi("LuckyDrawStatus");
export type LuckyDrawStatus = z.infer<typeof LuckyDrawStatus>;

export const myLuckyDrawExample = {
  mechanic: "lucky-draw" as const,
  status: "ready" as const,
  chances: 1,
  shares: 2,
  purchases: 1,
  nextChanceAt: "2026-11-09T16:00:00.000Z",
  misses: 3,
  draws: 5,
};

/** A lucky draw as this shopper stands to it. */
export const MyLuckyDraw = z
  .object({
    mechanic: z.literal("lucky-draw"),
    status: LuckyDrawStatus,
    chances: z.int().min(0).max(100).openapi({ description: "Draws that this shopper can make now." }),
    shares: z.int().min(0).max(100).openapi({ description: "Shares that would still bring a chance today." }),
    purchases: z.int().min(0).max(100).openapi({ description: "Chances that may still be bought today." }),
    nextChanceAt: Instant.optional().openapi({ description: "When the next daily chances come, where any come." }),
    misses: z
      .int()
      .min(0)
      .max(2 * DECK_SIZE)
      .openapi({ description: "Draws without a prize since the last prize." }),
    draws: z
      .int()
      .min(0)
      .max(2 * DECK_SIZE)
      .openapi({ description: "Draws so far." }),
    unseen: Draw.optional().openapi({ description: "The last draw, where no page has shown it yet." }),
  })
  .openapi("MyLuckyDraw", { example: myLuckyDrawExample });
export type MyLuckyDraw = z.infer<typeof MyLuckyDraw>;

/** A draw with its proof. */
export const ProvenDraw = z.object({ draw: Draw, receipt: DrawReceipt }).openapi("ProvenDraw", {
  example: {
    draw: drawExample,
    receipt: { deck: "main", index: 0, prize: "20-points", salt: "5b0e92ac".repeat(8), proof: [] },
  },
});
export type ProvenDraw = z.infer<typeof ProvenDraw>;

const provenExample = {
  draw: drawExample,
  receipt: { deck: "main" as const, index: 0, prize: "20-points", salt: "5b0e92ac".repeat(8), proof: [] },
};

/** The answer to a draw. */
export const DrawResult = z
  .object({ draw: Draw, receipt: DrawReceipt, mine: MyLuckyDraw, points: PointsBalance })
  .openapi("DrawResult", {
    description: "`points` is the shopper's balance afterwards.",
    example: {
      ...provenExample,
      mine: { ...myLuckyDrawExample, status: "no_chances", chances: 0, misses: 0, unseen: drawExample },
      points: 145,
    },
  });
export type DrawResult = z.infer<typeof DrawResult>;

/** The shopper's draws with their proofs. */
export const DrawList = z
  .object({ now: Instant, draws: z.array(ProvenDraw).max(DRAWS_LENGTH).openapi({ description: "Newest first." }) })
  .openapi("DrawList", { example: { now: "2026-11-09T01:52:30.000Z", draws: [provenExample] } });
export type DrawList = z.infer<typeof DrawList>;

/** Where something was shared to: a name that the page gives to each place. */
export const Share = z
  .object({
    target: z.string().regex(/^[a-z0-9-]{1,32}$/),
  })
  .openapi("Share", { example: { target: "link" } });
export type Share = z.infer<typeof Share>;

/** The answer to a share or to a bought chance. */
export const ChanceResult = z
  .object({
    gained: z.int().min(0).max(1).openapi({ description: "Chances that it brought; a target brings one once a day." }),
    mine: MyLuckyDraw,
    points: PointsBalance.openapi({ description: "The shopper's balance afterwards." }),
  })
  .openapi("ChanceResult", {
    example: { gained: 1, mine: { ...myLuckyDrawExample, chances: 2, shares: 1 }, points: 125 },
  });
export type ChanceResult = z.infer<typeof ChanceResult>;
