import { quoted, type Check, type Held } from "./terms.ts";

/** What the clients heard, against itself and against the stored answers. */
export function answerChecks({ campaign, terms }: Held): Check[] {
  const couponsOf = `(select count(*) from campaign_kit.coupons coupon where coupon.campaign = ${quoted(campaign)}
    and coupon.activity = ${quoted(terms.coupon.id)} and coupon.shopper = intent.shopper)`;
  return [
    {
      finding: "answers-differ",
      sql: `select 'key ' || key || ' has ' || count(distinct (status, hash)) || ' answers' as what
        from torture_check.definite group by key having count(distinct (status, hash)) > 1`,
    },
    {
      finding: "answers-differ",
      sql: `select distinct 'key ' || key || ' was answered ' || heard.status || ', and another answer is stored' as what
        from torture_check.definite heard join torture_check.done using (key)
        where heard.status <> done.status or heard.hash <> done.hash`,
    },
    {
      finding: "decided-twice",
      sql: `select 'key ' || key || ' was answered ' || count(*) || ' times as if it were new' as what
        from torture_check.definite where not replayed group by key having count(*) > 1`,
    },
    {
      finding: "lost",
      sql: `select distinct 'key ' || key || ' was answered ' || heard.status || ', and no answer is stored' as what
        from torture_check.definite heard
        where heard.status in (200, 201, 409) and not exists (select from torture_check.done where done.key = heard.key)`,
    },
    {
      finding: "duplicate",
      sql: `select intent.kind || ' ' || heard.id || ' was told to ' || count(distinct heard.key) || ' intents' as what
        from torture_check.definite heard join torture_check.intents intent using (key)
        where heard.status < 300 and intent.kind in ('claim', 'open', 'draw', 'grant', 'reverse')
        group by intent.kind, heard.id having count(distinct heard.key) > 1`,
    },
    {
      finding: "card-drawn-twice",
      sql: `select 'card ' || heard.card || ' was shown to ' || count(distinct heard.key) || ' draws' as what
        from torture_check.definite heard where heard.card is not null
        group by heard.card having count(distinct heard.key) > 1`,
    },
    {
      finding: "denied-without-cause",
      sql: `select distinct 'shopper ' || intent.shopper || ' has ' || ${couponsOf} || ' coupons, and heard limit_reached' as what
        from torture_check.definite heard join torture_check.intents intent using (key)
        where intent.kind = 'claim' and heard.code = 'limit_reached' and ${couponsOf} < ${terms.coupon.limit}`,
    },
    {
      finding: "denied-without-cause",
      sql: `select distinct 'shopper ' || intent.shopper || ' heard already_checked_in, and is not' as what
        from torture_check.definite heard join torture_check.intents intent using (key)
        where heard.code = 'already_checked_in' and not exists (
          select from campaign_kit.check_ins day where day.campaign = ${quoted(campaign)} and day.shopper = intent.shopper)`,
    },
    {
      finding: "unexpected",
      sql: `select 'key ' || key || ' (' || intent.kind || ') was answered ' || heard.status || ' ' || coalesce(heard.code, '') as what
        from torture_check.answers heard left join torture_check.intents intent using (key)
        where heard.status not in (200, 201, 408, 409, 429, 503)
          or (intent.kind = 'claim' and heard.status = 409 and heard.code not in ('sold_out', 'limit_reached'))`,
    },
    {
      finding: "unanswered",
      sql: `select 'key ' || key as what from torture_check.ends where how = 'tired'`,
    },
  ];
}
