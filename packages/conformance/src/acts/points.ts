import { textAt } from "../exchange.ts";
import type { Acts } from "./index.ts";

export const pointsActs = {
  grantPoints: async (kit) => {
    const as = await kit.shoppers.orders();
    const shopper = await kit.idOf(await kit.shoppers.main());
    return { operation: "grantPoints", as, body: { shopper, points: 7, note: "conformance" } };
  },
  reversePoints: async (kit) => {
    const { ask, exchange } = await kit.outcome("grantPoints");
    const shopper = textAt(ask.body, "shopper");
    return { operation: "reversePoints", as: ask.as, body: { shopper, entry: textAt(exchange.json, "id") } };
  },
} satisfies Partial<Acts>;
