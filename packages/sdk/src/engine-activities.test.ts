import { afterEach, expect, test } from "vitest";
import { createMockApi, type MockApi, type MockApiOptions } from "@campaign-kit/mocks";
import type { CheckInView } from "./check-in-view.ts";
import { createCampaignClient } from "./client.ts";
import type { GroupBuyView } from "./group-buy-view.ts";
import type { LuckyDrawView } from "./lucky-draw-view.ts";
import type { CampaignClient } from "./types.ts";

const clients: CampaignClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

/** A shopper's client of the real engine. */
function visit(api: MockApi, token?: string) {
  const client = createCampaignClient({
    baseUrl: "https://shop.example",
    campaign: "double-11",
    fetch: (request) => api.fetch(request),
    ...(token && { getToken: () => token }),
    edges: { storage: null },
  });
  clients.push(client);
  const seen: { duo?: GroupBuyView; pack?: GroupBuyView; wheel?: LuckyDrawView; daily?: CheckInView } = {};
  client.groupBuy.watch("duo", (view) => (seen.duo = view));
  client.groupBuy.watch("family-pack", (view) => (seen.pack = view));
  client.luckyDraw.watch("wheel", (view) => (seen.wheel = view));
  client.checkIn.watch("daily", (view) => (seen.daily = view));
  return { client, seen };
}
const open = (options: MockApiOptions) => createMockApi(options);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(String, (error: unknown) => (error as { code: string }).code);

test.each<[NonNullable<MockApiOptions["scenario"]>, string, string, string]>([
  ["fresh", "upcoming", "ready", "ready"],
  ["peak", "offer", "ready", "ready"],
  ["signed-out", "upcoming", "signed-out", "signed-out"],
  ["encore", "ended", "ended", "ready"],
  ["ended", "ended", "ended", "ended"],
  ["group-open", "open", "ready", "ready"],
  ["group-completed", "completed", "ready", "ready"],
  ["group-expired", "expired", "ready", "ready"],
  ["check-in-done", "upcoming", "ready", "done"],
])("in the scenario %s the group-buy is %s, the draw %s, the check-in %s", async (scenario, duo, wheel, daily) => {
  const { seen } = visit(open({ scenario }));
  await expect.poll(() => [seen.duo?.state, seen.wheel?.state, seen.daily?.state]).toEqual([duo, wheel, daily]);
});

test("Lin opens a group, Zhao sees the invite and joins: both see it completed, Lin within seconds", async () => {
  const api = open({ scenario: "peak" });
  const [lin, zhao] = [visit(api, "lin"), visit(api, "zhao")];
  await expect.poll(() => lin.seen.duo?.state).toBe("offer");
  const { group } = await lin.client.groupBuy.open("duo");
  expect(lin.seen.duo).toMatchObject({ state: "open", group: { id: group.id, missing: 1 }, mine: { counted: 1 } });
  expect(await codeOf(lin.client.groupBuy.open("duo"))).toBe("limit_reached");

  let invite: GroupBuyView | undefined;
  zhao.client.groupBuy.watch("duo", (view) => (invite = view), { group: group.id });
  await expect.poll(() => invite?.state).toBe("invited");
  expect(invite?.group?.members).toMatchObject([{ nickname: "Lin", leader: true, you: false }]);
  await zhao.client.groupBuy.join("duo", group.id);
  expect(invite).toMatchObject({ state: "completed", group: { seated: 2 } });
  expect(zhao.seen.duo?.state).toBe("completed");
  await expect.poll(() => lin.seen.duo?.state, { timeout: 10_000 }).toBe("completed");
  // Her own part is read within the seconds over which a page spreads its reads after a refusal.
  await expect.poll(() => lin.seen.duo?.mine?.groups[0]?.status, { timeout: 10_000 }).toBe("completed");
});

test("an invite is for visitors as well; one that came too late says so", async () => {
  const api = open({ scenario: "group-listed", shopper: null });
  const { client } = visit(api);
  expect(await codeOf(client.groupBuy.getGroup("duo", "no-such-group-00000000"))).toBe("group_not_found");
  let view: GroupBuyView | undefined;
  client.groupBuy.watch("duo", (each) => (view = each), { group: await api.invite("duo") });
  await expect.poll(() => view?.state).toBe("signed-out");
  expect(view?.group).toMatchObject({ status: "open", members: [{ nickname: "Zhao" }] });
  await api.fillGroup("duo");
  await expect.poll(() => view?.state, { timeout: 10_000 }).toBe("full");
});

test("who leaves sees that, and may open another", async () => {
  const api = open({ scenario: "peak" });
  const { client, seen } = visit(api, "lin");
  const { group } = await client.groupBuy.open("duo");
  await client.groupBuy.leave("duo", group.id);
  await expect.poll(() => seen.duo?.state).toBe("left");
  expect(seen.duo).toMatchObject({ group: { status: "cancelled" }, mine: { status: "available", counted: 0 } });
  expect(await codeOf(client.groupBuy.leave("duo", group.id))).toBe("not_a_member");
});

test("a group whose time is over expires on the page, by the server's word", async () => {
  const api = open({ scenario: "group-open" });
  const { client, seen } = visit(api, "lin");
  await expect.poll(() => seen.duo?.state).toBe("open");
  api.clock.set(seen.duo!.group!.closesAt);
  await client.getTime();
  await expect.poll(() => seen.duo?.state, { timeout: 10_000 }).toBe("expired");
  expect(seen.duo?.group?.mine?.refund).toMatchObject({ status: "due" });
});

test("a draw brings a prize and its receipt; then there is no chance; a share and points bring one each", async () => {
  const api = open({ scenario: "peak" });
  await api.grantPoints("lin", 50);
  const { client, seen } = visit(api, "lin");
  await expect.poll(() => seen.wheel?.state).toBe("ready");
  const { draw, receipt } = await client.luckyDraw.draw("wheel");
  expect(receipt.prize).toBe(draw.prize);
  expect(seen.wheel).toMatchObject({ state: "no-chances", mine: { chances: 0, unseen: { id: draw.id } } });
  expect(await codeOf(client.luckyDraw.draw("wheel"))).toBe("no_chances");

  expect((await client.luckyDraw.reveal("wheel", draw.id)).seen).toBe(true);
  expect(seen.wheel?.mine?.unseen).toBeUndefined();
  expect((await client.luckyDraw.getDraws("wheel")).draws).toMatchObject([{ draw: { id: draw.id }, receipt }]);

  expect(await client.luckyDraw.share("wheel", "link")).toMatchObject({ gained: 1, mine: { chances: 1 } });
  expect(await client.luckyDraw.share("wheel", "link")).toMatchObject({ gained: 0, mine: { chances: 1 } });
  expect(seen.wheel?.state).toBe("ready");
  const before = seen.wheel!.points!;
  await client.luckyDraw.buyChance("wheel");
  expect(seen.wheel).toMatchObject({ points: before - 30, mine: { chances: 2, purchases: 0 } });
  expect(seen.daily?.points).toBe(before - 30);
  expect(await codeOf(client.luckyDraw.buyChance("wheel"))).toBe("limit_reached");
});

test("a check-in stamps the day, brings points, and can be made up for with them; the next day comes by itself", async () => {
  const api = open({ scenario: "check-in-ready" });
  const { client, seen } = visit(api, "lin");
  await expect.poll(() => seen.daily?.state).toBe("ready");
  const { streak } = seen.daily!.mine!;
  const before = seen.daily!.points!;
  expect(await client.checkIn.checkIn("daily")).toMatchObject({ date: "2026-11-09", points: before + 5 });
  expect(seen.daily).toMatchObject({ state: "done", points: before + 5, mine: { streak: streak + 1 } });
  expect((await client.getWallet()).points.balance).toBe(before + 5);
  expect(await codeOf(client.checkIn.checkIn("daily"))).toBe("already_checked_in");
  expect(seen.daily?.state).toBe("done");

  const [missed] = seen.daily!.mine!.makeUp!.dates;
  const madeUp = await client.checkIn.makeUp("daily", missed!);
  expect(madeUp.coupons).toHaveLength(1);
  expect(seen.daily?.mine?.days).toContainEqual({ date: missed, madeUp: true });
  expect(await codeOf(client.checkIn.makeUp("daily", missed!))).toBe("day_not_missed");
  expect(seen.daily?.intent).toMatchObject({ action: "make-up", target: missed, reason: "day_not_missed" });
  expect((await client.getWallet()).coupons).toMatchObject([{ activity: "daily" }]);

  api.clock.set(seen.daily!.mine!.nextDayAt);
  await client.getTime();
  await expect.poll(() => seen.daily?.state, { timeout: 10_000 }).toBe("ready");
  expect(seen.daily?.mine?.today).toBe("2026-11-10");
});
