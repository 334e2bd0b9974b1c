import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { denied, json } from "../../test/fixtures.ts";
import { end, lost, never, outcome } from "../../test/page.ts";
import { open, pass, record, Shop } from "../../test/shop.ts";
import type * as environment from "../environment.ts";
import type { CampaignError } from "../errors.ts";

// The page's surroundings, in the tests' hands.
const page = vi.hoisted(() => ({ hidden: false, listeners: new Map<string, () => void>() }));
vi.mock("../environment.ts", async (original) => ({
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

type Answer = () => Response | Promise<Response>;
const gateway = (headers: Record<string, string> = {}) =>
  new Response("<h1>Bad gateway</h1>", { status: 502, headers });

/** A shop that one client asks for the time: `answer` is what it says to everything, until it is well. */
function shopThat(answer?: Answer) {
  const shop = new Shop();
  const state = { answer };
  const usual = shop.fetch;
  const fetch = (request: Request) => {
    const usually = usual(request);
    return state.answer ? Promise.resolve(state.answer()) : usually;
  };
  const client = open(shop, { fetch });
  clients.push(client);
  return { shop, state, client, asked: () => shop.requests.length };
}

/** The circuit is open: two reads have failed, with three attempts and with two. */
async function opened(answer: Answer = lost) {
  const all = shopThat(answer);
  const failures = [outcome(all.client.getTime()), outcome(all.client.getTime())];
  await pass(3000);
  await Promise.all(failures);
  expect(all.asked()).toBe(5);
  return all;
}
// With the mean of chance: the first pause of four seconds, the next of eight, all others of ten.
const [FIRST, SECOND, LATER] = [4000, 8000, 10_000];

describe("closed", () => {
  test("it passes everything, and fewer than five failures in a row leave it so", async () => {
    const { shop, client, asked } = shopThat();
    shop.script["GET time"] = [lost, lost, () => json({ now: "2026-11-11T04:00:00.000Z" }), lost, lost];
    await Promise.all([client.getTime(), pass(5000)]);
    await Promise.all([client.getTime(), pass(5000)]);
    expect(asked()).toBe(6);
  });

  const outages: [string, Answer][] = [
    ["the network's", lost],
    ["a gateway's page", () => gateway()],
    ["an empty 503", () => new Response(null, { status: 503 })],
    ["half an answer with 500", () => new Response("{", { status: 500 })],
  ];
  test.each(outages)("five failures of this kind open it: %s", async (_, answer) => {
    const { client, asked } = await opened(answer);
    await outcome(client.getTime());
    expect(asked()).toBe(5);
  });

  test("five answers that do not come open it", async () => {
    const { client, asked } = shopThat(never);
    const reads = [outcome(client.getTime()), outcome(client.getTime())];
    await pass(40_000);
    expect((await reads[0]!) as CampaignError).toMatchObject({ kind: "timeout" });
    const before = asked();
    void outcome(client.getTime());
    await pass();
    // Whatever the pause has come to, nobody asks more than once for all.
    expect(asked() - before).toBeLessThanOrEqual(1);
    expect(before).toBeLessThanOrEqual(6);
  });

  const answers: [string, Answer][] = [
    ["a problem", () => denied("campaign_not_found")],
    ["the API's own 503", () => denied("overloaded")],
    ["the API's own 500", () => denied("internal_error")],
    ["429, whoever says so", () => new Response("Slow down", { status: 429 })],
    ["a page with 200", () => new Response("<h1>Sign in</h1>")],
  ];
  test.each(answers)("answers are no failures: %s", async (_, answer) => {
    const { client, state } = shopThat(answer);
    for (let count = 0; count < 4; count++) await Promise.all([outcome(client.getTime()), pass(20_000)]);
    state.answer = undefined;
    expect(await client.getTime()).toMatchObject({ now: expect.any(String) as string });
  });

  test("an answer in between begins the count anew", async () => {
    const { shop, client, asked } = shopThat();
    shop.script["GET time"] = [lost, lost, lost, () => denied("not_found"), lost, lost, lost];
    for (let count = 0; count < 3; count++) await Promise.all([outcome(client.getTime()), pass(5000)]);
    expect(asked()).toBe(7);
    await client.getTime();
  });
});

describe("open", () => {
  test("no request leaves, and a read fails at once with what failed last", async () => {
    const { client, asked } = await opened(() => gateway());
    expect(await outcome(client.getTime())).toMatchObject({ kind: "protocol", status: 502 });
    expect(await outcome(client.getMe())).toMatchObject({ kind: "protocol", status: 502 });
    expect(asked()).toBe(5);
  });

  test("what was read before is still shown", async () => {
    const { client, state, shop } = shopThat();
    const { last } = record(client);
    await pass();
    state.answer = lost;
    void client.refresh();
    await pass(3000);
    const before = shop.requests.length;
    expect(await outcome(client.getMe())).toMatchObject({ kind: "network" });
    expect(last().state).toBe("claimable");
    expect(shop.requests.length).toBe(before);
  });

  test("a tap is told at once that it waits, and runs by itself with its key once the server is back", async () => {
    const { client, state, shop } = shopThat();
    const { states } = record(client);
    await pass();
    state.answer = lost;
    void client.refresh();
    await pass(2500);
    const before = shop.requests.length;
    const claim = client.coupon.claim("save-50");
    await pass();
    expect(states).toEqual(["loading", "claimable", "claiming", "queueing"]);
    expect(shop.requests.length).toBe(before);
    state.answer = undefined;
    await pass(FIRST + 500);
    expect((await claim).coupon.activity).toBe("save-50");
    expect(states).toEqual(["loading", "claimable", "claiming", "queueing", "claimed"]);
    expect(shop.log.filter((name) => name === "POST claims")).toHaveLength(1);
  });

  test("a tap that waits can be taken back, and nothing was sent", async () => {
    const { client, shop } = await opened();
    const taken = new AbortController();
    const claim = outcome(client.coupon.claim("save-50", { signal: taken.signal }));
    await pass(500);
    taken.abort();
    await pass();
    expect(await claim).toMatchObject({ kind: "aborted" });
    expect(shop.log).not.toContain("POST claims");
  });

  test("each pause is longer than the one before, up to a bound, and at random shorter", async () => {
    const { client, asked } = await opened();
    // Asks ten times a second: each request that leaves is a probe.
    const gaps: number[] = [];
    let [left, since] = [asked(), performance.now()];
    for (let tick = 0; gaps.length < 5; tick++) {
      void outcome(client.getTime());
      await pass(99);
      if (asked() === left) continue;
      left = asked();
      gaps.push(Math.round((performance.now() - since) / 1000));
      since = performance.now();
    }
    expect(gaps.slice(1)).toEqual([SECOND / 1000, LATER / 1000, LATER / 1000, LATER / 1000]);
  });

  test("Retry-After is kept to, however long it is", async () => {
    const { client, asked } = shopThat(() => gateway({ "Retry-After": "60" }));
    for (let count = 0; count < 5; count++) await outcome(client.getTime());
    await pass(59_000);
    await outcome(client.getTime());
    expect(asked()).toBe(5);
    await pass(FIRST + 1000);
    await outcome(client.getTime());
    expect(asked()).toBe(6);
  });

  test("a device that slept finds it half open", async () => {
    const { client, asked } = await opened();
    const slept = performance.now() + 3_600_000;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => slept);
    void outcome(client.getTime());
    await pass();
    expect(asked()).toBe(6);
    clock.mockRestore();
  });

  test("one client's says nothing of another's", async () => {
    await opened();
    const other = shopThat();
    await other.client.getTime();
    expect(other.asked()).toBe(1);
  });
});

describe("half open", () => {
  test("of requests at one time one is sent, and the others wait for what becomes of it", async () => {
    const { client, state, asked } = await opened();
    await pass(FIRST);
    let answer: (response: Response) => void = () => undefined;
    state.answer = () => new Promise((resolve) => (answer = resolve));
    const reads = [client.getTime(), client.getCampaign(), client.getMe(), client.getTime()];
    await pass(1000);
    expect(asked()).toBe(6);
    state.answer = undefined;
    answer(json({ now: "2026-11-11T04:00:00.000Z" }));
    await pass(300);
    await Promise.all(reads);
    expect(asked()).toBe(9);
  });

  test("where the probe fails, it is open again and the others have left nothing", async () => {
    const { client, asked } = await opened();
    await pass(FIRST);
    const reads = [1, 2, 3].map(() => outcome(client.getTime()));
    await pass(1000);
    await Promise.all(reads);
    expect(asked()).toBe(6);
    await pass(SECOND - 2000);
    await outcome(client.getTime());
    expect(asked()).toBe(6);
  });

  test("a tap is not delayed: it is the probe, in the same moment", async () => {
    const { client, state, shop } = await opened();
    await pass(FIRST);
    state.answer = undefined;
    const claim = client.coupon.claim("save-50");
    await vi.advanceTimersByTimeAsync(0);
    expect(shop.log.at(-1)).toBe("POST claims");
    await claim;
  });

  test("a probe that is taken back leaves the way to the next", async () => {
    const { client, state, asked } = await opened();
    await pass(FIRST);
    state.answer = never;
    const taken = new AbortController();
    const first = outcome(client.getTime({ signal: taken.signal }));
    await pass(100);
    taken.abort();
    await pass();
    expect(await first).toMatchObject({ kind: "aborted" });
    state.answer = undefined;
    await client.getTime();
    expect(asked()).toBe(7);
  });

  test("what left before it opened, and fails late, changes nothing", async () => {
    const { client, state, asked } = shopThat();
    let fail: (error: Error) => void = () => undefined;
    state.answer = () => new Promise((_, reject) => (fail = reject));
    const late = outcome(client.getTime());
    await pass();
    state.answer = lost;
    const reads = [outcome(client.getTime()), outcome(client.getTime())];
    await pass(3000);
    await Promise.all(reads);
    fail(new TypeError("Failed to fetch"));
    await pass(FIRST);
    await late;
    const before = asked();
    state.answer = undefined;
    await client.getTime();
    expect(asked()).toBe(before + 1);
  });
});

describe("a server that flaps", () => {
  test("is asked by one probe each time, and gets all of it once it answers", async () => {
    const { client, state, shop, asked } = await opened();
    const { last } = record(client);
    for (let round = 0; round < 3; round++) {
      const before = asked();
      await pass(21_000);
      void outcome(client.getTime());
      await pass(1000);
      expect(asked() - before).toBeLessThanOrEqual(2);
    }
    state.answer = undefined;
    await pass(60_000);
    expect(last().state).toBe("claimable");
    const claims = () => shop.log.filter((name) => name === "POST claims").length;
    state.answer = lost;
    const claim = client.coupon.claim("save-50");
    await pass(5000);
    const tried = claims();
    await pass(3000);
    expect(claims() - tried).toBeLessThanOrEqual(1);
    state.answer = undefined;
    await pass(30_000);
    await claim;
    expect(last().state).toBe("claimed");
    expect(new Set(shop.requests.flatMap(({ headers }) => headers.get("Idempotency-Key") ?? [])).size).toBe(1);
  });
});

describe("a page", () => {
  /** Everything was read, and then the server went away. */
  async function away() {
    const all = shopThat();
    record(all.client);
    await pass();
    all.state.answer = lost;
    void all.client.refresh();
    await pass(2500);
    return all;
  }

  test("that nobody sees sends no probe, however long that is", async () => {
    const { asked } = await away();
    page.hidden = true;
    const before = asked();
    await pass(3_600_000);
    expect(asked()).toBe(before);
  });

  test("that is shown again asks at once, in the middle of a pause", async () => {
    const { asked, state } = await away();
    const before = asked();
    state.answer = undefined;
    page.listeners.get("visibilitychange")!();
    await pass(300);
    expect(asked()).toBe(before + 2);
  });

  test("asks at once when the network is back, by one probe", async () => {
    const { asked } = await away();
    const before = asked();
    page.listeners.get("online")!();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(before + 1);
  });
});
