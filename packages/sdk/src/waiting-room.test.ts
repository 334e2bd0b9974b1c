import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Place } from "@campaign-kit/contract/api";
import { denied } from "../test/fixtures.ts";
import { MemoryStorage, open, pass, record, Shop } from "../test/shop.ts";
import type { CampaignClient } from "./types.ts";

/** Whether somebody looks at the page. */
const screen = vi.hoisted(() => ({ hidden: false }));
vi.mock(import("./environment.ts"), async (original) => ({ ...(await original()), isHidden: () => screen.hidden }));

beforeEach(() => void vi.useFakeTimers());
const pages: CampaignClient[] = [];
afterEach(async () => {
  for (const client of pages.splice(0)) client.dispose();
  await pass();
  screen.hidden = false;
  vi.useRealTimers();
});

/** An answer of a server in whose line the shopper stands; asks to come back in so many seconds. */
const inLine = (position: number, wait: number, retryAfter: number) => () => {
  const place: Place = { ticket: `ticket-${position}`, position, wait };
  return denied("waiting_room", { "Retry-After": String(retryAfter) }, { place });
};

async function page(shop: Shop, storage = new MemoryStorage()) {
  const client = open(shop, {}, { storage });
  pages.push(client);
  const seen = record(client);
  await pass();
  return { client, storage, ...seen };
}

const posts = (shop: Shop) => shop.requests.filter(({ method }) => method === "POST");
const header = (shop: Shop, name: string) => posts(shop).map(({ headers }) => headers.get(name));
const click = (client: CampaignClient) => void client.coupon.claim("save-50").catch(() => undefined);

test("a shopper in line sees the place and the wait, is asked for when told, with one key and the newest ticket, and gets in", async () => {
  const shop = new Shop();
  shop.script["POST claims"] = [inLine(1240, 124, 30), inLine(900, 90, 22)];
  const { client, last } = await page(shop);
  click(client);
  await pass();
  expect(last()).toMatchObject({ state: "queueing", place: { position: 1240, wait: 124 } });
  await pass(29_999);
  expect(posts(shop)).toHaveLength(1);
  await pass(600);
  expect(last()).toMatchObject({ state: "queueing", place: { position: 900, wait: 90 } });
  await pass(22_600);
  expect(last()).toMatchObject({ state: "claimed" });
  expect(last().place).toBeUndefined();
  expect(header(shop, "Waiting-Ticket")).toEqual([null, "ticket-1240", "ticket-900"]);
  expect(new Set(header(shop, "Idempotency-Key")).size).toBe(1);
});

test("a reload keeps the place: the same key and the ticket go on", async () => {
  const shop = new Shop();
  shop.script["POST claims"] = [inLine(1240, 124, 30), inLine(1230, 123, 30)];
  const before = await page(shop);
  click(before.client);
  await pass();
  before.client.dispose();
  await pass();

  const after = await page(shop, before.storage);
  expect(after.last()).toMatchObject({ state: "queueing", place: { position: 1230 } });
  await pass(31_000);
  expect(after.last()).toMatchObject({ state: "claimed" });
  expect(header(shop, "Waiting-Ticket")).toEqual([null, "ticket-1240", "ticket-1230"]);
  expect(new Set(header(shop, "Idempotency-Key")).size).toBe(1);
});

test("waits longer than the patience for a server that is only busy", async () => {
  const shop = new Shop();
  shop.script["POST claims"] = Array.from({ length: 40 }, (_, index) => inLine(100 - index, 600, 30));
  const { client, last } = await page(shop);
  click(client);
  await pass(1_150_000);
  expect(last()).toMatchObject({ state: "queueing" });
  await pass(120_000);
  expect(last()).toMatchObject({ state: "claimed" });
});

test("in a page that nobody looks at asks once a minute, and when it is the shopper's turn", async () => {
  const shop = new Shop();
  shop.script["POST claims"] = [inLine(1000, 1000, 10), inLine(940, 940, 10), inLine(880, 8, 2)];
  screen.hidden = true;
  const { client } = await page(shop);
  click(client);
  await pass(59_000);
  expect(posts(shop)).toHaveLength(1);
  await pass(1000);
  expect(posts(shop)).toHaveLength(2);
  await pass(60_000);
  expect(posts(shop)).toHaveLength(3);
  await pass(8000);
  expect(posts(shop)).toHaveLength(4);
});

test("another shopper in the same tab has neither the place nor the ticket", async () => {
  const shop = new Shop();
  shop.script["POST claims"] = [inLine(1240, 124, 30)];
  const { client } = await page(shop);
  click(client);
  await pass();
  shop.me = { ...shop.me, shopper: { ...shop.me.shopper!, id: "other" } };
  client.identityChanged();
  await pass(5000);
  click(client);
  await pass();
  expect(header(shop, "Waiting-Ticket")).toEqual([null, null]);
  expect(new Set(header(shop, "Idempotency-Key")).size).toBe(2);
});
