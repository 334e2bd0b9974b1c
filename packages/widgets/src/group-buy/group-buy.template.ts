import type { Group, GroupBuyState, GroupBuyView, GroupMember } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { type Note, noteOf } from "../internal/activity-element.ts";
import { duration, instant, money, moneyFigure } from "../internal/format.ts";
import { arrowIcon, checkIcon, clockIcon, infoIcon } from "../internal/icons.ts";
import { unitsOf } from "../internal/units.ts";
import { type GroupBuyFace, nameOf } from "./face.ts";
import type { GroupBuyWords } from "./group-buy.messages.ts";
import { seatOf, tableOf } from "./table.ts";

export type GroupAction = "open" | "join" | "leave";

/** What a group-buy is drawn from. */
export interface GroupBuyDrawing {
  view: GroupBuyView;
  face: GroupBuyFace;
  say: GroupBuyWords;
  locale: string;
  /** Milliseconds until an instant; not a number where nobody knows. */
  left: (at: string) => number;
  /** Who came while the reader looked on. */
  arrived: ReadonlySet<GroupMember>;
  /** What became of what was pressed. */
  trouble: Note | undefined;
  /** Something is under way: nothing else can be asked. */
  pending: boolean;
  aloneHref: string | undefined;
  orderHref: string | undefined;
  press: (action: GroupAction, group?: Group) => (event: MouseEvent) => void;
  buyAlone: (event: MouseEvent) => void;
  retry: (event: MouseEvent) => void;
  waiting: (asking: string) => TemplateResult | string;
  signIn: () => TemplateResult;
  opens: () => TemplateResult;
  /** In the shopper's own open group: the invite, or the question whether to leave. */
  invite: () => unknown;
}

/** Clocks count no further than two figures of hours. */
export const LONGEST = 100 * 3_600_000;

const offered: GroupBuyState[] = ["offer", "upcoming", "signed-out", "limit-reached", "invited"];
const over: GroupBuyState[] = ["expired", "cancelled", "left"];

/** The sheet before anything is known, as high as an offer. */
export function bones(): TemplateResult {
  return html`<span class="bone line-bone"></span><span class="bone price-bone"></span
    ><span class="bone table-bone"></span>
    <div class="pair"><span class="bone button-bone"></span><span class="bone button-bone"></span></div>`;
}

export function sheet(d: GroupBuyDrawing): TemplateResult {
  const { face, trouble } = d;
  return html`${head(d)} ${face.note ? noteOf(face.note, face.note.look) : nothing} ${refund(d)} ${table(d)} ${tiers(d)}
  ${ways(d)} ${trouble ? noteOf(trouble, trouble.icon === "alert" ? "notice" : "") : nothing} ${rows(d)}`;
}

/** The groups whose time is counted on the sheet. */
export function clocked(view: GroupBuyView): Group[] {
  const { state, group } = view;
  const isOpen = group?.status === "open" && (state === "open" || offered.includes(state));
  return [...(isOpen ? [group] : []), ...listed(view)];
}

/** Open groups of others, where there is a place for them. */
function listed({ state, mine }: GroupBuyView): Group[] {
  return state === "open" || state === "invited" || state === "completed" ? [] : (mine?.open ?? []);
}

function head(d: GroupBuyDrawing): TemplateResult {
  const { view, face, say, locale } = d;
  const { state, activity, group } = view;
  const [first, more] = activity?.tiers ?? [];
  return html`<div class="head">
    <div>
      <h3 id="title" class="title" part="title" tabindex="-1">${face.title}</h3>
      ${face.sub ? html`<p class="muted">${face.sub}</p>` : nothing}
      ${
        first && !more && offered.includes(state)
          ? html`<p class="price" part="price">
              ${figureOf(moneyFigure(locale, group?.price ?? first.price))}
              <span class="muted">${say.each(first.people)}</span>
            </p>`
          : nothing
      }
    </div>
    ${face.stamp ? html`<span class="stamp pencil" part="stamp">${face.stamp}</span>` : nothing}
    ${
      group && clocked(view).includes(group)
        ? html`<span class="clock" part="clock"
            >${clockIcon()}<span role="timer" aria-live="off" aria-label=${say.timeLeft}
              >${clockOf(d, group.closesAt, (time) => time)}</span
            ></span
          >`
        : nothing
    }
  </div>`;
}

function figureOf({ figure, sign, after }: ReturnType<typeof moneyFigure>): TemplateResult {
  const signed = html`<span class="sign ${after ? "after" : ""}">${sign}</span>`;
  return html`<span class="figure">${after ? nothing : signed}${figure}${after ? signed : nothing}</span>`;
}

/** The time that a group has left; the instant where that is far off, or where nobody told the time. */
function clockOf({ left, view, say, locale }: GroupBuyDrawing, at: string, words: (time: string) => string): string {
  const rest = left(at);
  // Whether it filled up in its last second is for the server to say.
  if (rest === 0) return say.checking;
  if (!(rest < LONGEST)) return say.closes(instant(locale, Date.parse(at), view.timeZone, true));
  const figures = unitsOf(rest, locale, 1000, false).map(({ figure }) => figure);
  return words(figures.join(":"));
}

/** Money that went back, or is to. */
function refund({ view: { group, timeZone }, say, locale }: GroupBuyDrawing): unknown {
  const refund = group?.mine?.refund;
  if (!refund) return nothing;
  const amount = money(locale, refund.amount);
  const { paidAt } = refund;
  const text = paidAt ? say.refunded(amount, instant(locale, Date.parse(paidAt), timeZone)) : say.refundDue(amount);
  const [before, after] = text.split(amount);
  return html`<p class="note checked" part="note">
    ${paidAt ? checkIcon() : infoIcon()}<span>${before}<strong class="amount">${amount}</strong>${after}</span>
  </p>`;
}

function table({ view, say, locale, arrived }: GroupBuyDrawing): unknown {
  const { state, activity, group } = view;
  const isOffer = offered.includes(state);
  if (!activity || (!isOffer && state !== "open" && state !== "completed")) return nothing;
  if (!group) {
    if (activity.tiers.length > 1) return nothing;
    const seats = activity.tiers[0]!.people;
    const top = html`<span><strong>${say.seats(seats)}</strong></span
      ><span>${say.toFill(span(locale, activity.minutesToFill))}</span>`;
    return tableOf({ members: [], seats, yours: true, arrived, top }, say, locale);
  }
  const { members, seated, seats } = group;
  const [before, count, after] = say.seated(seated, seats);
  const complete = state === "completed";
  const top = complete
    ? html`<span class="stamp" part="stamp">${say.complete}</span>`
    : html`<span>${before}<strong class="count">${count}</strong>${after}</span>`;
  const yours = isOffer && state !== "limit-reached";
  return tableOf({ members, seats: complete ? seated : seats, yours, arrived, top }, say, locale);
}

/** "24 hours" */
function span(locale: string, minutes: number): string {
  if (minutes % 60) return duration(locale, "minute", minutes);
  return minutes % 1440 || minutes === 1440
    ? duration(locale, "hour", minutes / 60)
    : duration(locale, "day", minutes / 1440);
}

/** Stairs that go down with the price. */
function tiers({ view: { state, activity, group }, say, locale }: GroupBuyDrawing): unknown {
  if (!activity || activity.tiers.length < 2 || (state !== "open" && !offered.includes(state))) return nothing;
  const { leaderDiscount } = activity;
  return html`<ol class="tiers" part="tiers">
      ${activity.tiers.map(({ people, price }) => {
        const missing = people - (group?.seated ?? 0);
        return html`<li class="tier ${missing <= 0 ? "reached" : ""}">
          ${say.people(people)}<span class="figure">${money(locale, price)}</span>
          ${group ? html`<span class="fine">${missing > 0 ? say.more(missing) : say.reached}</span>` : nothing}
        </li>`;
      })}
    </ol>
    <p class="fine">${leaderDiscount ? say.leaderPays(money(locale, leaderDiscount)) : nothing} ${say.lastPrice}</p>`;
}

/** What can be done. */
function ways(d: GroupBuyDrawing): unknown {
  const { view, say, orderHref, retry } = d;
  const { state, activity, mine } = view;
  if (state === "open") return d.invite();
  if (state === "unavailable") {
    return html`<button class="action quiet" part="action" type="button" @click=${retry}>${say.tryAgain}</button>`;
  }
  if (!activity || state === "unknown") return nothing;
  const again = mine?.status === "available" ? deed(d, "open", undefined, say.startNew, "quiet") : nothing;
  if (state === "completed") {
    const order = orderHref
      ? html`<a class="action quiet" part="action" href=${orderHref}>${say.seeOrder}${arrowIcon()}</a>`
      : nothing;
    return html`<slot name="order">${order}</slot>${again}`;
  }
  if (over.includes(state))
    return html`<p class="fine">${say.notCounted}</p>
      ${again}`;
  return pair(d);
}

/** Alone, or together. */
function pair(d: GroupBuyDrawing): TemplateResult {
  const { view, say, locale, aloneHref, buyAlone } = d;
  const activity = view.activity!;
  const alone = html`${money(locale, activity.price)}<small>${say.alone}</small>`;
  return html`<div class="pair">
    <slot name="alone"
      >${
        aloneHref
          ? html`<a class="action quiet" part="action" href=${aloneHref} @click=${buyAlone}>${alone}</a>`
          : html`<button class="action quiet" part="action" type="button" @click=${buyAlone}>${alone}</button>`
      }</slot
    >
    ${together(d)}
  </div>`;
}

function together(d: GroupBuyDrawing): unknown {
  const { view, say, locale } = d;
  const { state, activity, group, mine } = view;
  switch (state) {
    case "signed-out":
      return d.signIn();
    case "upcoming":
      return d.opens();
    case "invited":
      return deed(d, "join", group, say.joinThis, "", money(locale, group!.price));
    default:
      return state === "offer" || ((state === "full" || state === "closed") && mine?.status === "available")
        ? deed(d, "open", undefined, say.start, "", money(locale, activity!.tiers[0]!.price))
        : nothing;
  }
}

/** A button for one deed, the same from the first press to the outcome, so that it keeps the focus. */
export function deed(
  { view: { intent }, say, left, pending, press, waiting }: GroupBuyDrawing,
  action: GroupAction,
  group: Group | undefined,
  label: string,
  look: string,
  price?: string,
  describedby?: string,
): TemplateResult {
  const asked = intent?.action === action && intent.target === group?.id;
  const asking = { open: say.starting, join: say.joining, leave: say.leaving }[action];
  const words = asked && pending ? waiting(asking) : asked ? say.tryAgain : label;
  const off = pending || (group && left(group.closesAt) === 0);
  return html`<button
    class="action ${look}"
    part="action"
    type="button"
    aria-disabled=${Boolean(off)}
    aria-describedby=${describedby ?? nothing}
    @click=${press(action, group)}
  >
    ${price ? html`${price}<small>${words}</small>` : words}
  </button>`;
}

/** Open groups of others. */
function rows(d: GroupBuyDrawing): unknown {
  const { view, say, locale } = d;
  const { activity } = view;
  const groups = listed(view);
  if (!groups.length) return nothing;
  return html`<ul class="rows" part="groups" aria-label=${say.openGroups}>
    ${groups.map((group, index) => {
      const { members, seats, seated, price, closesAt, join } = group;
      const leader = members.find((member) => member.leader);
      const id = `group-${String(index)}`;
      return html`<li>
        ${leader ? seatOf({ ...leader, leader: false }, say, locale) : nothing}
        <p id=${id} class="who">
          ${nameOf(group, say)}
          <span class="fine">
            ${activity && activity.tiers.length > 1 ? `${money(locale, price)} · ` : nothing}${say.seatsLeft(seats - seated)},
            <span role="timer" aria-live="off">${clockOf(d, closesAt, say.closesIn)}</span>
          </span>
        </p>
        ${join === "joinable" ? deed(d, "join", group, say.join, "quiet", undefined, id) : nothing}
      </li>`;
    })}
  </ul>`;
}
