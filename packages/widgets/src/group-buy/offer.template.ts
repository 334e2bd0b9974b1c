import type { Group } from "@campaign-kit/sdk";
import { html, nothing, svg, type TemplateResult } from "lit";
import { noteOf } from "../internal/activity-element.ts";
import { duration, instant, money, moneyFigure, numeral } from "../internal/format.ts";
import { icon } from "../internal/icons.ts";
import { pick } from "../internal/localize.ts";
import type { GroupBuyDrawing } from "./drawing.ts";
import {
  CampaignGroupErrorEvent,
  CampaignGroupOpenedEvent,
  CampaignGroupOpenRequestEvent,
} from "./group-buy.events.ts";
import type { GroupBuyWords } from "./group-buy.messages.ts";

const plus = svg`<path d="M12 6v12M6 12h12"/>`;

/** Most seats that are drawn; of more, the table says how many. */
const DRAWN = 8;

/** What is offered to one who is in no group. */
export function offer(d: GroupBuyDrawing): TemplateResult {
  const { view, say, locale, trouble, retry } = d;
  const { state, activity } = view;
  const title = activity ? pick(activity.title, locale) : say.groupBuy;
  if (!activity || state === "unavailable" || state === "unknown") {
    return html`${head(title)} ${trouble ? noteOf(trouble) : nothing}
    ${
      state === "unavailable"
        ? html`<button class="action quiet" part="action" type="button" @click=${retry}>${say.tryAgain}</button>`
        : nothing
    }`;
  }
  if (state === "ended") {
    const when = instant(locale, Date.parse(activity.windows.at(-1)?.closesAt ?? ""), view.timeZone, true);
    return html`${head(title, say.over(when), say.ended)} ${pair(d, nothing)}`;
  }
  const [first, more] = activity.tiers;
  const count = (value: number): string => numeral(locale, value);
  const together =
    state === "signed-out"
      ? d.signIn()
      : state === "upcoming"
        ? d.opens()
        : state === "loading"
          ? html`<span class="bone button-bone"></span>`
          : startButton(d, say.start, "", money(locale, first!.price));
  return html`${head(title, more && say.steps(money(locale, activity.price)))} ${price(d)}
  ${
    more
      ? tiers(d)
      : table(first!.people, [], freeSeats(say, first!.people, true), [
          html`<strong>${say.seats(count(first!.people), first!.people)}</strong>`,
          html`<span>${say.toFill(span(locale, activity.minutesToFill))}</span>`,
        ])
  }
  ${pair(d, together)} ${troubleOf(d)} ${d.rows()}`;
}

export function head(title: string, sub?: string, stamp?: string, aside: unknown = nothing): TemplateResult {
  const below = sub ? html`<p class="muted">${sub}</p>` : nothing;
  return html`<div class="head">
      <div>
        <h3 id="title" class="title" part="title" tabindex="-1">${title}</h3>
        ${stamp ? below : nothing}
      </div>
      ${stamp ? html`<span class="stamp pencil" part="stamp">${stamp}</span>` : aside}
    </div>
    ${stamp ? nothing : below}`;
}

/** The price together, where there is one alone. */
export function price({ view: { activity, group }, say, locale }: GroupBuyDrawing): unknown {
  const [first, more] = activity?.tiers ?? [];
  if (!first || more) return nothing;
  const { figure, sign, after } = moneyFigure(locale, group?.price ?? first.price);
  const signed = html`<bdi class="sign ${after ? "after" : ""}">${sign}</bdi>`;
  return html`<p class="price" part="price">
    <span class="figure">${after ? nothing : signed}${figure}${after ? signed : nothing}</span>
    <span class="muted">${say.each(numeral(locale, first.people), first.people)}</span>
  </p>`;
}

/** A table, seen from above, with what lies on it. */
export function table(seats: number, taken: unknown[], free: unknown[], top: unknown): TemplateResult {
  const drawn = seats <= DRAWN;
  return html`<div class="table ${drawn ? `by-${String(Math.ceil(seats / 2))}` : ""}" part="table">
    <div class="top">${top}</div>
    ${
      drawn
        ? html`<ol class="seats">
            ${taken}${free}
          </ol>`
        : nothing
    }
  </div>`;
}

/** Free seats, the first of which is offered to the reader: dashed, never a face. */
export function freeSeats(say: GroupBuyWords, seats: number, yours: boolean): TemplateResult[] {
  return [...Array(Math.min(Math.max(0, seats), DRAWN)).keys()].map((index) => {
    const own = yours && !index;
    return html`<li>
      <span class="seat ${own ? "yours" : "empty"}" part="seat" aria-hidden="true"
        >${own ? html`<span>${say.you}</span>` : icon(plus)}</span
      >
      <span class="visually-hidden">${own ? say.yourSeat : say.freeSeat}</span>
    </li>`;
  });
}

/** "24 hours" */
function span(locale: string, minutes: number): string {
  if (minutes % 60) return duration(locale, "minute", minutes);
  return minutes % 1440 || minutes === 1440
    ? duration(locale, "hour", minutes / 60)
    : duration(locale, "day", minutes / 1440);
}

/** Stairs that go down with the price; in a group, with what is reached and what is missing. */
export function tiers(
  { view: { activity, group }, say, locale }: GroupBuyDrawing,
  missing?: (people: number) => unknown,
): unknown {
  if (!activity?.tiers[1]) return nothing;
  const { leaderDiscount } = activity;
  return html`<ol class="tiers" part="tiers">
      ${activity.tiers.map(
        ({ people, price }) =>
          html`<li class="tier ${group && group.seated >= people ? "reached" : ""}">
            ${say.people(numeral(locale, people), people)}<span class="figure">${money(locale, price)}</span>
            ${missing?.(people)}
          </li>`,
      )}
    </ol>
    <p class="fine">${leaderDiscount ? say.leaderPays(money(locale, leaderDiscount)) : nothing} ${say.lastPrice}</p>`;
}

/** Alone, or together. */
export function pair(d: GroupBuyDrawing, together: unknown): TemplateResult {
  const { view, say, locale, aloneHref, buyAlone } = d;
  const alone = html`${money(locale, view.activity!.price)}<small>${say.alone}</small>`;
  return html`<div class="pair">
    <slot name="alone"
      >${
        aloneHref
          ? html`<a class="action quiet" part="action" href=${aloneHref} @click=${buyAlone}>${alone}</a>`
          : html`<button class="action quiet" part="action" type="button" @click=${buyAlone}>${alone}</button>`
      }</slot
    >
    ${together}
  </div>`;
}

/** The button that opens a group. */
export function startButton(d: GroupBuyDrawing, label: string, look: string, price?: string): TemplateResult {
  const { id } = d;
  const press = (event: MouseEvent): void =>
    d.ask(event, {
      request: new CampaignGroupOpenRequestEvent(id),
      run: ({ groupBuy }) => groupBuy.open(id),
      done: (result) => new CampaignGroupOpenedEvent(id, result),
      failed: (error) => new CampaignGroupErrorEvent(id, "open", error),
    });
  return button(d, { action: "open", asking: d.say.starting, press, label, look, price });
}

/** One thing to ask for. */
export interface Ask {
  action: "open" | "join" | "leave";
  group?: Group | undefined;
  press: (event: MouseEvent) => void;
  label: string;
  /** What it says while it is asked. */
  asking: string;
  look: string;
  price?: string | undefined;
  /** The element, by id, that says what is to be known of it before. Default: the title. */
  describedby?: string;
  /** The element, by id, that tells it from others with the same words. */
  of?: string;
}

/** A button that stays the same from the first press to the outcome, so that it keeps the focus. */
export function button(
  { view: { intent, stale }, say, left, pending, waiting }: GroupBuyDrawing,
  ask: Ask,
): TemplateResult {
  const { action, group, price, describedby = "title", of } = ask;
  const asked = intent?.action === action && intent.target === group?.id;
  const words = asked ? (pending ? waiting(ask.asking) : say.tryAgain) : ask.label;
  // Whether a group filled up in its last second is for the server to say.
  const off = pending || stale === true || (group && left(group.closesAt) === 0);
  return html`<button
    id=${of ? `ask-${of}` : nothing}
    class="action ${ask.look}"
    part="action"
    type="button"
    aria-disabled=${Boolean(off)}
    aria-labelledby=${of ? `ask-${of} ${of}` : nothing}
    aria-describedby=${describedby}
    @click=${off ? nothing : ask.press}
  >
    ${price ? html`${price}<small>${words}</small>` : words}
  </button>`;
}

export function troubleOf({ trouble }: GroupBuyDrawing): unknown {
  return trouble ? noteOf(trouble, trouble.icon === "alert" ? "notice" : "") : nothing;
}
