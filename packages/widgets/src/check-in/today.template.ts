import type { CheckInResult, CheckInView } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { type Note, noteOf } from "../internal/activity-element.ts";
import { duration, numeral, unitName } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import { opensOf } from "../internal/opens.ts";
import { boneRewards } from "./bones.ts";
import type { CheckInWords } from "./check-in.messages.ts";
import { mineOf, pointsIn, rewardsIn } from "./check-in.words.ts";
import { seal } from "./seal.ts";

/** What the side of today is drawn from. */
export interface TodayDrawing {
  view: CheckInView;
  say: CheckInWords;
  locale: string;
  /** Something was asked and is not decided yet: nothing can be pressed. */
  busy: boolean;
  /** What the button says while today is being stamped. */
  waiting: unknown;
  /** What there is to know of today's check-in. Takes the place of the points. */
  note: Note | undefined;
  /** The day stamped just now, here. */
  fresh: string | undefined;
  /** What the last check-in brought that was made here. */
  brought: CheckInResult | undefined;
  walletHref: string | undefined;
  /** Milliseconds until it opens; not a number where nobody knows. */
  opensIn: number;
  press: (event: MouseEvent) => void;
  signIn: () => TemplateResult;
}

/** The streak, what can be done today, and what so many days in a row bring. */
export function today(drawing: TodayDrawing): TemplateResult {
  return html`<div class="today" part="today">${streak(drawing)}${deed(drawing)}${rewards(drawing)}</div>`;
}

/** What can be pressed, or what stands in its place. */
function deed(drawing: TodayDrawing): unknown {
  const { view, say, locale, busy, waiting, opensIn, press, signIn } = drawing;
  const { state, intent, activity } = view;
  if (state === "signed-out") return signIn();
  if (state === "upcoming") return opensOf(view, opensIn, say, locale);
  if (state === "done" || state === "ended") return stamped(drawing);
  // Of what is not known, the room is kept.
  if (state === "loading" || state === "unknown")
    return html`<span class="button-bone ${state === "loading" ? "bone" : ""}"></span>`;
  const again = state === "unavailable" || (intent?.action === "check-in" && intent.state === "failed");
  const label = again
    ? say.tryAgain
    : say.checkIn(activity?.points ? pointsIn(locale, say, activity.points) : undefined);
  return html`<button
    class="action ${state === "unavailable" ? "quiet" : ""}"
    part="action"
    type="button"
    aria-disabled=${busy || Boolean(view.stale)}
    @click=${press}
  >
    ${waiting ?? label}
  </button>`;
}

function streak({ view, say, locale, note, walletHref }: TodayDrawing): TemplateResult {
  const { activity, points } = view;
  const mine = mineOf(view);
  const daily = activity?.points ? say.aDay(pointsIn(locale, say, activity.points)) : "";
  const total = points === undefined ? "" : say.inAll(pointsIn(locale, say, points));
  return html`<div class="streak" part="streak" tabindex="-1">
    ${mine ? html`<span class="figure">${numeral(locale, mine.streak)}</span>` : nothing}
    <div>
      <p class="title">
        ${mine ? say.inARow(unitName(locale, "day", mine.streak)) : activity ? pick(activity.title, locale) : say.title}
      </p>
      ${
        note
          ? noteOf(note)
          : html`<p class="muted">
              ${!mine ? daily : walletHref && total ? html`<a class="link" href=${walletHref}>${total}</a>` : total}
            </p>`
      }
    </div>
  </div>`;
}

/** Today is stamped, or it is over. Takes the place of the action. */
function stamped({ view, say, locale, fresh, brought }: TodayDrawing): TemplateResult {
  const { state, activity, mine } = view;
  const over = state === "ended";
  const tomorrow = Date.parse(mine?.nextDayAt ?? "");
  const open = activity?.windows.some((window) => Date.parse(window.closesAt) > tomorrow);
  const daily = activity?.points ? [{ type: "points", points: activity.points } as const] : [];
  const rewards = brought && brought.date === mine?.today ? brought.rewards : daily;
  return html`<div class="outcome" tabindex="-1">
    <span class="stamp ${over ? "pencil" : fresh && fresh === mine?.today ? "fresh" : ""}" part="stamp"
      >${over ? say.ended : say.doneToday}</span
    >
    <p class="muted">
      ${
        over
          ? mine && say.inAll(duration(locale, "day", mine.total))
          : say.gained(rewardsIn(locale, say, rewards), open ? say.comeBack : say.lastDay)
      }
    </p>
  </div>`;
}

function rewards({ view, say, locale, walletHref }: TodayDrawing): unknown {
  const { state, activity } = view;
  const mine = mineOf(view);
  if (!activity) return boneRewards();
  if (!activity.milestones.length) return nothing;
  const number = (value: number): string => numeral(locale, value);
  const standing = activity.milestones.map(({ days }) => mine?.milestones.find((each) => each.days === days));
  const next = standing.findIndex((each) => !each?.received);
  const aside = (index: number): unknown => {
    const at = standing[index];
    if (!at?.received) return at?.toGo && state !== "ended" ? say.toGo(duration(locale, "day", at.toGo)) : nothing;
    // Of what was received, coupons lie in the wallet.
    const kept = walletHref && activity.milestones[index]!.rewards.some(({ type }) => type === "coupon");
    return kept
      ? html`<a class="link" href=${walletHref} aria-describedby="reward-${index}">${say.received}</a>`
      : say.received;
  };
  return html`<ul class="rewards" part="rewards" aria-label=${say.rewards}>
    ${activity.milestones.map(
      ({ days, rewards }, index) =>
        html`<li class=${index === next && state !== "ended" ? "next" : ""}>
          <span class="seal ${standing[index]?.received ? "got" : ""}" aria-hidden="true"
            >${seal()}<span>${number(days)}</span></span
          >
          <p id="reward-${index}">
            ${rewardsIn(locale, say, rewards)}<br /><span class="fine">${say.dayInARow(number(days))}</span>
          </p>
          <span class="muted">${aside(index)}</span>
        </li>`,
    )}
  </ul>`;
}
