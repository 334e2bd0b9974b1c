import type { CampaignDefinition, LuckyDrawDefinition } from "@campaign-kit/contract";
import type { Draw, LuckyDrawActivity, MyLuckyDraw } from "@campaign-kit/contract";
import type { Random } from "../../edges.ts";
import { deckSize } from "../../fairness/deck.ts";
import { keptChances } from "../../rewards/chances.ts";
import { Calendar } from "../../rules/calendar.ts";
import { stand, standingOn, type DrawOffer, type DrawSituation, type DrawStanding } from "../../rules/lucky-draw.ts";
import type { PhaseSpan } from "../../rules/phase.ts";
import type { StoreTransaction } from "../../store/store.ts";
import { instant } from "../../time.ts";
import { LiveActivity } from "../activity.ts";
import type { Decidable, Mechanic } from "../mechanic.ts";
import { cardsLeft, type Decks } from "./decks.ts";
import { LuckyDrawDesk, type LuckyDrawIntent } from "./desk.ts";
import { findCoupons, findDecks, readDecks } from "./reads.ts";
import { draws, drawStandings } from "./table.ts";
import { presentDeck, presentDraw, presentPrizes } from "./view.ts";

/** A lucky draw of a campaign. */
export class LiveLuckyDraw extends LiveActivity<"lucky-draw"> implements Decidable<LuckyDrawIntent> {
  readonly offer: DrawOffer;
  readonly definition: LuckyDrawDefinition;
  readonly #calendar: Calendar;

  constructor(definition: LuckyDrawDefinition, campaign: CampaignDefinition, phases: readonly PhaseSpan[]) {
    super(definition, campaign, phases);
    this.definition = definition;
    this.#calendar = new Calendar(campaign.timeZone, this.windows);
    this.offer = { windows: this.windows, chances: definition.chances, pity: definition.pity?.misses };
  }

  present(decks: Decks): LuckyDrawActivity {
    const { prizes, chances, pity } = this.definition;
    const { points, ...given } = chances;
    return {
      ...this.head(),
      prizes: presentPrizes(decks, prizes),
      decks: [decks.main, ...(decks.reserve ? [decks.reserve] : [])].map(presentDeck),
      chances: { ...given, ...(points ? { points } : {}) },
      ...(pity && decks.reserve ? { pity } : {}),
      winners: [...decks.main.winners],
    };
  }

  /** How things stand for a shopper; without decks, none of them was drawn from. */
  situation(decks: Decks | undefined, standing: DrawStanding | undefined, kept: number, now: number): DrawSituation {
    const today = this.#calendar.today(now);
    const { prizes } = this.definition;
    return {
      standing: standingOn(standing, today.date),
      kept,
      left: {
        main: decks ? cardsLeft(decks.main) : deckSize(prizes),
        reserve: decks ? cardsLeft(decks.reserve) : deckSize(prizes.map(({ id, reserve }) => ({ id, cards: reserve }))),
      },
      published: decks?.main.published ?? false,
      today,
      now,
    };
  }

  /** `last`: the shopper's last draw. */
  mine(situation: DrawSituation, signedIn: boolean, last: Draw | undefined): MyLuckyDraw {
    const { nextChanceAt, ...standing } = stand(this.offer, situation, signedIn);
    return {
      mechanic: "lucky-draw",
      ...standing,
      ...(nextChanceAt === undefined ? {} : { nextChanceAt: instant(nextChanceAt) }),
      ...(last && !last.seen ? { unseen: last } : {}),
    };
  }

  /** A draw may take or give what its shopper has elsewhere: points, kept chances. */
  shoppersOf(intents: readonly LuckyDrawIntent[]): string[] {
    return intents.flatMap((intent) => (intent.type === "reveal" || intent.type === "fulfil" ? [] : intent.shopper.id));
  }

  open(transaction: StoreTransaction, intents: readonly LuckyDrawIntent[], random: Random): Promise<LuckyDrawDesk> {
    return LuckyDrawDesk.open(this, transaction, intents, random);
  }
}

export const luckyDraw: Mechanic<LuckyDrawDefinition, LiveLuckyDraw> = {
  live: (definition, campaign, phases) => new LiveLuckyDraw(definition, campaign, phases),
  present: async (context, activities) => {
    const decks = await readDecks(context, activities);
    return () => activities.map((activity) => activity.present(decks.get(activity.id)!));
  },
  mine: async ({ campaign, store }, activities, shopper) => {
    const activity = activities.map(({ id }) => id);
    const here = { campaign, activity, shopper: shopper ? [shopper.id] : [] };
    const [decks, standings, kept, last] = await Promise.all([
      findDecks(store, campaign, activity),
      store.find(drawStandings, here),
      store.find(keptChances, here),
      store.find(draws, here, { each: "activity", order: ["-ordinal"], limit: 1 }),
    ]);
    const coupons = await findCoupons(store, last);
    return (now) =>
      activities.map((draw) => {
        const of = <Row extends { activity: string }>(rows: readonly Row[]) =>
          rows.find((row) => row.activity === draw.id);
        const lastOne = of(last);
        return draw.mine(
          draw.situation(decks.get(draw.id), of(standings), of(kept)?.count ?? 0, now),
          shopper !== null,
          lastOne && presentDraw(lastOne, coupons, now),
        );
      });
  },
};
