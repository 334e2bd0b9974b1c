import { type CampaignClient, type CampaignClientOptions, createCampaignClient } from "@campaign-kit/sdk";
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from "lit";
import { answerRequests } from "../internal/client-request.ts";
import { announceChange } from "../internal/surroundings.ts";
import { version } from "../internal/version.ts";
import { providerStyles } from "./provider.styles.ts";

/**
 * Gives one campaign's client to every widget inside. It makes the client from its attributes, or passes on the one it was
 * given. Takes no space of its own.
 *
 * @tagname campaign-provider
 * @slot - The page, or the part of it, that the campaign is shown in.
 */
export class CampaignProvider extends LitElement {
  static readonly version = version;

  static override styles = providerStyles;

  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: "base-url" },
    campaign: {},
    queryClient: { attribute: false },
    // Frameworks set as properties what has a setter, and make attributes of the rest.
    getToken: { attribute: false },
    fetch: { attribute: false },
    challengeSolver: { attribute: false },
    eventSink: { attribute: false },
    client: { attribute: false, noAccessor: true },
  };

  /** Where the API is, without `/v1`. A path is taken from the page's origin. */
  declare baseUrl?: string;

  /** The campaign's id. */
  declare campaign?: string;

  /** The shop's own QueryClient, to share one cache with its hooks. Set it before the first widget asks. */
  declare queryClient?: CampaignClientOptions["queryClient"];

  /** The shopper's token, or nothing for a visitor. Asked before a request, and once again after a 401. */
  declare getToken?: CampaignClientOptions["getToken"];

  /** Stands in for the global `fetch`. */
  declare fetch?: CampaignClientOptions["fetch"];

  /**
   * Gives the proof that a challenge asks for: a captcha's token, or `solveProofOfWork` of `@campaign-kit/sdk/proof-of-work`. Without,
   * what is challenged fails. Not `onChallenge`, which a framework would take for a listener.
   */
  declare challengeSolver?: CampaignClientOptions["onChallenge"];

  /** Hears what happens, for analytics. Not `onEvent`, which a framework would take for a listener. */
  declare eventSink?: CampaignClientOptions["onEvent"];

  #given: CampaignClient | undefined;
  #made: { client: CampaignClient; from: unknown[] } | undefined;
  #announced: CampaignClient | undefined;
  #stopAnswers: (() => void) | undefined;

  /** The client that the widgets inside get: the one that was set, else one of the provider's own making. */
  get client(): CampaignClient | undefined {
    return this.#given ?? this.#own();
  }
  set client(client: CampaignClient | undefined) {
    const before = this.#given;
    this.#given = client;
    this.requestUpdate("client", before);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopAnswers = answerRequests(this, () => this.client);
    this.#announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAnswers?.();
    this.#announce();
    // A provider that is only moved is back by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#dispose();
    });
  }

  protected override updated(): void {
    if (!this.client && (this.baseUrl === undefined) === Boolean(this.campaign)) {
      console.warn(this, "needs both base-url and campaign.");
    }
    if (this.client !== this.#announced) this.#announce();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #announce(): void {
    this.#announced = this.isConnected ? this.client : undefined;
    announceChange();
  }

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
      onChallenge: (...challenge) => this.challengeSolver?.(...challenge),
      onEvent: (event) => this.eventSink?.(event),
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
