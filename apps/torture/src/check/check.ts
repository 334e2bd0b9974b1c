import type { Queries } from "../database.ts";
import { answerChecks } from "./answers.ts";
import { drawChecks } from "./draws.ts";
import { effectChecks } from "./effects.ts";
import { ledgerChecks } from "./ledger.ts";
import { stockChecks } from "./stock.ts";
import type { Finding, Held } from "./terms.ts";

/** Something that must not be, how often, and some of the places. */
export interface Found {
  finding: Finding;
  count: number;
  places: string[];
}

/** What was looked at: a check that saw nothing proves nothing. */
export interface Seen {
  intents: number;
  answers: number;
  coupons: number;
  members: number;
  draws: number;
  days: number;
  entries: number;
}

const PLACES = 5;

/** Holds the loaded logs and the tables against each other: in SQL, whatever their size. */
export async function check(queries: Queries, held: Held): Promise<Found[]> {
  const checks = [answerChecks, effectChecks, stockChecks, drawChecks, ledgerChecks].flatMap((of) => of(held));
  const found: Found[] = [];
  for (const { finding, sql } of checks) {
    const [row] = await queries.query<{ count: number; places: string[] | null }>(
      `select count(*)::integer as count, (array_agg(what order by what))[1:${PLACES}] as places from (${sql}) found`,
    );
    if (row && row.count > 0) found.push({ finding, count: row.count, places: row.places ?? [] });
  }
  return found;
}

/** Counts what there was to look at. */
export async function seen(queries: Queries, { campaign }: Held): Promise<Seen> {
  const rows = (table: string) =>
    `(select count(*)::integer from campaign_kit.${table} where campaign = '${campaign}')`;
  const [row] = await queries.query<Seen>(`select
    (select count(*)::integer from torture_check.intents) as intents,
    (select count(*)::integer from torture_check.answers) as answers,
    ${rows("coupons")} as coupons, ${rows("group_members")} as members, ${rows("draws")} as draws,
    ${rows("check_ins")} as days, ${rows("points")} as entries`);
  return row!;
}
