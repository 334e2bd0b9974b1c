import { quoted, type Check, type Held } from "./terms.ts";

/** Cards, prizes and chances. */
export function drawChecks({ campaign, terms }: Held): Check[] {
  const here = `campaign = ${quoted(campaign)} and activity = ${quoted(terms.draw.id)}`;
  const size = (deck: "cards" | "reserve") => terms.draw.prizes.reduce((sum, prize) => sum + prize[deck], 0);
  const sizes = `(values ('main', ${size("cards")}), ('reserve', ${size("reserve")})) deck(name, size)`;
  const stock = terms.draw.prizes.flatMap(({ id, cards, reserve }) => [
    `('main', ${quoted(id)}, ${cards})`,
    `('reserve', ${quoted(id)}, ${reserve})`,
  ]);
  const drawn = `(select deck as name, count(*) as cards, count(distinct card) as places, max(card) as last
    from campaign_kit.draws where ${here} group by deck) drawn`;
  return [
    {
      finding: "card-drawn-twice",
      sql: `select 'deck ' || deck || ', card ' || card || ': ' || count(*) || ' draws' as what
        from campaign_kit.draws where ${here} group by deck, card having count(*) > 1`,
    },
    {
      finding: "card-drawn-twice",
      sql: `select 'deck ' || name || ': ' || cards || ' draws, the last of card ' || last || ' of ' || size as what
        from ${drawn} join ${sizes} using (name) where last >= size or last <> places - 1`,
    },
    {
      finding: "stranded",
      sql: `select 'deck ' || name || ': ' || deck.drawn || ' cards are counted as drawn, ' || coalesce(cards, 0) || ' draws are there' as what
        from campaign_kit.decks deck left join ${drawn} using (name)
        where ${here} and deck.drawn > coalesce(cards, 0)`,
    },
    {
      finding: "oversold",
      sql: `select 'deck ' || name || ': ' || deck.drawn || ' cards are counted as drawn, ' || cards || ' draws are there' as what
        from campaign_kit.decks deck join ${drawn} using (name) where ${here} and deck.drawn < cards`,
    },
    {
      finding: "stranded",
      sql: `select count(*) || ' draws heard sold_out while the deck has cards' as what
        from torture_check.definite heard join torture_check.intents intent using (key)
        where intent.kind = 'draw' and heard.code = 'sold_out'
        having count(*) > 0
          and (select count(*) from campaign_kit.draws where ${here} and deck = 'main') < ${size("cards")}`,
    },
    {
      finding: "prize-beyond-stock",
      sql: `select 'deck ' || draw.deck || ', prize ' || prize || ': ' || count(*) || ' drawn of ' || coalesce(max(stock.cards), 0) as what
        from campaign_kit.draws draw left join (values ${stock.join(", ")}) stock(deck, id, cards)
          on stock.deck = draw.deck and stock.id = draw.prize
        where ${here} group by draw.deck, prize having count(*) > coalesce(max(stock.cards), 0)`,
    },
    {
      finding: "chances-differ",
      sql: `select 'shopper ' || standing.shopper || ' bought ' || purchases.count || ' chances, used ' || (drawn - lapsing) || ' of them, and keeps ' || coalesce(kept.count, 0) as what
        from campaign_kit.draw_standings standing
        left join campaign_kit.kept_chances kept using (campaign, activity, shopper)
        cross join lateral (
          select count(*) as count from torture_check.done
          where done.shopper = standing.shopper and done.kind = 'buy' and done.status < 300) purchases
        where ${here} and coalesce(kept.count, 0) <> purchases.count - (drawn - lapsing)`,
    },
    {
      finding: "chances-differ",
      sql: `select 'shopper ' || standing.shopper || ' is counted with ' || standing.draws || ' draws' as what
        from campaign_kit.draw_standings standing where ${here} and standing.draws <> (
          select count(*) from campaign_kit.draws draw where draw.campaign = standing.campaign
            and draw.activity = standing.activity and draw.shopper = standing.shopper)`,
    },
    {
      finding: "over-limit",
      sql: `select 'shopper ' || shopper || ' drew ' || drawn || ' times, ' || lapsing || ' of them with a chance of the day' as what
        from campaign_kit.draw_standings where ${here} and lapsing > ${terms.draw.daily} + jsonb_array_length(shared)`,
    },
  ];
}
