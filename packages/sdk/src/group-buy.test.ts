import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Group } from "@campaign-kit/contract/api";
import { at, campaign, denied, HOUR, json, me, MINUTE } from "../test/fixtures.ts";
import { anothers, completed, duo, group, myGroups, opened } from "../test/mechanics.ts";
import { open, pass, Shop } from "../test/shop.ts";
import type { GroupBuyView } from "./group-buy-view.ts";
import { groupQuery } from "./group-buy.ts";
import type { CampaignClient } from "./types.ts";

const clients: CampaignClient[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
  vi.useRealTimers();
});

/** A shop in which Lin has these groups. */
function shopWith(...groups: Group[]): Shop {
  const shop = new Shop();
  shop.campaign = campaign(duo);
  shop.me = me({ duo: myGroups(...groups) });
  shop.groups = groups;
  return shop;
}

/** Changes what the server has of a group, for the shopper's part as well. */
function change(shop: Shop, ...groups: Group[]) {
  shop.groups = groups;
  shop.me = me({ duo: myGroups(...groups) });
}

function visit(shop: Shop, options: Parameters<typeof open>[1] = {}, edges: Parameters<typeof open>[2] = {}) {
  const client = open(shop, options, edges);
  clients.push(client);
  return client;
}
function watch(client: CampaignClient, invite?: string) {
  const views: GroupBuyView[] = [];
  const end = client.groupBuy.watch("duo", (view) => views.push(view), invite ? { group: invite } : {});
  return { views, end, last: () => views.at(-1)!, states: () => turns(views.map(({ state }) => state)) };
}
/** Each change once. */
const turns = (states: string[]) => states.filter((state, index) => state !== states[index - 1]);
const asked = (shop: Shop, id = "g-lin") => shop.log.filter((name) => name === `GET ${id}`).length;

describe("an open group on show", () => {
  test("is asked for anew, at first every few seconds, then less and less often, up to half a minute", async () => {
    const shop = shopWith(group());
    const times: number[] = [];
    const fetch = (request: Request) => {
      if (request.url.endsWith("/g-lin")) times.push(performance.now());
      return shop.fetch(request);
    };
    watch(visit(shop, { fetch }, { random: () => 0 }));
    await pass(10 * MINUTE);
    const waits = times.slice(1).map((time, index) => time - times[index]!);
    expect(waits.slice(0, 3)).toEqual([2000, 2000, 2000]);
    for (const [index, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThanOrEqual(waits[index]!);
    expect(waits.at(-1)).toBe(30_000);
    expect(times.length).toBeLessThan(40);
  });

  test("is asked for at times that differ from page to page", async () => {
    const shops = [0, 0.999].map((random) => {
      const shop = shopWith(group());
      watch(visit(shop, {}, { random: () => random }));
      return shop;
    });
    await pass(10 * MINUTE);
    expect(asked(shops[0]!)).toBeGreaterThan(asked(shops[1]!));
  });

  test("shows who joined within seconds; the rest of the shopper's part is read anew, and the asking ends", async () => {
    const shop = shopWith(group());
    const { states, last } = watch(visit(shop));
    await pass(5000);
    expect(last().state).toBe("open");
    change(shop, completed());
    await pass(5000);
    expect(states()).toEqual(["loading", "open", "completed"]);
    expect(last()).toMatchObject({ group: { seated: 2 }, mine: { groups: [{ status: "completed" }] } });
    expect(shop.log.filter((name) => name === "GET me")).toHaveLength(2);
    const before = shop.requests.length;
    await pass(30 * MINUTE);
    expect(shop.requests).toHaveLength(before);
  });

  test("is asked for quickly again after a change", async () => {
    const shop = shopWith(group());
    const { last } = watch(visit(shop));
    await pass(10 * MINUTE);
    change(shop, group({ seated: 3, seats: 5 }));
    for (let second = 0; last().group?.seated !== 3; second++) await pass(1000);
    const before = asked(shop);
    await pass(10_000);
    expect(asked(shop) - before).toBeGreaterThanOrEqual(3);
  });

  test("is asked for once, however many watch it, and not at all once nobody does", async () => {
    const [one, many] = [shopWith(group()), shopWith(group())];
    watch(visit(one));
    const client = visit(many);
    const watchers = Array.from({ length: 20 }, () => watch(client));
    await pass(MINUTE);
    expect(asked(many)).toBe(asked(one));
    const alone = asked(many);
    void client.refresh();
    await pass(100);
    expect(asked(many)).toBe(alone + 1);
    for (const { end } of watchers) end();
    const before = asked(many);
    await pass(MINUTE);
    expect(asked(many)).toBe(before);
    client.dispose();
    clients.shift()!.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("whose time is over is asked for within seconds, and stays open until the server has said what it came to", async () => {
    const shop = shopWith(group());
    const { last, states } = watch(visit(shop));
    await pass(HOUR - 100);
    change(shop, group({ status: "expired", endedAt: at(HOUR) }));
    const before = shop.requests.length;
    await pass(101);
    expect(last().state).toBe("open");
    await pass(5000);
    expect(last().state).toBe("expired");
    expect(states()).toEqual(["loading", "open", "expired"]);
    expect(shop.requests.length - before).toBeGreaterThan(0);
  });

  test("that cannot be read for a while stays as it was", async () => {
    const shop = shopWith(group());
    const { states } = watch(visit(shop));
    await pass(1000);
    shop.script["GET g-lin"] = Array.from({ length: 3 }, () => () => denied("overloaded"));
    await pass(20_000);
    change(shop, completed());
    await pass(MINUTE);
    expect(states()).toEqual(["loading", "open", "completed"]);
  });

  test("opened just now is followed at once", async () => {
    const shop = shopWith();
    const client = visit(shop);
    const { states } = watch(client);
    await pass();
    expect(asked(shop)).toBe(0);
    shop.script["POST groups"] = [
      () => {
        change(shop, group());
        return json(opened(), 201);
      },
    ];
    await Promise.all([client.groupBuy.open("duo"), pass()]);
    await pass(4000);
    expect(asked(shop)).toBeGreaterThan(0);
    change(shop, completed());
    await pass(5000);
    expect(states()).toEqual(["loading", "offer", "open", "completed"]);
  });
});

describe("an invite", () => {
  test("can be seen by a visitor, without a token", async () => {
    const shop = shopWith();
    shop.me = me({ duo: { ...myGroups(), status: "authentication_required" } }, { shopper: null });
    shop.groups = [anothers({ join: "authentication_required" })];
    const { last } = watch(visit(shop, { getToken: () => null }), "g-zhao");
    await pass();
    expect(last()).toMatchObject({ state: "signed-out", group: { members: [{ nickname: "Zhao" }] } });
    expect(shop.requests.every(({ headers }) => !headers.has("Authorization"))).toBe(true);
  });

  test("is followed for as long as it is watched, and taken up by a join", async () => {
    const shop = shopWith();
    shop.groups = [anothers()];
    const client = visit(shop);
    const { last, states, end } = watch(client, "g-zhao");
    await pass(5000);
    expect(last()).toMatchObject({ state: "invited", group: { id: "g-zhao" } });
    expect(asked(shop, "g-zhao")).toBeGreaterThanOrEqual(2);
    const joined = completed({ id: "g-zhao" });
    shop.script["POST members"] = [
      () => {
        change(shop, joined);
        return json(opened(joined), 201);
      },
    ];
    await Promise.all([client.groupBuy.join("duo", "g-zhao"), pass()]);
    expect(states()).toEqual(["loading", "invited", "completed"]);
    end();
    const before = asked(shop, "g-zhao");
    await pass(10 * MINUTE);
    expect(asked(shop, "g-zhao")).toBe(before);
  });

  test.each([
    ["group_full", "full"],
    ["group_closed", "closed"],
    ["already_joined", "open"],
    ["limit_reached", "limit-reached"],
  ] as const)("that came too late by a moment (%s) is shown as %s at once", async (code, expected) => {
    const shop = shopWith();
    shop.groups = [anothers()];
    const client = visit(shop);
    const { last } = watch(client, "g-zhao");
    await pass();
    shop.script["POST members"] = [() => denied(code)];
    const refused = client.groupBuy.join("duo", "g-zhao").catch((error: unknown) => error);
    await pass();
    expect(await refused).toMatchObject({ code });
    expect(last()).toMatchObject({ state: expected, intent: undefined });
  });

  test("that nobody knows is unavailable, and is not asked for again", async () => {
    const shop = shopWith();
    shop.script["GET g-none"] = Array.from({ length: 9 }, () => () => denied("group_not_found"));
    const { last } = watch(visit(shop), "g-none");
    await pass(10 * MINUTE);
    expect(last().state).toBe("unavailable");
    expect(asked(shop, "g-none")).toBe(1);
  });

  test("is read anew when the shopper signs in", async () => {
    const shop = shopWith();
    shop.groups = [anothers({ join: "authentication_required" })];
    const client = visit(shop);
    const { states } = watch(client, "g-zhao");
    await pass(100);
    shop.groups = [anothers()];
    client.identityChanged();
    await pass(100);
    expect(states()).toEqual(["loading", "signed-out", "loading", "invited"]);
  });
});

test("a stranger's group from the list that is full by now says so of the join, since nothing else can", async () => {
  const shop = shopWith();
  shop.me = me({ duo: { ...myGroups(), open: [anothers()] } });
  const client = visit(shop);
  const { last } = watch(client);
  await pass();
  shop.script["POST members"] = [() => denied("group_full")];
  void client.groupBuy.join("duo", "g-zhao").catch(() => undefined);
  await pass();
  expect(last()).toMatchObject({
    state: "offer",
    intent: { action: "join", target: "g-zhao", state: "failed", reason: "group_full", outcome: "none" },
  });
});

test("a shop's own hook follows a group in the same way, from the same cache", async () => {
  const shop = shopWith(group());
  const queryClient = new QueryClient();
  const client = visit(shop, { queryClient });
  const own = new QueryObserver(queryClient, groupQuery(client, "duo", "g-lin"));
  const end = own.subscribe(() => undefined);
  await pass(10_000);
  expect(own.getCurrentResult().data).toMatchObject({ id: "g-lin", status: "open" });
  const alone = asked(shop);
  expect(alone).toBeGreaterThanOrEqual(4);
  watch(client);
  await pass(10_000);
  expect(asked(shop) - alone).toBeLessThanOrEqual(alone);
  end();
  client.dispose();
  queryClient.clear();
});
