import type { CampaignClient, CampaignError, GroupBuyView, GroupResult } from "@campaign-kit/sdk";
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { ActivityElement, type Deed, type Note } from "../internal/activity-element.ts";
import { actionStyles } from "../internal/action.styles.ts";
import { baseStyles } from "../internal/base.styles.ts";
import { translate } from "../internal/localize.ts";
import { markStyles } from "../internal/mark.styles.ts";
import { opensOf } from "../internal/opens.ts";
import { sheetStyles } from "../internal/sheet.styles.ts";
import { clocked, type GroupBuyDrawing, LONGEST } from "./drawing.ts";
import { CampaignBuyAloneRequestEvent } from "./group-buy.events.ts";
import type { GroupBuyMessages, GroupBuyWords } from "./group-buy.messages.ts";
import { groupBuyStyles } from "./group-buy.styles.ts";
import type * as groupPart from "./group.ts";
import type { Groups } from "./group.ts";
import type * as offerPart from "./offer.ts";

export * from "./group-buy.events.ts";

/**
 * A price for those who buy together, as a table with seats: open a group, invite others, join one by its invite, and see
 * what became of it. People, prices and refunds are what the server told; an empty seat is never drawn as a face.
 *
 * @tagname campaign-group-buy
 *
 * @fires {CampaignGroupOpenRequestEvent} campaign-group-open-request - Before a group is opened. Cancelable: then nothing is sent. Has `activity`.
 * @fires {CampaignGroupOpenedEvent} campaign-group-opened - The shopper leads a group. Has `activity` and `result`.
 * @fires {CampaignGroupJoinRequestEvent} campaign-group-join-request - Before a group is joined. Cancelable. Has `activity` and `group`.
 * @fires {CampaignGroupJoinedEvent} campaign-group-joined - The shopper is in it. Has `activity` and `result`.
 * @fires {CampaignGroupLeaveRequestEvent} campaign-group-leave-request - Before a group is left, confirmed by the shopper. Cancelable. Has `activity` and `group`.
 * @fires {CampaignGroupLeftEvent} campaign-group-left - The shopper has left it. Has `activity` and `result`.
 * @fires {CampaignGroupErrorEvent} campaign-group-error - Opening, joining or leaving failed, or nothing is known of it. Has `activity`, `action`, `error` and `group`.
 * @fires {CampaignBuyAloneRequestEvent} campaign-buy-alone-request - "Buy alone" was pressed. Cancelable: then the link is not followed. Has `activity`.
 * @fires {CampaignShareRequestEvent} campaign-share-request - "Share the link" was pressed. Cancelable: to share by other means. Has `activity`, `shareTarget` (the group) and `url`.
 * @fires {CampaignSharedEvent} campaign-shared - The invite was handed to the share sheet, or copied. Has `activity`, `shareTarget` and `url`.
 * @fires {CampaignSignInRequestEvent} campaign-sign-in-request - "Sign in" was pressed. Cancelable: then the link is not followed. Has `activity`.
 * @fires {CampaignRetryRequestEvent} campaign-retry-request - "Try again" was pressed on a group-buy that could not be loaded. Cancelable. Has `activity`.
 *
 * @slot alone - In place of "Buy alone".
 * @slot order - In place of "See the order", once the group is complete.
 * @slot sign-in - In place of "Sign in", for visitors.
 *
 * @csspart sheet - The whole sheet.
 * @csspart title - The title.
 * @csspart price - The price together, in large print.
 * @csspart clock - The time that the group has left.
 * @csspart table - The table with its seats.
 * @csspart seat - One seat, taken or free.
 * @csspart tiers - The price steps.
 * @csspart invite - Link, buttons and code.
 * @csspart field - The link and its button.
 * @csspart code - The QR code.
 * @csspart leaving - The question whether to leave.
 * @csspart groups - The open groups of others.
 * @csspart note - Why not, what now, and what was refunded.
 * @csspart stamp - What is done or over.
 * @csspart opens - When it opens.
 * @csspart action - What can be pressed.
 * @csspart age - As of when it is, where it could not be read anew.
 *
 * @cssproperty [--campaign-group-buy-seat=2.86em] - Diameter of a seat.
 * @cssproperty [--campaign-group-buy-table=var(--campaign-color-sunk)] - The table.
 * @cssproperty [--campaign-group-buy-room=0px] - Room kept under an offer for groups, the shopper's own or others'.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate unavailable - It could not be loaded.
 * @cssstate unknown - The server says something newer than this element.
 * @cssstate upcoming - It opens later.
 * @cssstate offer - The shopper may open a group.
 * @cssstate limit-reached - The shopper is in as many groups as one may be in.
 * @cssstate invited - Another's group may be joined.
 * @cssstate full - An invite to a group that is full.
 * @cssstate closed - An invite to a group that is over.
 * @cssstate open - The shopper is in a group that waits for others.
 * @cssstate completed - The shopper's group succeeded.
 * @cssstate expired - The shopper's group did not fill in time.
 * @cssstate cancelled - The shopper's group was called off.
 * @cssstate left - The shopper has left the group.
 * @cssstate ended - No group can be opened any more.
 * @cssstate signed-out - It takes a shopper who is signed in.
 * @cssstate asking - What was pressed is on its way.
 * @cssstate queueing - The server asked to wait; it is asked again by itself.
 * @cssstate offline - It goes on once the network is back.
 * @cssstate checking - The answer got lost, and is asked for.
 * @cssstate challenged - The server wants a proof first, and it is being made.
 * @cssstate failed - It came to nothing, or nothing is known of it.
 * @cssstate stale - Beside one of the others: it could not be read anew for a minute, and what the server would have to do is off.
 */
export class CampaignGroupBuy extends ActivityElement<GroupBuyView, GroupBuyMessages> {
  static override styles = [baseStyles, actionStyles, markStyles, sheetStyles, groupBuyStyles];

  static override properties: PropertyDeclarations = {
    group: {},
    inviteHref: { attribute: "invite-href" },
    aloneHref: { attribute: "alone-href" },
    orderHref: { attribute: "order-href" },
  };

  /** The group that the reader is invited to, by id. */
  declare group?: string;

  /**
   * Address of the page that an invite leads to, with `{group}` in the place of the group's id. Without, there is no link; nor to
   * another origin than the page's, unless the page's head allows it: `<meta name="campaign-share-origins" content="…">`.
   */
  declare inviteHref?: string;

  /** Where "Buy alone" leads. Without, it is a button that fires `campaign-buy-alone-request`. */
  declare aloneHref?: string;

  /** Where "See the order" leads. Without, the link is left out. */
  declare orderHref?: string;

  #groups: Groups | undefined;
  /** The code of the last refusal of what was pressed here. */
  #refused: string | undefined;
  /** A pointer or the focus is here: what is pressed next may bring a group. */
  #near = false;
  /** Something came of what was pressed, and is not said yet, for want of words. */
  #due = false;

  protected override watch(client: CampaignClient, show: (view: GroupBuyView) => void): () => void {
    return client.groupBuy.watch(this.activity ?? "", show, this.group ? { group: this.group } : {});
  }

  constructor() {
    super();
    for (const type of ["pointerenter", "focusin"]) this.addEventListener(type, this.#approach);
  }

  /** What an offer is drawn with. */
  protected override get drawing(): typeof offerPart | null | undefined {
    return this.parts.get("offer", () => import("./offer.ts"));
  }

  /** What groups are drawn with: asked for with the first one, or when a press may be about to bring it. */
  get #group(): typeof groupPart | null | undefined {
    const needed = [this.#near, this.group, this.#ofGroup, this.shown.mine?.open.length].some(Boolean);
    return needed ? this.parts.get("group", () => import("./group.ts")) : undefined;
  }

  protected override words(): GroupBuyMessages | undefined {
    return translate("groupBuy", this.drawing?.english, this.locale);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("group")) this.stop();
    if (changed.has("group") || changed.has("activity")) this.#refused = undefined;
    super.willUpdate(changed);
    const groups = this.#show();
    const said = groups?.look() ?? (this.#due ? groups?.outcome : undefined);
    if (groups) this.#due = false;
    if (said) this.speak(said);
  }

  protected override forget(): void {
    this.#groups = undefined;
    super.forget();
  }

  /** There is a group to show, not an offer alone. */
  get #ofGroup(): boolean {
    const { state, group } = this.shown;
    return state === "limit-reached" || Boolean(group && state !== "unavailable" && state !== "unknown");
  }

  /** What draws groups, up to date. */
  #show(): Groups | undefined {
    const part = this.#group;
    this.#groups ??= part
      ? new part.Groups({
          dispatchEvent: (event) => this.dispatchEvent(event),
          update: () => {
            this.requestUpdate();
            return this.updateComplete;
          },
          speak: (text) => this.speak(text),
          find: (selector) => this.find(selector),
          ask: this.#ask,
        })
      : undefined;
    if (this.say) this.#groups?.show(this.shown, this.say, this.locale);
    return this.#groups;
  }

  protected override outcome(say: GroupBuyWords): string | undefined {
    this.#due = !this.#show();
    return this.trouble(say)?.text ?? this.#groups?.outcome;
  }

  protected override trouble(say: GroupBuyWords): Note | undefined {
    return this.#groups?.refusal(this.#refused) ?? super.trouble(say);
  }

  protected override refuge(): HTMLElement | null {
    return this.find(".stay") ?? this.find(".action:not(.quiet)") ?? super.refuge();
  }

  protected override wait(): number {
    const waits = clocked(this.shown).map(({ closesAt }) => {
      const left = this.left(closesAt);
      return left > LONGEST ? left - LONGEST : left > 0 ? left % 1000 || 1000 : Infinity;
    });
    return Math.min(super.wait(), ...waits);
  }

  /** Asks for something of a group. A refusal is said with its answer, in the words of a shopper. */
  #ask = (event: MouseEvent, deed: Deed<GroupResult>): void => {
    if (!this.pending && event.detail < 2) this.#refused = undefined;
    this.#near = true;
    const failed = (error: CampaignError): Event => {
      this.#refused = error.code;
      const refusal = this.#show()?.refusal(error.code);
      if (refusal) this.speak(refusal.text);
      return deed.failed(error);
    };
    void this.act(event, { ...deed, failed });
  };

  #buyAlone = (event: MouseEvent): void => {
    if (event.detail > 1 || !this.dispatchEvent(new CampaignBuyAloneRequestEvent(this.activityId)))
      event.preventDefault();
  };

  #approach = (): void => {
    if (!this.#near) this.requestUpdate();
    this.#near = true;
  };

  /** As high as an offer. */
  protected override bones(): TemplateResult {
    return html`${["line", "price", "table"].map((bone) => html`<span class="bone ${bone}-bone"></span>`)}
      <div class="pair"><span class="bone button-bone"></span><span class="bone button-bone"></span></div>`;
  }

  protected override draw(say: GroupBuyWords): TemplateResult | undefined {
    const [view, locale, groups] = [this.shown, this.locale, this.#groups];
    if (this.#ofGroup && this.#group === null) return this.without();
    // An offer is not what one was invited to.
    if (this.group && view.state === "loading") return undefined;
    const drawing: GroupBuyDrawing = {
      id: this.activityId,
      view,
      say,
      locale,
      pieces: this.drawing!,
      left: (at) => this.left(at),
      trouble: this.trouble(say),
      pending: this.pending,
      aloneHref: this.aloneHref,
      buyAlone: this.#buyAlone,
      ask: this.#ask,
      retry: this.retry,
      waiting: (asking) => this.waiting(say, asking),
      signIn: () => this.signInWay(say.signIn),
      opens: () => opensOf(view, this.opensIn, say, locale),
      rows: () => groups?.rows(drawing),
    };
    if (!this.#ofGroup) return drawing.pieces.offer(drawing);
    return groups?.render(drawing, { inviteHref: this.inviteHref, base: this.baseURI, orderHref: this.orderHref });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-group-buy": CampaignGroupBuy;
  }
}
