import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "playwright";
import { tokenOf } from "./api.ts";
import type { SetUp } from "./set-ups.ts";

/** A set-up and its pages. */
export interface Visit {
  setUp: SetUp;
  /** Opens its tabs, and resolves when every widget on them shows what was read. */
  open(): Promise<void>;
  /** How often its pages have asked for the time until now. */
  times: () => number;
}

/** A visit of the shop at `pages`, whose API is at `api`. */
export function visitOf(browser: Browser, setUp: SetUp, pages: string, api: string): Visit {
  const { id, contender, widgets, tabs, atOnce, group } = setUp;
  let times = 0;
  return {
    setUp,
    times: () => times,
    async open() {
      // What moves asks for nothing, and many tabs that move are slow to load.
      const context = await browser.newContext({ reducedMotion: "reduce" });
      context.on("request", (request) => {
        if (request.url().endsWith("/v1/time")) times += 1;
      });
      const token = tokenOf(id);
      if (group) await openGroup(api, id, token);
      const address = new URLSearchParams({ api, campaign: id, token, widgets: String(widgets) });
      const tab = () => load(context, `${pages}${contender}/index.html#${address}`, widgets);
      if (atOnce) await Promise.all(Array.from({ length: tabs }, tab));
      else for (let count = 0; count < tabs; count++) await tab();
    },
  };
}

async function load(context: BrowserContext, url: string, widgets: number): Promise<void> {
  const page = await context.newPage();
  await page.goto(url, { timeout: 300_000 });
  await page.waitForFunction((count) => document.documentElement.dataset["shown"] === String(count), widgets, {
    polling: 100,
    // Many tabs are open by then, on a machine of any speed: the run itself says whether it took too long.
    timeout: 300_000,
  });
}

async function openGroup(api: string, campaign: string, token: string): Promise<void> {
  const answer = await fetch(`${api}/v1/campaigns/${campaign}/group-buys/duo/groups`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Idempotency-Key": randomUUID() },
  });
  if (answer.status !== 201) throw new Error(`The group was not opened: ${answer.status}`);
}
