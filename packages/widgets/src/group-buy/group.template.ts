import type { Group, GroupBuyState, GroupMember } from "@campaign-kit/sdk";
import { html, nothing, svg, type TemplateResult } from "lit";
import { noteOf } from "../internal/activity-element.ts";
import { instant, money, numeral } from "../internal/format.ts";
import { arrowIcon, checkIcon, icon, infoIcon } from "../internal/icons.ts";
import { unitsOf } from "../internal/units.ts";
import { type GroupBuyDrawing, lists, LONGEST } from "./drawing.ts";
import { type GroupFace, nameOf } from "./group-face.ts";
import type { GroupWords } from "./group.messages.ts";
import { seatOf, takenSeats } from "./members.ts";

const clockFace = svg`<circle cx="12" cy="12" r="8.25"/><path d="M12 7.5V12l3 2"/>`;

/** What a group is drawn from. */
export interface GroupDrawing extends GroupBuyDrawing {
  say: GroupWords;
  face: GroupFace;
  arrived: ReadonlySet<GroupMember>;
  orderHref: string | undefined;
  join: (group: Group) => (event: MouseEvent) => void;
  /** In the shopper's own open group: the invite, or the question whether to leave. */
  invite: () => unknown;
}

/** Another's group that may be joined, were it not for the one who asks. */
const invited: GroupBuyState[] = ["invited", "signed-out", "limit-reached"];
const over: GroupBuyState[] = ["expired", "cancelled", "left"];

/** A group, another's or the shopper's own. */
export function groupSheet(d: GroupDrawing): TemplateResult {
  const { view, face, trouble } = d;
  const { head, price, tiers, troubleOf } = d.pieces;
  const isInvite = invited.includes(view.state);
  // What was refused just now says more than where it led.
  const note = face.note && (trouble ?? face.note);
  return html`${head(face.title, face.sub, face.stamp, clock(d))} ${isInvite ? price(d) : nothing}
  ${note ? noteOf(note, note.icon === "alert" ? "notice" : "") : nothing} ${refund(d)}
  ${isInvite || view.state === "open" || view.state === "completed" ? people(d) : nothing}
  ${isInvite || view.state === "open" ? tiers(d, (tier) => missing(d, tier)) : nothing} ${ways(d)}
  ${face.note ? nothing : troubleOf(d)} ${lists(view) ? rows(d) : nothing}`;
}

function clock(d: GroupDrawing): unknown {
  const { view, say } = d;
  if (view.group?.status !== "open" || (view.state !== "open" && !invited.includes(view.state))) return nothing;
  return html`<span class="clock" part="clock"
    >${icon(clockFace, "small")}<span role="timer" aria-live="off" aria-label=${say.timeLeft}
      >${clockOf(d, view.group.closesAt, (time) => time)}</span
    ></span
  >`;
}

/** The time that a group has left; the instant where that is far off, or where nobody told the time. */
function clockOf({ left, view, say, locale }: GroupDrawing, at: string, words: (time: string) => string): string {
  const rest = left(at);
  if (rest === 0) return say.checking;
  if (!(rest < LONGEST)) return say.closes(instant(locale, Date.parse(at), view.timeZone, true));
  const figures = unitsOf(rest, locale, 1000, false).map(({ figure }) => figure);
  return words(figures.join(":"));
}

/** Money that went back, or is to. */
function refund({ view: { group, timeZone }, say, locale }: GroupDrawing): unknown {
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

/** Who sits at the table. */
function people({ view: { state, group }, say, locale, arrived, pieces }: GroupDrawing): unknown {
  if (!group) return nothing;
  const { members, seated, seats } = group;
  const number = (value: number): string => numeral(locale, value);
  const [before, count, after] = say.seated(number(seated), number(seats));
  const complete = state === "completed";
  const top = complete
    ? html`<span class="stamp" part="stamp">${say.complete}</span>`
    : html`<span>${before}<strong class="count">${count}</strong>${after}</span>`;
  const free = pieces.freeSeats(say, seats - members.length, state === "invited" || state === "signed-out");
  return pieces.table(complete ? seated : seats, takenSeats(members, arrived, say, locale), complete ? [] : free, top);
}

function missing({ view: { group }, say, locale }: GroupDrawing, people: number): TemplateResult {
  const rest = people - (group?.seated ?? 0);
  return html`<span class="fine">${rest > 0 ? say.more(numeral(locale, rest), rest) : say.reached}</span>`;
}

/** What can be done. */
function ways(d: GroupDrawing): unknown {
  const { view, say, locale, orderHref } = d;
  const { pair, startButton } = d.pieces;
  const { state, activity, group, mine } = view;
  const may = mine?.status === "available";
  const again = may ? startButton(d, say.startNew, "quiet") : nothing;
  if (state === "open") return d.invite();
  if (over.includes(state))
    return html`<p class="fine">${say.notCounted}</p>
      ${again}`;
  if (state === "completed") {
    const order = orderHref
      ? html`<a class="action quiet" part="action" href=${orderHref}>${say.seeOrder}${arrowIcon()}</a>`
      : nothing;
    return html`<slot name="order">${order}</slot>${again}`;
  }
  if (!activity) return nothing;
  if (state === "signed-out") return pair(d, d.signIn());
  if (state === "invited" && group) return pair(d, joinButton(d, group, say.joinThis, "", money(locale, group.price)));
  return pair(d, may ? startButton(d, say.start, "", money(locale, activity.tiers[0]!.price)) : nothing);
}

function joinButton(
  d: GroupDrawing,
  group: Group,
  label: string,
  look: string,
  price?: string,
  of?: string,
): TemplateResult {
  const [asking, press] = [d.say.joining, d.join(group)];
  return d.pieces.button(d, { action: "join", group, press, label, asking, look, price, ...(of && { of }) });
}

/** Open groups of others. */
export function rows(d: GroupDrawing): unknown {
  const { view, say, locale } = d;
  if (!view.mine?.open.length) return nothing;
  return html`<ul class="rows" part="groups" aria-label=${say.openGroups}>
    ${view.mine.open.map((group, index) => {
      const { members, seats, seated, price, closesAt, join } = group;
      const leader = members.find((member) => member.leader);
      const id = `group-${String(index)}`;
      return html`<li>
        ${leader ? seatOf({ ...leader, leader: false }, say, locale) : nothing}
        <p class="who">
          <span id=${id}>${nameOf(group, say, locale)}</span>
          <span class="fine">
            ${view.activity?.tiers[1] ? `${money(locale, price)} · ` : nothing}${say.seatsLeft(numeral(locale, seats - seated), seats - seated)}
            ·
            <span role="timer" aria-live="off">${clockOf(d, closesAt, say.closesIn)}</span>
          </span>
        </p>
        ${join === "joinable" ? joinButton(d, group, say.join, "quiet", undefined, id) : nothing}
      </li>`;
    })}
  </ul>`;
}
