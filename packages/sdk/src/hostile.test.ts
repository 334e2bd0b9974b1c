import { spoilt } from "@campaign-kit/tooling/spoilt";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { campaign, json, NOW, save50 } from "../test/fixtures.ts";
import { daily, duo, group, wheel } from "../test/mechanics.ts";
import { begin, end, shopOfAll } from "../test/page.ts";
import { MemoryStorage, open, pass, record, Shop } from "../test/shop.ts";

beforeEach(begin);
afterEach(end);

function shopOfMore(): Shop {
  const shop = shopOfAll();
  shop.campaign = campaign(duo, wheel, daily, save50);
  return shop;
}

/** Watches all there is to watch, and tells what was seen last. */
function watchAll(client: ReturnType<typeof open>) {
  const last: Record<string, { state?: string }> = {};
  const hear = (name: string) => (view: object) => void (last[name] = view);
  const ends = [
    client.countdown.watch(hear("countdown")),
    client.watch(hear("campaign")),
    client.watchWallet(hear("wallet")),
    client.coupon.watch("save-50", hear("coupon")),
    client.groupBuy.watch("duo", hear("groupBuy")),
    client.groupBuy.watch("duo", hear("invited"), { group: "invited" }),
    client.luckyDraw.watch("wheel", hear("luckyDraw")),
    client.checkIn.watch("daily", hear("checkIn")),
  ];
  return { last, end: () => ends.forEach((end) => end()) };
}

describe("documents that are not in the contract's form", () => {
  test("are shown as what they can be, and never throw: neither at who watches nor on the way", async () => {
    const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const good = shopOfMore();
    const whole = { campaign: good.campaign, me: good.me, group: group() };
    await fc.assert(
      fc.asyncProperty(spoilt(fc, whole), async ({ campaign, me, group }) => {
        const shop = shopOfMore();
        Object.assign(shop, { campaign, me });
        const ask = async (request: Request) =>
          request.url.includes("/groups/") ? json({ now: new Date(NOW).toISOString(), group }) : shop.fetch(request);
        const client = open(shop, { fetch: ask });
        const { last, end } = watchAll(client);
        await pass(10_000);
        for (const name of ["coupon", "groupBuy", "invited", "luckyDraw", "checkIn"])
          expect(last[name]?.state, name).not.toBe("loading");
        expect(last).toHaveProperty("countdown.clock");
        void client.refresh();
        await pass(1000);
        end();
        client.dispose();
      }),
      { seed: 4, numRuns: 100 },
    );
    report.mockRestore();
  });

  test("of one activity keep nothing from the others", async () => {
    const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const shop = shopOfMore();
    shop.me.activities["duo"] = { ...shop.me.activities["duo"], groups: 5 } as never;
    const client = open(shop);
    const { last } = watchAll(client);
    await pass(100);
    expect(last["groupBuy"]?.state).toBe("unknown");
    expect(last["coupon"]?.state).toBe("claimable");
    expect(last["luckyDraw"]?.state).toBe("ready");
    expect(report).toHaveBeenCalled();
    client.dispose();
    report.mockRestore();
  });
});

describe("a page's own fetch", () => {
  const answers: Record<string, () => unknown> = {
    "throws at once": () => {
      throw new TypeError("url.indexOf is not a function");
    },
    "answers nothing": () => undefined,
    "answers with its own thing": () => Promise.resolve({ status: 200, data: {} }),
    "answers with a proxy of the answer": () =>
      Promise.resolve(
        new Proxy(Response.json({ phases: [] }), { get: (of, name) => Reflect.get(of, name) as unknown }),
      ),
    "never settles": () => new Promise(() => undefined),
  };
  for (const [name, answer] of Object.entries(answers)) {
    test(`that ${name}: the page is told in time, once it is tried again`, async () => {
      const shop = new Shop();
      const client = open(shop, { fetch: answer as never, timeout: 1000 });
      const { states, end } = record(client);
      await pass(30_000);
      expect(states).toEqual(["loading", "unavailable"]);
      await expect(Promise.race([client.getMe(), pass(30_000)])).rejects.toMatchObject({ name: "CampaignError" });
      end();
      client.dispose();
    });
  }

  test("that adds headers and answers with a Response of its own works", async () => {
    const shop = new Shop();
    class Counted extends Response {}
    const client = open(shop, {
      fetch: async (request) => {
        const answer = await shop.fetch(
          new Request(request, { headers: { ...Object.fromEntries(request.headers), "X-Seen": "1" } }),
        );
        return new Counted(answer.body, answer);
      },
    });
    const { last, end } = record(client);
    await pass(100);
    expect(last().state).toBe("claimable");
    expect(shop.requests.every(({ headers }) => headers.has("X-Seen"))).toBe(true);
    end();
    client.dispose();
  });
});

test("entries that others left in the same storage are passed over", async () => {
  const shop = new Shop();
  const storage = new MemoryStorage();
  const place = "campaign-kit:https://shop.example/api/v1/campaigns/double-11#lin";
  for (const left of [
    "{",
    "5",
    "null",
    "[]",
    `"text"`,
    `{"x":1}`,
    `{"5":["key",1]}`,
    `{"[\\"save-50\\",\\"claim\\",null]":null}`,
  ]) {
    storage.setItem(place, left);
    const client = open(shop, {}, { storage });
    const { last, end } = record(client);
    await pass(100);
    expect(last().state, left).toBe("claimable");
    end();
    client.dispose();
  }
});
