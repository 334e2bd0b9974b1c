import type { LuckyDrawActivity } from "@campaign-kit/contract/api";
import { CouldNotCheck } from "../check.ts";
import { at, textAt, type Exchange } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import type { Shopper } from "../shoppers.ts";
import type { Acts } from "./index.ts";

/** Draws that are made at most to find goods. */
const TRIES = 60;

/** A lucky draw that is open, with the most cards left. */
export function openDraw(
  kit: Kit,
  fits: (activity: LuckyDrawActivity) => boolean = () => true,
  what = "lucky draw",
): LuckyDrawActivity {
  const left = ({ decks }: LuckyDrawActivity) => decks.find(({ name }) => name === "main")?.left ?? 0;
  const [first] = kit
    .activities("lucky-draw", (activity) => kit.isOpen(activity) && left(activity) > 0 && fits(activity))
    .sort((one, other) => left(other) - left(one));
  if (!first) throw new CouldNotCheck(`the campaign has no ${what} that is open and has cards left`);
  return first;
}

/** Somebody who has drawn goods, and the draw. */
async function drawnGoods(kit: Kit): Promise<{ as: Shopper; exchange: Exchange; activity: string }> {
  const activity = openDraw(
    kit,
    ({ prizes }) => prizes.some(({ reward, left }) => reward.type === "goods" && left > 0),
    "lucky draw with goods",
  );
  for (let tried = 0; tried < TRIES; tried++) {
    const [as] = await kit.able(activity, "ready");
    const exchange = await kit.change({ operation: "draw", as: as!, params: { activity: activity.id } });
    if (exchange.status !== 201) throw new CouldNotCheck("it takes a draw that succeeds");
    if (at(exchange.json, "draw", "reward", "type") === "goods") return { as: as!, exchange, activity: activity.id };
  }
  throw new CouldNotCheck(`no goods were drawn in ${TRIES} draws`);
}

export const luckyDrawActs = {
  draw: async (kit) => {
    const activity = openDraw(kit);
    const [as] = await kit.able(activity, "ready");
    return { operation: "draw", as, params: { activity: activity.id } };
  },
  listDraws: async (kit) => {
    const { ask } = await kit.outcome("draw");
    return { operation: "listDraws", as: ask.as, params: { ...ask.params } };
  },
  revealDraw: async (kit) => {
    const { ask, exchange } = await kit.outcome("draw");
    const draw = textAt(exchange.json, "draw", "id");
    return { operation: "revealDraw", as: ask.as, params: { ...ask.params, draw } };
  },
  fulfilPrize: async (kit) => {
    const as = await kit.shoppers.orders();
    const { exchange, activity } = await drawnGoods(kit);
    return { operation: "fulfilPrize", as, params: { activity, draw: textAt(exchange.json, "draw", "id") } };
  },
  shareDraw: async (kit) => {
    const activity = openDraw(kit);
    const as = await kit.shoppers.main();
    return { operation: "shareDraw", as, params: { activity: activity.id }, body: { target: "conformance" } };
  },
  buyChance: async (kit) => {
    const activity = openDraw(kit, ({ chances }) => chances.points !== undefined, "lucky draw that sells chances");
    const { cost } = activity.chances.points!;
    const [as] = await kit.able(activity, "ready");
    if ((await kit.points(as!)) < cost) await kit.grant(as!, cost);
    return { operation: "buyChance", as, params: { activity: activity.id } };
  },
} satisfies Partial<Acts>;
