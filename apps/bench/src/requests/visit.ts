import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "playwright";
import { tokenOf } from "./api.ts";
import type { SetUp } from "./set-ups.ts";

/** A set-up whose pages are open. */
export interface Visit {
  setUp: SetUp;
  /** How often its pages have asked for the time until now. */
  times: () => number;
}

/** Opens a set-up's tabs, and resolves when every widget on them shows what was read. */
export async function visit(browser: Browser, setUp: SetUp, pages: string, api: string): Promise<Visit> {
  const { id, contender, widgets, tabs, atOnce, group } = setUp;
  const context = await browser.newContext();
  let times = 0;
  context.on("request", (request) => {
    if (request.url().endsWith("/v1/time")) times += 1;
  });
  const token = tokenOf(id);
  if (group) await openGroup(api, id, token);
  const address = new URLSearchParams({ api, campaign: id, token, widgets: String(widgets) });
  const open = () => load(context, `${pages}${contender}/index.html#${address}`, widgets);
  if (atOnce) await Promise.all(Array.from({ length: tabs }, open));
  else for (let tab = 0; tab < tabs; tab++) await open();
  return { setUp, times: () => times };
}

async function load(context: BrowserContext, url: string, widgets: number): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction((count) => document.documentElement.dataset["shown"] === String(count), widgets, {
    polling: 100,
    timeout: 60_000,
  });
}

async function openGroup(api: string, campaign: string, token: string): Promise<void> {
  const answer = await fetch(`${api}/v1/campaigns/${campaign}/group-buys/duo/groups`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Idempotency-Key": randomUUID() },
  });
  if (answer.status !== 201) throw new Error(`The group was not opened: ${answer.status}`);
}
