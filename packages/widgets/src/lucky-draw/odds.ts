import type { Prize } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { list, numberFormat, numeral } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import type { Panel } from "./panels.ts";

/** A chance as people say it: exact where that is short, else rounded. */
export function chanceOf(cards: number, size: number, locale: string, about: (chance: string) => string): string {
  if (!cards) return "–";
  const count = (value: number): string => numeral(locale, value);
  let [common, rest] = [size, cards];
  while (rest) [common, rest] = [rest, common % rest];
  const [part, whole] = [cards / common, size / common];
  if (part === 1 || whole <= 20) return `${count(part)} / ${count(whole)}`;
  if (cards < size / 10) return about(`1 / ${count(Math.round(size / cards))}`);
  return about(numberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(cards / size));
}

/** How many draws there may be, and where chances come from. */
function rules({ view, say, text, locale }: Panel): string {
  const terms = view.activity!.chances;
  const count = (value: number): string => numeral(locale, value);
  const { daily, shares, points, perDay } = terms;
  const parts = [
    daily && text.daily(count(daily), daily),
    shares && text.forShares(count(shares)),
    points && text.forPoints(say.points(count(points.cost), points.cost), count(points.perDay)),
    text.perDay(count(perDay)),
  ];
  return text.rules(parts.filter((part) => typeof part === "string"));
}

/** Every prize with its cards, its chance at the start, and what is left; the rules and the reserve in words. */
export function odds(panel: Panel): TemplateResult {
  const { view, say, text, locale } = panel;
  const { prizes, decks, pity } = view.activity!;
  const count = (value: number): string => numeral(locale, value);
  const main = decks.find(({ name }) => name === "main");
  const size = main?.size ?? prizes.reduce((sum, { cards }) => sum + cards, 0);
  const title = (prize: Prize): string => pick(prize.title, locale);
  const reserve = prizes.filter((prize) => prize.reserve > 0);
  const row = (prize: Prize): TemplateResult =>
    html`<tr>
      <th scope="row">${title(prize)}</th>
      <td>${count(prize.cards)}</td>
      <td><bdi dir="ltr">${chanceOf(prize.cards, size, locale, text.about)}</bdi></td>
      <td>${count(prize.left)}</td>
    </tr>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${say.odds}>
      <table class="odds" part="odds">
        <caption>
          <span class="title">${say.odds}</span
          ><br /><span class="muted">${text.deck(count(size))}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.prize}</th>
            <th scope="col">${text.cards}</th>
            <th scope="col">${text.atStart}</th>
            <th scope="col">${text.left}</th>
          </tr>
        </thead>
        <tbody>
          ${prizes.toSorted((a, b) => a.cards - b.cards).map(row)}
        </tbody>
      </table>
    </div>
    <p class="fine">${rules(panel)}</p>
    ${
      pity && reserve.length
        ? html`<p class="fine">
            ${text.reserve(
              count(pity.misses),
              list(
                locale,
                reserve.map((prize) => text.times(count(prize.reserve), title(prize))),
              ),
              pity.misses,
            )}
          </p>`
        : nothing
    }`;
}
