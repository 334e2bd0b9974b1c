import { describe, expect, it } from "vitest";
import { clientAddress, networks, senderOf } from "./address.ts";
import { Budgets } from "./budgets.ts";
import { Lane } from "./lane.ts";

describe("a budget", () => {
  it("may be spent at once, and comes back evenly", () => {
    const budgets = new Budgets(60);
    const spend = (now: number) => budgets.spend("lin", now);
    for (let index = 0; index < 60; index += 1) expect(spend(0)).toMatchObject({ allowed: true, left: 59 - index });
    expect(spend(0)).toEqual({ allowed: false, left: 0, retryAfter: 1, fullAfter: 60 });
    expect(spend(999).allowed).toBe(false);
    expect(spend(1000)).toMatchObject({ allowed: true, left: 0 });
    expect(spend(1500)).toMatchObject({ allowed: false, retryAfter: 1 });
    expect(spend(120_000)).toMatchObject({ allowed: true, left: 59, fullAfter: 1 });
  });

  it("is each sender's own, and not touched by what was refused", () => {
    const budgets = new Budgets(1);
    expect(budgets.spend("lin", 0).allowed).toBe(true);
    for (let now = 0; now < 60_000; now += 1000) expect(budgets.spend("lin", now).allowed).toBe(false);
    expect(budgets.spend("zhao", 0).allowed).toBe(true);
    expect(budgets.spend("lin", 60_000).allowed).toBe(true);
  });

  it("takes bounded room: of too many senders, who was not here for longest is forgotten", () => {
    const budgets = new Budgets(1, 2);
    budgets.spend("a", 0);
    budgets.spend("b", 1);
    budgets.spend("a", 2);
    budgets.spend("c", 3);
    expect(["a", "b"].map((sender) => budgets.spend(sender, 4).allowed)).toEqual([false, true]);
  });
});

describe("a lane", () => {
  const limits = { running: 1, waiting: 2, waitMs: 100 };

  it("lets one after another run in the order in which they came, and takes no more than it can", async () => {
    const lane = new Lane(limits, () => 0);
    const ran: string[] = [];
    const first = await lane.enter();
    const second = lane.enter().then((leave) => (ran.push("second"), leave));
    const third = lane.enter().then((leave) => (ran.push("third"), leave));
    expect(await lane.enter()).toBeUndefined();
    first!();
    (await second)!();
    (await third)!();
    expect(ran).toEqual(["second", "third"]);
    expect(await lane.enter()).toBeDefined();
  });

  it("turns those away who have waited too long, and takes the next", async () => {
    let now = 0;
    const lane = new Lane(limits, () => now);
    const first = await lane.enter();
    const old = lane.enter();
    now = 80;
    const young = lane.enter();
    now = 101;
    first!();
    expect(await old).toBeUndefined();
    expect(await young).toBeDefined();
  });
});

describe("an address", () => {
  const trusted = networks(["10.0.0.0/8", "2001:db8:ffff::/48"]);

  it.each([
    ["nobody is trusted", "198.51.100.1", "203.0.113.7", undefined, "198.51.100.1"],
    ["the peer is no proxy of ours", "198.51.100.1", "203.0.113.7", trusted, "198.51.100.1"],
    ["one proxy", "10.0.0.1", "203.0.113.7", trusted, "203.0.113.7"],
    ["two proxies", "::ffff:10.0.0.1", "203.0.113.7, 10.1.1.1", trusted, "203.0.113.7"],
    ["the client made up what stands before", "10.0.0.1", "192.0.2.9, 203.0.113.7", trusted, "203.0.113.7"],
    ["an IPv6 proxy and client", "2001:db8:ffff::1", "[2001:db8::7]:4711", trusted, "2001:db8::7"],
    ["a proxy that says nothing", "10.0.0.1", undefined, trusted, "10.0.0.1"],
    ["a proxy that says nonsense", "10.0.0.1", "unknown", trusted, "10.0.0.1"],
  ])("is found where %s", (_where, peer, forwardedFor, proxies, address) => {
    expect(clientAddress(peer, forwardedFor, proxies)).toBe(address);
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:DB8::1", "2001:db8:0:0"],
    ["::2", "0:0:0:0"],
    // Behind these are proxies, or services of one's own.
    ["127.0.0.1", undefined],
    ["::1", undefined],
    ["192.168.1.4", undefined],
    ["fd00::1", undefined],
  ])("%s spends the budget of %s", (address, sender) => {
    expect(senderOf(address)).toBe(sender);
  });

  it.each(["10.0.0.0/40", "10.0.0", "10.0.0.0/8/8", "proxy.example", "10.0.0.0/x"])("%s is no network", (network) => {
    expect(() => networks([network])).toThrow();
  });
});
