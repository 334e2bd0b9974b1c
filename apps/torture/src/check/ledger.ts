import { quoted, type Check, type Held } from "./terms.ts";

/** Points: each entry after the one before it, and each of the amount that its cause has. */
export function ledgerChecks({ campaign, terms }: Held): Check[] {
  const here = `campaign = ${quoted(campaign)}`;
  const entry = `'shopper ' || shopper || ', entry ' || serial || ' (' || reason || ' ' || amount || ')'`;
  const wrong = `case reason
      when 'check_in' then amount - ${terms.checkIn.points}
      when 'make_up' then amount + ${terms.checkIn.makeUpCost}
      when 'chance' then amount + ${terms.draw.chanceCost}
      when 'granted' then amount - (select max(about::integer) from torture_check.done where kind = 'grant' and done.id = entry.id)
      when 'reversal' then amount + (select undone.amount from campaign_kit.points undone where undone.id = entry.reverses)
    end`;
  const prizes = `(select shopper, sum((reward ->> 'points')::integer) as won
    from campaign_kit.draws where ${here} and reward ->> 'type' = 'points' group by shopper)`;
  const paid = `(select shopper, sum(amount) as paid
    from campaign_kit.points where ${here} and reason = 'prize' group by shopper)`;
  const prizePoints = (comparison: string) => `
    select 'shopper ' || shopper || ' won ' || coalesce(won, 0) || ' points and got ' || coalesce(paid, 0) as what
    from ${prizes} prizes full join ${paid} paid using (shopper) where coalesce(paid, 0) ${comparison} coalesce(won, 0)`;
  return [
    {
      finding: "ledger-broken",
      sql: `select ${entry} || ' leaves ' || balance || ' after ' || before as what from (
          select *, coalesce(lag(balance) over one, 0) as before, coalesce(lag(serial) over one, 0) as previous
          from campaign_kit.points where ${here} window one as (partition by shopper order by serial)
        ) entry where balance <> before + amount or serial <> previous + 1`,
    },
    {
      finding: "points-destroyed",
      sql: `select ${entry} || ' leaves ' || balance as what
        from campaign_kit.points where ${here} and balance < 0 and reason in ('chance', 'make_up')`,
    },
    {
      finding: "points-created",
      sql: `select ${entry} as what from campaign_kit.points entry where ${here} and ${wrong} > 0`,
    },
    {
      finding: "points-destroyed",
      sql: `select ${entry} as what from campaign_kit.points entry where ${here} and ${wrong} < 0`,
    },
    { finding: "points-created", sql: prizePoints(">") },
    { finding: "points-destroyed", sql: prizePoints("<") },
  ];
}
