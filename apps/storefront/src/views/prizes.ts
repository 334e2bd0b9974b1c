import type { Draw } from "@campaign-kit/sdk";
import { html, nothing } from "lit";
import { formatMinute } from "../shop/format.ts";
import type { Shop } from "../shop/shop.ts";
import { localize, texts, type Texts } from "../texts/texts.ts";

/** What the shopper won, and what has become of it. */
export function prizesPocket({ campaign, preferences: { language }, tag }: Shop, prizes: readonly Draw[]) {
  if (!prizes.length) return nothing;
  const words = texts[language];
  const when = (at: string) => formatMinute(tag, campaign?.timeZone ?? "UTC", Date.parse(at));
  return html`<section class="pocket prizes" aria-labelledby="pocket-prizes">
    <h2 id="pocket-prizes">${words.prizes} <span>${prizes.length}</span></h2>
    <ul class="ledger">
      ${prizes.map(
        (draw) =>
          html`<li>
            <span>${localize(draw.title, language)}</span>
            <time class="when" datetime=${draw.drawnAt}>${when(draw.drawnAt)}</time>
            <span class="amount">${whereabouts(draw, words)}</span>
          </li>`,
      )}
    </ul>
    <p class="none"><a class="link" href="/#draw">${words.checkDraws}</a></p>
  </section>`;
}

/** Where a prize is now. */
export function whereabouts({ reward, goods }: Draw, words: Texts): string {
  if (goods) return goods === "sent" ? words.whereabouts.sent : words.whereabouts.waiting;
  switch (reward.type) {
    case "coupon":
      return words.whereabouts.coupon;
    case "points":
      return words.whereabouts.points;
    case "chances":
      return words.whereabouts.chances;
    default:
      return "";
  }
}
