import { type CampaignClient, type CampaignClientOptions, createCampaignClient } from "@campaign-kit/sdk";
import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { announceClientChange, ClientRequestEvent } from "../internal/client-request.ts";
import { version } from "../internal/version.ts";

/**
 * Gives one campaign's client to every widget inside. It makes the client from its attributes, or passes on the one it was
 * given. Takes no space of its own.
 *
 * @tagname campaign-provider
 * @slot - The page, or the part of it, that the campaign is shown in.
 */
export class CampaignProvider extends LitElement {
  static readonly version = version;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Where the API is, without `/v1`. A path is taken from the page's origin. */
  @property({ attribute: "base-url" }) baseUrl?: string;

  /** The campaign's id. */
  @property() campaign?: string;

  /** The shop's own QueryClient, to share one cache with its hooks. Set it before the first widget asks. */
  @property({ attribute: false }) queryClient?: CampaignClientOptions["queryClient"];

  /** The shopper's token, or nothing for a visitor. Asked before a request, and once again after a 401. */
  getToken?: CampaignClientOptions["getToken"];

  /** Stands in for the global `fetch`. */
  fetch?: CampaignClientOptions["fetch"];

  /** Hears what happens, for analytics. */
  onEvent?: CampaignClientOptions["onEvent"];

  #given: CampaignClient | undefined;
  #made: { client: CampaignClient; from: unknown[] } | undefined;
  #announced: CampaignClient | undefined;

  /** The client that the widgets inside get: the one that was set, else one of the provider's own making. */
  @property({ attribute: false })
  get client(): CampaignClient | undefined {
    return this.#given ?? this.#own();
  }
  set client(client: CampaignClient | undefined) {
    this.#given = client;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(ClientRequestEvent.type, this.#answer);
    this.#announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(ClientRequestEvent.type, this.#answer);
    this.#announce();
    // A provider that is only moved is back by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#dispose();
    });
  }

  protected override updated(): void {
    if (this.client !== this.#announced) this.#announce();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #announce(): void {
    this.#announced = this.isConnected ? this.client : undefined;
    announceClientChange();
  }

  #answer = (event: Event): void => {
    const { client } = this;
    if (client) (event as ClientRequestEvent).respondWith(client);
  };

  #own(): CampaignClient | undefined {
    const { baseUrl, campaign, queryClient } = this;
    const from = [baseUrl, campaign, queryClient];
    if (this.#made?.from.every((value, index) => value === from[index])) return this.#made.client;
    this.#dispose();
    if (baseUrl === undefined || !campaign || !this.isConnected) return undefined;
    // Functions are looked up when they are called: a framework that passes new ones with each render costs nothing.
    const client = createCampaignClient({
      baseUrl,
      campaign,
      ...(queryClient && { queryClient }),
      getToken: (request) => this.getToken?.(request),
      fetch: (request) => (this.fetch ?? globalThis.fetch)(request),
      onEvent: (event) => this.onEvent?.(event),
    });
    this.#made = { client, from };
    return client;
  }

  #dispose(): void {
    this.#made?.client.dispose();
    this.#made = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "campaign-provider": CampaignProvider;
  }
}
