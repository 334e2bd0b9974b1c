import type { CampaignClient, CountdownView, CouponClaim, CouponView, ServerClock } from "@campaign-kit/sdk";
import { campaign } from "./campaign.ts";

/** A server's clock that a test sets. It runs with `performance.now`, as the SDK's does. */
export class FakeClock implements ServerClock {
  #ahead: number | undefined;
  readonly listeners = new Set<() => void>();

  constructor(now?: string) {
    if (now) this.set(now);
  }

  set(now: string): void {
    this.#ahead = Date.parse(now) - performance.now();
    for (const listener of this.listeners) listener();
  }

  now(): number | undefined {
    return this.#ahead === undefined ? undefined : this.#ahead + performance.now();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** A client that shows what a test tells it, and counts who watches. */
export class FakeClient {
  readonly clock: FakeClock;
  readonly views = new Map<string, CouponView>();
  readonly claims: string[] = [];
  refreshed = 0;
  disposed = false;
  /** How the next claims end. */
  claim: (activity: string) => Promise<CouponClaim> = () => new Promise(() => undefined);

  readonly #couponListeners = new Map<(view: CouponView) => void, string>();
  readonly #countdownListeners = new Set<(view: CountdownView) => void>();

  constructor(now?: string) {
    this.clock = new FakeClock(now);
  }

  get watchers(): number {
    return this.#couponListeners.size + this.#countdownListeners.size + this.clock.listeners.size;
  }

  show(activity: string, view: CouponView): void {
    this.views.set(activity, view);
    for (const [listener, watched] of this.#couponListeners) if (watched === activity) listener(view);
  }

  /** As the SDK's interface has it; what no widget uses is left out. */
  get asClient(): CampaignClient {
    const client: Pick<CampaignClient, "clock" | "countdown" | "coupon" | "refresh" | "dispose"> = {
      clock: this.clock,
      countdown: {
        watch: (listener) => {
          this.#countdownListeners.add(listener);
          listener({ campaign, clock: this.clock });
          return () => this.#countdownListeners.delete(listener);
        },
      },
      coupon: {
        watch: (activity, listener) => {
          this.#couponListeners.set(listener, activity);
          listener(this.views.get(activity) ?? { state: "loading" });
          return () => this.#couponListeners.delete(listener);
        },
        claim: (activity) => {
          this.claims.push(activity);
          return this.claim(activity);
        },
      },
      refresh: async () => {
        this.refreshed++;
      },
      dispose: () => (this.disposed = true),
    };
    return (this.#client ??= client as CampaignClient);
  }
  #client: CampaignClient | undefined;
}
