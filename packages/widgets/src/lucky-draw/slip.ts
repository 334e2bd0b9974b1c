import type { Draw, LuckyDrawView } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { type Figure, instant, money, moneyFigure, numberFormat, percentFigure } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import type { LuckyDrawWords } from "./lucky-draw.messages.ts";

/** In which words, and for whom. */
export interface Reader {
  view: LuckyDrawView;
  say: LuckyDrawWords;
  locale: string;
}

/** "20 points" */
export const pointsOf = ({ say, locale }: Reader, points: number): string =>
  say.points(numberFormat(locale).format(points), points);

/** What is promised after so many draws without a prize; nothing where nothing is. */
export function promiseOf({ view: { activity, mine }, say, locale }: Reader): string | undefined {
  const { pity, prizes } = activity ?? {};
  const least = prizes?.find(({ id }) => id === pity?.atLeast);
  if (!pity || !least) return undefined;
  const title = pick(least.title, locale);
  if ((mine?.misses ?? 0) >= pity.misses) return say.pityNow(title);
  return say.pity(numberFormat(locale).format(pity.misses), title);
}

function figureOf({ reward }: Draw, locale: string): Figure | undefined {
  if (reward.type === "points") return { figure: numberFormat(locale).format(reward.points) };
  if (reward.type === "chances") return { figure: numberFormat(locale).format(reward.chances) };
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
      return [reward.scope.type === "all" ? orders : name, `${until ? say.useBy(until) : ""} ${say.inWallet}`];
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
  const { mine, timeZone } = reader.view;
  const { say, locale } = reader;
  const misses = mine?.misses ?? 0;
  const next = mine?.chances ? undefined : mine?.nextChanceAt;
  const sentences = [
    misses && say.inARow(numberFormat(locale).format(misses), misses),
    promiseOf(reader),
    next && say.nextComes(instant(locale, Date.parse(next), timeZone)),
  ];
  return html`<p class="title">${say.noPrize}</p>
    <p>${sentences.filter(Boolean).join(say.between)}</p>`;
}

/** What a draw brought, in words and one large figure. */
export function slip(draw: Draw, reader: Reader): TemplateResult {
  const { view, say, locale } = reader;
  const won = draw.reward.type !== "thanks";
  const figure = figureOf(draw, locale);
  const [title, more] = wordsOf(draw, reader);
  const sign = figure?.sign ? html`<span class="sign">${figure.sign}</span>` : nothing;
  return html`${won ? html`<span class="stamp" part="stamp">${say.won}</span>` : nothing}
    <p class="muted">${say.yourDraw(instant(locale, Date.parse(draw.drawnAt), view.timeZone))}</p>
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
