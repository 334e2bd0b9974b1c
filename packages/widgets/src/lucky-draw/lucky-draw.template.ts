import type { Draw } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { type Note, noteOf } from "../internal/activity-element.ts";
import { instant, numberFormat } from "../internal/format.ts";
import { shareIcon } from "../internal/icons.ts";
import { pick } from "../internal/localize.ts";
import { grid } from "./grid.ts";
import { promiseOf, type Reader, slip } from "./slip.ts";
import { wheel } from "./wheel.ts";

export const doors = ["odds", "myPrizes", "check", "winners"] as const;
/** What can be opened below the board. */
export type Door = (typeof doors)[number];

/** A button that says and does one thing. While `waiting` stands in its place, it does nothing. */
export interface Press {
  label: string;
  waiting: TemplateResult | string | undefined;
  press: (event: MouseEvent) => void;
}

/** What a lucky draw is drawn from. */
export interface LuckyDrawDrawing extends Reader {
  look: string | undefined;
  /** The draw whose slip is shown, and whether it has just come. */
  draw: Draw | undefined;
  fresh: boolean;
  /** The board turns: no slip yet. */
  turning: boolean;
  hub: Press;
  /** A card can be drawn now. */
  ready: boolean;
  /** Something is under way. */
  pending: boolean;
  trouble: Note | undefined;
  news: Note | undefined;
  share: Press | undefined;
  /** How to buy a chance, or why not. */
  buy: Press | string | undefined;
  /** What else can be done: sign in, open the wallet, say where the prize is sent. */
  ways: unknown;
  door: Door | undefined;
  open: (door: Door) => void;
  close: (event: KeyboardEvent) => void;
  panel: unknown;
}

/** Before anything is known, in the size of what comes. */
export function bones(look: string | undefined): TemplateResult {
  return html`<div class="play">
    <div class="board"><span class="bone ${look === "grid" ? "" : "round"}"></span></div>
    <div class="now">
      <span class="bone line"></span><span class="bone line"></span><span class="bone block"></span>
    </div>
    <div class="doors"><span class="bone line"></span></div>
  </div>`;
}

const button = (
  { label, waiting, press }: Press,
  look: string,
  busy: boolean,
  icon: unknown = nothing,
): TemplateResult =>
  html`<button class="action ${look}" part="action" type="button" aria-disabled=${busy} @click=${press}>
    ${waiting ?? html`${icon}${label}`}
  </button>`;

function board({ view, say, locale, look, draw, turning, ready, pending, hub }: LuckyDrawDrawing): TemplateResult {
  const { activity, mine } = view;
  if (!activity?.prizes.length)
    return html`<div class="board"><span class="bone still ${look === "grid" ? "" : "round"}"></span></div>`;
  const chances = mine && say.chances(numberFormat(locale).format(mine.chances), mine.chances);
  const quiet = draw && ready ? "quiet" : "";
  const press = html`<button
    class="action ${look === "grid" ? "press" : "hub"} ${quiet}"
    part="action draw"
    type="button"
    aria-disabled=${pending || !ready}
    aria-describedby="why"
    @click=${hub.press}
  >
    <span class="verb">${hub.waiting ?? hub.label}</span>${chances ? html`<small>${chances}</small>` : nothing}
  </button>`;
  return html`<div class="board ${draw || turning ? "drawn" : ""}" part="board">
    ${
      look === "grid"
        ? grid(activity.prizes, (prize) => pick(prize.title, locale), press)
        : html`${wheel(
            activity.prizes,
            activity.prizes.map(({ title }) => pick(title, locale)),
            say.prizes,
          )}${press}`
    }
  </div>`;
}

function chances({ view, say, locale }: LuckyDrawDrawing): unknown {
  const { activity, mine, state, timeZone } = view;
  if (!activity || state === "ended" || state === "sold-out") return nothing;
  const left = mine?.chances ?? activity.chances.daily;
  const count = (value: number): string => numberFormat(locale).format(value);
  return html`<div class="chances" part="chances">
    <span class="figure">${count(left)}</span>
    <p>
      ${mine ? say.chancesToday(left) : say.chancesDaily(left)}<br /><span class="muted"
        >${
          state === "no-chances" && mine?.nextChanceAt
            ? say.nextChance(instant(locale, Date.parse(mine.nextChanceAt), timeZone))
            : say.atMost(count(activity.chances.perDay))
        }</span
      >
    </p>
  </div>`;
}

/** What is to be known now: what is under way, what is over, what a share brought, what is promised. */
function notes(drawing: LuckyDrawDrawing): unknown {
  const { view, say, locale, trouble, news } = drawing;
  const { state, activity, mine, timeZone } = view;
  if (trouble) return noteOf(trouble, "notice");
  if (news) return noteOf(news, news.icon === "check" ? "checked" : "notice");
  if (state === "ended" || state === "sold-out") {
    const ended = state === "ended";
    const at = activity?.windows.at(-1)?.closesAt;
    const opened = activity?.decks.some(({ seed }) => seed);
    return html`<p>
        <span class="stamp pencil" part="stamp">${ended ? say.ended : say.allDrawn}</span>
      </p>
      <p>
        ${ended ? at && instant(locale, Date.parse(at), timeZone, true) : say.lastCard}
        ${opened ? html`<br />${say.deckOpened}` : nothing}
      </p>`;
  }
  const promise = promiseOf(drawing);
  const { misses = 0 } = mine ?? {};
  const soFar = misses && misses < (activity?.pity?.misses ?? 0) ? say.soFar(numberFormat(locale).format(misses)) : "";
  return promise ? noteOf({ icon: "info", text: promise + (soFar && say.between) + soFar }) : nothing;
}

function buttons({ draw, ready, pending, hub, say, share, buy, ways }: LuckyDrawDrawing): TemplateResult {
  const again = draw && ready;
  return html`<div class="buttons">
      ${again ? button({ ...hub, label: say.drawAgain }, "again", pending) : nothing}${ways}
      ${again || !share ? nothing : button(share, "quiet", pending, shareIcon())}
      ${again || !buy || typeof buy === "string" ? nothing : button(buy, "quiet", pending)}
    </div>
    ${!again && typeof buy === "string" ? html`<p class="fine">${buy}</p>` : nothing}`;
}

/** The board, what the shopper has and may do beside it, and the doors below. */
export function sheet(drawing: LuckyDrawDrawing): TemplateResult {
  const { view, say, locale, draw, fresh, door, open, close, panel } = drawing;
  const { activity } = view;
  const won = draw && draw.reward.type !== "thanks";
  const has = doors.filter((name) => name !== "winners" || activity?.winners.length);
  return html`<div class="play" @keydown=${close}>
    ${board(drawing)}
    <div class="now" part="aside">
      <h3 id="title" class="title ${draw ? "visually-hidden" : ""}" part="title" tabindex="-1">
        ${activity ? pick(activity.title, locale) : say.luckyDraw}
      </h3>
      ${draw ? nothing : chances(drawing)}
      <div class=${draw ? `slip ${won ? "" : "plain"} ${fresh ? "fresh" : ""}` : "none"} part="slip">
        <div class="words" role="status">${draw ? slip(draw, drawing) : nothing}</div>
        <div id="why" class="why">${draw && !drawing.trouble && !drawing.news ? nothing : notes(drawing)}</div>
        ${buttons(drawing)}
      </div>
    </div>
    ${
      activity
        ? html`<div class="doors" part="doors">
              ${has.map(
                (name) =>
                  html`<button
                    id=${name}
                    class="link"
                    type="button"
                    aria-expanded=${door === name}
                    aria-controls="panel"
                    @click=${() => open(name)}
                  >
                    ${say[name]}
                  </button>`,
              )}
            </div>
            <div
              id="panel"
              class="panel"
              part="panel"
              role="region"
              aria-labelledby=${door ?? nothing}
              ?hidden=${!door}
            >
              ${panel}
            </div>`
        : nothing
    }
  </div>`;
}
