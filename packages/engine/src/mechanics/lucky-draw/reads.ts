import { DRAWS_LENGTH } from "@campaign-kit/contract";
import type { Draw, ProvenDraw } from "@campaign-kit/contract";
import type { Reader } from "../../store/store.ts";
import { coupons } from "../coupon/table.ts";
import type { ReadContext, Told } from "../mechanic.ts";
import { decksOf, receiptOf, sealDecks, secretSeeds, type Decks } from "./decks.ts";
import type { LiveLuckyDraw } from "./lucky-draw.ts";
import { decks, draws, type DrawRecord } from "./table.ts";
import { presentDraw, type CouponsById } from "./view.ts";

/** The decks of draws, by activity, as far as they have been sealed. */
export async function findDecks(
  reader: Reader,
  campaign: string,
  activity: readonly string[],
): Promise<Map<string, Decks>> {
  const records = await reader.find(decks, { campaign, activity });
  const byActivity = Map.groupBy(records, (record) => record.activity);
  return new Map([...byActivity].map(([id, some]) => [id, decksOf(some)!]));
}

/**
 * The decks of draws as everyone may see them, by activity. Where there are none yet, they are sealed, so that a root is
 * known before the first draw; where a draw is over, that is written down first, so that no draw can follow a seed.
 */
export async function readDecks(
  { campaign, store, clock, random }: ReadContext,
  activities: readonly LiveLuckyDraw[],
): Promise<Map<string, Decks>> {
  const ids = activities.map(({ id }) => id);
  const found = await findDecks(store, campaign, ids);
  for (const activity of activities) {
    const before = found.get(activity.id);
    if (before && (before.main.published || activity.opening(clock()) !== "ended")) continue;
    const after = await store.transaction({ ...activity.scope, shoppers: [] }, async (transaction) => {
      const known = (await findDecks(transaction, campaign, [activity.id])).get(activity.id);
      const sealed = known ?? sealDecks(campaign, activity.definition, secretSeeds(random));
      const published = activity.opening(clock()) === "ended";
      const rows = (sealed.reserve ? [sealed.main, sealed.reserve] : [sealed.main]).map((deck) => ({
        ...deck,
        published,
      }));
      await (known ? transaction.update(decks, rows) : transaction.insert(decks, rows));
      return decksOf(rows)!;
    });
    found.set(activity.id, after);
  }
  return found;
}

/** The coupons that draws brought. */
export async function findCoupons(reader: Reader, some: readonly DrawRecord[]): Promise<CouponsById> {
  const found = await reader.find(coupons, { id: some.flatMap(({ coupon }) => coupon ?? []) });
  return new Map(found.map((coupon) => [coupon.id, coupon]));
}

/** A shopper's last draws in one activity with their receipts, newest first. */
export async function readDraws(
  store: Reader,
  { campaign, id: activity }: LiveLuckyDraw,
  shopper: string,
): Promise<Told<ProvenDraw[]>> {
  const [sealed, some] = await Promise.all([
    findDecks(store, campaign, [activity]),
    store.find(draws, { campaign, shopper, activity }, { order: ["-ordinal"], limit: DRAWS_LENGTH }),
  ]);
  const found = await findCoupons(store, some);
  return (now) =>
    some.map((draw) => ({
      draw: presentDraw(draw, found, now),
      receipt: receiptOf(sealed.get(activity)![draw.deck]!, draw.card),
    }));
}

/** What a shopper won in all draws of a campaign, newest first. */
export async function readPrizes(store: Reader, campaign: string, shopper: string): Promise<Told<Draw[]>> {
  const won = await store.find(
    draws,
    { campaign, shopper, won: true },
    { order: ["-drawnAt", "-activity", "-ordinal"], limit: DRAWS_LENGTH },
  );
  const found = await findCoupons(store, won);
  return (now) => won.map((draw) => presentDraw(draw, found, now));
}
