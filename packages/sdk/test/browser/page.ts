import type { BrowserContext, Page } from "playwright";
import type { CampaignClient, CampaignEvent, CouponView } from "../../src/index.ts";
import type { ShopServer } from "./server.ts";

/** What the shop's page offers to the tests: see `server.ts`. */
interface ShopWindow {
  client: CampaignClient;
  events: CampaignEvent[];
  states: Record<string, string[]>;
  views: Record<string, CouponView>;
  open_(options?: { timeout?: number }): void;
  watch(id: string): void;
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
  view = (coupon: string): Promise<CouponView> => this.page.evaluate((id) => window.views[id]!, coupon);
}
