/** Runs one statement and gives its rows: what both drivers have in common. */
export type Query = (statement: string) => Promise<{ rows: unknown[] }>;

/** Empties every table of the engine, and keeps what is known of the migrations. For the demo. */
export async function forgetEverything(query: Query): Promise<void> {
  const { rows } = await query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'campaign_kit' and tablename <> 'migrations'",
  );
  const names = (rows as { name: string }[]).map(({ name }) => name);
  await query(`truncate ${names.join(", ")}`);
}
