import type { Draw, Winner } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { instant } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import { nameIn } from "../internal/name.ts";
import type { Panel } from "./panels.ts";
import { shapeOf } from "./prize-icons.ts";

/** What has become of a prize. */
function standing({ reward, goods }: Draw, { text }: Panel): string {
  if (reward.type === "goods") return goods === "sent" ? text.sent : text.waiting;
  const words: Record<string, string> = { points: text.points, coupon: text.coupon, chances: text.chances };
  return words[reward.type] ?? "";
}

function prize(draw: Draw, panel: Panel): TemplateResult {
  const { view, text, locale, host } = panel;
  const title = pick(draw.title, locale);
  const wallet = host.walletHref && (draw.reward.type === "coupon" || draw.reward.type === "points");
  return html`<li>
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      ${shapeOf(view.activity?.prizes.find(({ id }) => id === draw.prize) ?? draw)}
    </svg>
    <div>
      <strong>${title}</strong><br /><span class="muted"
        >${instant(locale, Date.parse(draw.drawnAt), view.timeZone)} · ${standing(draw, panel)}</span
      >
    </div>
    <div class="buttons">
      ${wallet ? html`<a class="link" href=${host.walletHref!} aria-label="${text.toWallet}: ${title}">${text.toWallet}</a>` : nothing}
      ${panel.address(draw, panel)}
      <button class="link" type="button" aria-label="${text.checkThis}: ${title}" @click=${() => panel.check(draw.id)}>
        ${text.checkThis}
      </button>
    </div>
  </li>`;
}

/** What this shopper has won, newest first. */
export function myPrizes(panel: Panel): TemplateResult {
  const { say, text, draws } = panel;
  const won = draws?.filter(({ draw }) => draw.reward.type !== "thanks");
  return html`<h4 class="title">${say.myPrizes}</h4>
    ${
      won?.length
        ? html`<ul class="won">
            ${won.map(({ draw }) => prize(draw, panel))}
          </ul>`
        : html`<p class="muted">${draws?.length ? text.noPrizes : text.noDraws}</p>`
    }`;
}

/** Who won what lately. */
export function winners({ view, say, text, locale }: Panel): TemplateResult {
  const { activity, timeZone } = view;
  const title = ({ prize }: Winner): string =>
    pick(activity!.prizes.find(({ id }) => id === prize)?.title ?? { en: prize }, locale);
  return html`<h4 class="title">${say.winners}</h4>
    <ul class="won">
      ${activity!.winners.map(
        (winner) =>
          html`<li>
            <div>
              ${text.wonThis(nameIn(winner.nickname, locale) ?? text.someone, title(winner))}<br /><span class="muted"
                >${instant(locale, Date.parse(winner.at), timeZone)}</span
              >
            </div>
          </li>`,
      )}
    </ul>
    <p class="fine">${text.seenFirst}</p>`;
}
