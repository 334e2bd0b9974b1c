import type { CampaignClient, CountdownView } from "@campaign-kit/sdk";
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { baseStyles } from "../internal/base.styles.ts";
import { duration, instant } from "../internal/format.ts";
import { pick, translate } from "../internal/localize.ts";
import { type TimeUnit, unitsOf } from "../internal/units.ts";
import { WidgetElement } from "../internal/widget-element.ts";
import { CampaignCountdownEndedEvent } from "./countdown.events.ts";
import { type CountdownMessages, english } from "./countdown.messages.ts";
import { countdownStyles } from "./countdown.styles.ts";

export * from "./countdown.events.ts";

/** The instant that is counted to, and what is said about it. */
interface Target {
  /** Milliseconds since 1970. */
  at: number;
  /** The campaign as a whole: when it begins. */
  from?: number;
  /** The phase that begins then. */
  phase?: string;
  /** What begins or ends. */
  label: string;
  /** The sentence once it has. */
  over: string;
  /** What stands above that sentence. */
  title?: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Read aloud when so much is left: 1, 5, 10, 30 and 60 minutes. */
const milestones = [60_000, 300_000, 600_000, 1_800_000, 3_600_000];

/** What a time told by `now` was ahead of the browser's clock that never jumps. Told again, it is the same moment. */
const told: Record<string, number> = {};

/**
 * Counts down by the server's clock to a campaign's next phase, or to a given instant. Without the server's time it shows
 * dashes. At zero it turns over to the next boundary by itself.
 *
 * @tagname campaign-countdown
 *
 * @fires {CampaignCountdownEndedEvent} campaign-countdown-ended - The instant that was counted to has come. Has `instant` and `phase`.
 *
 * @slot label - What begins or ends, in place of the `label` attribute.
 * @slot ended - Shown in place of the figures once there is nothing left to count to.
 *
 * @csspart label - The line above.
 * @csspart digits - The box of the figures.
 * @csspart unit - One column: figure and name.
 * @csspart figure - The figure of one unit.
 * @csspart name - The name of one unit.
 * @csspart ended - The sentence at the end.
 * @csspart until - The line below: the instant and its zone.
 *
 * @cssproperty [--campaign-countdown-color=var(--campaign-color-on-ground)] - Label and figures of the large size.
 * @cssproperty [--campaign-countdown-running=var(--campaign-color-ground-accent)] - The unit that moves.
 * @cssproperty [--campaign-countdown-gap=var(--campaign-space-4)] - Space between a hairline and its figures.
 * @cssproperty [--campaign-countdown-cell=var(--campaign-color-text)] - Cells of the small size.
 * @cssproperty [--campaign-countdown-on-cell=var(--campaign-color-surface)] - Figures in them.
 *
 * @cssstate waiting - The server has not told the time, or there is nothing to count to.
 * @cssstate running - It counts.
 * @cssstate ended - It is over.
 * @cssstate stale - Beside one of the others: the campaign could not be read anew for a minute. It counts on.
 */
export class CampaignCountdown extends WidgetElement<CountdownView> {
  static override styles = [baseStyles, countdownStyles];

  static override properties: PropertyDeclarations = {
    to: {},
    until: {},
    now: {},
    timeZone: { attribute: "time-zone" },
    label: {},
    size: { reflect: true },
    noDays: { type: Boolean, attribute: "no-days" },
    tenths: { type: Boolean },
  };

  /**
   * What to count to: `next`, the next start of a phase, else the end of the last; a phase's id, its start; `end`, the
   * campaign's end. Default: `next`.
   */
  declare to?: string;

  /** An instant to count to instead, RFC 3339. */
  declare until?: string;

  /** The server's time at this moment, RFC 3339. With `until`, or with `data`, nothing is asked of any server. */
  declare now?: string;

  /** IANA zone of the date below. Default: the campaign's. */
  declare timeZone?: string;

  /** The line above. Default: what begins or ends, from the campaign. */
  declare label?: string;

  /** `small`: cells in a line of text. Default: `large`. */
  declare size?: "large" | "small";

  /** Hours go on past 24 instead of days. */
  declare noDays?: boolean;

  /** Shows tenths of a second. */
  declare tenths?: boolean;

  #say: CountdownMessages | undefined;
  #target: Target | undefined;
  /** Milliseconds; not a number where nobody knows. */
  #left = NaN;
  /** When that was, by the clock that never jumps. */
  #since = 0;
  #spoken = "";

  protected override get fed(): boolean {
    return Boolean(this.data ?? (this.now && this.until));
  }

  protected override watch(client: CampaignClient, show: (view: CountdownView) => void): () => void {
    return client.countdown.watch(show);
  }

  protected override wait(): number {
    const left = this.#left;
    const step = this.tenths ? 100 : 1000;
    if (!(left > 0)) return Infinity;
    // While nobody sees it: until it has something to say.
    const silent = left - (milestones.findLast((milestone) => milestone < left) ?? 0);
    // It is later by now on a busy page: those that turn together are due together all the same.
    return this.#since - performance.now() + (this.seen ? left % step || step : silent);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Data that came as JSON has no clock.
    const view: Partial<CountdownView> | undefined = this.view;
    const since = (this.#since = performance.now());
    const now = this.now ? (told[this.now] ??= Date.parse(this.now) - since) + since : (view?.clock?.now() ?? NaN);
    const before = this.#target;
    const leftBefore = this.#left;
    this.#say = translate("countdown", english, this.locale) ?? this.#say;
    const target = (this.#target = this.#aim(now));
    const left = (this.#left = (target?.at ?? NaN) - now);
    const milestone = milestones.find((milestone) => leftBefore > milestone && left <= milestone);
    if (leftBefore > 0 && before!.at <= now) {
      this.#spoken = before!.over;
      const event = new CampaignCountdownEndedEvent(new Date(before!.at).toISOString(), before!.phase);
      void this.updateComplete.then(() => this.dispatchEvent(event));
    } else if (milestone && target?.at === before?.at) {
      this.#spoken = `${this.label ?? target!.label} ${duration(this.locale, "minute", milestone / MINUTE)}`;
    }
  }

  /** Nothing where the campaign has no such phase. */
  #aim(now: number): Target | undefined {
    const { to = "next", until } = this;
    const say = this.#say;
    const campaign = this.view?.campaign;
    if (!say) return undefined;
    if (until) return { at: Date.parse(until), label: say.timeLeft, over: say.over };
    const next = to === "next";
    if (!campaign) return undefined;
    const title = pick(campaign.name, this.locale);
    const phase = campaign.phases.find(({ id, startsAt }) => (next ? Date.parse(startsAt) > now : id === to));
    if (phase) {
      const name = pick(phase.name, this.locale);
      return {
        at: Date.parse(phase.startsAt),
        phase: phase.id,
        label: say.startsIn(name),
        over: say.hasBegun(name),
        title,
      };
    }
    if (!next && to !== "end") return undefined;
    const end = { at: Date.parse(campaign.phases.at(-1)!.endsAt), label: say.endsIn(title), over: say.hasEnded(title) };
    // What comes next, the time tells; until then it is the campaign as a whole.
    return next && isNaN(now) ? { ...end, label: title, from: Date.parse(campaign.phases[0]!.startsAt) } : end;
  }

  /** The instant and its zone. A phase begins at 00:00; what ends, ends at 24:00. */
  #below(): string | undefined {
    const say = this.#say;
    const { at = NaN, from, phase } = this.#target ?? {};
    if (isNaN(at)) return say?.waiting;
    const zone = this.timeZone ?? this.view?.campaign?.timeZone;
    const weekday = from ? undefined : "short";
    const when = instant(this.locale, at, zone, !phase, { weekday, timeZoneName: "shortGeneric" });
    if (from) return `${instant(this.locale, from, zone)} – ${when}`;
    return this.#left <= 0 && phase ? say!.since(when) : when;
  }

  protected override render(): TemplateResult {
    const left = this.#left;
    const target = this.#target;
    const small = this.size === "small";
    const ended = left <= 0;
    const state = ended ? "ended" : left > 0 ? "running" : "waiting";
    const days = !this.noDays && (!small || left >= DAY);
    const units = unitsOf(left, this.locale, this.tenths ? 100 : 1000, days);
    this.show(state, this.view?.stale);
    return html`<div
      class="widget ${small ? "small" : "large"} ${state} ${units.some(({ figure }) => figure[2]) ? "long" : ""}"
      lang=${this.locale}
      dir=${this.direction}
    >
      <p id="label" class="label" part="label">
        <slot name="label">${this.label ?? (ended ? target?.title : target?.label)}</slot>
      </p>
      <div class="digits" part="digits" role="timer" aria-live="off" aria-labelledby="label">
        ${units.map(this.#unit)}
        <div class="over" part="ended"><slot name="ended">${target?.over}</slot></div>
      </div>
      <p class="until" part="until">${small && !ended ? "" : this.#below()}</p>
      <p role="status">${this.#spoken}</p>
    </div>`;
  }

  #unit = ({ unit, value, figure, name }: TimeUnit): TemplateResult => {
    // Every other figure has the same motion by another name: so it starts anew without a new element. In the small size, of
    // which a page may have many, figures do not move.
    const turn = this.tenths || this.size === "small" ? "" : value % 2 ? "turn odd" : "turn";
    return html`<div class="unit ${unit}" part="unit">
      <span class="figure" part="figure"><span class=${turn}>${figure}</span></span>
      <span class="name" part="name">${name}</span>
    </div>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-countdown": CampaignCountdown;
  }
}
