import type { CampaignDefinition, Campaign, LuckyDrawDefinition, Me } from "@campaign-kit/contract";
import { moments } from "./moments.ts";
import type { PastSeed, Scenario } from "./scenario.ts";

/** With a small deck, which is dealt in no time. */
const lin = { now: moments.warmup, shopper: "lin", adapt: withFewCards } as const;

/** Zhao and Maya have won and seen it; Lin has drawn on three mornings and won nothing. */
async function threeMornings(seed: PastSeed): Promise<void> {
  seed.at("2026-11-06T20:11:00+08:00");
  await seed.reveal(await seed.draw("wheel", "maya", "20-points"), "maya");
  seed.at("2026-11-08T09:40:00+08:00");
  await seed.reveal(await seed.draw("wheel", "zhao", "10-off"), "zhao");
  await thanks(seed, 6, 7, 8);
}

/** Lin draws on these mornings of November, and wins nothing. */
async function thanks(seed: PastSeed, ...days: readonly number[]): Promise<void> {
  for (const day of days) {
    seed.at(`2026-11-${String(day).padStart(2, "0")}T08:05:00+08:00`);
    await seed.reveal(await seed.draw("wheel", "lin", "thanks"), "lin");
  }
}

/** The next draw of Lin's takes the next card that bears this prize. */
const next = (prize: string) => async (seed: PastSeed) => {
  await threeMornings(seed);
  await seed.drawUpTo("wheel", prize);
};

/** What has become of the draw. Every card is of a sealed deck: where a story needs a certain one, others drew those before. */
export const luckyDrawScenarios = {
  "draw-first": {
    now: moments.warmup,
    shopper: "lin",
    description: "Nobody has drawn yet from the deck of 100,000 cards. Lin has one chance.",
  },
  "draw-ready": {
    ...lin,
    description: "Lin has one chance, and has drawn three times without a prize. Zhao and Maya have won.",
    prepare: threeMornings,
  },
  "draw-points": { ...lin, description: "The next card brings 20 points.", prepare: next("20-points") },
  "draw-coupon": { ...lin, description: "The next card brings a ¥10 coupon.", prepare: next("10-off") },
  "draw-goods": { ...lin, description: "The next card brings headphones.", prepare: next("headphones") },
  "draw-thanks": { ...lin, description: "The next card brings nothing.", prepare: next("thanks") },
  "draw-tenth": {
    ...lin,
    now: "2026-11-10T09:52:24+08:00",
    description: "Lin has drawn nine times in a row without a prize: the tenth draw is from the reserve.",
    prepare: (seed) => thanks(seed, 1, 2, 3, 4, 5, 6, 7, 8, 9),
  },
  "draw-no-chances": {
    ...lin,
    description: "Lin has drawn today. A share brings another chance, and so do 30 points, which Lin does not have.",
    prepare: async (seed) => {
      await threeMornings(seed);
      await thanks(seed, 9);
    },
  },
  "draw-buy": {
    ...lin,
    shopper: "zhao",
    description: "Zhao has drawn today, and has 120 points to buy another chance with.",
    prepare: async (seed) => seed.reveal(await seed.draw("wheel", "zhao", "thanks"), "zhao"),
  },
  "draw-spent": {
    ...lin,
    description: "Lin has made all three draws of the day.",
    prepare: async (seed) => {
      await seed.share("wheel", "lin", "link");
      await seed.share("wheel", "lin", "friend");
      for (const prize of ["thanks", "20-points", "thanks"])
        await seed.reveal(await seed.draw("wheel", "lin", prize), "lin");
    },
  },
  "draw-unseen": {
    ...lin,
    description: "Lin has won a ¥10 coupon, but the page was closed before it showed it.",
    prepare: async (seed) => {
      await threeMornings(seed);
      seed.at(moments.warmup);
      await seed.draw("wheel", "lin", "10-off");
    },
  },
  "draw-prizes": {
    ...lin,
    description: "Lin has won a coupon, points, and headphones that wait for an address; the phone was sent.",
    prepare: async (seed) => {
      for (const [day, prize] of [
        ["05", "20-points"],
        ["06", "10-off"],
        ["07", "phone"],
        ["08", "headphones"],
      ] as const) {
        seed.at(`2026-11-${day}T08:05:00+08:00`);
        const result = await seed.draw("wheel", "lin", prize);
        await seed.reveal(result, "lin");
        if (prize === "phone") await seed.sendPrize(result);
      }
    },
  },
  "draw-sold-out": {
    ...lin,
    description: "All cards of the deck have been drawn.",
    prepare: (seed) => seed.takeStock("wheel"),
  },
  "draw-opened": {
    ...lin,
    now: moments.encore,
    description: "The draw is over, and its seed is published. Lin has draws to check.",
    prepare: async (seed) => {
      await threeMornings(seed);
      seed.at("2026-11-09T08:05:00+08:00");
      await seed.reveal(await seed.draw("wheel", "lin", "10-off"), "lin");
    },
  },
  "draw-three": {
    ...lin,
    description: "A wheel of three prizes, with a deck of 60 cards.",
    adapt: (campaign) =>
      withWheel(campaign, (wheel) => ({
        ...wheel,
        prizes: wheel.prizes
          .filter(({ id }) => ["10-off", "thanks", "20-points"].includes(id))
          .map((prize) => ({ ...prize, cards: 20 })),
      })),
  },
  "draw-twelve": {
    ...lin,
    description: "A wheel of twelve prizes, with a deck of 120 cards.",
    adapt: (campaign) =>
      withWheel(campaign, (wheel) => ({
        ...wheel,
        prizes: [
          ...wheel.prizes,
          ...wheel.prizes.map((prize) => ({ ...prize, id: `${prize.id}-more`, reserve: 0 })),
        ].map((prize) => ({ ...prize, cards: 10 })),
      })),
  },
  "draw-unknown-state": {
    ...lin,
    description: "A newer server tells a state of the draw and a kind of prize that this code does not know.",
    prepare: threeMornings,
    rewrite: (path, body) => {
      if (path.endsWith("/me")) {
        const me = body as Me;
        return { ...me, activities: { ...me.activities, wheel: { ...me.activities["wheel"], status: "paused" } } };
      }
      if (!path.endsWith("/double-11")) return body;
      const campaign = structuredClone(body) as Campaign;
      for (const activity of campaign.activities)
        if (activity.mechanic === "lucky-draw") activity.prizes[1]!.reward = { type: "voucher" } as never;
      return campaign;
    },
  },
} as const satisfies Record<string, Scenario>;

/** The seeded campaign with a deck of 1,000 cards and a reserve of 26. */
function withFewCards(campaign: CampaignDefinition): CampaignDefinition {
  const cards: Record<string, number> = {
    phone: 1,
    "10-off": 45,
    "50-off": 5,
    thanks: 747,
    "20-points": 200,
    headphones: 2,
  };
  return withWheel(campaign, (wheel) => ({
    ...wheel,
    prizes: wheel.prizes.map((prize) => ({
      ...prize,
      cards: cards[prize.id]!,
      reserve: Math.ceil(prize.reserve / 100),
    })),
  }));
}

function withWheel(
  campaign: CampaignDefinition,
  change: (wheel: LuckyDrawDefinition) => LuckyDrawDefinition,
): CampaignDefinition {
  return {
    ...campaign,
    activities: campaign.activities.map((activity) =>
      activity.mechanic === "lucky-draw" ? change(activity) : activity,
    ),
  };
}
