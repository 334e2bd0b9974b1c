import type { CampaignClient, ChanceResult, Draw, LuckyDrawView } from "@campaign-kit/sdk";
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { ActivityElement, type Note, noteOf } from "../internal/activity-element.ts";
import { actionStyles } from "../internal/action.styles.ts";
import { baseStyles } from "../internal/base.styles.ts";
import { translate } from "../internal/localize.ts";
import { markStyles } from "../internal/mark.styles.ts";
import { opensOf, opensWait } from "../internal/opens.ts";
import { CampaignSharedEvent, CampaignShareRequestEvent } from "../internal/share.events.ts";
import { sheetStyles } from "../internal/sheet.styles.ts";
import {
  CampaignAddressRequestEvent,
  CampaignChanceBoughtEvent,
  CampaignChanceRequestEvent,
  CampaignDrawErrorEvent,
  CampaignDrawnEvent,
  CampaignDrawRequestEvent,
} from "./lucky-draw.events.ts";
import { fillOf, standAt as frameAt, turnTo as frameTurn } from "./grid.ts";
import { english, type LuckyDrawMessages, type LuckyDrawWords } from "./lucky-draw.messages.ts";
import { luckyDrawStyles } from "./lucky-draw.styles.ts";
import { bones, type Door, type LuckyDrawDrawing, type Press, sheet } from "./lucky-draw.template.ts";
import { move } from "./motion.ts";
import type { Panels } from "./panels.ts";
import { pointsOf, type Reader } from "./slip.ts";
import { hand } from "./share.ts";
import { standAt as discAt, turnTo as discTurn } from "./wheel.ts";

const states = [
  "loading",
  "unavailable",
  "unknown",
  "upcoming",
  "ready",
  "no-chances",
  "sold-out",
  "ended",
  "signed-out",
];

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
 *
 * @cssproperty [--campaign-lucky-draw-size=360px] - Largest wheel or form.
 * @cssproperty [--campaign-lucky-draw-ink-1=var(--campaign-color-accent)] - First ink of the sectors.
 * @cssproperty [--campaign-lucky-draw-ink-2=var(--campaign-color-second)] - Second ink.
 * @cssproperty [--campaign-lucky-draw-ink-3=var(--campaign-color-text)] - Third ink.
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
 * @cssstate failed - It came to nothing, or nothing is known of it.
 * @cssstate drawing - The wheel turns.
 * @cssstate won - A slip shows what was won.
 * @cssstate thanks - A slip says that there is no prize this time.
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

  /** What is shared. Default: the page's own address. */
  declare shareHref?: string;

  /** Where coupons and points are seen. Without, the link is left out. */
  declare walletHref?: string;

  /** Where "Give your address" leads. Without, it is a button that fires `campaign-address-request`. */
  declare addressHref?: string;

  /** Where "How it works" leads, beside a proof. Without, the link is left out. */
  declare howHref?: string;

  /** A draw was pressed here, and its answer is not shown yet. */
  #drawing = false;
  #turning = false;
  /** The draw that is on show, and whether it was drawn just now. */
  #told: Draw | undefined;
  #fresh = false;
  /** The last draw that the shopper has seen here. */
  #seen: string | undefined;
  /** The prize at the board's mark. */
  #at = "";
  /** The draw whose slip was taken away. */
  #past: string | undefined;
  /** What a share or a purchase brought. */
  #news: Note | undefined;
  #door: Door | undefined;
  #panels: Panels | null | undefined;

  protected override watch(client: CampaignClient, show: (view: LuckyDrawView) => void): () => void {
    return client.luckyDraw.watch(this.activity ?? "", show);
  }

  protected override words(): LuckyDrawMessages | undefined {
    return translate("luckyDraw", english, this.locale);
  }

  protected override knows(state: string): boolean {
    return states.includes(state);
  }

  protected override get pending(): boolean {
    return this.#drawing || super.pending;
  }

  protected override get stance(): string {
    const { intent } = this.shown;
    if (this.#turning) return "drawing";
    if (this.#drawing || intent) return intent?.state ?? "asking";
    const slip = this.#slip;
    return slip ? (slip.reward.type === "thanks" ? "thanks" : "won") : this.shown.state;
  }

  /** The draw to show: the one made here, else the last one that no page has shown. */
  get #slip(): Draw | undefined {
    const { mine, intent } = this.shown;
    if (!mine || this.#drawing || intent?.action === "draw") return undefined;
    return this.#told ?? (mine.unseen?.id === this.#past ? undefined : mine.unseen);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("activity")) this.#told = this.#past = this.#door = this.#news = undefined;
    super.willUpdate(changed);
    if (!this.shown.mine) this.#told = undefined;
  }

  protected override outcome(say: LuckyDrawWords): string | undefined {
    // What was drawn is read from its slip.
    return this.trouble(say)?.text ?? (this.#drawing ? say.drawing : this.#news?.text);
  }

  protected override trouble(say: LuckyDrawWords): Note | undefined {
    const note = super.trouble(say);
    const { action, state, outcome } = this.shown.intent ?? {};
    if (!note || !action) return note;
    const own: Record<string, string | undefined> =
      action === "draw"
        ? { queueing: say.queueingDraw, offline: say.offlineDraw, failed: say.failedDraw }
        : { failed: action === "buy" ? say.failedBuy : undefined };
    return outcome === "open" ? note : { ...note, text: own[state ?? ""] ?? note.text };
  }

  protected override wait(): number {
    return opensWait(this.#opensIn);
  }

  /** Milliseconds until it opens; not a number where nobody knows. */
  get #opensIn(): number {
    const { state, opensAt } = this.shown;
    return this.left(state === "upcoming" ? opensAt : undefined);
  }

  protected override updated(): void {
    super.updated();
    if (!this.#turning) this.#stand();
    const slip = this.#slip;
    // In a tab that nobody looks at, nothing has been seen.
    if (!slip || slip.id === this.#seen || document.hidden || !this.isConnected) return;
    this.#told = slip;
    this.#seen = slip.id;
    if (!slip.seen) this.source?.luckyDraw.reveal(this.activityId, slip.id).catch(() => undefined);
  }

  /** How the board moves, and where a prize is on it: less than 0 where it is not. */
  get #board(): { find: (prize: string) => number; at: (index: number) => string; turn: (to: number) => Keyframe[] } {
    const prizes = this.shown.activity?.prizes ?? [];
    const grid = this.look === "grid";
    const places = grid ? fillOf(prizes) : prizes;
    const find = (prize: string): number => places.findIndex(({ id }) => id === prize);
    const from = Math.max(0, find(this.#at));
    const rtl = getComputedStyle(this).direction === "rtl";
    return {
      find,
      at: (index) => (grid ? frameAt(index, places.length, rtl) : discAt(index, places.length)),
      turn: (to) => (grid ? frameTurn(from, to, places.length, rtl) : discTurn(from, to, places.length)),
    };
  }

  /** Puts the board where it stands. */
  #stand(): void {
    const board = this.#board;
    this.#at = this.#slip?.prize ?? this.#at;
    const index = Math.max(0, board.find(this.#at));
    if (this.shown.activity) this.find(".moves")?.style.setProperty("transform", board.at(index));
  }

  /** Turns the board until a prize is at its mark. */
  async #turn(prize: string): Promise<void> {
    const board = this.#board;
    const to = board.find(prize);
    const moves = this.find(".moves");
    if (to < 0 || !moves || this.noAnimation) return;
    this.#turning = true;
    this.requestUpdate();
    moves.style.setProperty("transform", board.at(to));
    await move(moves, board.turn(to));
    this.#at = prize;
    this.#turning = false;
  }

  #draw = (event: MouseEvent): void => {
    const id = this.activityId;
    if (this.shown.state !== "ready") return;
    void this.act(event, {
      request: new CampaignDrawRequestEvent(id),
      run: async (client) => {
        this.#past = this.#slip?.id;
        this.#told = this.#news = undefined;
        this.#drawing = true;
        this.requestUpdate();
        try {
          const result = await client.luckyDraw.draw(id);
          await this.#turn(result.draw.prize);
          if (id === this.activityId) this.#told = result.draw;
          this.#fresh = true;
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

  #share = (event: MouseEvent): void => {
    const id = this.activityId;
    const url = new URL(this.shareHref ?? "", this.shareHref ? document.baseURI : location.href).href;
    let target = "share" in navigator ? "sheet" : "link";
    void this.act(event, {
      request: new CampaignShareRequestEvent(id, target, url),
      run: async (client) => {
        this.#news = undefined;
        const handed = await hand(url, document.title);
        if (handed === "refused") this.#tell("info", this.say?.copyIt(url));
        if (handed !== "sheet" && handed !== "link") return undefined;
        target = handed;
        const result = await client.luckyDraw.share(id, target);
        this.#gained(result, target === "link");
        return result;
      },
      done: (result) => new CampaignSharedEvent(id, target, url, result),
      failed: (error) => new CampaignDrawErrorEvent(id, error, "share"),
    });
  };

  #buy = (event: MouseEvent): void => {
    const id = this.activityId;
    void this.act(event, {
      request: new CampaignChanceRequestEvent(id),
      run: async (client) => {
        this.#news = undefined;
        const result = await client.luckyDraw.buyChance(id);
        this.#gained(result);
        return result;
      },
      done: (result) => new CampaignChanceBoughtEvent(id, result),
      failed: (error) => new CampaignDrawErrorEvent(id, error, "buy"),
    });
  };

  /** Says how many chances it brought; also that it brought none. */
  #gained({ gained }: ChanceResult, copied = false): void {
    const { say } = this;
    if (!say) return;
    const text = gained ? say.gained(gained) : say.notGained;
    this.#tell(gained ? "check" : "info", copied ? say.copied + say.between + text : text);
  }

  #tell(icon: Note["icon"], text = ""): void {
    this.#news = { icon, text };
    this.speak(text);
  }

  #open = async (door: Door): Promise<void> => {
    this.#door = this.#door === door ? undefined : door;
    this.requestUpdate();
    if (this.#panels) return;
    try {
      const { Panels } = await import("./panels.ts");
      this.#panels ??= new Panels(this);
    } catch {
      this.#panels = null;
    }
    this.requestUpdate();
  };

  #close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.#door) return;
    event.stopPropagation();
    this.find(`#${this.#door}`)?.focus();
    this.#door = undefined;
    this.requestUpdate();
  };

  /** "Give your address" for goods that wait for one. */
  #address(draw: Draw, say: LuckyDrawWords): unknown {
    if (draw.goods !== "waiting") return nothing;
    const press = (event: MouseEvent): void => {
      if (event.detail > 1 || !this.dispatchEvent(new CampaignAddressRequestEvent(this.activityId, draw)))
        event.preventDefault();
    };
    return this.addressHref
      ? html`<a class="action quiet" part="action" href=${this.addressHref} @click=${press}>${say.giveAddress}</a>`
      : html`<button class="action quiet" part="action" type="button" @click=${press}>${say.giveAddress}</button>`;
  }

  /** What else can be done now. */
  #ways(say: LuckyDrawWords): unknown {
    const { state } = this.shown;
    const slip = this.#slip;
    if (slip) {
      const kept = slip.reward.type === "coupon" || slip.reward.type === "points";
      return kept && this.walletHref
        ? html`<a class="action quiet" part="action" href=${this.walletHref}>${say.seeIt}</a>`
        : this.#address(slip, say);
    }
    if (state === "signed-out") return this.signInWay(say.signIn);
    if (state === "upcoming") return opensOf(this.shown, this.#opensIn, say, this.locale);
    return state === "unavailable"
      ? html`<button class="action quiet" part="action" type="button" @click=${this.retry}>${say.tryAgain}</button>`
      : nothing;
  }

  #press(action: string, label: string, asking: string, press: Press["press"], say: LuckyDrawWords): Press {
    const asked = this.pending && this.shown.intent?.action === action;
    return { label, press, waiting: asked ? this.waiting(say, asking) : undefined };
  }

  /** How to buy a chance, or why not. */
  #offer(reader: Reader): Press | string | undefined {
    const { say, view } = reader;
    const { mine, activity, points = 0 } = view;
    const cost = activity?.chances.points?.cost;
    if (!cost || !mine) return undefined;
    if (!mine.purchases) return say.noneToBuy;
    if (points < cost) return say.tooDear(pointsOf(reader, cost), pointsOf(reader, points));
    return this.#press("buy", say.buy(pointsOf(reader, cost)), say.buying, this.#buy, say);
  }

  #panel(reader: Reader): unknown {
    if (!this.#door) return nothing;
    if (this.#panels === null) return noteOf({ icon: "alert", text: reader.say.unavailable });
    return (
      this.#panels?.render(this.#door, {
        ...reader,
        client: this.source,
        id: this.activityId,
        howHref: this.howHref,
        walletHref: this.walletHref,
        address: (draw) => this.#address(draw, reader.say),
        open: (door) => (this.#door = door),
        speak: (text) => this.speak(text),
      }) ?? html`<span class="bone block"></span>`
    );
  }

  #shape(say: LuckyDrawWords): LuckyDrawDrawing {
    const [view, locale] = [this.shown, this.locale];
    const reader = { view, say, locale };
    const playing = view.state === "ready" || view.state === "no-chances";
    const hub = this.#press("draw", say.draw, say.drawing, this.#draw, say);
    if (this.#drawing) hub.waiting ??= this.#turning ? say.drawing : this.waiting(say, say.drawing);
    return {
      ...reader,
      hub,
      look: this.look,
      draw: this.#slip,
      fresh: this.#fresh,
      turning: this.#turning,
      ready: view.state === "ready",
      pending: this.pending,
      trouble: this.trouble(say),
      news: this.#news,
      share: playing && view.mine?.shares ? this.#press("share", say.share, say.sharing, this.#share, say) : undefined,
      buy: playing ? this.#offer(reader) : undefined,
      ways: this.#ways(say),
      door: this.#door,
      open: (door) => void this.#open(door),
      close: this.#close,
      panel: this.#panel(reader),
    };
  }

  protected override render(): TemplateResult {
    const { say } = this;
    const ready = say && this.shown.state !== "loading";
    return html`<div
        class="sheet"
        part="sheet"
        role="group"
        aria-busy=${!ready}
        aria-label=${ready ? nothing : (say?.loading ?? nothing)}
        aria-labelledby=${ready ? "title" : nothing}
      >
        ${ready ? sheet(this.#shape(say)) : bones(this.look)}
      </div>
      ${this.status()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-lucky-draw": CampaignLuckyDraw;
  }
}
