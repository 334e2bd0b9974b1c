import type { CampaignClient } from "@campaign-kit/sdk";
import { LitElement, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { CLIENT_CHANGE, requestClient } from "./client-request.ts";
import { languageOf, onLanguageChange } from "./language.ts";
import { onTranslation } from "./localize.ts";
import { version } from "./version.ts";
import { warnOnce } from "./warn.ts";

/**
 * What all widgets share: which client they show, in which language they speak, and their custom states.
 * The client is `client`, else the nearest provider's, else the page's default.
 */
export abstract class WidgetElement extends LitElement {
  static readonly version = version;

  /** The client to show. Without it, the nearest `<campaign-provider>`'s, else the page's default. */
  @property({ attribute: false }) client?: CampaignClient | undefined;

  /** The language of the nearest `lang`, as a tag that Intl takes. */
  protected locale = "en";

  readonly #internals = this.attachInternals();
  #shown = "";
  #watched: CampaignClient | undefined;
  #unwatch: (() => void) | undefined;
  #stops: (() => void)[] = [];

  /** The client in use, whoever gave it. */
  protected get source(): CampaignClient | undefined {
    return this.#watched;
  }

  /** Everything to show is in the element's own properties: it needs no client. */
  protected abstract readonly fed: boolean;

  /** Properties that, when they change, make another `watch` necessary. */
  protected abstract readonly watchedBy: readonly string[];

  /** Subscribes to what this widget shows. Returns how to stop. */
  protected abstract watch(client: CampaignClient): () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    const speak = (): void => {
      this.locale = languageOf(this);
      this.requestUpdate();
    };
    speak();
    const rewatch = (): void => this.#rewatch();
    document.addEventListener(CLIENT_CHANGE, rewatch);
    this.#stops = [
      onLanguageChange(this, speak),
      onTranslation(speak),
      () => document.removeEventListener(CLIENT_CHANGE, rewatch),
    ];
    if (this.hasUpdated) this.#rewatch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stops.forEach((stop) => stop());
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // On a server nothing is connected, and nothing is watched.
    if (!this.isConnected) return;
    if (!this.hasUpdated || changed.has("client") || this.watchedBy.some((name) => changed.has(name))) {
      this.#stop();
      this.#rewatch();
    }
  }

  #rewatch(): void {
    const client = this.fed ? undefined : (this.client ?? requestClient(this));
    if (client !== this.#watched) {
      this.#stop();
      this.#watched = client;
      this.#unwatch = client && this.watch(client);
      this.requestUpdate();
    }
    // A provider that is not upgraded yet will speak up.
    if (!client && !this.fed && !this.closest("campaign-provider:not(:defined)")) {
      warnOnce(
        `<${this.localName}> has no client: put it into a <campaign-provider>, set its client, or setDefaultClient().`,
      );
    }
  }

  #stop(): void {
    this.#unwatch?.();
    this.#unwatch = this.#watched = undefined;
  }

  /** Shows these custom states, and no others. */
  protected showStates(...names: string[]): void {
    const states = names.join(" ");
    if (states === this.#shown) return;
    this.#shown = states;
    try {
      this.#internals.states.clear();
      for (const name of names) this.#internals.states.add(name);
    } catch {
      // A browser that knows no custom states.
      this.setAttribute("data-state", states);
    }
  }
}
