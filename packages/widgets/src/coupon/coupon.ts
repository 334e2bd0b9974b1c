import type { CampaignClient, CouponState, CouponView } from "@campaign-kit/sdk";
import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { ActivityElement } from "../internal/activity-element.ts";
import { actionStyles } from "../internal/action.styles.ts";
import { baseStyles } from "../internal/base.styles.ts";
import { translate } from "../internal/localize.ts";
import { markStyles } from "../internal/mark.styles.ts";
import { CampaignClaimedEvent, CampaignClaimErrorEvent, CampaignClaimRequestEvent } from "./coupon.events.ts";
import type { CouponMessages, CouponWords } from "./coupon.messages.ts";
import { couponStyles } from "./coupon.styles.ts";
import type { CouponFace } from "./face.ts";
import type * as ticketPart from "./ticket.ts";

export * from "./coupon.events.ts";

/** A claim is on its way. */
const pending: readonly CouponState[] = ["claiming", "queueing", "offline", "checking", "challenged"];

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
 * @csspart age - As of when it is, where it could not be read anew.
 *
 * @cssproperty [--campaign-coupon-notch=var(--campaign-space-2)] - Radius of the two notches; 0px for none.
 * @cssproperty [--campaign-coupon-stub=8.57em] - Width of the stub. Unset, it is 7.43em in a narrow ticket and 10.57em in a wide one.
 * @cssproperty [--campaign-coupon-stub-background=var(--campaign-color-accent-soft)] - The stub's paper.
 * @cssproperty [--campaign-coupon-stub-color=var(--campaign-color-accent-text)] - The stub's ink. Unset, its small print is in var(--campaign-color-text).
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
 * @cssstate challenged - The server wants a proof first, and it is being made.
 * @cssstate failed - The claim came to nothing, or nothing is known of it.
 * @cssstate claimed - The shopper has it.
 * @cssstate used - It was used.
 * @cssstate limit-reached - The shopper has as many as one may have.
 * @cssstate sold-out - All were claimed.
 * @cssstate ineligible - It is not for this shopper.
 * @cssstate ended - Claiming is over.
 * @cssstate signed-out - It takes a shopper who is signed in.
 * @cssstate stale - Beside one of the others: it could not be read anew for a minute, and what the server would have to do is off.
 */
export class CampaignCoupon extends ActivityElement<CouponView, CouponMessages> {
  static override styles = [baseStyles, actionStyles, markStyles, couponStyles];

  static override properties: PropertyDeclarations = {
    useHref: { attribute: "use-href" },
    othersHref: { attribute: "others-href" },
  };

  /** Where "Use it" leads. Without, it is a button that fires `campaign-use-request`. */
  declare useHref?: string;

  /** Where "Coupons for you" leads. Without, the link is left out. */
  declare othersHref?: string;

  protected override readonly paper = "ticket";

  /** How many the shopper had when one was asked for here. */
  #had = 0;
  #fresh = false;

  protected override watch(client: CampaignClient, show: (view: CouponView) => void): () => void {
    return client.coupon.watch(this.activity ?? "", show);
  }

  protected override get drawing(): typeof ticketPart | null | undefined {
    return this.parts.get("ticket", () => import("./ticket.ts"));
  }

  protected override words(): CouponMessages | undefined {
    return translate("coupon", this.drawing?.english, this.locale);
  }

  protected override get pending(): boolean {
    return pending.includes(this.shown.state);
  }

  protected override turned(before: CouponState): void {
    this.#fresh = pending.includes(before) && this.shown.state !== "used";
    super.turned(before);
  }

  protected override outcome(say: CouponWords): string | undefined {
    const { state, mine } = this.shown;
    const { drawing } = this;
    if (!drawing) return undefined;
    const { note, stamp, title } = this.#face(say);
    // One of several was claimed, and the next can be.
    const more = state === "claimable" && (mine?.claimed ?? 0) > this.#had;
    if (state === "claimable" && !more) return undefined;
    const done = more ? say.claimed : stamp?.text;
    return note?.text ?? (done ? say.became(done, title) : drawing.actionLabel(state, say));
  }

  #face(say: CouponWords): CouponFace {
    return this.drawing!.faceOf(this.shown, say, this.locale);
  }

  #press = (event: MouseEvent): void => {
    if (this.shown.state === "unavailable") return this.retry(event);
    const id = this.activityId;
    if (!this.pending && event.detail < 2) this.#had = this.shown.mine?.claimed ?? 0;
    void this.act(event, {
      request: new CampaignClaimRequestEvent(id),
      run: (client) => client.coupon.claim(id),
      done: (claim) => new CampaignClaimedEvent(id, claim),
      failed: (error) => new CampaignClaimErrorEvent(id, error),
    });
  };

  protected override bones(): TemplateResult {
    return html`<div class="stub" part="stub"><span class="bone figure-bone"></span></div>
      <div class="body" part="body"><span class="bone line-1"></span><span class="bone button-bone"></span></div>`;
  }

  protected override draw(say: CouponWords): TemplateResult {
    return this.drawing!.ticket({
      view: this.shown,
      say,
      face: this.#face(say),
      locale: this.locale,
      opensIn: this.opensIn,
      fresh: this.#fresh,
      busy: this.pending,
      press: this.#press,
      way: this.drawing!.wayFrom(this, this.activityId, this.shown, say, this.signIn),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-coupon": CampaignCoupon;
  }
}
