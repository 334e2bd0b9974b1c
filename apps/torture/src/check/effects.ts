import { quoted, type Check, type Finding, type Held } from "./terms.ts";

/** What one kind of intent leaves in the tables. */
interface Effect {
  /** As a finding names it. */
  name: string;
  kinds: readonly string[];
  /** Where its rows are; each has a shopper. */
  rows: string;
  /** The findings where there is more of it, or less, than was asked for and answered. */
  more: Finding;
  less: Finding;
}

/** Every effect against the intents that were answered with it: one for one, and each shopper's to that shopper. */
export function effectChecks({ campaign, terms }: Held): Check[] {
  const rows = (table: string, where: string) =>
    `select shopper from campaign_kit.${table} where campaign = ${quoted(campaign)} and ${where}`;
  const entries = (reason: string) => rows("points", `reason = ${quoted(reason)}`);
  const lost = { more: "duplicate", less: "lost" } as const;
  const gained = { more: "points-created", less: "points-destroyed" } as const;
  const spent = { more: "points-destroyed", less: "points-created" } as const;
  const effects: Effect[] = [
    { name: "coupon", kinds: ["claim"], rows: rows("coupons", `activity = ${quoted(terms.coupon.id)}`), ...lost },
    { name: "entry into a group", kinds: ["open", "join"], rows: rows("group_members", "true"), ...lost },
    { name: "departure", kinds: ["leave"], rows: rows("group_members", "left_at is not null"), ...lost },
    { name: "draw", kinds: ["draw"], rows: rows("draws", "true"), ...lost },
    { name: "look at a prize", kinds: ["reveal"], rows: rows("draws", "seen_at is not null"), ...lost },
    { name: "day", kinds: ["check-in"], rows: rows("check_ins", "not made_up"), ...lost },
    { name: "made-up day", kinds: ["make-up"], rows: rows("check_ins", "made_up"), ...lost },
    { name: "entry for a day", kinds: ["check-in"], rows: entries("check_in"), ...gained },
    { name: "entry of the shop", kinds: ["grant"], rows: entries("granted"), ...gained },
    { name: "entry for a chance", kinds: ["buy"], rows: entries("chance"), ...spent },
    { name: "entry for a made-up day", kinds: ["make-up"], rows: entries("make_up"), ...spent },
    { name: "reversal", kinds: ["reverse"], rows: entries("reversal"), ...spent },
  ];
  return [
    ...effects.flatMap((effect) => compared(effect)),
    ...idChecks(campaign),
    {
      finding: "lost",
      sql: `select 'shopper ' || draw.shopper || ' drew a coupon that is not there' as what
        from campaign_kit.draws draw where campaign = ${quoted(campaign)}
          and draw.reward ->> 'type' = 'coupon' and not exists (
            select from campaign_kit.coupons coupon where coupon.id = draw.coupon and coupon.shopper = draw.shopper)`,
    },
    {
      finding: "without-intent",
      sql: `select 'coupon ' || coupon.id || ' of a draw that nobody made' as what
        from campaign_kit.coupons coupon where campaign = ${quoted(campaign)} and activity = ${quoted(terms.draw.id)}
          and not exists (select from campaign_kit.draws draw where draw.coupon = coupon.id)`,
    },
  ];
}

function compared({ name, kinds, rows, more, less }: Effect): Check[] {
  const list = kinds.map(quoted).join(", ");
  const both = `
    from (select shopper, count(*) as there from (${rows}) effect group by shopper) effects
    full join (
      select shopper, count(*) as answered from torture_check.done
      where kind in (${list}) and status < 300 group by shopper
    ) intents using (shopper)`;
  const what = `select 'shopper ' || shopper || ': ${name}, ' || coalesce(there, 0) || ' there, ' || coalesce(answered, 0) || ' answered' as what`;
  const asked = `exists (select from torture_check.intents asked where asked.shopper = coalesce(effects.shopper, intents.shopper)
    and asked.kind in (${list}))`;
  const excess = "coalesce(there, 0) > coalesce(answered, 0)";
  return [
    { finding: more, sql: `${what} ${both} where ${excess} and ${asked}` },
    { finding: "without-intent", sql: `${what} ${both} where ${excess} and not ${asked}` },
    { finding: less, sql: `${what} ${both} where coalesce(there, 0) < coalesce(answered, 0)` },
  ];
}

/** What an answer names is there, and is its shopper's. */
function idChecks(campaign: string): Check[] {
  const tables = { claim: "coupons", draw: "draws", grant: "points", reverse: "points" };
  return Object.entries(tables).flatMap(([kind, table]) =>
    [
      ["torture_check.done answer", "answer"],
      ["torture_check.definite answer join torture_check.intents intent using (key)", "intent"],
    ].map(([answers, asked]) => ({
      finding: "lost" as const,
      sql: `select distinct '${kind} ' || coalesce(answer.id, '?') || ' of key ' || answer.key || ' is not there' as what
        from ${answers!} where ${asked!}.kind = ${quoted(kind)} and answer.status < 300 and not exists (
          select from campaign_kit.${table} effect where effect.id = answer.id
            and effect.shopper = ${asked!}.shopper and effect.campaign = ${quoted(campaign)})`,
    })),
  );
}
