import type { CampaignDefinition, LuckyDrawDefinition } from "@campaign-kit/contract";
import { dealtDeck, decks, sealDecks, type DeckRecord, type Store } from "@campaign-kit/engine";
import { doubleEleven } from "./campaign.ts";

/** Known to all, so that what a scenario needs lies where it did before. A shop's are secret. */
export const seeds = {
  main: "093d4ee4315a29c6561f92b193a31b85a275f3d860fabfb3030c86ba432c9d55",
  reserve: "68435134d9ee482a1fd22b1c7504f17223e29e7dbf4ee7ba4893ba4e33c95924",
};

/** What these seeds lead to with the seeded campaign's wheel: a deck of 100,000 cards takes about a second to deal. */
export const roots = {
  main: "5f558e6ff85253f6a7ae54d1fb246475b2c477cfeadf4365efc60a0a79df03a6",
  reserve: "03ef537a2973f18c9178a66753b6f381ec2d62a06f9cb62d920133730c10021b",
};

const cardsOf = ({ prizes }: LuckyDrawDefinition) => prizes.map(({ id, cards, reserve }) => [id, cards, reserve]);

/** Seals the decks of a draw by the known seeds, before the engine would by others. Dealt is only what is not known. */
export async function sealKnown(store: Store, campaign: string, definition: LuckyDrawDefinition): Promise<void> {
  const isSeeded = doubleEleven().activities.some(
    (activity) =>
      activity.mechanic === "lucky-draw" && JSON.stringify(cardsOf(activity)) === JSON.stringify(cardsOf(definition)),
  );
  const sealed = sealDecks(campaign, definition, (name) => ({
    seed: seeds[name],
    ...(isSeeded && { root: roots[name] }),
  }));
  await store.transaction({ campaign, activity: definition.id, shoppers: [] }, (transaction) =>
    transaction.insert(decks, sealed.reserve ? [sealed.main, sealed.reserve] : [sealed.main]),
  );
}

/** Lets others draw cards of the main deck: so many, or all before the next one that bears a prize. */
export async function takeCards(
  store: Store,
  { id: campaign }: CampaignDefinition,
  { id: activity }: LuckyDrawDefinition,
  how: { count: number } | { upTo: string },
): Promise<void> {
  await store.transaction({ campaign, activity, shoppers: [] }, async (transaction) => {
    const [deck] = await transaction.find(decks, { campaign, activity, name: "main" });
    if (!deck) throw new Error(`${activity} has no deck`);
    await transaction.update(decks, [drawnBy(deck, "count" in how ? deck.drawn + how.count : placeOf(how.upTo, deck))]);
  });
}

/** A deck of which so many cards have been drawn in all. */
function drawnBy(deck: DeckRecord, count: number): DeckRecord {
  const size = deck.prizes.reduce((sum, { cards }) => sum + cards, 0);
  if (count >= size) return { ...deck, drawn: size, taken: deck.prizes.map(({ cards }) => cards) };
  const dealt = dealtDeck(deck);
  const taken = new Map(deck.prizes.map(({ id }) => [id, 0]));
  for (let index = 0; index < count; index += 1) taken.set(dealt.prize(index), taken.get(dealt.prize(index))! + 1);
  return { ...deck, drawn: count, taken: [...taken.values()] };
}

/** Where the next card lies that bears a prize. */
function placeOf(prize: string, deck: DeckRecord): number {
  const dealt = dealtDeck(deck);
  for (let index = deck.drawn; index < dealt.size; index += 1) if (dealt.prize(index) === prize) return index;
  throw new Error(`the deck of ${deck.activity} has no ${prize} any more`);
}
