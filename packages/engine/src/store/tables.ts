import { checkIns } from "../mechanics/check-in/table.ts";
import { coupons } from "../mechanics/coupon/table.ts";
import { groups, memberships } from "../mechanics/group-buy/table.ts";
import { decks, draws, drawStandings } from "../mechanics/lucky-draw/table.ts";
import { points } from "../points/table.ts";
import { keptChances } from "../rewards/chances.ts";
import { lines, places } from "../waiting-room/table.ts";
import type { AnyTable } from "./table.ts";

/** Every table of the mechanics: the database has these, beside its locks and stored answers. */
export const tables: readonly AnyTable[] = [
  coupons,
  groups,
  memberships,
  decks,
  draws,
  drawStandings,
  points,
  keptChances,
  checkIns,
  lines,
  places,
];
