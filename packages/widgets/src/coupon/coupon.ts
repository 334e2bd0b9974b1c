import type { CampaignClient, CampaignError, CouponState, CouponView } from "@campaign-kit/sdk";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { actionStyles } from "../internal/action.styles.ts";
import { baseStyles } from "../internal/base.styles.ts";
import { instant, numberFormat } from "../internal/format.ts";
import { alertIcon, arrowIcon, infoIcon, offlineIcon, spinnerIcon, waitIcon } from "../internal/icons.ts";
import { translate } from "../internal/localize.ts";
import { markStyles } from "../internal/mark.styles.ts";
import { onTick } from "../internal/ticker.ts";
import { unitsOf } from "../internal/units.ts";
import { WidgetElement } from "../internal/widget-element.ts";
import {
  CampaignClaimedEvent,
  CampaignClaimErrorEvent,
  CampaignClaimRequestEvent,
  CampaignRetryRequestEvent,
  CampaignSignInRequestEvent,
  CampaignUseRequestEvent,
} from "./coupon.events.ts";
import { type CouponMessages, english } from "./coupon.messages.ts";
import { couponStyles } from "./coupon.styles.ts";
import { type CouponFace, faceOf } from "./face.ts";

const DAY = 86_400_000;
const loading: CouponView = { state: "loading" };
/** A claim is on its way. */
const pending: ReadonlySet<CouponState> = new Set(["claiming", "queueing", "offline", "checking"]);
const noteIcons = { info: infoIcon, alert: alertIcon, offline: offlineIcon };

/**
 * A coupon as a ticket: what it is worth, its terms before the claim, and what can be done now. It shows what the server
 * decided; stock only where the server sent it.
 *
 * @tagname campaign-coupon
 *
 * @fires {CampaignClaimRequestEvent} campaign-claim-request - Before a claim. Cancelable: then nothing is sent. Has `activity`.
 * @fires {CampaignClaimedEvent} campaign-claimed - The shopper has the coupon. Has `activity` and `claim`.
 * @fires {CampaignClaimErrorEvent} campaign-claim-error - The claim failed, or nothing is known of it. Has `activity` and `error`.
 * @fires {CampaignUseRequestEvent} campaign-use-request - "Use it" was pressed. Cancelable: then the link is not followed. Has `activity` and `coupon`.
 * @fires {CampaignSignInRequestEvent} campaign-sign-in-request - "Sign in" was pressed. Cancelable: then the link is not followed. Has `activity`.
 * @fires {CampaignRetryRequestEvent} campaign-retry-request - "Try again" was pressed on a coupon that could not be loaded. Cancelable. Has `activity`.
 *
 * @slot use - In place of "Use it", once it is claimed.
 * @slot sign-in - In place of "Sign in", for visitors.
 * @slot others - In place of "Coupons for you", for those who cannot have this one.
 *
 * @csspart ticket - The whole ticket.
 * @csspart stub - The part that is torn off: what it is worth.
 * @csspart value - The figure, or words, in large print.
 * @csspart threshold - Under the figure.
 * @csspart body - The other part.
 * @csspart title - The title.
 * @csspart terms - The terms.
 * @csspart note - Why not, and what now.
 * @csspart foot - The line of stock, stamp and action.
 * @csspart stock - How many are left.
 * @csspart opens - When it opens.
 * @csspart stamp - What is done or over.
 * @csspart action - What can be pressed.
 *
 * @cssproperty [--campaign-coupon-notch=var(--campaign-space-2)] - Radius of the two notches.
 * @cssproperty [--campaign-coupon-stub=120px] - Width of the stub.
 * @cssproperty [--campaign-coupon-stub-background=var(--campaign-color-accent-soft)] - The stub's paper.
 * @cssproperty [--campaign-coupon-stub-color=var(--campaign-color-accent-text)] - The stub's ink.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate unavailable - It could not be loaded.
 * @cssstate unknown - The server says something newer than this element.
 * @cssstate upcoming - It opens later.
 * @cssstate claimable - It can be claimed.
 * @cssstate claiming - The claim is on its way.
 * @cssstate queueing - The server asked to wait; the claim is sent again by itself.
 * @cssstate offline - It is claimed once the network is back.
 * @cssstate checking - The answer got lost, and is asked for.
 * @cssstate failed - The claim came to nothing, or nothing is known of it.
 * @cssstate claimed - The shopper has it.
 * @cssstate used - It was used.
 * @cssstate limit-reached - The shopper has as many as one may have.
 * @cssstate sold-out - All were claimed.
 * @cssstate ineligible - It is not for this shopper.
 * @cssstate ended - Claiming is over.
 * @cssstate signed-out - It takes a shopper who is signed in.
 */
export class CampaignCoupon extends WidgetElement {
  static override styles = [baseStyles, actionStyles, markStyles, couponStyles];

  /** The coupon's activity in the campaign, by id. */
  @property() activity = "";

  /** What to show, in place of a client. As an attribute: JSON. */
  @property({ type: Object }) data?: CouponView | null;

  /** Where "Use it" leads. Without, it is a button that fires `campaign-use-request`. */
  @property({ attribute: "use-href" }) useHref?: string;

  /** Where "Sign in" leads. Without, it is a button that fires `campaign-sign-in-request`. */
  @property({ attribute: "sign-in-href" }) signInHref?: string;

  /** Where "Coupons for you" leads. Without, the link is left out. */
  @property({ attribute: "others-href" }) othersHref?: string;

  protected override readonly watchedBy = ["data", "activity"];

  #view: CouponView = loading;
  #shown: CouponView = loading;
  #messages: CouponMessages | undefined;
  #stopTicks: (() => void) | undefined;
  /** The shopper pressed here, and has not heard the outcome yet. */
  #asked = false;
  #claimInFlight = false;
  #fresh = false;
  #spoken = "";
  #focusWithin = false;

  protected override get fed(): boolean {
    return Boolean(this.data) || !this.activity;
  }

  protected override watch(client: CampaignClient): () => void {
    const stop = client.coupon.watch(this.activity, (view) => {
      this.#view = view;
      this.requestUpdate();
    });
    return () => {
      stop();
      this.#view = loading;
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTicks = this.#stopTicks?.() as undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#messages = translate("coupon", english, this.locale);
    const before = this.#shown.state;
    // Until the sentences are there, the bones: better than the wrong language.
    this.#shown = this.#messages ? (this.data ?? this.#view) : loading;
    this.showStates(this.#state);
    if (before !== this.#shown.state) this.#turn(before);
    this.#focusWithin = Boolean(this.shadowRoot?.activeElement);
  }

  protected override updated(): void {
    if (this.isConnected && this.#opensIn() !== undefined) this.#stopTicks ??= onTick(this.#tick);
    else this.#stopTicks = this.#stopTicks?.() as undefined;
    // What had the focus is gone: its place in the page must not be.
    if (this.#focusWithin && !this.shadowRoot?.activeElement) {
      (
        this.renderRoot.querySelector<HTMLElement>(".foot .action") ??
        this.renderRoot.querySelector<HTMLElement>(".title")
      )?.focus();
    }
  }

  /** Says what became of what was asked here, once. */
  #turn(before: CouponState): void {
    const { state } = this.#shown;
    this.#fresh = pending.has(before) && state === "claimed";
    if (!this.#asked || !this.#messages || state === "claimable") return;
    const face = this.#face(this.#messages);
    const outcome = face.note?.text ?? face.stamp?.text ?? this.#claimLabel(this.#messages);
    this.#spoken = face.stamp ? `${outcome}: ${face.title}` : outcome;
    this.#asked = pending.has(state);
  }

  /** The state, as far as this version knows it. */
  get #state(): CouponState {
    return states.has(this.#shown.state) ? this.#shown.state : "unknown";
  }

  #face(say: CouponMessages): CouponFace {
    return faceOf({ ...this.#shown, state: this.#state }, { say, locale: this.locale });
  }

  /** Milliseconds until it opens, where both are known. */
  #opensIn(): number | undefined {
    const { state, opensAt, clock } = this.#shown;
    const now = clock?.now();
    return state === "upcoming" && opensAt && now !== undefined ? Math.max(0, Date.parse(opensAt) - now) : undefined;
  }

  #tick = (): number => {
    this.requestUpdate();
    const left = this.#opensIn() ?? 0;
    return left > DAY ? left - DAY : left % 1000 || 1000;
  };

  #claim = async (event: MouseEvent): Promise<void> => {
    const activity = this.activity || this.#shown.activity?.id;
    if (!activity || this.#claimInFlight || pending.has(this.#shown.state)) return;
    // The second half of a double click meets what the first half changed.
    if (event.detail > 1) return;
    this.#asked = true;
    if (!this.dispatchEvent(new CampaignClaimRequestEvent(activity))) return;
    const client = this.source;
    if (!client) return;
    this.#claimInFlight = true;
    try {
      this.dispatchEvent(new CampaignClaimedEvent(activity, await client.coupon.claim(activity)));
    } catch (error) {
      this.dispatchEvent(new CampaignClaimErrorEvent(activity, error as CampaignError));
    } finally {
      this.#claimInFlight = false;
    }
  };

  #retry = (): void => {
    if (this.dispatchEvent(new CampaignRetryRequestEvent(this.activity))) void this.source?.refresh();
  };

  #request(event: MouseEvent, request: Event): void {
    if (event.detail > 1 || !this.dispatchEvent(request)) event.preventDefault();
  }

  #use = (event: MouseEvent): void =>
    this.#request(
      event,
      new CampaignUseRequestEvent(this.#shown.coupon?.activity ?? this.activity, this.#shown.coupon),
    );

  #signIn = (event: MouseEvent): void =>
    this.#request(event, new CampaignSignInRequestEvent(this.activity || (this.#shown.activity?.id ?? "")));

  protected override render(): TemplateResult {
    const say = this.#messages;
    const state = this.#state;
    return html`<div
        class="ticket ${state}"
        part="ticket"
        role="group"
        aria-labelledby="title"
        aria-busy=${state === "loading"}
      >
        ${state === "loading" || !say ? this.#bones(say) : this.#print(this.#face(say), say)}
      </div>
      <p class="visually-hidden" role="status">${this.#spoken}</p>`;
  }

  #bones(say: CouponMessages | undefined): TemplateResult {
    return html`<div class="stub" part="stub"><span class="bone figure-bone"></span></div>
      <div class="body" part="body">
        <h3 id="title" class="visually-hidden">${say?.loading}</h3>
        <span class="bone line-1"></span><span class="bone line-2"></span><span class="bone button-bone"></span>
      </div>`;
  }

  #print({ title, value, threshold, terms, note }: CouponFace, say: CouponMessages): TemplateResult {
    return html`<div class="stub" part="stub">
        ${this.#value(value)}
        <p class="threshold" part="threshold">${threshold}</p>
      </div>
      <div class="body" part="body">
        <div class="what">
          <h3 id="title" class="title" part="title" tabindex="-1">${title}</h3>
          <div id="why" class="why">
            <p class="terms ${note ? "covered" : ""}" part="terms">${terms}</p>
            ${note ? html`<p class="note" part="note">${noteIcons[note.icon]()}<span>${note.text}</span></p>` : nothing}
          </div>
        </div>
        <div class="foot" part="foot">${this.#aside(say)}${this.#action(say)}${this.#ways(say)}</div>
      </div>`;
  }

  #value(value: CouponFace["value"]): TemplateResult {
    if (typeof value === "string") return html`<p class="value" part="value"><span class="word">${value}</span></p>`;
    const { figure, sign, after } = value;
    const printed = html`<span class="figure">${figure}</span>`;
    const length = figure.length > 3 ? "long" : "";
    return html`<p class="value ${length}" part="value">
      ${after ? html`${printed}<span class="sign after">${sign}</span>` : html`<span class="sign">${sign}</span>${printed}`}
    </p>`;
  }

  /** What stands at the foot's start: stock, or a stamp, or the instant at which it opens. */
  #aside(say: CouponMessages): TemplateResult | typeof nothing {
    const { stamp } = this.#face(say);
    const { state, activity, opensAt, timeZone } = this.#shown;
    if (stamp) {
      return html`<span class="stamp ${stamp.pencil ? "pencil" : ""} ${this.#fresh ? "fresh" : ""}" part="stamp"
        >${stamp.text}</span
      >`;
    }
    if (state === "upcoming" && opensAt) {
      const left = this.#opensIn();
      const soon = left !== undefined && left < DAY;
      const when = instant(this.locale, Date.parse(opensAt), timeZone);
      const clock = unitsOf(left, { locale: this.locale, step: 1000, days: false })
        .map(({ figure }) => figure)
        .join(":");
      return html`${soon ? html`<p class="when">${when}</p>` : nothing}
        <p class="opens" part="opens">
          <span class="when">${soon ? say.opensIn : say.opens}</span>
          ${soon ? html`<span role="timer" aria-live="off">${clock}</span>` : html`<span>${when}</span>`}
        </p>`;
    }
    if ((state === "claimable" || state === "claiming" || state === "signed-out") && activity?.stock) {
      const { left, total } = activity.stock;
      return html`<p class="stock" part="stock">
        ${say.left(numberFormat(this.locale).format(left))}<progress
          value=${left}
          max=${total}
          aria-hidden="true"
        ></progress>
      </p>`;
    }
    return nothing;
  }

  #claimLabel(say: CouponMessages): string {
    const { state } = this.#shown;
    const labels: { [state in CouponState]?: string } = {
      claimable: say.claim,
      claiming: say.claiming,
      queueing: say.inLine,
      offline: say.waiting,
      checking: say.checking,
      failed: say.tryAgain,
      unavailable: say.tryAgain,
    };
    return labels[state] ?? "";
  }

  /** One button from the first press to the outcome, so that it keeps the focus. */
  #action(say: CouponMessages): TemplateResult | typeof nothing {
    const { state } = this.#shown;
    const label = this.#claimLabel(say);
    if (!label) return nothing;
    const icon =
      state === "claiming" || state === "checking" ? spinnerIcon() : state === "queueing" ? waitIcon() : nothing;
    return html`<button
      class="action ${state === "unavailable" ? "quiet" : ""}"
      part="action"
      type="button"
      aria-disabled=${pending.has(state)}
      aria-describedby="title why"
      @click=${state === "unavailable" ? this.#retry : this.#claim}
    >
      ${icon}${label}
    </button>`;
  }

  /** Ways on, each a slot that is always there. */
  #ways(say: CouponMessages): TemplateResult {
    const { state, coupon } = this.#shown;
    const usable = (state === "claimed" || state === "limit-reached") && coupon?.status !== "expired";
    const signedOut = state === "signed-out";
    const ineligible = state === "ineligible";
    return html`<span class="way" ?hidden=${!usable}>
        <slot name="use"
          >${usable ? this.#way(say.useIt, "action quiet", this.useHref, this.#use, arrowIcon()) : nothing}</slot
        >
      </span>
      <span class="way" ?hidden=${!signedOut}>
        <slot name="sign-in"
          >${signedOut ? this.#way(say.signIn, "action", this.signInHref, this.#signIn) : nothing}</slot
        >
      </span>
      <span class="way others" ?hidden=${!ineligible}>
        <slot name="others">
          ${
            ineligible && this.othersHref
              ? html`<a class="link" part="action" href=${this.othersHref}>${say.couponsForYou}${arrowIcon()}</a>`
              : nothing
          }
        </slot>
      </span>`;
  }

  #way(
    label: string,
    look: string,
    href: string | undefined,
    press: (event: MouseEvent) => void,
    icon: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return href
      ? html`<a class=${look} part="action" href=${href} aria-describedby="title" @click=${press}>${label}${icon}</a>`
      : html`<button class=${look} part="action" type="button" aria-describedby="title" @click=${press}>
          ${label}${icon}
        </button>`;
  }
}

const states: ReadonlySet<string> = new Set<CouponState>([
  "loading",
  "unavailable",
  "unknown",
  "upcoming",
  "claimable",
  "claiming",
  "queueing",
  "offline",
  "checking",
  "failed",
  "claimed",
  "used",
  "limit-reached",
  "sold-out",
  "ineligible",
  "ended",
  "signed-out",
]);

declare global {
  interface HTMLElementTagNameMap {
    "campaign-coupon": CampaignCoupon;
  }
}
