import type { CampaignClient, Draw, LuckyDrawView } from "@campaign-kit/sdk";
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { ActivityElement, type Note, noteOf } from "../internal/activity-element.ts";
import { actionStyles } from "../internal/action.styles.ts";
import { baseStyles } from "../internal/base.styles.ts";
import { translate } from "../internal/localize.ts";
import { markStyles } from "../internal/mark.styles.ts";
import { sheetStyles } from "../internal/sheet.styles.ts";
import { bones } from "./bones.ts";
import { type Door, type Drawing, isThanks, type Look, type Reader } from "./drawing.ts";
import { CampaignDrawErrorEvent, CampaignDrawnEvent, CampaignDrawRequestEvent } from "./lucky-draw.events.ts";
import type { LuckyDrawMessages, LuckyDrawWords } from "./lucky-draw.messages.ts";
import { luckyDrawStyles } from "./lucky-draw.styles.ts";
import type { Panels } from "./panels.ts";
import type * as playChunk from "./play.ts";
import { ShownDraw } from "./shown-draw.ts";

export * from "./lucky-draw.events.ts";

/**
 * A lucky draw, as a wheel or as a form of nine cells: chances, odds, the draw, what it brought, and its proof. The server
 * draws; the wheel starts to turn after its answer, and shows it.
 *
 * @tagname campaign-lucky-draw
 *
 * @fires {CampaignDrawRequestEvent} campaign-draw-request - Before a draw. Cancelable: then nothing is sent. Has `activity`.
 * @fires {CampaignDrawnEvent} campaign-drawn - The shopper sees what was drawn. Has `activity` and `result`.
 * @fires {CampaignDrawErrorEvent} campaign-draw-error - A draw, a share or a purchase failed, or nothing is known of it. Has `activity`, `error` and `action`.
 * @fires {CampaignShareRequestEvent} campaign-share-request - Before sharing. Cancelable: then nothing is shared. Has `activity`, `shareTarget` and `url`.
 * @fires {CampaignSharedEvent} campaign-shared - It was shared, and the server counted it. Has `activity`, `shareTarget`, `url` and `result`.
 * @fires {CampaignChanceRequestEvent} campaign-chance-request - Before a chance is bought. Cancelable: then nothing is sent. Has `activity`.
 * @fires {CampaignChanceBoughtEvent} campaign-chance-bought - A chance was bought. Has `activity` and `result`.
 * @fires {CampaignAddressRequestEvent} campaign-address-request - "Give your address" was pressed. Cancelable: then the link is not followed. Has `activity` and `draw`.
 * @fires {CampaignSignInRequestEvent} campaign-sign-in-request - "Sign in" was pressed. Cancelable: then the link is not followed. Has `activity`.
 * @fires {CampaignRetryRequestEvent} campaign-retry-request - "Try again" was pressed on a draw that could not be loaded. Cancelable. Has `activity`.
 *
 * @slot sign-in - In place of "Sign in", for visitors.
 *
 * @csspart sheet - The paper.
 * @csspart board - The wheel, or the form of cells.
 * @csspart wheel - The disc with the prizes.
 * @csspart grid - The form of cells.
 * @csspart cell - One cell.
 * @csspart draw - The button in the middle.
 * @csspart aside - What stands beside the board.
 * @csspart title - The title.
 * @csspart chances - How many chances there are.
 * @csspart note - What is under way, what is over, what is promised.
 * @csspart slip - What a draw brought.
 * @csspart stamp - "Won", or what is over.
 * @csspart action - What can be pressed.
 * @csspart opens - When it opens.
 * @csspart doors - Odds, prizes, proof and winners.
 * @csspart panel - What is behind a door.
 * @csspart odds - The table of the odds.
 * @csspart proof - What proves a draw.
 * @csspart age - As of when it is, where it could not be read anew.
 *
 * @cssproperty [--campaign-lucky-draw-size=360px] - Largest wheel or form.
 * @cssproperty [--campaign-lucky-draw-ink-1=var(--campaign-color-accent)] - First ink of the sectors.
 * @cssproperty [--campaign-lucky-draw-ink-2=var(--campaign-color-second)] - Second ink.
 * @cssproperty [--campaign-lucky-draw-ink-3=var(--campaign-color-text)] - Third ink.
 * @cssproperty [--campaign-lucky-draw-on-ink-1=var(--campaign-color-on-accent)] - Words on the first ink.
 * @cssproperty [--campaign-lucky-draw-on-ink-2=var(--campaign-color-on-second)] - Words on the second.
 * @cssproperty [--campaign-lucky-draw-on-ink-3=var(--campaign-color-surface)] - Words on the third.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate unavailable - It could not be loaded.
 * @cssstate unknown - The server says something newer than this element.
 * @cssstate upcoming - It opens later.
 * @cssstate ready - The shopper can draw.
 * @cssstate no-chances - There are no chances left for now.
 * @cssstate sold-out - Every card was drawn.
 * @cssstate ended - It is over.
 * @cssstate signed-out - It takes a shopper who is signed in.
 * @cssstate asking - A draw, a share or a purchase is on its way.
 * @cssstate queueing - The server asked to wait; it is sent again by itself.
 * @cssstate offline - It goes on once the network is back.
 * @cssstate checking - The answer got lost, and is asked for.
 * @cssstate challenged - The server wants a proof first, and it is being made.
 * @cssstate failed - It came to nothing, or nothing is known of it.
 * @cssstate drawing - The wheel turns.
 * @cssstate won - A slip shows what was won.
 * @cssstate thanks - A slip says that there is no prize this time.
 * @cssstate stale - Beside one of the others: it could not be read anew for a minute, and what the server would have to do is off.
 */
export class CampaignLuckyDraw extends ActivityElement<LuckyDrawView, LuckyDrawMessages> {
  static override styles = [baseStyles, actionStyles, markStyles, sheetStyles, luckyDrawStyles];

  static override properties: PropertyDeclarations = {
    look: {},
    noAnimation: { type: Boolean, attribute: "no-animation" },
    shareHref: { attribute: "share-href" },
    walletHref: { attribute: "wallet-href" },
    addressHref: { attribute: "address-href" },
    howHref: { attribute: "how-href" },
  };

  /** How the board looks. Default `wheel`. */
  declare look?: "wheel" | "grid";

  /** Shows the result at once, without a turn. */
  declare noAnimation?: boolean;

  /** What is shared: of the page's origin, or of one that its head allows (as with invites). Default: the page's own address. */
  declare shareHref?: string;

  /** Where coupons and points are seen. Without, the link is left out. */
  declare walletHref?: string;

  /** Where "Give your address" leads. Without, it is a button that fires `campaign-address-request`. */
  declare addressHref?: string;

  /** Where "How it works" leads, beside a proof. Without, the link is left out. */
  declare howHref?: string;

  #panels: Panels | undefined;
  /** A draw was pressed here, and its answer is not shown yet. */
  #drawing = false;
  #turning = false;
  readonly #shownDraw = new ShownDraw();
  /** The prize at the board's mark. */
  #at = "";
  /** What a share or a purchase brought. */
  #news: Note | undefined;
  #door: Door | undefined;

  protected override watch(client: CampaignClient, show: (view: LuckyDrawView) => void): () => void {
    return client.luckyDraw.watch(this.activity ?? "", show);
  }

  protected override get drawing(): typeof playChunk | null | undefined {
    // The board is asked for at once too, while the campaign is read.
    const [play] = [this.parts.get("play", () => import("./play.ts")), this.#look];
    return play;
  }

  get #look(): Look | undefined {
    const grid = this.look === "grid";
    return (
      grid ? this.parts.get("grid", () => import("./grid.ts")) : this.parts.get("wheel", () => import("./wheel.ts"))
    )?.look;
  }

  protected override words(): LuckyDrawMessages | undefined {
    return translate("luckyDraw", this.drawing?.english, this.locale);
  }

  protected override get pending(): boolean {
    return this.#drawing || super.pending;
  }

  protected override get stance(): string {
    const { state, intent } = this.shown;
    if (this.#turning) return "drawing";
    if (this.#drawing || intent) return intent?.state ?? "asking";
    const slip = this.#slip;
    return slip ? (isThanks(slip) ? "thanks" : "won") : state;
  }

  /** The draw whose slip is shown; none while another is on its way. */
  get #slip(): Draw | undefined {
    const asked = this.pending && this.shown.intent?.action === "draw";
    return this.#drawing || asked ? undefined : this.#shownDraw.of(this.shown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("activity")) {
      this.#shownDraw.forget();
      this.#door = this.#news = undefined;
    }
    super.willUpdate(changed);
  }

  protected override outcome(say: LuckyDrawWords): string | undefined {
    // What was drawn is read from its slip.
    return this.trouble(say)?.text ?? (this.#drawing ? say.drawing : this.#news?.text);
  }

  protected override trouble(say: LuckyDrawWords): Note | undefined {
    const note = super.trouble(say);
    const { action, state, outcome } = this.shown.intent ?? {};
    if (!note || action !== "draw" || outcome === "open") return note;
    const own: Record<string, string> = {
      queueing: say.queueingDraw,
      offline: say.offlineDraw,
      failed: say.failedDraw,
    };
    return { ...note, text: own[state ?? ""] ?? note.text };
  }

  get #moving() {
    return { host: this, look: this.#look, prizes: this.shown.activity?.prizes ?? [] };
  }

  protected override updated(): void {
    super.updated();
    const slip = this.#slip;
    if (!this.#turning) {
      this.#at = slip?.prize ?? this.#at;
      this.drawing?.stand(this.#moving, this.#at);
    }
    if (slip && this.drawing && this.isConnected) this.#shownDraw.reveal(slip, this.activityId, this.source);
  }

  /** Turns the board until a prize is at its mark. */
  async #turn(prize: string): Promise<void> {
    if (this.noAnimation) return;
    this.#turning = true;
    this.requestUpdate();
    await this.drawing?.turn(this.#moving, this.#at, prize);
    this.#at = prize;
    this.#turning = false;
  }

  #draw = (event: MouseEvent): void => {
    const id = this.activityId;
    if (this.shown.state !== "ready") return;
    void this.act(event, {
      request: new CampaignDrawRequestEvent(id),
      run: async (client) => {
        this.#shownDraw.dismiss(this.shown);
        this.#news = undefined;
        this.#drawing = true;
        this.speak(this.say?.drawing);
        try {
          const result = await client.luckyDraw.draw(id);
          await this.#turn(result.draw.prize);
          if (id === this.activityId) this.#shownDraw.tell(result.draw);
          // The slip speaks for itself.
          this.speak("");
          return result;
        } finally {
          this.#drawing = false;
          this.requestUpdate();
          await this.updateComplete;
        }
      },
      done: (result) => new CampaignDrawnEvent(id, result),
      failed: (error) => new CampaignDrawErrorEvent(id, error, "draw"),
    });
  };

  #open = (door: Door): void => {
    this.#door = this.#door === door ? undefined : door;
    this.parts.forgive();
  };

  #close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.#door) return;
    event.stopPropagation();
    this.find(`#${this.#door}`)?.focus();
    this.#open(this.#door);
  };

  #tell = (note: Note | undefined): void => {
    this.#news = note;
    this.speak(note?.text);
  };

  #panel(drawing: Drawing): unknown {
    if (!this.#door) return nothing;
    const part = this.parts.get("panels", () => import("./panels.ts"));
    if (part === null) return noteOf({ icon: "alert", text: drawing.say.unavailable });
    this.#panels ??= part && new part.Panels(this);
    const { address } = this.drawing!;
    const waits = html`<span class="bone block"></span>`;
    return this.#panels?.render({ ...drawing, door: this.#door, address }, (text) => this.speak(text)) ?? waits;
  }

  protected override bones(): TemplateResult {
    return bones(this.look);
  }

  protected override draw(say: LuckyDrawWords): TemplateResult {
    const reader: Reader = { view: this.shown, say, locale: this.locale };
    const { pending } = this;
    const playing: Drawing = {
      ...reader,
      host: this,
      id: this.activityId,
      look: this.#look,
      draw: this.#slip,
      fresh: this.#shownDraw.fresh,
      turning: this.#turning,
      pending,
      drawing: this.#drawing || (pending && reader.view.intent?.action === "draw"),
      trouble: this.trouble(reader.say),
      news: this.#news,
      opensIn: this.opensIn,
      door: this.#door,
      panel: nothing,
      client: this.source,
      press: this.#draw,
      retry: this.retry,
      open: this.#open,
      close: this.#close,
      act: (event, deed) => this.act(event, deed),
      waiting: (asking) => this.waiting(reader.say, asking),
      signIn: (label) => this.signInWay(label),
      tell: this.#tell,
    };
    return this.drawing!.sheet({ ...playing, panel: this.#panel(playing) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-lucky-draw": CampaignLuckyDraw;
  }
}
