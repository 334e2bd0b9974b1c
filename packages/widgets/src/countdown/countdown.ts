import type { CampaignClient, CountdownView, ServerClock } from "@campaign-kit/sdk";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { baseStyles } from "../internal/base.styles.ts";
import { fixedClock } from "../internal/fixed-clock.ts";
import { duration, instant, zoneName } from "../internal/format.ts";
import { pick } from "../internal/language.ts";
import { translate } from "../internal/localize.ts";
import { onTick } from "../internal/ticker.ts";
import { type TimeUnit, unitsOf } from "../internal/units.ts";
import { WidgetElement } from "../internal/widget-element.ts";
import { CampaignCountdownEndedEvent } from "./countdown.events.ts";
import { type CountdownMessages, english } from "./countdown.messages.ts";
import { countdownStyles } from "./countdown.styles.ts";
import { type CountdownTarget, findTarget } from "./target.ts";

const MINUTE = 60_000;
/** Read aloud when so many minutes are left. */
const milestones = [60, 30, 10, 5, 1];
/** A better sample of the server's time may be a little earlier: then the figures wait. More than this is another time. */
const CORRECTION = 5_000;

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
 *
 * @cssstate waiting - The server has not told the time, or there is nothing to count to.
 * @cssstate running - It counts.
 * @cssstate ended - It is over.
 */
export class CampaignCountdown extends WidgetElement {
  static override styles = [baseStyles, countdownStyles];

  /** What to count to: `next`, the next start or end of a phase; a phase's id, its start; `end`, the campaign's end. */
  @property() to = "next";

  /** An instant to count to instead, RFC 3339. */
  @property() until?: string;

  /** The server's time at this moment, RFC 3339: with `until`, nothing is asked of any server. */
  @property() now?: string;

  /** IANA zone of the date below. Default: the campaign's. */
  @property({ attribute: "time-zone" }) timeZone?: string;

  /** The line above. Default: what begins or ends, from the campaign. */
  @property() label = "";

  /** `small`: cells in a line of text. */
  @property({ reflect: true }) size: "large" | "small" = "large";

  /** Hours go on past 24 instead of days. */
  @property({ type: Boolean, attribute: "no-days" }) noDays = false;

  /** Shows tenths of a second. */
  @property({ type: Boolean }) tenths = false;

  /** What to show, in place of a client: the campaign and a clock. */
  @property({ attribute: false }) data?: CountdownView;

  protected override readonly watchedBy = ["data", "now", "until"];

  #view: CountdownView | undefined;
  #messages: CountdownMessages | undefined;
  #told: ServerClock | undefined;
  #clock: ServerClock | undefined;
  #stopClock: (() => void) | undefined;
  #stopTicks: (() => void) | undefined;
  #target: CountdownTarget | undefined;
  /** Milliseconds, where known. */
  #left: number | undefined;
  #passed: CountdownTarget | undefined;
  #spoken = "";

  protected override get fed(): boolean {
    return Boolean(this.data ?? (this.now && this.until));
  }

  protected override watch(client: CampaignClient): () => void {
    const stop = client.countdown.watch((view) => {
      this.#view = view;
      this.requestUpdate();
    });
    return () => {
      stop();
      this.#view = undefined;
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(undefined);
    this.#stopTicks = this.#stopTicks?.() as undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("now")) this.#told = this.now ? fixedClock(this.now) : undefined;
    this.#messages = translate("countdown", english, this.locale);
    this.#listen(this.#told ?? this.#shown?.clock);
    this.#count();
    this.showStates(this.#state);
  }

  protected override updated(): void {
    if (this.isConnected && this.#state === "running") this.#stopTicks ??= onTick(this.#tick);
    else this.#stopTicks = this.#stopTicks?.() as undefined;
    const passed = this.#passed;
    this.#passed = undefined;
    if (passed) this.dispatchEvent(new CampaignCountdownEndedEvent(new Date(passed.at).toISOString(), passed.phase));
  }

  get #shown(): CountdownView | undefined {
    return this.data ?? this.#view;
  }

  get #state(): "waiting" | "running" | "ended" {
    return this.#left === undefined ? "waiting" : this.#left > 0 ? "running" : "ended";
  }

  get #step(): number {
    return this.tenths ? 100 : 1000;
  }

  /** Follows one clock; a better sample of the time moves the figures. */
  #listen(clock: ServerClock | undefined): void {
    if (clock === this.#clock) return;
    this.#stopClock?.();
    this.#clock = clock;
    this.#stopClock = clock?.subscribe(() => this.requestUpdate());
  }

  #tick = (): number => {
    this.requestUpdate();
    const left = (this.#target?.at ?? 0) - (this.#clock?.now() ?? 0);
    return left > 0 ? left % this.#step || this.#step : this.#step;
  };

  #count(): void {
    const now = this.#clock?.now();
    const [before, leftBefore] = [this.#target, this.#left];
    const target = this.#findTarget(now);
    let left = target && now !== undefined ? Math.max(0, target.at - now) : undefined;
    if (before && leftBefore && now !== undefined && before.at <= now) {
      this.#passed = before;
      this.#spoken = this.#sentence(before);
    } else if (left !== undefined && leftBefore !== undefined && target?.at === before?.at) {
      if (left > leftBefore && left - leftBefore < CORRECTION) left = leftBefore;
      this.#announce(leftBefore, left);
    }
    this.#target = target;
    this.#left = left;
  }

  #findTarget(now: number | undefined): CountdownTarget | undefined {
    const campaign = this.#shown?.campaign;
    if (!this.until) return campaign && findTarget(campaign, this.to, now);
    const at = Date.parse(this.until);
    return Number.isNaN(at) ? undefined : { at };
  }

  #announce(before: number, left: number): void {
    const minutes = milestones.findLast((minutes) => before > minutes * MINUTE && left <= minutes * MINUTE);
    if (!minutes) return;
    const length = minutes < 60 ? duration(this.locale, "minute", minutes) : duration(this.locale, "hour", 1);
    this.#spoken = this.#messages?.milestone(this.#labelText, length) ?? "";
  }

  /** What is above the figures, also where the page put it into the slot. */
  get #labelText(): string {
    if (this.label) return this.label;
    const [target, messages] = [this.#target, this.#messages];
    if (!target || !messages) return "";
    const slotted = this.querySelector(":scope > [slot=label]")?.textContent;
    if (slotted) return slotted.trim();
    const name = pick(target.name, this.locale);
    return target.phase ? messages.startsIn(name) : name ? messages.endsIn(name) : messages.timeLeft;
  }

  #sentence(target: CountdownTarget | undefined): string {
    if (!target || !this.#messages) return "";
    const { hasBegun, hasEnded, endedAt } = this.#messages;
    const name = pick(target.whole ?? target.name, this.locale);
    if (name) return target.phase ? hasBegun(name) : hasEnded(name);
    return endedAt(this.#when(target));
  }

  /** In the large size, label and date stand around it and need not be said again. */
  #over(small: boolean): string {
    return small || this.#target?.phase ? this.#sentence(this.#target) : (this.#messages?.over ?? "");
  }

  get #zone(): string | undefined {
    return this.timeZone ?? this.#shown?.campaign?.timeZone;
  }

  #when({ at, phase }: CountdownTarget, weekday?: "short"): string {
    return instant(this.locale, at, this.#zone, { end: !phase, ...(weekday && { weekday }) });
  }

  get #until(): string {
    const [target, messages] = [this.#target, this.#messages];
    if (!messages) return "";
    if (!target || this.#state === "waiting") return messages.waiting;
    const when = messages.inZone(this.#when(target, "short"), zoneName(this.locale, target.at, this.#zone));
    return this.#state === "ended" ? messages.since(when) : when;
  }

  protected override render(): TemplateResult {
    const state = this.#state;
    const ended = state === "ended";
    const small = this.size === "small";
    const units = unitsOf(this.#left, { locale: this.locale, step: this.#step, days: !this.noDays });
    const long = units.some(({ figure }) => figure.length > 2) ? "long" : "";
    return html`<div class=${small ? "small" : ""}>
      <p id="label" class="label" part="label" ?hidden=${small && ended}>
        <slot name="label"
          >${ended && !this.label ? pick(this.#shown?.campaign?.name, this.locale) : this.#labelText}</slot
        >
      </p>
      <div class="digits ${state} ${long}" part="digits" role="timer" aria-live="off" aria-labelledby="label">
        ${units.map((unit) => this.#unit(unit, small))}
        <div class="over" part="ended" ?hidden=${!ended}>
          <slot name="ended">${ended ? this.#over(small) : ""}</slot>
        </div>
      </div>
      <p class="until" part="until">${this.#until}</p>
      <p class="visually-hidden" role="status">${this.#spoken}</p>
    </div>`;
  }

  #unit({ unit, value, figure, name }: TimeUnit, small: boolean): TemplateResult {
    // Every other figure has the same motion by another name: so it starts anew without a new element.
    const odd = figure.charCodeAt(figure.length - 1) % 2 ? "odd" : "";
    const turn = this.tenths && unit === "second" ? "" : `turn ${odd}`;
    return html`<div class="unit ${unit}" part="unit" ?hidden=${small && unit === "day" && !value}>
      <span class="figure" part="figure"><span class=${turn}>${figure}</span></span>
      <span class=${small && unit !== "day" ? "visually-hidden" : "name"} part="name">${name}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-countdown": CampaignCountdown;
  }
}
