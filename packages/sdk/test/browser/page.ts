import type { BrowserContext, Page } from "playwright";
import type { CampaignClient, CampaignEvent, CouponView } from "../../src/index.ts";
import type { ShopServer } from "./server.ts";

/** What the shop's page offers to the tests: see `server.ts`. */
interface ShopWindow {
  client: CampaignClient;
  events: CampaignEvent[];
  states: Record<string, string[]>;
  views: Record<string, unknown>;
  open_(options?: { timeout?: number }): void;
  /** Whose token the page has. Default `lin`. */
  shopper?: string;
  watch(id: string, options?: { group?: string }): void;
  ready?: boolean;
}
declare global {
  // Playwright runs callbacks in the page: there these are the window's.
  interface Window extends ShopWindow {}
}

/** A tab with the shop in it. */
export class Tab {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the shop's page and watches coupons on it. */
  static async open(context: BrowserContext, shop: ShopServer, ...coupons: string[]): Promise<Tab> {
    const tab = new Tab(await context.newPage());
    await tab.page.goto(shop.url);
    await tab.start(...coupons);
    return tab;
  }

  /** Makes the client, as a page's script does when it loads. */
  async start(...coupons: string[]): Promise<void> {
    await this.page.waitForFunction(() => window.ready);
    await this.page.evaluate((ids) => {
      window.open_({ timeout: 2000 });
      for (const id of ids) window.watch(id);
    }, coupons);
  }

  async reload(...coupons: string[]): Promise<void> {
    await this.page.reload();
    await this.start(...coupons);
  }

  /** Clicks, without waiting for what comes of it. */
  async click(coupon: string, times = 1): Promise<void> {
    await this.page.evaluate(
      ([id, count]) => {
        for (let click = 0; click < count; click++) window.client.coupon.claim(id).catch(() => undefined);
      },
      [coupon, times] as const,
    );
  }

  async until(coupon: string, state: string): Promise<void> {
    await this.page.waitForFunction(([id, wanted]) => window.states[id!]?.at(-1) === wanted, [coupon, state], {
      polling: 20,
    });
  }

  states = (coupon: string): Promise<string[]> => this.page.evaluate((id) => window.states[id]!, coupon);
  view = <View = CouponView>(id: string): Promise<View> =>
    this.page.evaluate((name) => window.views[name], id) as Promise<View>;

  /** Hides the page from the shopper, or shows it again. */
  show(visible: boolean): Promise<void> {
    return this.page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
      Object.defineProperty(document, "visibilityState", {
        configurable: true,
        value: hidden ? "hidden" : "visible",
      });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }, !visible);
  }
}
