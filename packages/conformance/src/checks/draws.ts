import type { DrawReceipt, LuckyDrawActivity } from "@campaign-kit/contract/api";
import { openDraw } from "../acts/lucky-draw.ts";
import { ensure, type Check } from "../check.ts";
import { dealtRoot, proves } from "../deck.ts";
import { at, listAt, textAt } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import { expectStatus } from "./expect.ts";

const FAIR = "The book, Fair draws";
/** Cards in the largest deck that is dealt again here. */
const DEALT = 200_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const deckOf = ({ decks }: LuckyDrawActivity, name: string) => decks.find((deck) => deck.name === name);

/** The draw that was made, with its activity as it is now. */
async function drawn(kit: Kit) {
  const { ask, exchange } = await kit.outcome("draw");
  const activity = await kit.shown({ mechanic: "lucky-draw", id: ask.params!["activity"]! });
  return { as: ask.as!, exchange, activity, receipt: at(exchange.json, "receipt") as DrawReceipt };
}

export const drawChecks: Check[] = [
  {
    id: "draws/odds",
    says: "The printed odds are the deck’s: its size is the sum of the prizes’ cards, what is left the sum of what is left",
    place: "openapi.json: Prize, Deck",
    advice: "Count from the deck itself, prize by prize.",
    run: async (kit) => {
      const { prizes, ...activity } = await kit.shown(openDraw(kit));
      const main = activity.decks.find(({ name }) => name === "main");
      const reserve = activity.decks.find(({ name }) => name === "reserve");
      ensure(main, "there is no main deck");
      ensure(
        main.size === sum(prizes.map(({ cards }) => cards)),
        `the main deck has ${main.size} cards, the prizes have others`,
      );
      ensure(
        main.left === sum(prizes.map(({ left }) => left)),
        `the main deck has ${main.left} left, the prizes have others`,
      );
      const held = sum(prizes.map((prize) => prize.reserve));
      ensure((reserve?.size ?? 0) === held, `the reserve has ${reserve?.size ?? 0} cards, the prizes ${held}`);
    },
  },
  {
    id: "draws/commitment",
    says: "The root is told before the first draw, and stays",
    place: FAIR,
    advice: "Seal the deck when its campaign is first shown, and never again.",
    run: async (kit) => {
      const before = openDraw(kit);
      await kit.outcome("draw");
      const after = await kit.shown(before);
      for (const { name, root } of before.decks) {
        ensure(root && deckOf(after, name)?.root === root, `the root of the ${name} deck changed while shoppers drew`);
      }
    },
  },
  {
    id: "draws/seed-hidden",
    says: "The seed is a secret while shoppers draw",
    place: FAIR,
    advice: "Show the seed only once the activity is over.",
    run: async (kit) => {
      const { decks } = await kit.shown(openDraw(kit));
      ensure(
        decks.every(({ seed }) => seed === undefined),
        "a deck shows its seed while the draw is open",
      );
    },
  },
  {
    id: "draws/receipt",
    says: "The receipt of a draw proves its card by the published root",
    place: `${FAIR}: Every byte of it`,
    advice: "Build leaf, salt and tree as the chapter has them; compare with its example.",
    run: async (kit) => {
      const { exchange, activity, receipt } = await drawn(kit);
      const root = deckOf(activity, receipt.deck)?.root;
      ensure(root, `the campaign has no ${receipt.deck} deck`, exchange);
      ensure(
        textAt(exchange.json, "draw", "prize") === receipt.prize,
        "the receipt is for another prize than was given",
        exchange,
      );
      ensure(proves(receipt, root), "the receipt does not lead to the published root", exchange);
    },
  },
  {
    id: "draws/receipt-kept",
    says: "The same receipt can be had again later",
    place: "openapi.json: listDraws",
    advice: "List a shopper’s draws with the receipts that they were answered with.",
    run: async (kit) => {
      const { exchange, receipt } = await drawn(kit);
      const list = await kit.ask(await kit.prepared("listDraws"));
      expectStatus(list, 200);
      const id = textAt(exchange.json, "draw", "id");
      const listed = listAt(list.json, "draws").find((one) => textAt(one, "draw", "id") === id);
      ensure(listed, "the draw is not among the shopper’s draws", list);
      const facts = ({ deck, index, prize, salt, proof }: DrawReceipt) =>
        JSON.stringify([deck, index, prize, salt, proof]);
      ensure(facts(at(listed, "receipt") as DrawReceipt) === facts(receipt), "its receipt is another one there", list);
    },
  },
  {
    id: "draws/seed-dealt",
    says: "The seed of a draw that is over deals the deck with the published root",
    place: `${FAIR}: Every byte of it`,
    advice: "Publish the seed at the end; shuffle and salt as the chapter has it.",
    run: async (kit) => {
      const over = (one: LuckyDrawActivity) =>
        Date.parse(one.windows.at(-1)!.closesAt) <= kit.now() && one.decks.every(({ size }) => size <= DEALT);
      const { decks, prizes } = await kit.shown(kit.activity("lucky-draw", "lucky draw that is over", over));
      for (const { name, root, seed } of decks) {
        ensure(seed, `the draw is over, and the ${name} deck does not show its seed`);
        const cards = prizes.map(({ id, ...prize }) => ({ id, cards: name === "main" ? prize.cards : prize.reserve }));
        ensure(dealtRoot(name, seed, cards) === root, `the seed of the ${name} deck deals another root`);
      }
    },
  },
];
