import type { Deck, Draw, Prize } from "@campaign-kit/contract";
import { deckSize } from "../../fairness/deck.ts";
import { instant } from "../../time.ts";
import { presentCoupon } from "../coupon/coupon.ts";
import type { CouponRecord } from "../coupon/table.ts";
import { cardsLeft, type Decks } from "./decks.ts";
import type { DeckRecord, DrawRecord, SealedPrize } from "./table.ts";

/** Coupons by their ids. */
export type CouponsById = ReadonlyMap<string, CouponRecord>;

/** A draw as its shopper sees it; `coupons` has the one that it brought. */
export function presentDraw(draw: DrawRecord, coupons: CouponsById, now: number): Draw {
  const { id, activity, prize, title, reward, drawnAt, seenAt, sentAt } = draw;
  const coupon = draw.coupon === null ? undefined : coupons.get(draw.coupon);
  return {
    id,
    activity,
    prize,
    title,
    reward,
    drawnAt: instant(drawnAt),
    seen: seenAt !== null,
    ...(coupon ? { coupon: presentCoupon(coupon, now) } : {}),
    ...(reward.type === "goods" ? { goods: sentAt === null ? "waiting" : "sent" } : {}),
  };
}

/** A deck as everyone sees it: its seed only where nobody draws from it any more. */
export function presentDeck(deck: DeckRecord): Deck {
  const { name, prizes, root, seed, published } = deck;
  return { name, size: deckSize(prizes), left: cardsLeft(deck), root, ...(published ? { seed } : {}) };
}

/** How a shop calls a prize, and how it looks. */
interface Words extends Pick<SealedPrize, "id" | "title"> {
  icon?: string | undefined;
  picture?: string | undefined;
}

/** The prizes as they were sealed, in the shop's present words where it still has them. */
export function presentPrizes({ main, reserve }: Decks, words: readonly Words[]): Prize[] {
  return main.prizes.map((sealed, place) => {
    const { title, icon, picture } = words.find(({ id }) => id === sealed.id) ?? sealed;
    return {
      id: sealed.id,
      title,
      ...(icon === undefined ? {} : { icon }),
      ...(picture === undefined ? {} : { picture }),
      reward: sealed.reward,
      cards: sealed.cards,
      left: sealed.cards - main.taken[place]!,
      reserve: reserve?.prizes[place]?.cards ?? 0,
    };
  });
}
