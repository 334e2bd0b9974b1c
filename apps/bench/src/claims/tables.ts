import { HOT } from "./campaign.ts";
import type { Counts } from "./contender.ts";
import { BUCKETS, bucketName } from "./transactions.ts";

/** Runs statements that nobody measures. */
export type Execute = (statements: string) => Promise<Record<string, unknown>[]>;

/** Empties the tables, lays out the stock anew, so many units of it singly, and leaves the server no work of an earlier round. */
export async function reset(execute: Execute, units: number): Promise<void> {
  const stock = [HOT.activity, ...Array.from({ length: BUCKETS }, (_, bucket) => bucketName(bucket))];
  const rows = stock.map((activity) => `('${HOT.campaign}', '${activity}', 0)`);
  await execute("truncate campaign_kit.coupons, campaign_kit.answers, campaign_kit.activities, campaign_kit.shoppers");
  await execute("drop table if exists bench_units");
  await execute("create table bench_units (serial integer primary key, taken boolean not null default false)");
  await execute(`insert into bench_units (serial) select generate_series(1, ${units})`);
  await execute("create index on bench_units (serial) where not taken");
  await execute(`insert into campaign_kit.activities (campaign, activity, issued) values ${rows.join(", ")}`);
  await execute("checkpoint");
}

/** Counts what is in the tables. */
export async function count(execute: Execute): Promise<Counts> {
  const [counts] = await execute(`select
    (select count(*)::int from campaign_kit.coupons) as rows,
    (select count(*)::int from campaign_kit.answers) as answers,
    (select coalesce(sum(issued), 0)::int from campaign_kit.activities)
      + (select count(*)::int from bench_units where taken) as taken`);
  return counts as unknown as Counts;
}
