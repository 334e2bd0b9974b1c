import type { CampaignClient, CheckInResult, CheckInView } from "@campaign-kit/sdk";
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { ActivityElement, type Note } from "../internal/activity-element.ts";
import { actionStyles } from "../internal/action.styles.ts";
import { baseStyles } from "../internal/base.styles.ts";
import { pick, translate } from "../internal/localize.ts";
import { markStyles } from "../internal/mark.styles.ts";
import { opensOf, opensWait } from "../internal/opens.ts";
import { Parts } from "../internal/parts.ts";
import { sheetStyles } from "../internal/sheet.styles.ts";
import {
  CampaignCheckedInEvent,
  CampaignCheckInErrorEvent,
  CampaignCheckInRequestEvent,
  CampaignMadeUpEvent,
  CampaignMakeUpRequestEvent,
} from "./check-in.events.ts";
import { type CheckInMessages, type CheckInWords, english } from "./check-in.messages.ts";
import { checkInStyles } from "./check-in.styles.ts";
import { boneMonth, boneToday, stamped, today, type TodayDrawing } from "./check-in.template.ts";
import { dayIn, pointsIn, rewardsIn, streakIn } from "./check-in.words.ts";
import type { MonthMessages } from "./month.messages.ts";
import type { Month } from "./month.ts";

export * from "./check-in.events.ts";

const states: Record<CheckInView["state"], true> = {
  loading: true,
  unavailable: true,
  unknown: true,
  upcoming: true,
  ready: true,
  done: true,
  ended: true,
  "signed-out": true,
};

/**
 * A daily check-in as a stamp card: the days in a row, what they bring, the month, and the missed days that can be made up.
 * Days are those of the campaign's zone, as the server counts them; where the device stands makes no difference.
 *
 * @tagname campaign-check-in
 *
 * @fires {CampaignCheckInRequestEvent} campaign-check-in-request - Before a check-in. Cancelable: then nothing is sent. Has `activity`.
 * @fires {CampaignCheckedInEvent} campaign-checked-in - Today is stamped. Has `activity` and `result`.
 * @fires {CampaignMakeUpRequestEvent} campaign-make-up-request - Before a missed day is made up. Cancelable: then nothing is sent. Has `activity` and `date`.
 * @fires {CampaignMadeUpEvent} campaign-made-up - A missed day is made up. Has `activity` and `result`.
 * @fires {CampaignCheckInErrorEvent} campaign-check-in-error - One of the two failed, or nothing is known of it. Has `activity`, `error` and, of a missed day, `date`.
 * @fires {CampaignSignInRequestEvent} campaign-sign-in-request - "Sign in" was pressed. Cancelable: then the link is not followed. Has `activity`.
 * @fires {CampaignRetryRequestEvent} campaign-retry-request - "Try again" was pressed on a check-in that could not be loaded. Cancelable. Has `activity`.
 *
 * @slot sign-in - In place of "Sign in", for visitors.
 *
 * @csspart sheet - The whole card.
 * @csspart today - The side of today: streak, action, rewards.
 * @csspart streak - The days in a row, and the points.
 * @csspart stamp - What is done or over.
 * @csspart action - What can be pressed.
 * @csspart opens - When it opens.
 * @csspart note - Why not, and what now.
 * @csspart rewards - What so many days in a row bring.
 * @csspart month - The month's name, and how many of its days are stamped.
 * @csspart days - The month's days.
 * @csspart makeup - The missed days, and what making one up takes.
 *
 * @cssproperty [--campaign-check-in-stamp=var(--campaign-color-accent)] - The ink of a day's stamp.
 * @cssproperty [--campaign-check-in-milestone=var(--campaign-color-second)] - The seal of a reward that was received.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate unavailable - It could not be loaded.
 * @cssstate unknown - The server says something newer than this element.
 * @cssstate upcoming - It opens later.
 * @cssstate ready - Today can be stamped.
 * @cssstate done - Today is stamped.
 * @cssstate ended - It is over.
 * @cssstate signed-out - It takes a shopper who is signed in.
 * @cssstate asking - A check-in or a make-up is on its way.
 * @cssstate queueing - The server asked to wait; it is sent again by itself.
 * @cssstate offline - It is sent once the network is back.
 * @cssstate checking - The answer got lost, and is asked for.
 * @cssstate failed - It came to nothing, or nothing is known of it.
 */
export class CampaignCheckIn extends ActivityElement<CheckInView, CheckInMessages> {
  static override styles = [baseStyles, actionStyles, markStyles, sheetStyles, checkInStyles];

  static override properties: PropertyDeclarations = {
    walletHref: { attribute: "wallet-href" },
  };

  /** Where the shopper's points and coupons are shown. Without, they are words and no links. */
  declare walletHref?: string;

  readonly #parts = new Parts(this);
  #month: Month | undefined;
  #monthWords: MonthMessages | undefined;
  /** What was asked of, and what was stamped by it. */
  #asked: string | undefined;
  #fresh: string | undefined;
  /** The answer to the last press, and what today's check-in brought. */
  #result: CheckInResult | undefined;
  #brought: CheckInResult | undefined;

  protected override watch(client: CampaignClient, show: (view: CheckInView) => void): () => void {
    return client.checkIn.watch(this.activity ?? "", show);
  }

  protected override words(): CheckInMessages | undefined {
    // The month is on its way while the campaign is read.
    const part = this.#part;
    if (part) this.#monthWords = translate("checkInMonth", part.english, this.locale) ?? this.#monthWords;
    return translate("checkIn", english, this.locale);
  }

  protected override knows(state: string): boolean {
    return Object.hasOwn(states, state);
  }

  protected override wait(): number {
    return opensWait(this.#opensIn);
  }

  get #opensIn(): number {
    const { state, opensAt } = this.shown;
    return this.left(state === "upcoming" ? opensAt : undefined);
  }

  /** What is under way, or failed last, was asked of this. */
  #of(action: "check-in" | "make-up"): boolean {
    return this.shown.intent?.action === action;
  }

  protected override turned(before: string): void {
    const { intent, mine } = this.shown;
    if (intent) this.#asked = intent.target ?? mine?.today;
    else [this.#fresh, this.#asked] = [this.#asked, undefined];
    super.turned(before);
  }

  protected override outcome(say: CheckInWords): string | undefined {
    const { state, intent } = this.shown;
    if (intent) return this.trouble(say)?.text ?? (this.#of("make-up") ? this.#monthWords?.makingUp : say.checkingIn);
    const result = this.#result;
    // What a client was asked for comes with its answer.
    if (!result) return !this.source && state === "done" ? say.doneToday : undefined;
    const { date, rewards, mine } = result;
    return say.outcome(
      date === mine.today ? say.doneToday : (this.#monthWords?.dayMadeUp(dayIn(this.locale, date)) ?? ""),
      streakIn(this.locale, say, mine.streak),
      rewardsIn(this.locale, say, rewards),
    );
  }

  protected override trouble(say: CheckInWords): Note | undefined {
    const { intent } = this.shown;
    const reason = intent?.outcome === "none" && this.#monthWords?.reasons[intent.reason ?? ""];
    return reason ? { icon: "alert", text: reason } : super.trouble(say);
  }

  protected override refuge(): HTMLElement | null {
    return this.find(".outcome") ?? this.find(".action:not(.quiet)") ?? this.find(".streak");
  }

  async #tell(asked: Promise<CheckInResult | undefined>): Promise<void> {
    this.#result = undefined;
    const result = await asked;
    if (!result || !this.say) return;
    this.#result = result;
    if (result.date === result.mine.today) this.#brought = result;
    this.speak(this.outcome(this.say));
  }

  #checkIn = (event: MouseEvent): void => {
    const id = this.activityId;
    if (this.shown.state === "unavailable") return this.retry(event);
    void this.#tell(
      this.act(event, {
        request: new CampaignCheckInRequestEvent(id),
        run: (client) => client.checkIn.checkIn(id),
        done: (result) => new CampaignCheckedInEvent(id, result),
        failed: (error) => new CampaignCheckInErrorEvent(id, error),
      }),
    );
  };

  #makeUp = (date: string, event: MouseEvent): void => {
    const id = this.activityId;
    void this.#tell(
      this.act(event, {
        request: new CampaignMakeUpRequestEvent(id, date),
        run: (client) => client.checkIn.makeUp(id, date),
        done: (result) => new CampaignMadeUpEvent(id, result),
        failed: (error) => new CampaignCheckInErrorEvent(id, error, date),
      }),
    );
  };

  #deed(say: CheckInWords, drawing: Omit<TodayDrawing, "deed">): unknown {
    const { state, intent, activity, mine } = this.shown;
    if (state === "signed-out") return this.signInWay(say.signIn);
    if (state === "upcoming") return opensOf(this.shown, this.#opensIn, say, this.locale);
    if (state === "done" || state === "ended") return stamped(drawing, this.#fresh === mine?.today);
    if (state === "unknown") return nothing;
    const label =
      state === "unavailable" || (this.#of("check-in") && intent?.state === "failed")
        ? say.tryAgain
        : say.checkIn(activity?.points ? pointsIn(this.locale, say, activity.points) : undefined);
    return html`<button
      class="action ${state === "unavailable" ? "quiet" : ""}"
      part="action"
      type="button"
      aria-disabled=${this.pending}
      @click=${this.#checkIn}
    >
      ${this.pending && this.#of("check-in") ? this.waiting(say, say.checkingIn) : label}
    </button>`;
  }

  protected override render(): TemplateResult {
    const [view, say] = [this.shown, this.say];
    const ready = say && view.state !== "loading";
    const title = (view.activity && pick(view.activity.title, this.locale)) ?? say?.title;
    return html`<div
        class="sheet"
        part="sheet"
        role="group"
        aria-busy=${!ready}
        aria-label=${(ready ? title : say?.loading) ?? nothing}
      >
        ${ready ? this.#card(say) : html`${boneToday()}${boneMonth()}`}
      </div>
      ${this.status()}`;
  }

  #card(say: CheckInWords): TemplateResult {
    const [view, locale] = [this.shown, this.locale];
    const brought = this.#brought?.date === view.mine?.today ? this.#brought : undefined;
    const trouble = this.trouble(say);
    const [note, ofMakeUp] = this.#of("make-up") ? [undefined, trouble] : [trouble, undefined];
    const drawing = { view, say, locale, note, brought, walletHref: this.walletHref };
    return html`${today({ ...drawing, deed: this.#deed(say, drawing) })}
    ${view.activity ? this.#side(say, ofMakeUp) : boneMonth()}`;
  }

  /** The side of the month: a part of its own, which comes after the card. */
  #side(say: CheckInWords, note: Note | undefined): TemplateResult {
    const part = this.#part;
    if (part === null) return html`<div>${this.#parts.without(say)}</div>`;
    if (!part || !this.#monthWords) return boneMonth();
    const words = { ...say, ...this.#monthWords };
    this.#month ??= new part.Month(this, this.#makeUp);
    return html`<div>
      ${this.#month.render({
        view: this.shown,
        say: words,
        locale: this.locale,
        fresh: this.#fresh,
        busy: this.pending,
        waiting: this.pending && this.#of("make-up") ? this.waiting(say, words.makingUp) : undefined,
        note,
      })}
    </div>`;
  }

  get #part() {
    return this.#parts.get("month", () => import("./month.ts"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-check-in": CampaignCheckIn;
  }
}
