import type { CampaignClient, CampaignError, Group, GroupBuyView, GroupMember, GroupResult } from "@campaign-kit/sdk";
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { ActivityElement, type Deed, type Note } from "../internal/activity-element.ts";
import { actionStyles } from "../internal/action.styles.ts";
import { baseStyles } from "../internal/base.styles.ts";
import { list } from "../internal/format.ts";
import { translate } from "../internal/localize.ts";
import { markStyles } from "../internal/mark.styles.ts";
import { opensOf, opensWait } from "../internal/opens.ts";
import { sheetStyles } from "../internal/sheet.styles.ts";
import { faceOf, known, refusalOf } from "./face.ts";
import {
  CampaignBuyAloneRequestEvent,
  CampaignGroupErrorEvent,
  CampaignGroupJoinedEvent,
  CampaignGroupJoinRequestEvent,
  CampaignGroupLeaveRequestEvent,
  CampaignGroupLeftEvent,
  CampaignGroupOpenedEvent,
  CampaignGroupOpenRequestEvent,
} from "./group-buy.events.ts";
import { english, type GroupBuyMessages, type GroupBuyWords } from "./group-buy.messages.ts";
import { groupBuyStyles } from "./group-buy.styles.ts";
import { bones, clocked, type GroupAction, type GroupBuyDrawing, LONGEST, sheet } from "./group-buy.template.ts";
import { Invite } from "./invite.ts";

const nobody: ReadonlySet<GroupMember> = new Set();

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
 *
 * @cssproperty [--campaign-group-buy-seat=2.86em] - Diameter of a seat.
 * @cssproperty [--campaign-group-buy-table=var(--campaign-color-sunk)] - The table.
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
 * @cssstate failed - It came to nothing, or nothing is known of it.
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

  /** Address of the page that an invite leads to, with `{group}` in the place of the group's id. Without, there is no link. */
  declare inviteHref?: string;

  /** Where "Buy alone" leads. Without, it is a button that fires `campaign-buy-alone-request`. */
  declare aloneHref?: string;

  /** Where "See the order" leads. Without, the link is left out. */
  declare orderHref?: string;

  /** The code of the last refusal of what was pressed here. */
  #refused: string | undefined;
  #arrived = nobody;
  readonly #invite = new Invite({
    dispatchEvent: (event) => this.dispatchEvent(event),
    update: () => {
      this.requestUpdate();
      return this.updateComplete;
    },
    speak: (text) => this.speak(text),
    find: (selector) => this.find(selector),
  });

  protected override watch(client: CampaignClient, show: (view: GroupBuyView) => void): () => void {
    return client.groupBuy.watch(this.activity ?? "", show, this.group ? { group: this.group } : {});
  }

  protected override words(): GroupBuyMessages | undefined {
    return translate("groupBuy", english, this.locale);
  }

  protected override knows(state: string): boolean {
    return known(state);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("group")) this.stop();
    if (changed.has("group") || changed.has("activity")) this.#refused = undefined;
    const before = this.shown;
    super.willUpdate(changed);
    const { state, group } = this.shown;
    this.#invite.group = state === "open" ? group : undefined;
    if (group !== before.group) this.#greet(before);
  }

  /** Says who came, and what the group has come to, to one who looks on. */
  #greet({ state: before, group: known }: GroupBuyView): void {
    const { state, group } = this.shown;
    if (before !== "open" || !group || group.id !== known?.id) {
      this.#arrived = nobody;
      return;
    }
    // Members have no ids: those who were there are known by their avatars and names.
    const key = ({ avatar, nickname }: GroupMember) => `${String(avatar)} ${nickname ?? ""}`;
    const there = new Set(known.members.map(key));
    const came = group.members.filter((member) => !there.has(key(member)));
    this.#arrived = new Set(came);
    if (!this.say || state === "left" || (!came.length && state === before)) return;
    const names = came.map(({ nickname }) => nickname ?? this.say!.member);
    const joined = names.length ? `${this.say.joined(list(this.locale, names))} ` : "";
    this.speak(joined + this.#face(this.say).title);
  }

  protected override outcome(say: GroupBuyWords): string | undefined {
    const { state, intent } = this.shown;
    const asking = intent && { open: say.starting, join: say.joining, leave: say.leaving }[intent.action];
    // A refusal is said when its answer comes.
    const isOwn = state === "open" || state === "completed" || state === "left";
    return this.trouble(say)?.text ?? asking ?? (isOwn ? this.#face(say).title : undefined);
  }

  protected override trouble(say: GroupBuyWords): Note | undefined {
    const { state, intent } = this.shown;
    if (state === "unavailable" || state === "unknown") return undefined;
    const failed = intent?.state === "failed";
    const refusal = failed || !intent ? refusalOf(intent?.reason ?? this.#refused, say) : undefined;
    if (refusal && state !== "open") return { icon: "alert", text: refusal };
    if (failed && intent.action === "leave" && intent.outcome !== "open") return { icon: "alert", text: say.notLeft };
    return super.trouble(say);
  }

  protected override refuge(): HTMLElement | null {
    return this.find(".stay") ?? this.find(".action:not(.quiet)") ?? super.refuge();
  }

  protected override wait(): number {
    const { state, opensAt } = this.shown;
    const waits = clocked(this.shown).map(({ closesAt }) => {
      const left = this.left(closesAt);
      return left > LONGEST ? left - LONGEST : left > 0 ? left % 1000 || 1000 : Infinity;
    });
    return Math.min(state === "upcoming" ? opensWait(this.left(opensAt)) : Infinity, ...waits);
  }

  #face(say: GroupBuyWords) {
    return faceOf(this.shown, say, this.locale);
  }

  #press = (action: GroupAction, group?: Group) => (event: MouseEvent) => {
    if (group && this.left(group.closesAt) === 0) return;
    if (!this.pending && event.detail < 2) this.#refused = undefined;
    const failed = (error: CampaignError): Event => {
      this.#refused = error.code;
      const text = this.say && refusalOf(error.code, this.say);
      if (text) this.speak(text);
      return new CampaignGroupErrorEvent(this.activityId, action, error, group?.id);
    };
    void this.act(event, { ...this.#deed(action, group?.id ?? ""), failed });
  };

  #deed(action: GroupAction, group: string): Omit<Deed<GroupResult>, "failed"> {
    const id = this.activityId;
    switch (action) {
      case "open":
        return {
          request: new CampaignGroupOpenRequestEvent(id),
          run: ({ groupBuy }) => groupBuy.open(id),
          done: (result) => new CampaignGroupOpenedEvent(id, result),
        };
      case "join":
        return {
          request: new CampaignGroupJoinRequestEvent(id, group),
          run: ({ groupBuy }) => groupBuy.join(id, group),
          done: (result) => new CampaignGroupJoinedEvent(id, result),
        };
      case "leave":
        return {
          request: new CampaignGroupLeaveRequestEvent(id, group),
          run: ({ groupBuy }) => groupBuy.leave(id, group),
          done: (result) => new CampaignGroupLeftEvent(id, result),
        };
    }
  }

  #buyAlone = (event: MouseEvent): void => {
    if (event.detail > 1 || !this.dispatchEvent(new CampaignBuyAloneRequestEvent(this.activityId)))
      event.preventDefault();
  };

  /** The address of the invite's page for the shopper's group. */
  get #link(): string | undefined {
    const { group } = this.shown;
    // A server does not know where its page will be.
    if (!this.inviteHref || !group || !this.isConnected) return undefined;
    return new URL(this.inviteHref.replace("{group}", encodeURIComponent(group.id)), this.baseURI).href;
  }

  #sheet(say: GroupBuyWords): TemplateResult {
    const [view, locale] = [this.shown, this.locale];
    const face = this.#face(say);
    const trouble = this.trouble(say);
    const drawing: GroupBuyDrawing = {
      view,
      face: face.note && trouble ? { ...face, note: { ...trouble, look: "notice" } } : face,
      say,
      locale,
      left: (at) => this.left(at),
      arrived: this.#arrived,
      trouble: face.note ? undefined : trouble,
      pending: this.pending,
      aloneHref: this.aloneHref,
      orderHref: this.orderHref,
      press: this.#press,
      buyAlone: this.#buyAlone,
      retry: this.retry,
      waiting: (asking) => this.waiting(say, asking),
      signIn: () => this.signInWay(say.signIn),
      opens: () => opensOf(view, this.left(view.opensAt), say, locale),
      invite: () => this.#invite.draw(drawing, this.#link),
    };
    return sheet(drawing);
  }

  protected override render(): TemplateResult {
    const [say, { state }] = [this.say, this.shown];
    const ready = say && state !== "loading";
    return html`<div
        class="sheet ${state}"
        part="sheet"
        role="group"
        aria-busy=${!ready}
        aria-label=${ready ? nothing : (say?.loading ?? nothing)}
        aria-labelledby=${ready ? "title" : nothing}
      >
        ${ready ? this.#sheet(say) : bones()}
      </div>
      ${this.status()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-group-buy": CampaignGroupBuy;
  }
}
