import type { CampaignClient, CampaignError, IntentView, LocalizedText, ServerClock } from "@campaign-kit/sdk";
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { CampaignRetryRequestEvent, CampaignSignInRequestEvent } from "./activity.events.ts";
import { type ActivityMessages, english } from "./activity.messages.ts";
import { alertIcon, checkIcon, infoIcon, offlineIcon, spinnerIcon, waitIcon } from "./icons.ts";
import { translate } from "./localize.ts";
import { nextTask } from "./next-task.ts";
import { opensWait } from "./opens.ts";
import { Parts } from "./parts.ts";
import { webAddress } from "./web-address.ts";
import { WidgetElement } from "./widget-element.ts";

/** What an activity's view has, whatever its mechanic. */
export interface ActivityView {
  state: string;
  activity?: { id: string; title: LocalizedText };
  intent?: IntentView<string>;
  /** Of one whose action is its state. */
  place?: IntentView<string>["place"];
  reason?: string;
  opensAt?: string;
  timeZone?: string;
  clock?: ServerClock;
  /** It could not be read anew since `asOf`: nothing can be pressed that the server would have to do. */
  stale?: true;
  asOf?: string;
}

/** Why not, and what now. */
export interface Note {
  icon: "info" | "alert" | "offline" | "check";
  text: string;
}

/** What draws a mechanic: a part of its own, with its styles and words. */
export interface Drawing {
  /** Those that this version knows. A newer client may tell more, which show as `unknown`. */
  states: readonly string[];
}

/** One press: what is announced before, done, and told after. */
export interface Deed<Result> {
  /** Cancelable: then nothing is sent. */
  request: Event;
  /** `undefined`: the shopper thought better of it, and there is nothing to tell. */
  run: (client: CampaignClient) => Promise<Result | undefined>;
  done: (result: Result) => Event;
  failed: (error: CampaignError) => Event;
}

const noteIcons = { info: infoIcon, alert: alertIcon, offline: offlineIcon, check: checkIcon };

/**
 * What all widgets of one activity share, in which a shopper does something. Each is a shell, which draws bones, and a part that
 * draws the rest: it comes while the campaign is read. Here are their words, one deed at a time, what is said aloud of it
 * once, and the shopper's place in the page.
 */
export abstract class ActivityElement<View extends ActivityView, Words> extends WidgetElement<View> {
  static override properties: PropertyDeclarations = {
    activity: {},
    signInHref: { attribute: "sign-in-href" },
  };

  /** The activity in the campaign, by id. */
  declare activity?: string;

  /** Where "Sign in" leads. Without, it is a button that fires `campaign-sign-in-request`. */
  declare signInHref?: string;

  /** What is shown: `loading` until its words are there too. What everybody may see of it may be there by then. */
  protected shown = { state: "loading" } as View;
  /** The mechanic's words above those of all activities; the ones of the language before while others are on their way. */
  protected say: (ActivityMessages & Words) | undefined;

  /** What it is drawn with, beyond its shell. */
  protected readonly parts = new Parts(this);
  /** The paper it is on, as a class and as a part. */
  protected readonly paper: string = "sheet";

  #common: ActivityMessages | undefined;
  #asked = false;
  #acting = false;
  #focused = false;
  /** The paper, where the focus was put on it for want of a better place. */
  #stopgap: Element | null = null;
  #spoken = "";

  constructor() {
    super();
    // A key that is held down presses once: nothing is done, drawn or paid twice by it.
    this.addEventListener("keydown", (event) => {
      if (event.repeat && event.key === "Enter") event.preventDefault();
    });
  }

  /** What draws it: nothing while it is on its way, `null` where it cannot be had. */
  protected abstract get drawing(): Drawing | null | undefined;

  /** The mechanic's words in the reader's language; nothing while they, or what draws it, are on their way. */
  protected abstract words(): Words | undefined;

  /** What stands on the paper once there is something to show. */
  protected abstract draw(say: ActivityMessages & Words): unknown;

  /** What stands on it before, in the size of what comes. */
  protected abstract bones(): TemplateResult;

  /** Its name for a screen reader, where none is written on it. */
  protected name(): string | undefined {
    return undefined;
  }

  /** What is to be heard of what was pressed here, in the state that is shown now. */
  protected abstract outcome(say: ActivityMessages & Words): string | undefined;

  protected override get fed(): boolean {
    return super.fed || !this.activity;
  }

  /** Something was asked and is not decided yet. */
  protected get pending(): boolean {
    const { intent } = this.shown;
    return Boolean(intent) && intent?.state !== "failed";
  }

  /** The custom state: that of what is under way, else that of the activity. */
  protected get stance(): string {
    return this.shown.intent?.state ?? this.shown.state;
  }

  protected get activityId(): string {
    return this.activity ?? this.shown.activity?.id ?? "";
  }

  /** Milliseconds until an instant of the server's; not a number where nobody knows. */
  protected left(at: string | undefined): number {
    return at ? Math.max(0, Date.parse(at) - (this.shown.clock?.now() ?? NaN)) : NaN;
  }

  /** Milliseconds until it opens; not a number where nobody knows, or where it does not open any more. */
  protected get opensIn(): number {
    const { state, opensAt } = this.shown;
    return this.left(state === "upcoming" ? opensAt : undefined);
  }

  protected override wait(): number {
    return opensWait(this.opensIn);
  }

  /** What a part draws first is drawn in a task of its own: many at once would keep a press waiting. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    if (this.parts.news) return nextTask().then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("activity")) this.stop();
    // What leads elsewhere leads to the web, whoever wrote it.
    const links = this as Record<string, unknown>;
    for (const name of changed.keys() as MapIterator<string>)
      if (name.endsWith("Href")) links[name] = webAddress(links[name] as string | undefined);
    super.willUpdate(changed);
    // While another language is on its way, the one before serves; before any, the bones.
    const { drawing } = this;
    // Where what draws it cannot be had, the words of all activities are left.
    const words = drawing === null ? ({} as Words) : this.words();
    this.#common = translate("activity", english, this.locale) ?? this.#common;
    if (this.#common && words) this.say = { ...this.#common, ...words };
    const before = this.stance;
    const view = (this.say && this.view) ?? ({ state: "loading" } as View);
    const known = view.state === "loading" || drawing?.states.includes(view.state);
    this.shown = known ? view : { ...view, state: "unknown" };
    const { place, state, reason } = view.intent ?? view;
    if (state === "challenged" || reason === "challenge_required" || reason === "action_declined") {
      const challenge = this.parts.get("challenge", () => import("./challenge.ts"));
      challenge?.tell(this, { state, reason }, this.say!, this.locale, this.#asked && ((text) => this.speak(text)));
    }
    if (place) {
      const line = this.parts.get("line", () => import("./line.ts"));
      line?.tell(this, place, this.say!, this.locale, (text) => this.speak(text));
    }
    this.show(this.stance, this.shown.stale);
    // It comes while there is a network: what it tells of is that there is none.
    this.parts.get("age", () => import("./age.ts"))?.tell(this, this.shown, this.locale, (text) => this.speak(text));
    if (before !== this.stance) this.turned(before);
    this.#focused = Boolean(this.shadowRoot?.activeElement);
  }

  protected override forget(): void {
    this.shown = { state: "loading" } as View;
    super.forget();
  }

  /** The custom state changed. */
  protected turned(_before: string): void {
    if (!this.#asked || !this.say) return;
    this.#asked = this.pending;
    this.speak(this.outcome(this.say));
  }

  protected override updated(): void {
    super.updated();
    // What had the focus may be gone: the shopper's place in the page must not be. Bones have no place for it: the paper under
    // them has, until there is one.
    const root = this.shadowRoot!;
    const isLost = this.#focused && [null, this.#stopgap].includes(root.activeElement);
    if (isLost) this.refuge()?.focus();
    const paper = this.find("[tabindex]");
    if (isLost && !root.activeElement) paper?.focus();
    this.#stopgap = isLost && root.activeElement === paper ? paper : null;
  }

  /** Where the focus goes when what had it is gone. */
  protected refuge(): HTMLElement | null {
    return this.find(".action") ?? this.find(".title");
  }

  protected find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  /** Says something aloud, once. */
  protected speak(text: string | undefined): void {
    this.#spoken = text ?? "";
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { say, drawing, paper, shown, locale } = this;
    const loading = shown.state === "loading";
    const drawn = say && (!loading || shown.activity);
    const content = drawn && (drawing === null ? this.without() : drawing && this.draw(say));
    if (content) this.parts.news = false;
    const name = content ? this.name() : this.#common?.loading;
    // What is known is drawn with new nodes: those that were there already would be seen to move.
    const sheet = content ?? this.bones();
    // What is said aloud is read from an element that is always there, and stays the same.
    return html`<div class="widget" lang=${locale} dir=${this.direction}>
      <div
        class="${paper} ${shown.state}"
        part=${paper}
        role="group"
        tabindex="-1"
        aria-busy=${!content || loading}
        aria-label=${name ?? nothing}
        aria-labelledby=${content && !name ? "title" : nothing}
      >
        ${loading ? sheet : nothing}${loading ? nothing : sheet}
      </div>
      <p role="status">${this.#spoken}</p>
    </div>`;
  }

  /** What is left to say where a part cannot be had. */
  protected without(): TemplateResult {
    const { unavailable, tryAgain } = this.say!;
    return html`<div id="title">${noteOf({ icon: "alert", text: unavailable })}</div>
      <button class="action quiet" part="action" type="button" @click=${() => this.parts.forgive()}>
        ${tryAgain}
      </button>`;
  }

  /** Does what was pressed. The second half of a double click, and a press while something is under way, do nothing. */
  protected async act<Result>(event: MouseEvent | undefined, deed: Deed<Result>): Promise<Result | undefined> {
    if ((event?.detail ?? 0) > 1 || this.#acting || this.pending || this.shown.stale) return undefined;
    this.#asked = true;
    const client = this.source;
    if (!this.dispatchEvent(deed.request) || !client) return undefined;
    this.#acting = true;
    try {
      const result = await deed.run(client);
      if (result !== undefined) this.dispatchEvent(deed.done(result));
      return result;
    } catch (error) {
      this.dispatchEvent(deed.failed(error as CampaignError));
      return undefined;
    } finally {
      this.#acting = false;
    }
  }

  /** "Try again" for what could not be loaded. */
  protected retry = (event: MouseEvent): void => {
    if (event.detail > 1 || !this.dispatchEvent(new CampaignRetryRequestEvent(this.activityId))) return;
    this.source?.refresh().catch(() => undefined);
  };

  protected signIn = (event: MouseEvent): void => {
    if (event.detail > 1 || !this.dispatchEvent(new CampaignSignInRequestEvent(this.activityId)))
      event.preventDefault();
  };

  /** The way on for visitors, which a page may replace by its own. */
  protected signInWay(label: string): TemplateResult {
    return html`<slot name="sign-in"
      >${
        this.signInHref
          ? html`<a class="action" part="action" href=${this.signInHref} @click=${this.signIn}>${label}</a>`
          : html`<button class="action" part="action" type="button" @click=${this.signIn}>${label}</button>`
      }</slot
    >`;
  }

  /** What there is to know of what is under way, of what failed, and of what could not be loaded. */
  protected trouble(say: ActivityMessages): Note | undefined {
    const { state, intent } = this.shown;
    if (state === "unavailable" || state === "unknown") return { icon: "alert", text: say[state] };
    switch (intent?.state) {
      case "queueing":
        return { icon: "info", text: say.queueing };
      case "offline":
        return { icon: "offline", text: say.offline };
      case "checking":
        return { icon: "info", text: say.noAnswer };
      case "challenged":
        // Its own words are on their way: the note is there meanwhile, so that nothing takes its place and goes again.
        return { icon: "info", text: say.challenged ?? say.checking };
      case "failed":
        return { icon: "alert", text: intent.outcome === "open" ? say.failedOpen : say.failed };
      default:
        return undefined;
    }
  }

  /** What a pressed action says while it waits, in place of its own label. */
  protected waiting(say: ActivityMessages, asking: string): TemplateResult | string {
    switch (this.shown.intent?.state) {
      case "queueing":
        return html`${waitIcon()}${say.inLine}`;
      case "offline":
        return say.waiting;
      case "checking":
      case "challenged":
        return html`${spinnerIcon()}${say.checking}`;
      default:
        return html`${spinnerIcon()}${asking}`;
    }
  }
}

/** A note, drawn. `look`: `notice` must not be missed, `checked` is verified or refunded. */
export function noteOf({ icon, text }: Note, look = ""): TemplateResult {
  return html`<p class="note ${look}" part="note">${noteIcons[icon]()}<span>${text}</span></p>`;
}
