import type { CampaignClient, CountdownView, CouponClaim, CouponView, ServerClock } from "@campaign-kit/sdk";
import { campaign } from "./campaign.ts";
import { FakeCheckIn } from "./fake-check-in.ts";
import { FakeGroupBuy } from "./fake-group-buy.ts";
import { FakeLuckyDraw } from "./fake-lucky-draw.ts";
import { FakeModule } from "./fake-module.ts";

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
  readonly coupon = new FakeModule<CouponView>();
  readonly checkIn = new FakeCheckIn();
  readonly groupBuy = new FakeGroupBuy();
  readonly luckyDraw = new FakeLuckyDraw();
  readonly claims: string[] = [];
  refreshed = 0;
  disposed = false;
  /** How the next claims end. */
  claim: (activity: string) => Promise<CouponClaim> = () => new Promise(() => undefined);

  readonly #countdownListeners = new Set<(view: CountdownView) => void>();

  constructor(now?: string) {
    this.clock = new FakeClock(now);
  }

  get watchers(): number {
    return (
      this.coupon.watchers +
      this.checkIn.watchers +
      this.groupBuy.watchers +
      this.luckyDraw.watchers +
      this.#countdownListeners.size +
      this.clock.listeners.size
    );
  }

  show(activity: string, view: CouponView): void {
    this.coupon.show(activity, view);
  }

  /** As the SDK's interface has it; what no widget uses is left out. */
  get asClient(): CampaignClient {
    const client: Pick<
      CampaignClient,
      "clock" | "countdown" | "coupon" | "checkIn" | "groupBuy" | "luckyDraw" | "refresh" | "dispose"
    > = {
      clock: this.clock,
      countdown: {
        watch: (listener) => {
          this.#countdownListeners.add(listener);
          listener({ campaign, clock: this.clock });
          return () => this.#countdownListeners.delete(listener);
        },
      },
      coupon: {
        watch: this.coupon.watch,
        claim: (activity) => {
          this.claims.push(activity);
          return this.claim(activity);
        },
      },
      checkIn: this.checkIn,
      groupBuy: this.groupBuy.module,
      luckyDraw: this.luckyDraw,
      refresh: async () => {
        this.refreshed++;
      },
      dispose: () => (this.disposed = true),
    };
    return (this.#client ??= client as CampaignClient);
  }
  #client: CampaignClient | undefined;
}
