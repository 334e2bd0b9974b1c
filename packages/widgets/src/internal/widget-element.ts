import type { CampaignClient } from "@campaign-kit/sdk";
import { LitElement, type PropertyDeclarations, type PropertyValues } from "lit";
import { requestClient } from "./client-request.ts";
import { speech } from "./localize.ts";
import { enter, languageOf, leave } from "./surroundings.ts";
import { ticking } from "./ticker.ts";
import { version } from "./version.ts";

let warned = false;

/**
 * What all widgets share: what they show and where it comes from, in which language they speak, when they tick, and their
 * custom state. What they show is `data`, else a part of what the client has: `client`, else the nearest provider's, else
 * the page's default.
 */
export abstract class WidgetElement<View extends object> extends LitElement {
  static readonly version = version;

  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    data: { type: Object },
  };

  /** The client to show. Without it, the nearest `<campaign-provider>`'s, else the page's default. */
  declare client?: CampaignClient | undefined;

  /** What to show, in place of a client's. As an attribute: JSON. */
  declare data?: View | null;

  /** The language that is spoken: that of the nearest `lang` where it is there, else English. */
  protected locale = "en";
  /** How that is written, for a `dir`. Nothing: as the page is. */
  protected direction = "";
  /** The client in use, whoever gave it. */
  protected source?: CampaignClient | undefined;

  readonly #internals = this.attachInternals();
  #view: View | undefined;
  /** What could not be drawn, whatever is wrong with it. */
  #unfit: unknown;
  #stops: (() => void)[] = [];
  #states: string | undefined;
  /** In the window, or near it; or nobody knows. @internal */
  seen = true;

  /** Everything to show is in the element's own properties: it needs no client. */
  protected get fed(): boolean {
    return Boolean(this.data);
  }

  /** Watches what it shows of the client's. Returns how to stop. */
  protected abstract watch(client: CampaignClient, show: (view: View) => void): () => void;

  /** Milliseconds until it shows something else without being told to. `Infinity`: it stands still. */
  protected abstract wait(): number;

  /** What to show, once it is known. */
  protected get view(): View | undefined {
    const view = this.data ?? this.#view;
    return view && view === this.#unfit ? ({ state: "unknown" } as object as View) : view;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this, this.#again);
    this.#look();
    this.#again();
  }

  /** It was moved into another document. */
  adoptedCallback(): void {
    void import("./dress.ts").then(({ dress }) => dress(this));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch {
      // In another document from the start: it is dressed in a moment.
      return this.shadowRoot!;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this.#again);
    this.#look();
    ticking(this.#tick, Infinity);
    this.stop();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    // On a server nothing is connected, and nothing is watched.
    if (!this.isConnected) return;
    [this.locale, this.direction] = speech(languageOf(this));
    const client = this.fed ? undefined : (this.client ?? requestClient(this));
    if (client !== this.source) {
      this.stop();
      this.source = client;
      const show = (view: View): void => {
        this.#view = view;
        this.#again();
      };
      if (client) this.#stops = [client.clock.subscribe(this.#again), this.watch(client, show)];
    }
    // A provider that is not upgraded yet, or not set up, will speak up.
    if (!client && !this.fed && !warned && !this.closest("campaign-provider")) {
      warned = true;
      console.warn(this, "has no client: put it into a <campaign-provider>.");
    }
  }

  /** Lets go of what could not be drawn. */
  protected forget(): void {
    this.requestUpdate();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      // A server's or a page's mistake: it is told to the developer, and shown to the shopper as what is not known.
      console.error(this, error);
      this.#unfit = this.data ?? this.#view;
      this.forget();
      super.performUpdate();
    }
  }

  protected override updated(): void {
    ticking(this.#tick, this.isConnected ? this.wait() : Infinity);
  }

  /** Learns whether it is seen, while it is on the page. */
  #look(): void {
    void import("./sight.ts").then(
      ({ look }) => look(this),
      () => undefined,
    );
  }

  #again = (): void => this.requestUpdate();

  #tick = (): void => {
    this.#again();
    this.performUpdate();
  };

  /** Stops watching; the next update watches anew. */
  protected stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.source = this.#view = undefined;
  }

  /** Shows this custom state, and no other but `stale`. */
  protected show(state: string, stale?: boolean): void {
    // Each change of them makes the browser look for styles anew.
    if (this.#states === (this.#states = state + String(stale))) return;
    try {
      this.#internals.states.clear();
      this.#internals.states.add(state);
      if (stale) this.#internals.states.add("stale");
    } catch {
      // A browser that knows no custom states.
      this.setAttribute("data-state", state);
    }
  }
}
