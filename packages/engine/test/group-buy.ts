import { CampaignDefinition } from "@campaign-kit/contract";
import type { GroupNow, GroupResult, MemberRefund, MemberRefunds, Money, MyGroupBuy } from "@campaign-kit/contract";
import type { Store } from "../src/index.ts";
import { testApi, type Answered, type TestApi } from "./api.ts";
import { at, testCampaign } from "./campaign.ts";

export const yuan = (amount: number): Money => ({ amount: Math.round(amount * 100), currency: "CNY" });
export const HOUR = 60 * 60 * 1000;

const groupBuy = (id: string, more: Record<string, unknown>) => ({
  mechanic: "group-buy",
  id,
  title: { en: id },
  phases: ["peak"],
  product: { id: "headphones", title: { en: "Headphones" } },
  price: yuan(399),
  tiers: [{ people: 2, price: yuan(199.5) }],
  minutesToFill: 24 * 60,
  ...more,
});

/** The days of the test campaign, with group-buys in place of its coupons, and one coupon beside them. */
export function groupCampaign({ id = "autumn", limit = 2 } = {}): CampaignDefinition {
  const { activities, ...campaign } = testCampaign({ id });
  return CampaignDefinition.parse({
    ...campaign,
    activities: [
      groupBuy("duo", { terms: { en: "Once" } }),
      groupBuy("family", {
        price: yuan(59),
        tiers: [
          { people: 3, price: yuan(49) },
          { people: 5, price: yuan(42) },
          { people: 8, price: yuan(36) },
        ],
        leaderDiscount: yuan(3),
        minutesToFill: 48 * 60,
        limit,
        listed: true,
      }),
      groupBuy("hurried", { minutesToFill: 1, listed: true, limit: 100 }),
      activities.find((activity) => activity.id === "save-50")!,
    ].map((activity) => ("excludes" in activity ? { ...activity, excludes: [] } : activity)),
  });
}

/** What can be asked of groups. */
export interface GroupClient {
  open: (activity: string, shopper: string, key?: string) => Promise<Answered<GroupResult>>;
  /** Opens one that must be there. Tells its id. */
  opened: (activity: string, shopper: string) => Promise<string>;
  join: (activity: string, group: string, shopper: string, key?: string) => Promise<Answered<GroupResult>>;
  leave: (activity: string, group: string, shopper: string, key?: string) => Promise<Answered<GroupResult>>;
  cancel: (activity: string, group: string, key?: string) => Promise<Answered<GroupNow>>;
  group: (activity: string, group: string, shopper?: string) => Promise<Answered<GroupNow>>;
  refunds: (activity: string) => Promise<MemberRefund[]>;
  confirm: (activity: string, group: string, refund: string, key?: string) => Promise<Answered<MemberRefund>>;
  mine: (activity: string, shopper?: string) => Promise<MyGroupBuy>;
}
export type GroupApi = TestApi & GroupClient;

/** An API for groups over a store. */
export function groupApi(store: Store, campaign = groupCampaign(), now: number = at.peak): GroupApi {
  const api = testApi(store, campaign, now);
  return { ...api, ...groupClient(api) };
}

export function groupClient(api: TestApi): GroupClient {
  const path = (activity: string, group?: string, what?: string) =>
    ["/group-buys", activity, "groups", group, what].filter(Boolean).join("/");
  const open: GroupClient["open"] = async (activity, shopper, key) =>
    (await api.post(path(activity), shopper, undefined, key)) as Answered<GroupResult>;
  const member =
    (what: "members" | "departures"): GroupClient["join"] =>
    async (activity, group, shopper, key) =>
      (await api.post(path(activity, group, what), shopper, undefined, key)) as Answered<GroupResult>;
  return {
    open,
    opened: async (activity, shopper) => {
      const { status, body, problem } = await open(activity, shopper);
      if (status !== 201) throw new Error(problem?.code);
      return body.group.id;
    },
    join: member("members"),
    leave: member("departures"),
    cancel: async (activity, group, key) =>
      (await api.post(path(activity, group, "cancellations"), "orders", undefined, key)) as Answered<GroupNow>,
    group: async (activity, group, token) =>
      (await api.ask(path(activity, group), token ? { token } : {})) as Answered<GroupNow>,
    refunds: async (activity) => {
      const { body } = await api.ask(`/group-buys/${activity}/refunds`, { token: "orders" });
      return (body as MemberRefunds).refunds;
    },
    confirm: async (activity, group, refund, key) =>
      (await api.post(path(activity, group, "refunds"), "orders", { refund }, key)) as Answered<MemberRefund>,
    mine: async (activity, shopper) => (await api.me(shopper)).activities[activity] as MyGroupBuy,
  };
}

/** Refunds by shopper, in yuan, where each has one. */
export function owed(refunds: readonly MemberRefund[]): Record<string, number> {
  return Object.fromEntries(refunds.map(({ shopper, refund }) => [shopper, refund.amount.amount / 100]));
}
