import { CampaignDefinition } from "@campaign-kit/contract";
import type {
  GroupNow,
  GroupResult,
  MemberRefund,
  MemberRefunds,
  Money,
  MyGroupBuy,
  Refund,
} from "@campaign-kit/contract";
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

/** An API for groups over a store. */
export interface GroupApi extends TestApi {
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

export function groupApi(store: Store, campaign = groupCampaign(), now: number = at.peak): GroupApi {
  const api = testApi(store, campaign, now);
  let keys = 0;
  const nextKey = () => `group-key-${String((keys += 1)).padStart(8, "0")}-${campaign.id}`;
  const post = async (path: string, token: string, key = nextKey(), body?: unknown) =>
    api.ask(`/group-buys/${path}`, { method: "POST", token, key, ...(body === undefined ? {} : { body }) });
  const open: GroupApi["open"] = async (activity, shopper, key) =>
    (await post(`${activity}/groups`, shopper, key)) as Answered<GroupResult>;
  return {
    ...api,
    open,
    opened: async (activity, shopper) => {
      const { status, body, problem } = await open(activity, shopper);
      if (status !== 201) throw new Error(problem?.code);
      return body.group.id;
    },
    join: async (activity, group, shopper, key) =>
      (await post(`${activity}/groups/${group}/members`, shopper, key)) as Answered<GroupResult>,
    leave: async (activity, group, shopper, key) =>
      (await post(`${activity}/groups/${group}/departures`, shopper, key)) as Answered<GroupResult>,
    cancel: async (activity, group, key) =>
      (await post(`${activity}/groups/${group}/cancellations`, "orders", key)) as Answered<GroupNow>,
    group: async (activity, group, shopper) =>
      (await api.ask(
        `/group-buys/${activity}/groups/${group}`,
        shopper ? { token: shopper } : {},
      )) as Answered<GroupNow>,
    refunds: async (activity) => {
      const { body } = await api.ask(`/group-buys/${activity}/refunds`, { token: "orders" });
      return (body as MemberRefunds).refunds;
    },
    confirm: async (activity, group, refund, key) =>
      (await post(`${activity}/groups/${group}/refunds`, "orders", key, { refund })) as Answered<MemberRefund>,
    mine: async (activity, shopper) => (await api.me(shopper)).activities[activity] as MyGroupBuy,
  };
}

/** Refunds by shopper, in yuan, where each has one. */
export function owed(refunds: readonly MemberRefund[]): Record<string, number> {
  return Object.fromEntries(refunds.map(({ shopper, refund }) => [shopper, inYuan(refund)]));
}

function inYuan({ amount }: Refund): number {
  return amount.amount / 100;
}
