import { quoted, type Check, type Held } from "./terms.ts";

/** Coupons and groups: what there is of each, and who has it. */
export function stockChecks({ campaign, terms }: Held): Check[] {
  const { coupon, group } = terms;
  const here = `campaign = ${quoted(campaign)}`;
  const hot = `${here} and activity = ${quoted(coupon.id)}`;
  const given = `(select count(*) from campaign_kit.coupons where ${hot})`;
  return [
    {
      finding: "oversold",
      sql: `select ${given} || ' coupons were given of a stock of ${coupon.stock}' as what where ${given} > ${coupon.stock}`,
    },
    {
      finding: "over-limit",
      sql: `select 'shopper ' || shopper || ' has ' || count(*) || ' coupons' as what
        from campaign_kit.coupons where ${hot} group by shopper having count(*) > ${coupon.limit}`,
    },
    {
      finding: "stranded",
      sql: `select activity || ': ' || issued || ' are counted as given, ' || there || ' are there' as what
        from campaign_kit.activities join (
          select activity, count(*) as there from campaign_kit.coupons where ${here} group by activity
          union all select activity, count(*) from campaign_kit.group_members where ${here} group by activity
        ) rows using (activity) where ${here} and issued > there`,
    },
    {
      finding: "stranded",
      sql: `select ${given} || ' of ${coupon.stock} coupons are given, and ' || count(*) || ' shoppers heard sold_out' as what
        from torture_check.definite heard join torture_check.intents intent using (key)
        where intent.kind = 'claim' and heard.code = 'sold_out' having count(*) > 0 and ${given} < ${coupon.stock}`,
    },
    {
      finding: "overfilled",
      sql: `select 'group ' || group_id || ' has ' || count(*) || ' members in ' || max(seat) || ' seats' as what
        from campaign_kit.group_members where ${here} and left_at is null
        group by group_id having count(*) > ${group.seats} or max(seat) > ${group.seats}`,
    },
    {
      finding: "seats-differ",
      sql: `select 'group ' || shown.id || ': shown ' || coalesce(shown.seats, '-') || ', written ' || coalesce(written.seats, '-') as what
        from (
          select id, (select string_agg((member ->> 'seat') || ' ' || (member ->> 'shopper'), ', '
            order by member ->> 'seat', member ->> 'shopper') from jsonb_array_elements(members) member) as seats
          from campaign_kit.groups where ${here}
        ) shown left join (
          select group_id, string_agg(seat || ' ' || shopper, ', ' order by seat::text, shopper) as seats
          from campaign_kit.group_members where ${here} and left_at is null group by group_id
        ) written on written.group_id = shown.id
        where shown.seats is distinct from written.seats`,
    },
    {
      finding: "in-two-groups",
      sql: `select 'shopper ' || shopper || ' is in ' || count(*) || ' groups' as what
        from campaign_kit.group_members member join campaign_kit.groups on groups.id = member.group_id
        where member.${here} and left_at is null and groups.status in ('open', 'completed')
        group by shopper having count(*) > ${group.limit}`,
    },
  ];
}
