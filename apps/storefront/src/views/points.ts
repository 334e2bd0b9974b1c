import type { Points, PointsEntry } from "@campaign-kit/sdk";
import { html, nothing } from "lit";
import { formatMinute } from "../shop/format.ts";
import type { Shop } from "../shop/shop.ts";
import { localize, texts, type Texts } from "../texts/texts.ts";

/** How many lines of the ledger are shown at once. */
const RECENT = 6;

/** The points that the shopper has, and where each came from or went. */
export function pointsPocket(shop: Shop, { balance, entries }: Points) {
  const words = texts[shop.preferences.language];
  const earlier = entries.slice(RECENT);
  return html`<section class="pocket points" aria-labelledby="pocket-points">
    <h2 id="pocket-points">${words.points}</h2>
    <p class="balance">
      <strong><bdi dir="ltr">${figure(shop, balance)}</bdi></strong> ${words.pointsUnit(balance)}
    </p>
    ${
      entries.length
        ? html`${ledger(shop, entries.slice(0, RECENT))}
          ${
            earlier.length
              ? html`<details>
                  <summary>${words.earlier}</summary>
                  ${ledger(shop, earlier)}
                </details>`
              : nothing
          }`
        : html`<p class="none">${words.pointsEmpty} <a class="link" href="/#draw">${words.checkInNow}</a></p>`
    }
  </section>`;
}

function ledger(shop: Shop, entries: readonly PointsEntry[]) {
  const { campaign, preferences, tag } = shop;
  const { language } = preferences;
  return html`<ol class="ledger">
    ${entries.map((entry) => {
      const activity = campaign?.activities.find(({ id }) => id === entry.activity);
      const name = activity && localize(activity.title, language);
      return html`<li>
        <span>${reasonOf(entry, texts[language], name)}</span>
        <time class="when" datetime=${entry.at}
          >${formatMinute(tag, campaign?.timeZone ?? "UTC", Date.parse(entry.at))}</time
        >
        <span class="amount"><bdi dir="ltr">${figure(shop, entry.amount, true)}</bdi></span>
      </li>`;
    })}
  </ol>`;
}

/** With a minus sign as wide as the plus. */
const figure = ({ tag }: Shop, value: number, signed = false) =>
  new Intl.NumberFormat(tag, { signDisplay: signed ? "exceptZero" : "negative" }).format(value).replace("-", "−");

/** Why points came or went, in words. A reason from a newer server is told by its activity's name. */
export function reasonOf({ reason, note, amount }: PointsEntry, words: Texts, activity: string | undefined): string {
  if (reason === "granted") return note ?? words.reasons.granted;
  if (reason === "reversal") return amount < 0 ? words.reasons.takenBack : words.reasons.givenBack;
  return words.reasons[reason] ?? activity ?? words.points;
}
