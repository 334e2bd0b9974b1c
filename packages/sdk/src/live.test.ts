import { QueryClient } from "@tanstack/query-core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { at, campaign, coupon, DAY, denied, HOUR, me, mine, MINUTE, save50 } from "../test/fixtures.ts";
import { open, pass, record, Shop } from "../test/shop.ts";
import type { CountdownView } from "./types.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const reads = (shop: Shop) => shop.log.filter((name) => name.startsWith("GET"));

test("making a client asks for nothing and starts nothing", async () => {
  const shop = new Shop();
  open(shop);
  await pass(60_000);
  expect(shop.log).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a page of any number of widgets makes two reads", async () => {
  const shop = new Shop();
  const client = open(shop);
  for (let count = 0; count < 30; count++) {
    record(client, count % 2 ? "save-50" : "another");
    client.countdown.watch(() => undefined);
    client.watch(() => undefined);
  }
  await pass(10_000);
  record(client);
  await pass(20_000);
  expect(reads(shop)).toEqual(["GET double-11", "GET me"]);
});

test("a widget that moves within the page, and so comes and goes, does not make the page read again", async () => {
  const shop = new Shop();
  const client = open(shop);
  record(client).end();
  const { last } = record(client);
  await pass(10);
  expect(last().state).toBe("claimable");
  expect(reads(shop)).toHaveLength(2);
});

test("a watcher is told at once what is known, and afterwards only of changes", async () => {
  const shop = new Shop();
  const client = open(shop);
  const heard = vi.fn<(view: CountdownView) => void>();
  client.countdown.watch(heard);
  expect(heard).toHaveBeenCalledTimes(1);
  await pass(1000);
  expect(heard).toHaveBeenCalledTimes(2);
  await client.getMe();
  await pass(1000);
  expect(heard).toHaveBeenCalledTimes(2);
  expect(heard.mock.lastCall![0]).toMatchObject({ campaign: { id: "double-11" }, clock: client.clock });
});

test("a watcher that throws harms neither the others nor the reads, and is not hidden", async () => {
  const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const shop = new Shop();
  const client = open(shop);
  const broken = () => {
    throw new Error("the shop's own mistake");
  };
  client.countdown.watch(broken);
  client.coupon.watch("save-50", broken);
  client.watchWallet(broken);
  const { states } = record(client);
  await pass(100);
  expect(states).toEqual(["loading", "claimable"]);
  expect((await client.coupon.claim("save-50")).coupon.activity).toBe("save-50");
  expect(report).toHaveBeenCalled();
  client.dispose();
  report.mockRestore();
});

describe("a boundary", () => {
  const opensSoon = (shop: Shop) => {
    shop.campaign = campaign({ ...save50, windows: [{ opensAt: at(10_000), closesAt: at(HOUR) }] });
    shop.me = me({ "save-50": mine({ status: "not_started" }) });
  };

  test("turns a coupon over at its instant, without a request, and then the page reads anew within seconds, once", async () => {
    const shop = new Shop();
    opensSoon(shop);
    const client = open(shop);
    const first = record(client);
    const second = record(client);
    await pass(9_900);
    expect(first.last()).toMatchObject({ state: "upcoming", opensAt: at(10_000) });
    shop.me = me({ "save-50": mine() });
    await pass(200);
    expect([first.last().state, second.last().state]).toEqual(["claimable", "claimable"]);
    expect(reads(shop)).toHaveLength(2);
    await pass(5_000);
    expect(reads(shop).slice(2).sort()).toEqual(["GET double-11", "GET me"]);
    expect(first.states).toEqual(["loading", "upcoming", "claimable"]);
  });

  test("spreads a crowd over the seconds after it", async () => {
    const shop = new Shop();
    opensSoon(shop);
    for (let visitor = 0; visitor < 50; visitor++) record(open(shop, {}, { random: () => visitor / 50 }));
    await pass(9_900);
    const before = reads(shop).length;
    const perSecond: number[] = [];
    for (let second = 0; second < 6; second++) {
      const count = reads(shop).length;
      await pass(1000);
      perSecond.push(reads(shop).length - count);
    }
    expect(reads(shop).length - before).toBe(100);
    expect(Math.max(...perSecond)).toBeLessThanOrEqual(30);
  });

  test("that has just been passed has a read coming: a claim costs no other, and shows by its answer", async () => {
    const shop = new Shop();
    opensSoon(shop);
    const client = open(shop);
    const { last } = record(client);
    await pass(10_000);
    const before = reads(shop).length;
    await client.coupon.claim("save-50");
    await pass();
    expect(last().state).toBe("claimed");
    expect(reads(shop).length).toBe(before);
    await pass(5000);
    expect(reads(shop).slice(before).sort()).toEqual(["GET double-11", "GET me"]);
  });

  test("of a phase makes the page read anew as well", async () => {
    const shop = new Shop();
    const client = open(shop);
    client.countdown.watch(() => undefined);
    await pass(2 * DAY - 1000);
    const before = reads(shop).length;
    await pass(10_000);
    expect(reads(shop).length - before).toBe(2);
  });

  test("is met also where all was read before the first widget came", async () => {
    const shop = new Shop();
    opensSoon(shop);
    const client = open(shop);
    void Promise.all([client.getCampaign(), client.getMe()]);
    await pass();
    const { last } = record(client);
    await pass(9_900);
    expect(last().state).toBe("upcoming");
    await pass(200);
    expect(last().state).toBe("claimable");
  });

  test("further away than a timer can be set is reached nevertheless", async () => {
    const shop = new Shop();
    shop.campaign = campaign({ ...save50, windows: [{ opensAt: at(40 * DAY), closesAt: at(50 * DAY) }] });
    shop.me = me({ "save-50": mine({ status: "not_started" }) });
    const { last } = record(open(shop));
    await pass(40 * DAY - HOUR);
    expect(last().state).toBe("upcoming");
    await pass(HOUR);
    expect(last().state).toBe("claimable");
  });

  test("is preceded by more questions for the time where answers are slow, since the first one may have had to connect", async () => {
    const shop = new Shop();
    opensSoon(shop);
    let slow = 300;
    const client = open(shop, {
      fetch: async (request) => {
        const answer = await shop.fetch(request);
        await new Promise((resolve) => setTimeout(resolve, slow));
        return answer;
      },
    });
    const { states } = record(client);
    await pass(310);
    slow = 20;
    await pass(9_640);
    expect(shop.log.filter((name) => name === "GET time")).toHaveLength(1);
    expect(states.at(-1)).toBe("upcoming");
    await pass(100);
    expect(states.at(-1)).toBe("claimable");
  });

  test("is preceded by three such questions at most, and by none while it is further away than a minute", async () => {
    const shop = new Shop();
    shop.campaign = campaign({ ...save50, windows: [{ opensAt: at(10 * MINUTE), closesAt: at(HOUR) }] });
    const client = open(shop, {
      fetch: async (request) => {
        const answer = await shop.fetch(request);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return answer;
      },
    });
    record(client);
    await pass(9 * MINUTE - 1000);
    expect(reads(shop)).toHaveLength(2);
    await pass(MINUTE - 1000);
    expect(shop.log.filter((name) => name === "GET time")).toHaveLength(3);
  });

  test("lets a claimed coupon expire", async () => {
    const shop = new Shop();
    const own = coupon({ usableUntil: at(HOUR) });
    shop.me = me({ "save-50": mine({ status: "limit_reached", claimed: 1, coupons: [own] }) });
    const { states } = record(open(shop));
    await pass(HOUR + 1000);
    expect(states).toEqual(["loading", "claimed", "ended"]);
  });

  test("that the server's clock was put beyond is noticed", async () => {
    const shop = new Shop();
    opensSoon(shop);
    const client = open(shop);
    const { last } = record(client);
    await pass(100);
    shop.now = () => Date.parse(at(2 * HOUR));
    await client.getTime();
    expect(last().state).toBe("ended");
  });
});

describe("a page that cannot be read", () => {
  const down = () => denied("overloaded");

  test("says so, and heals by itself", async () => {
    const shop = new Shop();
    shop.script["GET double-11"] = [down, down, down];
    const client = open(shop);
    const { states } = record(client);
    const errors: (string | undefined)[] = [];
    client.countdown.watch(({ error }) => errors.push(error?.code));
    await pass(10_000);
    expect(states).toEqual(["loading", "unavailable"]);
    expect(errors.at(-1)).toBe("overloaded");
    await pass(60_000);
    expect(states.at(-1)).toBe("claimable");
    expect(errors.at(-1)).toBeUndefined();
  });

  test("because it does not exist is not asked for again", async () => {
    const shop = new Shop();
    shop.script["GET double-11"] = Array.from({ length: 9 }, () => () => denied("campaign_not_found"));
    record(open(shop));
    await pass(300_000);
    expect(reads(shop).filter((name) => name === "GET double-11")).toHaveLength(1);
  });

  test("keeps an earlier copy", async () => {
    const shop = new Shop();
    const client = open(shop);
    const { last } = record(client);
    await pass(100);
    shop.script["GET me"] = [down, down, down];
    void client.refresh();
    await pass(10_000);
    expect(last().state).toBe("claimable");
  });

  test("for this shopper still has a clock to count by", async () => {
    const shop = new Shop();
    const expired = () => denied("token_invalid");
    shop.script["GET me"] = [expired, expired];
    const client = open(shop);
    const { last } = record(client);
    await pass(1000);
    expect(last()).toMatchObject({ state: "unavailable", activity: { id: "save-50" } });
    expect(client.clock.now()).toBeDefined();
    expect(shop.log).toContain("GET time");
  });
});

describe("the shared cache", () => {
  test("takes what plain promises read", async () => {
    const shop = new Shop();
    const client = open(shop);
    await client.getCampaign();
    await client.getMe();
    const { states } = record(client);
    await pass(1000);
    expect(states).toEqual(["claimable"]);
    expect(reads(shop)).toHaveLength(2);
  });

  test("of two APIs in one QueryClient is kept apart", async () => {
    const queryClient = new QueryClient();
    const [here, there] = [new Shop(), new Shop()];
    there.campaign = { ...campaign(), theme: "there" };
    const [first, second] = [
      open(here, { queryClient }),
      open(there, { queryClient, baseUrl: "https://other.example" }),
    ];
    const themes: (string | undefined)[] = [];
    first.countdown.watch((view) => themes.push(view.campaign?.theme));
    second.countdown.watch(() => undefined);
    await pass(100);
    expect(themes).toEqual([undefined, undefined]);
    expect(reads(there)).toEqual(["GET double-11", "GET me"]);
    first.dispose();
    second.dispose();
    queryClient.clear();
  });

  test("is not set back by an answer that was asked for earlier", async () => {
    const shop = new Shop();
    const client = open(shop);
    const { last } = record(client);
    await pass(100);
    let answer: (response: Response) => void = () => undefined;
    shop.script["GET me"] = [() => new Promise((resolve) => (answer = resolve))];
    const slow = client.getMe();
    const before = new Response(JSON.stringify({ ...me(), now: at(100) }));
    void client.coupon.claim("save-50");
    await pass(100);
    expect(last().state).toBe("claimed");
    answer(before);
    await pass(100);
    expect((await slow).activities["save-50"]!.status).toBe("limit_reached");
    expect(last().state).toBe("claimed");
  });
});

describe("when the shopper changes", () => {
  test("what was private is forgotten at once and read anew; the campaign stays", async () => {
    const shop = new Shop();
    const client = open(shop);
    const { states } = record(client);
    const names: (string | undefined)[] = [];
    client.watch((view) => names.push(view.me?.shopper?.id));
    await pass(100);
    shop.me = me({ "save-50": mine({ status: "authentication_required" }) }, { shopper: null });
    client.identityChanged();
    await pass(100);
    expect(states).toEqual(["loading", "claimable", "loading", "signed-out"]);
    expect(names).toEqual([undefined, undefined, "lin", undefined, undefined]);
    expect(reads(shop).filter((name) => name === "GET double-11")).toHaveLength(1);
  });

  test("an answer to the one before does not reach the next", async () => {
    const shop = new Shop();
    let answer: (response: Response) => void = () => undefined;
    shop.script["GET me"] = [() => new Promise((resolve) => (answer = resolve))];
    const client = open(shop);
    const { last } = record(client);
    await pass(100);
    shop.me = me(
      { "save-50": mine({ status: "members_only" }) },
      { shopper: { id: "zhao", newCustomer: false, member: false } },
    );
    client.identityChanged();
    await pass(100);
    answer(new Response(JSON.stringify(me())));
    await pass(100);
    expect(last()).toMatchObject({ state: "ineligible", reason: "members_only" });
  });
});

describe("the wallet", () => {
  test("can be watched without reading the rest, and follows a claim", async () => {
    const shop = new Shop();
    const client = open(shop);
    const counts: (number | undefined)[] = [];
    client.watchWallet(({ wallet }) => counts.push(wallet?.coupons.length));
    await pass(100);
    expect(reads(shop)).toEqual(["GET wallet"]);
    await client.coupon.claim("save-50");
    await pass(100);
    expect(counts.at(0)).toBeUndefined();
    expect(counts.at(-1)).toBe(1);
  });

  test("on show in several places is read once, and once again after a claim", async () => {
    const shop = new Shop();
    const client = open(shop);
    for (let place = 0; place < 5; place++) client.watchWallet(() => undefined);
    await pass(100);
    await client.coupon.claim("save-50");
    await pass(100);
    expect(reads(shop)).toEqual(["GET wallet", "GET wallet"]);
  });

  test("of a visitor cannot be read", async () => {
    const shop = new Shop();
    const visitor = () => denied("authentication_required");
    shop.script["GET wallet"] = [visitor, visitor];
    const codes: (string | undefined)[] = [];
    open(shop).watchWallet(({ error, pending }) => codes.push(pending ? "pending" : error?.code));
    await pass(100);
    expect(codes.at(-1)).toBe("authentication_required");
  });
});

describe("in the end", () => {
  test("no timer is left, whatever was under way", async () => {
    const shop = new Shop();
    const client = open(shop);
    record(client);
    client.watchWallet(() => undefined);
    await pass(100);
    shop.script["POST claims"] = [() => denied("overloaded", { "Retry-After": "30" })];
    shop.script["GET double-11"] = [() => new Promise(() => undefined)];
    const claim = client.coupon.claim("save-50");
    const read = client.getCampaign();
    const outcomes = Promise.allSettled([claim, read]);
    await pass(100);
    client.dispose();
    expect(await outcomes).toMatchObject([{ reason: { kind: "aborted" } }, { reason: { kind: "aborted" } }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("one who stopped watching hears nothing more, and the rest of the page goes on", async () => {
    const shop = new Shop();
    const client = open(shop);
    const gone = record(client);
    const staying = record(client);
    gone.end();
    gone.end();
    await pass(100);
    expect(gone.states).toEqual(["loading"]);
    expect(staying.states).toEqual(["loading", "claimable"]);
  });
});
