import {
  createCampaignClient,
  type Campaign,
  type CampaignClient,
  type CampaignError,
  type Me,
  type Wallet,
} from "@campaign-kit/sdk";
import { demoApi, type DemoState } from "./demo-api.ts";
import { Network } from "./network.ts";
import { Preferences, signedOut, tabNetwork, type Language, type Theme } from "./preferences.ts";

const CAMPAIGN = "double-11";
export const networkTroubles = ["good", "slow", "overloaded", "waiting-room", "challenge", "offline"] as const;
export type NetworkTrouble = (typeof networkTroubles)[number];
/** The latest that the page looks at the clock again, in milliseconds. */
const MINUTE = 60_000;

/** What a page of the shop shows, and what it can be told. Calls `changed` whenever there is something new to show. */
export class Shop {
  readonly preferences = new Preferences(() => this.#changedElsewhere());
  readonly network = new Network(tabNetwork.get() === "offline");
  client: CampaignClient;
  campaign: Campaign | undefined;
  me: Me | undefined;
  error: CampaignError | undefined;
  /** What the shopper owns; `undefined` for a visitor. */
  wallet: Wallet | undefined;
  walletError: CampaignError | undefined;
  /** `undefined` until the API has told, `null` where it has no demo part. */
  demo: DemoState | null | undefined;

  readonly #changed: () => void;
  readonly #connected: (client: CampaignClient) => void;
  /** Tells the shop's other tabs that the demo's clock or network was changed, or all was reset. */
  readonly #tabs = new BroadcastChannel("orchard-lane");
  #token: { shopper: string; value: Promise<string | null> } | undefined;
  #shopper = this.preferences.shopper;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;
  #unwatchWallet: (() => void) | undefined;

  /** `connected` hears of each new client, before anything is read with it. */
  constructor(changed: () => void, connected: (client: CampaignClient) => void) {
    this.#changed = changed;
    this.#connected = connected;
    this.#tabs.onmessage = () => void this.#demoChangedElsewhere();
    addEventListener("online", changed);
    addEventListener("offline", changed);
    this.client = this.#use(this.#createClient());
    void this.#readDemo();
  }

  /** The server's time in milliseconds since 1970; `undefined` until it has told. */
  get now(): number | undefined {
    return this.client.clock.now();
  }

  /** What the demo bar's network switch stands at. */
  get trouble(): NetworkTrouble {
    if (this.network.takenAway) return "offline";
    const { trouble = "none" } = this.demo ?? {};
    return trouble === "none" ? "good" : trouble;
  }

  /** BCP 47 tag for dates and figures. */
  get tag(): string {
    return document.documentElement.lang;
  }

  setLanguage(language: Language): void {
    this.preferences.language = language;
    this.#changed();
  }

  setTheme(theme: Theme): void {
    this.preferences.theme = theme;
    this.#changed();
  }

  setShopper(shopper: string): void {
    this.preferences.shopper = shopper;
    this.#identify();
  }

  /** Moves the campaign's clock to an instant, in milliseconds since 1970. */
  async moveClock(now: number): Promise<void> {
    this.demo = await demoApi.moveClock(now);
    this.#tabs.postMessage("demo");
    await this.#reconnect();
  }

  async setTrouble(network: NetworkTrouble): Promise<void> {
    tabNetwork.set(network === "offline" ? network : "");
    if (network === "offline") return this.network.takeAway();
    this.network.giveBack();
    this.demo = await demoApi.makeTrouble(network === "good" ? "none" : network);
    this.#tabs.postMessage("demo");
    this.#changed();
  }

  /** Nobody claimed anything, and the clock stands where the demo begins. */
  async reset(): Promise<void> {
    tabNetwork.set("");
    this.network.giveBack();
    this.demo = await demoApi.reset();
    this.#tabs.postMessage("demo");
    await this.#reconnect();
  }

  /** Takes a new client, since a client's clock does not believe in jumps. Where the network is good, it has read the page before it shows. */
  async #reconnect(): Promise<void> {
    const client = this.#createClient();
    this.#next = client;
    if (this.trouble === "good") await Promise.allSettled([client.getCampaign(), client.getMe()]);
    // The clock was moved again meanwhile.
    if (this.#next !== client) return client.dispose();
    const before = this.client;
    this.#use(client);
    before.dispose();
  }
  #next: CampaignClient | undefined;

  #createClient(): CampaignClient {
    return createCampaignClient({
      baseUrl: location.origin,
      campaign: CAMPAIGN,
      getToken: ({ renew }) => this.#getToken(renew),
      fetch: this.network.fetch,
      // Few shoppers are challenged: what solves it is loaded then.
      onChallenge: async (challenge, context) => {
        const { solveProofOfWork } = await import("@campaign-kit/sdk/proof-of-work");
        return solveProofOfWork(challenge, context);
      },
    });
  }

  #use(client: CampaignClient): CampaignClient {
    this.client = client;
    this.#connected(client);
    this.#unwatch?.();
    this.#leaveWallet();
    this.#unwatch = client.watch(({ campaign, me, error }) => {
      // What was read by an earlier client stays until there is something newer.
      this.campaign = campaign ?? this.campaign;
      this.me = me ?? this.me;
      this.error = error;
      if (me?.shopper && client === this.client) this.#openWallet();
      this.#tick();
    });
    return client;
  }

  #openWallet(): void {
    this.#unwatchWallet ??= this.client.watchWallet(({ wallet, error }) => {
      this.wallet = wallet ?? this.wallet;
      this.walletError = error;
      this.#changed();
    });
  }

  #leaveWallet(): void {
    this.#unwatchWallet?.();
    this.#unwatchWallet = undefined;
  }

  /** Shows what there is, and again at the next full minute: phases begin and end at full minutes. */
  #tick = (): void => {
    clearTimeout(this.#timer);
    const { now } = this;
    if (now !== undefined) this.#timer = setTimeout(this.#tick, MINUTE - (now % MINUTE));
    this.#changed();
  };

  async #getToken(renew: boolean): Promise<string | null> {
    const { shopper } = this.preferences;
    if (shopper === signedOut) return null;
    if (renew || this.#token?.shopper !== shopper) this.#token = { shopper, value: demoApi.token(shopper) };
    const token = this.#token;
    return token.value.catch(() => {
      // No demo part, or no API at all: looked at as a visitor.
      if (this.#token === token) this.#token = undefined;
      return null;
    });
  }

  #identify(): void {
    if (this.#shopper === this.preferences.shopper) return;
    this.#shopper = this.preferences.shopper;
    this.me = undefined;
    this.wallet = undefined;
    this.walletError = undefined;
    this.#leaveWallet();
    this.client.identityChanged();
    this.#changed();
  }

  #changedElsewhere(): void {
    this.#identify();
    this.#changed();
  }

  async #readDemo(): Promise<void> {
    try {
      this.demo = await demoApi.state();
      const asked = tabNetwork.get();
      if (asked === "slow" || asked === "overloaded" || asked === "waiting-room") await this.setTrouble(asked);
    } catch {
      this.demo = null;
    }
    this.#changed();
  }

  async #demoChangedElsewhere(): Promise<void> {
    await Promise.all([this.#readDemo(), this.#reconnect()]);
  }
}
