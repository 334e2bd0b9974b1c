import { expect, test } from "vitest";
import { createMockApi, type MockApiOptions } from "@campaign-kit/mocks";
import { createCampaignClient } from "./client.ts";
import type { CouponView } from "./coupon-view.ts";

/** A client of the real engine. */
function visit(options: MockApiOptions) {
  const api = createMockApi(options);
  const client = createCampaignClient({
    baseUrl: "https://shop.example",
    campaign: "double-11",
    fetch: (request) => api.fetch(request),
  });
  const views: Record<string, CouponView> = {};
  const watch = (id: string) => client.coupon.watch(id, (view) => (views[id] = view));
  return { api, client, views, watch };
}

test.each<[NonNullable<MockApiOptions["scenario"]>, string, Partial<CouponView>]>([
  ["fresh", "save-50", { state: "claimable" }],
  ["fresh", "save-120", { state: "upcoming", opensAt: "2026-11-10T16:00:00.000Z" }],
  ["sold-out", "first-100", { state: "sold-out" }],
  ["claimed", "save-50", { state: "claimed" }],
  ["used", "save-50", { state: "used" }],
  ["expired", "newcomer", { state: "ended" }],
  ["limit-reached", "skincare-15", { state: "limit-reached" }],
  ["ended", "save-50", { state: "ended" }],
  ["signed-out", "save-50", { state: "signed-out" }],
  ["encore", "save-50", { state: "ended" }],
])("in the scenario %s the coupon %s is as it should be", async (scenario, id, expected) => {
  const { client, views, watch } = visit({ scenario });
  watch(id);
  await expect.poll(() => views[id]).toMatchObject(expected);
  client.dispose();
});

test("at the peak: the claimed coupon is in the wallet, the next claim says the limit, another coupon says why not", async () => {
  const { client, views, watch } = visit({ scenario: "peak" });
  watch("save-50");
  watch("save-120");
  await expect.poll(() => views["save-120"]?.state).toBe("claimable");
  const { coupon } = await client.coupon.claim("save-50");
  expect(views["save-50"]).toMatchObject({ state: "claimed", coupon: { id: coupon.id } });
  expect((await client.getWallet()).coupons).toEqual([coupon]);
  await expect(client.coupon.claim("save-50")).rejects.toMatchObject({ kind: "problem", code: "limit_reached" });
  await expect
    .poll(() => views["save-120"])
    .toMatchObject({ state: "ineligible", reason: "excluded", excludedBy: { id: "save-50" } });
  client.dispose();
});

test("at the start of the peak: what opens shows itself as the server will say", async () => {
  const { api, client, views, watch } = visit({ scenario: "claimed" });
  for (const id of ["save-120", "skincare-15"]) watch(id);
  await expect.poll(() => views["save-120"]?.state).toBe("upcoming");
  api.clock.set("2026-11-11T00:00:00+08:00");
  await client.getTime();
  const predicted = Object.values(views).map(({ state, reason }) => [state, reason]);
  expect(predicted).toEqual([
    ["ineligible", "excluded"],
    ["claimable", undefined],
  ]);
  await client.refresh();
  expect(Object.values(views).map(({ state, reason }) => [state, reason])).toEqual(predicted);
  client.dispose();
});
