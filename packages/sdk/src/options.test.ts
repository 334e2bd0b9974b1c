import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/query-core";
import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMutation as useVueMutation, useQuery as useVueQuery } from "@tanstack/vue-query";
import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import type { Campaign, CouponClaim, Me, MyCoupon, Wallet } from "@campaign-kit/contract/api";
import { claim, denied } from "../test/fixtures.ts";
import { open, pass, Shop } from "../test/shop.ts";
import {
  campaignQuery,
  type CampaignClient,
  type CampaignError,
  claimCouponMutation,
  couponQuery,
  meQuery,
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
    expect(shop.log).toEqual(["GET double-11", "GET me"]);
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
    expect(couponQuery(client, "save-50").queryKey).toEqual(meQuery(client).queryKey);
  });
});

/** Never called: what the type checker makes of the options in each adapter. */
export function inAdapters(client: CampaignClient, queryClient: QueryClient) {
  expectTypeOf(useQuery(campaignQuery(client)).data).toEqualTypeOf<Campaign | undefined>();
  expectTypeOf(useQuery(campaignQuery(client)).error).toEqualTypeOf<CampaignError | null>();
  expectTypeOf(useQuery(meQuery(client)).data).toEqualTypeOf<Me | undefined>();
  expectTypeOf(useQuery(walletQuery(client)).data).toEqualTypeOf<Wallet | undefined>();
  expectTypeOf(useQuery(couponQuery(client, "save-50")).data).toEqualTypeOf<MyCoupon | undefined>();
  expectTypeOf(useSuspenseQuery(campaignQuery(client)).data).toEqualTypeOf<Campaign>();
  expectTypeOf(useMutation(claimCouponMutation(client)).mutate)
    .parameter(0)
    .toEqualTypeOf<string>();
  expectTypeOf(useMutation(claimCouponMutation(client)).error).toEqualTypeOf<CampaignError | null>();
  expectTypeOf(useMutation(claimCouponMutation(client)).data).toEqualTypeOf<CouponClaim | undefined>();

  expectTypeOf(useVueQuery(campaignQuery(client)).data.value).toEqualTypeOf<Campaign | undefined>();
  expectTypeOf(useVueQuery(couponQuery(client, "save-50")).data.value).toEqualTypeOf<MyCoupon | undefined>();
  expectTypeOf(useVueMutation(claimCouponMutation(client)).data.value).toEqualTypeOf<CouponClaim | undefined>();

  // Svelte's and Solid's adapters take the core's own options from a function.
  expectTypeOf(new QueryObserver(queryClient, meQuery(client)).getCurrentResult().data).toEqualTypeOf<Me | undefined>();
  const mutation = new MutationObserver(queryClient, claimCouponMutation(client));
  expectTypeOf(mutation.mutate("save-50")).resolves.toEqualTypeOf<CouponClaim>();

  expectTypeOf(queryClient.getQueryData(meQuery(client).queryKey)).toEqualTypeOf<Me | undefined>();
  expectTypeOf(queryClient.query(walletQuery(client))).resolves.toEqualTypeOf<Wallet>();
}
