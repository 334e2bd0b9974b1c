import type { CampaignClient, CheckInResult, CheckInView } from "@campaign-kit/sdk";
import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { ActivityElement, type Note } from "../internal/activity-element.ts";
import { actionStyles } from "../internal/action.styles.ts";
import { baseStyles } from "../internal/base.styles.ts";
import { pick, translate } from "../internal/localize.ts";
import { markStyles } from "../internal/mark.styles.ts";
import { sheetStyles } from "../internal/sheet.styles.ts";
import { bones } from "./bones.ts";
import type * as cardPart from "./card.ts";
import {
  CampaignCheckedInEvent,
  CampaignCheckInErrorEvent,
  CampaignCheckInRequestEvent,
  CampaignMadeUpEvent,
  CampaignMakeUpRequestEvent,
} from "./check-in.events.ts";
import type { CardMessages, CardWords } from "./card.ts";
import { checkInStyles } from "./check-in.styles.ts";
import type { Month } from "./month.ts";

export * from "./check-in.events.ts";

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
 * @csspart age - As of when it is, where it could not be read anew.
 *
 * @cssproperty [--campaign-check-in-stamp=var(--campaign-color-accent)] - The ink of a day's stamp.
 * @cssproperty [--campaign-check-in-on-stamp=var(--campaign-color-on-accent)] - The tick in it.
 * @cssproperty [--campaign-check-in-milestone=var(--campaign-color-second)] - The seal of a reward that was received.
 * @cssproperty [--campaign-check-in-on-milestone=var(--campaign-color-on-second)] - The number in it.
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
 * @cssstate challenged - The server wants a proof first, and it is being made.
 * @cssstate failed - It came to nothing, or nothing is known of it.
 * @cssstate stale - Beside one of the others: it could not be read anew for a minute, and what the server would have to do is off.
 */
export class CampaignCheckIn extends ActivityElement<CheckInView, CardMessages> {
  static override styles = [baseStyles, actionStyles, markStyles, sheetStyles, checkInStyles];

  static override properties: PropertyDeclarations = {
    walletHref: { attribute: "wallet-href" },
  };

  /** Where the shopper's points and coupons are shown. Without, they are words and no links. */
  declare walletHref?: string;

  #month: Month | undefined;
  /** What was asked of, and what was stamped by it. */
  #asked: string | undefined;
  #fresh: string | undefined;
  /** The answer to the last press, and what today's check-in brought. */
  #result: CheckInResult | undefined;
  #brought: CheckInResult | undefined;

  protected override watch(client: CampaignClient, show: (view: CheckInView) => void): () => void {
    return client.checkIn.watch(this.activity ?? "", show);
  }

  protected override get drawing(): typeof cardPart | null | undefined {
    return this.parts.get("card", () => import("./card.ts"));
  }

  protected override words(): CardMessages | undefined {
    const { drawing, locale } = this;
    const today = translate("checkIn", drawing?.english, locale);
    const month = translate("checkInMonth", drawing?.monthEnglish, locale);
    return today && month && { ...today, ...month };
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

  protected override outcome(say: CardWords): string | undefined {
    const { state, intent } = this.shown;
    if (intent) return this.trouble(say)?.text ?? (this.#of("make-up") ? say.makingUp : say.checkingIn);
    // What a client was asked for comes with its answer.
    if (!this.#result) return !this.source && state === "done" ? say.doneToday : undefined;
    return this.drawing?.outcomeOf(this.#result, say, this.locale);
  }

  protected override trouble(say: CardWords): Note | undefined {
    const { intent } = this.shown;
    const reason = this.drawing && intent?.outcome === "none" && say.reasons[intent.reason ?? ""];
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

  protected override name(): string | undefined {
    const { activity } = this.shown;
    return (activity && pick(activity.title, this.locale)) ?? this.say?.title;
  }

  protected override bones(): TemplateResult {
    return bones();
  }

  protected override draw(say: CardWords): TemplateResult {
    const { Month, today } = this.drawing!;
    const [view, locale, busy] = [this.shown, this.locale, this.pending];
    const trouble = this.trouble(say);
    const ofMakeUp = this.#of("make-up");
    const waiting = busy ? this.waiting(say, ofMakeUp ? say.makingUp : say.checkingIn) : undefined;
    const drawing = { view, say, locale, busy };
    this.#month ??= new Month(this, this.#makeUp, (text) => this.speak(text));
    return html`${today({
      ...drawing,
      note: ofMakeUp ? undefined : trouble,
      waiting: ofMakeUp ? undefined : waiting,
      fresh: this.#fresh,
      brought: this.#brought,
      walletHref: this.walletHref,
      opensIn: this.opensIn,
      press: this.#checkIn,
      signIn: () => this.signInWay(say.signIn),
    })}
    ${this.#month.render({
      ...drawing,
      note: ofMakeUp ? trouble : undefined,
      waiting: ofMakeUp ? waiting : undefined,
      fresh: this.#fresh,
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-check-in": CampaignCheckIn;
  }
}
