import { html, nothing, type TemplateResult } from "lit";
import { noteOf } from "../internal/activity-element.ts";
import { instant, numeral } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import { bone } from "./bones.ts";
import { ways } from "./buttons.ts";
import { type Door, type Drawing, isThanks, type Reader } from "./drawing.ts";
import { promiseOf } from "./promise.ts";
import { slip } from "./slip.ts";

const doors: Door[] = ["odds", "myPrizes", "check", "winners"];

function board(drawing: Drawing): TemplateResult {
  const { view, say, locale, host, look, draw, turning, pending } = drawing;
  const { activity, mine, state } = view;
  const ready = state === "ready";
  const waiting = turning ? say.drawing : drawing.drawing ? drawing.waiting(say.drawing) : say.draw;
  const press = html`<button
    class="action hub ${draw && ready ? "quiet" : ""}"
    part="draw"
    type="button"
    aria-disabled=${pending || !ready || Boolean(view.stale)}
    aria-describedby="why"
    @click=${drawing.press}
  >
    <span class="verb">${waiting}</span>${
      mine ? html`<small>${say.chances(numeral(locale, mine.chances), mine.chances)}</small>` : nothing
    }
  </button>`;
  return html`<div class="board ${draw || turning ? "drawn" : ""}" part="board">
    ${
      look && activity?.prizes.length
        ? look.draw(activity.prizes, drawing, press)
        : html`${bone(host.look, "still")}${activity ? press : nothing}`
    }
  </div>`;
}

function chances({ view, say, locale }: Reader): unknown {
  const { activity, mine, state, timeZone } = view;
  if (!activity || state === "ended" || state === "sold-out") return nothing;
  const left = mine?.chances ?? activity.chances.daily;
  const count = (value: number): string => numeral(locale, value);
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

/** What is to be known now: what is under way, what a share brought, what is over, what is promised. */
function notes(drawing: Drawing): unknown {
  const { view, say, locale, trouble, news, draw } = drawing;
  const { state, activity, mine, timeZone } = view;
  if (trouble) return noteOf(trouble, "notice");
  if (news) return noteOf(news, news.icon === "check" ? "checked" : "notice");
  if (draw) return nothing;
  if (state === "ended" || state === "sold-out") {
    const ended = state === "ended";
    const at = activity?.windows.at(-1)?.closesAt;
    return html`<p><span class="stamp pencil" part="stamp">${ended ? say.ended : say.allDrawn}</span></p>
      <p>${ended ? at && instant(locale, Date.parse(at), timeZone, true) : say.lastCard}</p>
      ${activity?.decks.some(({ seed }) => seed) ? html`<p>${say.deckOpened}</p>` : nothing}`;
  }
  const promise = promiseOf(drawing);
  const misses = mine?.misses ?? 0;
  const soFar = misses && misses < (activity?.pity?.misses ?? 0) ? say.soFar(numeral(locale, misses)) : "";
  return promise ? noteOf({ icon: "info", text: promise + (soFar && say.between) + soFar }) : nothing;
}

/** Whether there is something behind a door. */
function leads(name: Door, { view: { activity, mine }, client }: Drawing): boolean {
  if (name === "odds") return true;
  return name === "winners" ? Boolean(activity?.winners.length) : Boolean(client) || !mine?.draws;
}

function doorway(drawing: Drawing): TemplateResult {
  const { say, door, open, panel } = drawing;
  const has = doors.filter((name) => leads(name, drawing));
  return html`<div class="doors" part="doors">
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
    <div id="panel" class="panel" part="panel" role="region" aria-labelledby=${door ?? nothing} ?hidden=${!door}>
      ${panel}
    </div>`;
}

/** The board, what the shopper has and may do beside it, and the doors below. */
export function sheet(drawing: Drawing): TemplateResult {
  const { view, say, locale, draw, fresh, close } = drawing;
  const { activity } = view;
  return html`<div class="play" @keydown=${close}>
    ${board(drawing)}
    <div class="now" part="aside">
      <h3 id="title" class="title ${draw ? "visually-hidden" : ""}" part="title" tabindex="-1">
        ${activity ? pick(activity.title, locale) : say.luckyDraw}
      </h3>
      ${draw ? nothing : chances(drawing)}
      <div class=${draw ? `slip ${isThanks(draw) ? "plain" : ""} ${fresh ? "fresh" : ""}` : "none"} part="slip">
        <div class="words" role="status">${draw ? slip(draw, drawing) : nothing}</div>
        <div id="why" class="why">${notes(drawing)}</div>
        ${ways(drawing)}
      </div>
    </div>
    ${activity ? doorway(drawing) : html`<div class="doors"><span class="bone line still"></span></div>`}
  </div>`;
}
