import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { at, claimed, denied, me, MINUTE } from "../test/fixtures.ts";
import { end, lost, never } from "../test/page.ts";
import { open, pass, record, Shop } from "../test/shop.ts";
import type * as environment from "./environment.ts";
import type { CountdownView } from "./types.ts";

// The page's surroundings, in the tests' hands.
const page = vi.hoisted(() => ({ hidden: false, listeners: new Map<string, () => void>() }));
vi.mock("./environment.ts", async (original) => ({
  ...(await original<typeof environment>()),
  isHidden: () => page.hidden,
  onWindow(type: string, listener: () => void) {
    page.listeners.set(type, listener);
    return () => page.listeners.delete(type);
  },
}));

const clients: ReturnType<typeof open>[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  for (const client of clients.splice(0)) client.dispose();
  page.hidden = false;
  await end();
});

/** A page that has read all, in front of a server that says `answer` to everything from `fail` on. */
async function visit() {
  const shop = new Shop();
  const state: { answer?: (() => Response | Promise<Response>) | undefined } = {};
  const client = open(shop, {
    fetch: (request) => {
      const usually = shop.fetch(request);
      return state.answer ? Promise.resolve(state.answer()) : usually;
    },
  });
  clients.push(client);
  const seen = record(client);
  await pass();
  const stale = () => [seen.last().stale, seen.last().asOf];
  return {
    shop,
    client,
    state,
    ...seen,
    stale,
    fail: (answer: () => Response | Promise<Response>) => {
      state.answer = answer;
      void client.refresh();
    },
  };
}

const fresh = [undefined, undefined];
const troubles = {
  "a network that is gone": lost,
  "a server that does not answer": never,
  "a gateway's page": () => new Response("<h1>Bad gateway</h1>", { status: 502 }),
  "a server that asks everyone to stay away": () => denied("overloaded", { "Retry-After": "30" }),
};

describe("what could not be read anew", () => {
  test.each(Object.entries(troubles))("for a minute is told to be stale, and as of when: %s", async (_, answer) => {
    const { fail, stale, last } = await visit();
    fail(answer);
    await pass(MINUTE - 100);
    expect(stale()).toEqual(fresh);
    await pass(200);
    expect(stale()).toEqual([true, at(0)]);
    expect(last()).toMatchObject({ state: "claimable", activity: { id: "save-50" } });
  });

  test("is told once, however often it fails", async () => {
    const { fail, views } = await visit();
    const before = views.length;
    fail(lost);
    await pass(10 * MINUTE);
    expect(views.length - before).toBe(1);
  });

  test("comes back by itself, with the next read that succeeds", async () => {
    const { fail, state, stale, shop } = await visit();
    fail(lost);
    await pass(3 * MINUTE);
    shop.me = me({ "save-50": claimed() });
    state.answer = undefined;
    await pass(MINUTE);
    expect(stale()).toEqual(fresh);
  });

  test("comes back when the page is shown again, or the network is there", async () => {
    for (const event of ["visibilitychange", "online"]) {
      const { fail, state, stale } = await visit();
      fail(lost);
      await pass(2 * MINUTE);
      state.answer = undefined;
      page.listeners.get(event)!();
      await pass(500);
      expect(stale()).toEqual(fresh);
    }
  });

  test("because a server restarts is not stale", async () => {
    const { fail, state, views } = await visit();
    fail(lost);
    await pass(10_000);
    state.answer = undefined;
    await pass(5 * MINUTE);
    expect(views.filter(({ stale }) => stale)).toEqual([]);
  });

  test("while nobody saw the page is not stale when it is seen again", async () => {
    const { fail, state, views } = await visit();
    fail(lost);
    await pass(5000);
    page.hidden = true;
    await pass(60 * MINUTE);
    const before = views.length;
    state.answer = undefined;
    page.hidden = false;
    page.listeners.get("visibilitychange")!();
    await pass(500);
    expect(views.slice(before).filter(({ stale }) => stale)).toEqual([]);
  });

  test("is the countdown's as well, which goes on by the clock that it has", async () => {
    const { client, fail } = await visit();
    let view: CountdownView | undefined;
    client.countdown.watch((next) => (view = next));
    fail(lost);
    await pass(2 * MINUTE);
    expect(view).toMatchObject({ stale: true, asOf: at(0), campaign: { id: "double-11" } });
    expect(view!.clock.now()).toBeGreaterThan(Date.parse(at(2 * MINUTE)));
  });

  test("keeps what is definite: a coupon that was claimed has its code", async () => {
    const { client, fail, last } = await visit();
    await client.coupon.claim("save-50");
    await pass();
    fail(lost);
    await pass(2 * MINUTE);
    expect(last()).toMatchObject({ state: "claimed", stale: true, coupon: { id: claimed().coupons[0]!.id } });
  });
});

test("a page that has nothing to read anew is not stale, however long it stands", async () => {
  const { views } = await visit();
  await pass(24 * 60 * MINUTE);
  expect(views.filter(({ stale }) => stale)).toEqual([]);
});

test("a page that could never be read is unavailable, not stale", async () => {
  const shop = new Shop();
  const client = open(shop, { fetch: lost });
  clients.push(client);
  const { last } = record(client);
  await pass(5 * MINUTE);
  expect(last()).toMatchObject({ state: "unavailable" });
  expect(last().stale).toBeUndefined();
});
