import type { Draw } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { type Figure, instant, money, moneyFigure, numeral, percentFigure } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import { isThanks, type Reader } from "./drawing.ts";
import { pointsOf, promiseOf } from "./promise.ts";

function figureOf({ reward }: Draw, locale: string): Figure | undefined {
  if (reward.type === "points") return { figure: numeral(locale, reward.points) };
  if (reward.type === "chances") return { figure: numeral(locale, reward.chances) };
  if (reward.type !== "coupon") return undefined;
  const { benefit } = reward;
  if (benefit.type === "amount_off") return moneyFigure(locale, benefit.amount);
  return benefit.type === "percent_off" ? percentFigure(locale, benefit.percent) : undefined;
}

/** What a draw is called, and what there is to know of it. */
function wordsOf({ title, reward, coupon, goods }: Draw, reader: Reader): [title: string, more: string] {
  const { view, say, locale } = reader;
  const name = pick(title, locale);
  switch (reward.type) {
    case "points":
      return [name, view.points === undefined ? "" : say.youHave(pointsOf(reader, view.points))];
    case "coupon": {
      const until = coupon && instant(locale, Date.parse(coupon.usableUntil), view.timeZone, true);
      const orders = reward.threshold ? say.ordersFrom(money(locale, reward.threshold)) : say.anyOrder;
      return [
        reward.scope.type === "all" ? orders : name,
        [until && say.useBy(until), say.inWallet].filter(Boolean).join(say.between),
      ];
    }
    case "goods":
      return [name, goods === "sent" ? say.sent : say.needAddress];
    case "chances":
      return [name, say.kept];
    default:
      return [name, ""];
  }
}

function thanks(reader: Reader): TemplateResult {
  const { say, locale, view } = reader;
  const { mine, timeZone } = view;
  const misses = mine?.misses ?? 0;
  const next = mine?.chances ? undefined : mine?.nextChanceAt;
  const sentences = [
    misses && say.inARow(numeral(locale, misses), misses),
    promiseOf(reader),
    next && say.nextComes(instant(locale, Date.parse(next), timeZone)),
  ];
  return html`<p class="title">${say.noPrize}</p>
    <p>${sentences.filter(Boolean).join(say.between)}</p>`;
}

/** What a draw brought, in words and one large figure. */
export function slip(draw: Draw, reader: Reader): TemplateResult {
  const { view, say, locale } = reader;
  const won = !isThanks(draw);
  const figure = figureOf(draw, locale);
  const [title, more] = wordsOf(draw, reader);
  const sign = figure?.sign ? html`<bdi class="sign">${figure.sign}</bdi>` : nothing;
  return html`<p class="drawn-at">
      <span class="muted">${say.yourDraw(instant(locale, Date.parse(draw.drawnAt), view.timeZone))}</span>
      ${won ? html`<span class="stamp" part="stamp">${say.won}</span>` : nothing}
    </p>
    ${
      won
        ? html`${
              figure
                ? html`<p class="figure">
                    ${figure.after ? nothing : sign}${figure.figure}${figure.after ? sign : nothing}
                  </p>`
                : nothing
            }
            <p><strong class="title">${title}</strong><br /><span class="muted">${more}</span></p>`
        : thanks(reader)
    }`;
}
