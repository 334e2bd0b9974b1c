import type { Draw, DrawReceipt, ProvenDraw } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { noteOf } from "../internal/activity-element.ts";
import { instant, numeral } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import type { Panel } from "./panels.ts";

const verifyIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 3.75 18.5 6v5.5c0 4-2.7 7-6.5 8.75C8.2 18.5 5.5 15.5 5.5 11.5V6z" />
  <path d="m9 11.75 2.25 2.25L15.25 10" />
</svg>`;
const copyIcon = html`<svg class="icon small" viewBox="0 0 24 24" aria-hidden="true">
  <rect x="8.5" y="8.5" width="11" height="11" rx="2" />
  <path d="M15.5 8.5v-3a1 1 0 0 0-1-1h-9a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3" />
</svg>`;

/** What came of checking a draw; `undefined` while it goes on. */
export type Verdict = "matches" | "differs" | "cannotCheck" | undefined;

/** A hash that people can compare: its first and last signs, in fours. */
const short = (hash: string, groups = 4): string => {
  const fours = hash.match(/.{4}/g) ?? [];
  return `${fours.slice(0, groups).join(" ")} … ${fours.slice(-2).join(" ")}`;
};

const code = (text: string): TemplateResult => html`<code class="hash">${text}</code>`;

/** A prize within a sentence. */
function named({ title, reward }: Draw, { text, locale }: Panel): string {
  const name = pick(title, locale);
  return reward.type === "thanks" ? text.noPrize : reward.type === "coupon" ? text.aCoupon(name) : name;
}

/** Stands in a region that is there before it, and is read aloud. */
function verdictOf(verdict: Verdict, number: string, draw: Draw, panel: Panel): unknown {
  const { text } = panel;
  if (!verdict) return nothing;
  if (verdict !== "matches") return noteOf({ icon: "alert", text: text[verdict] }, "notice");
  return html`<p class="note checked" part="note">
    ${verifyIcon}<span>${text.matches(number, named(draw, panel))}</span>
  </p>`;
}

function choice(draws: ProvenDraw[], chosen: Draw, { view, text, locale, check }: Panel): TemplateResult {
  return html`<label class="choice"
    ><span class="muted">${text.which}</span>
    <select @change=${(event: Event) => check((event.target as HTMLSelectElement).value)}>
      ${draws.map(
        ({ draw }) =>
          html`<option value=${draw.id} ?selected=${draw.id === chosen.id}>
            ${text.drawAt(instant(locale, Date.parse(draw.drawnAt), view.timeZone), pick(draw.title, locale))}
          </option>`,
      )}
    </select>
  </label>`;
}

function receiptOf({ index, salt }: DrawReceipt, draw: Draw, { text, locale }: Panel): TemplateResult {
  return code(text.card(numeral(locale, index + 1), pick(draw.title, locale), short(salt, 2)));
}

/** What proves that a card was drawn from the sealed deck, in three lines and a verdict. */
export function proof(
  panel: Panel,
  chosen: ProvenDraw | undefined,
  verdict: Verdict,
  copied: string | undefined,
): TemplateResult {
  const { view, say, text, locale, draws = [], copy, host } = panel;
  const { decks, windows } = view.activity!;
  const deck = decks.find(({ name }) => name === (chosen?.receipt.deck ?? "main"));
  const end = windows.at(-1)?.closesAt;
  const when = end ? instant(locale, Date.parse(end), view.timeZone, true) : "";
  const number = chosen ? numeral(locale, chosen.receipt.index + 1) : "";
  return html`<div class="proof" part="proof">
    <h4 class="title">${say.check}</h4>
    ${chosen ? choice(draws, chosen.draw, panel) : nothing}
    <ol class="steps">
      <li>${text.sealed}${deck ? code(short(deck.root)) : nothing}</li>
      <li>${chosen ? html`${text.receipt}${receiptOf(chosen.receipt, chosen.draw, panel)}` : text.noReceipt}</li>
      <li>${deck?.seed ? html`${text.opened}${code(short(deck.seed))}` : text.willOpen(when)}</li>
    </ol>
    <div>
      ${chosen && !verdict ? html`<p class="muted">${text.checking}</p>` : nothing}
      <div class="verdict" aria-live="polite">${chosen ? verdictOf(verdict, number, chosen.draw, panel) : nothing}</div>
    </div>
    <div class="doors">
      ${
        chosen
          ? html`<button class="link" type="button" @click=${() => copy(chosen)}>
              ${copyIcon}${copied ?? text.copyProof}
            </button>`
          : nothing
      }
      ${host.howHref ? html`<a class="link" href=${host.howHref}>${text.howItWorks}</a>` : nothing}
    </div>
  </div>`;
}
