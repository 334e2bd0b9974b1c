import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/query-core";
import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMutation as useVueMutation, useQuery as useVueQuery } from "@tanstack/vue-query";
import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import type {
  Campaign,
  ChanceResult,
  CheckInResult,
  CouponClaim,
  Draw,
  DrawList,
  DrawResult,
  Group,
  GroupResult,
  Me,
  MyCheckIn,
  MyCoupon,
  MyGroupBuy,
  MyLuckyDraw,
  Wallet,
} from "@campaign-kit/contract/api";
import { campaign, claim, denied, json, me } from "../test/fixtures.ts";
import { checkedIn, daily, drawn, duo, myDays, myDraws, myGroups, opened, wheel } from "../test/mechanics.ts";
import { open, pass, Shop } from "../test/shop.ts";
import {
  buyChanceMutation,
  campaignQuery,
  type CampaignClient,
  type CampaignError,
  checkInMutation,
  checkInQuery,
  claimCouponMutation,
  couponQuery,
  drawMutation,
  drawsQuery,
  groupBuyQuery,
  groupQuery,
  joinGroupMutation,
  leaveGroupMutation,
  luckyDrawQuery,
  makeUpDayMutation,
  meQuery,
  openGroupMutation,
  revealDrawMutation,
  shareDrawMutation,
  walletQuery,
} from "./index.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("options in a shop's own hooks", () => {
  test("share the page's reads with the widgets", async () => {
    const shop = new Shop();
    const queryClient = new QueryClient();
    const client = open(shop, { queryClient });
    const own = new QueryObserver(queryClient, couponQuery(client, "save-50"));
    const end = own.subscribe(() => undefined);
    client.coupon.watch("save-50", () => undefined);
    await pass(1000);
    expect(own.getCurrentResult().data).toMatchObject({ mechanic: "coupon", status: "claimable" });
    expect(shop.log.sort()).toEqual(["GET double-11", "GET me"]);
    end();
    client.dispose();
    queryClient.clear();
  });

  test("claim as the widgets do, and are told of it", async () => {
    const shop = new Shop();
    const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: 5 }, queries: { retry: 5 } } });
    const client = open(shop, { queryClient });
    const own = new QueryObserver(queryClient, couponQuery(client, "save-50"));
    const end = own.subscribe(() => undefined);
    const mutation = new MutationObserver(queryClient, claimCouponMutation(client));
    await pass(100);
    const answer = mutation.mutate("save-50");
    await pass(100);
    expect((await answer).coupon.id).toBe(claim().coupon.id);
    expect(own.getCurrentResult().data).toMatchObject({ status: "limit_reached" });
    shop.script["POST claims"] = [() => denied("sold_out")];
    const second = mutation.mutate("save-50").catch((error: unknown) => error as CampaignError);
    await pass(10_000);
    expect(await second).toMatchObject({ code: "sold_out" });
    expect(shop.log.filter((name) => name === "POST claims")).toHaveLength(2);
    end();
    client.dispose();
    queryClient.clear();
  });

  test("have keys from general to particular, apart for each API", () => {
    const client = open(new Shop());
    expect(campaignQuery(client).queryKey).toEqual(["campaign", "double-11", "https://shop.example/api"]);
    expect(meQuery(client).queryKey).toEqual([...campaignQuery(client).queryKey, "me"]);
    expect(walletQuery(client).queryKey).toEqual([...meQuery(client).queryKey, "wallet"]);
    expect(groupQuery(client, "duo", "g-lin").queryKey).toEqual([...meQuery(client).queryKey, "group", "duo", "g-lin"]);
    expect(drawsQuery(client, "wheel").queryKey).toEqual([...meQuery(client).queryKey, "draws", "wheel"]);
    for (const query of [couponQuery, groupBuyQuery, luckyDrawQuery, checkInQuery]) {
      expect(query(client, "save-50").queryKey).toEqual(meQuery(client).queryKey);
    }
  });

  test("take their part of the shopper's, where it is of their mechanic", () => {
    const client = open(new Shop());
    const part = me({ duo: myGroups(), wheel: myDraws(), daily: myDays() });
    expect(groupBuyQuery(client, "duo").select(part)).toMatchObject({ mechanic: "group-buy" });
    expect(luckyDrawQuery(client, "wheel").select(part)).toMatchObject({ mechanic: "lucky-draw" });
    expect(checkInQuery(client, "daily").select(part)).toMatchObject({ mechanic: "check-in" });
    expect(checkInQuery(client, "wheel").select(part)).toBeUndefined();
    expect(couponQuery(client, "none").select(part)).toBeUndefined();
  });

  test("do everything that the widgets do", async () => {
    const shop = new Shop();
    shop.campaign = campaign(duo, wheel, daily);
    shop.me = me({ duo: myGroups(), wheel: myDraws(), daily: myDays() });
    const queryClient = new QueryClient();
    const client = open(shop, { queryClient });
    const group = { activity: "duo", group: "g-lin" };
    const run = async <Variables>(
      options: { mutationFn: (variables: Variables) => Promise<unknown> },
      variables: Variables,
      name: string,
      answer: unknown,
    ) => {
      shop.script[name] = [() => json(answer, 201)];
      const mutation = new MutationObserver(queryClient, options);
      expect((await Promise.all([mutation.mutate(variables), pass()]))[0]).toEqual(answer);
    };
    await run(openGroupMutation(client), "duo", "POST groups", opened());
    await run(joinGroupMutation(client), group, "POST members", opened());
    await run(leaveGroupMutation(client), group, "POST departures", opened());
    await run(drawMutation(client), "wheel", "POST draws", drawn());
    await run(shareDrawMutation(client), { activity: "wheel", target: "link" }, "POST shares", drawn());
    await run(buyChanceMutation(client), "wheel", "POST chances", drawn());
    await run(revealDrawMutation(client), { activity: "wheel", draw: "d-1" }, "POST reveal", drawn().draw);
    await run(checkInMutation(client), "daily", "POST days", checkedIn());
    await run(makeUpDayMutation(client), { activity: "daily", date: "2026-11-10" }, "POST make-ups", checkedIn());
    client.dispose();
    queryClient.clear();
  });
});

/** Never called: what the type checker makes of the options in each adapter. */
export function inAdapters(client: CampaignClient, queryClient: QueryClient) {
  expectTypeOf(useQuery(campaignQuery(client)).data).toEqualTypeOf<Campaign | undefined>();
  expectTypeOf(useQuery(campaignQuery(client)).error).toEqualTypeOf<CampaignError | null>();
  expectTypeOf(useQuery(meQuery(client)).data).toEqualTypeOf<Me | undefined>();
  expectTypeOf(useQuery(walletQuery(client)).data).toEqualTypeOf<Wallet | undefined>();
  expectTypeOf(useQuery(couponQuery(client, "save-50")).data).toEqualTypeOf<MyCoupon | undefined>();
  expectTypeOf(useQuery(groupBuyQuery(client, "duo")).data).toEqualTypeOf<MyGroupBuy | undefined>();
  expectTypeOf(useQuery(groupQuery(client, "duo", "g-lin")).data).toEqualTypeOf<Group | undefined>();
  expectTypeOf(useQuery(luckyDrawQuery(client, "wheel")).data).toEqualTypeOf<MyLuckyDraw | undefined>();
  expectTypeOf(useQuery(drawsQuery(client, "wheel")).data).toEqualTypeOf<DrawList | undefined>();
  expectTypeOf(useQuery(checkInQuery(client, "daily")).data).toEqualTypeOf<MyCheckIn | undefined>();
  expectTypeOf(useSuspenseQuery(campaignQuery(client)).data).toEqualTypeOf<Campaign>();
  expectTypeOf(useMutation(claimCouponMutation(client)).mutate)
    .parameter(0)
    .toEqualTypeOf<string>();
  expectTypeOf(useMutation(claimCouponMutation(client)).error).toEqualTypeOf<CampaignError | null>();
  expectTypeOf(useMutation(claimCouponMutation(client)).data).toEqualTypeOf<CouponClaim | undefined>();

  expectTypeOf(useMutation(openGroupMutation(client)).data).toEqualTypeOf<GroupResult | undefined>();
  expectTypeOf(useMutation(joinGroupMutation(client)).mutate)
    .parameter(0)
    .toEqualTypeOf<{ activity: string; group: string }>();
  expectTypeOf(useMutation(leaveGroupMutation(client)).error).toEqualTypeOf<CampaignError | null>();
  expectTypeOf(useMutation(drawMutation(client)).data).toEqualTypeOf<DrawResult | undefined>();
  expectTypeOf(useMutation(shareDrawMutation(client)).data).toEqualTypeOf<ChanceResult | undefined>();
  expectTypeOf(useMutation(buyChanceMutation(client)).data).toEqualTypeOf<ChanceResult | undefined>();
  expectTypeOf(useMutation(revealDrawMutation(client)).data).toEqualTypeOf<Draw | undefined>();
  expectTypeOf(useMutation(checkInMutation(client)).data).toEqualTypeOf<CheckInResult | undefined>();
  expectTypeOf(useMutation(makeUpDayMutation(client)).mutate)
    .parameter(0)
    .toEqualTypeOf<{ activity: string; date: string }>();

  expectTypeOf(useVueQuery(campaignQuery(client)).data.value).toEqualTypeOf<Campaign | undefined>();
  expectTypeOf(useVueQuery(couponQuery(client, "save-50")).data.value).toEqualTypeOf<MyCoupon | undefined>();
  expectTypeOf(useVueQuery(groupQuery(client, "duo", "g-lin")).data.value).toEqualTypeOf<Group | undefined>();
  expectTypeOf(useVueQuery(drawsQuery(client, "wheel")).data.value).toEqualTypeOf<DrawList | undefined>();
  expectTypeOf(useVueMutation(claimCouponMutation(client)).data.value).toEqualTypeOf<CouponClaim | undefined>();
  expectTypeOf(useVueMutation(drawMutation(client)).data.value).toEqualTypeOf<DrawResult | undefined>();

  // Svelte's and Solid's adapters take the core's own options from a function.
  expectTypeOf(new QueryObserver(queryClient, meQuery(client)).getCurrentResult().data).toEqualTypeOf<Me | undefined>();
  const mutation = new MutationObserver(queryClient, claimCouponMutation(client));
  expectTypeOf(mutation.mutate("save-50")).resolves.toEqualTypeOf<CouponClaim>();

  expectTypeOf(queryClient.getQueryData(meQuery(client).queryKey)).toEqualTypeOf<Me | undefined>();
  expectTypeOf(queryClient.query(walletQuery(client))).resolves.toEqualTypeOf<Wallet>();
}
