import { CampaignDefinition, type Coupon, type MemberRefunds, type MyActivity } from "@campaign-kit/contract";
import type {
  CouponClaim,
  DrawList,
  DrawResult,
  GroupNow,
  GroupResult,
  MyCheckIn,
  MyCoupon,
  MyGroupBuy,
  MyLuckyDraw,
  PointsEntry,
} from "@campaign-kit/contract";
import type { TestApi } from "./api.ts";
import { testCampaign } from "./campaign.ts";
import { yuan } from "./group-buy.ts";
import { prizesOf } from "./lucky-draw.ts";

const of = (mechanic: string, id: string, more: Record<string, unknown>) => ({
  mechanic,
  id,
  title: { en: id },
  phases: ["warmup", "peak"],
  ...more,
});

/** The days of the test campaign, with two activities for each operation. None has a limit that one key would hide behind. */
export function everyCampaign(id = "everything"): CampaignDefinition {
  const coupon = {
    benefit: { type: "free_shipping" },
    use: { type: "after_claim", days: 7 },
    limit: 100,
    stock: 100_000,
  };
  const groupBuy = {
    product: { id: "headphones", title: { en: "Headphones" } },
    price: yuan(399),
    tiers: [{ people: 3, price: yuan(199) }],
    minutesToFill: 24 * 60,
    limit: 100,
  };
  const goods = { prizes: prizesOf({ phone: 2000 }), chances: { daily: 100, perDay: 100 } };
  return CampaignDefinition.parse({
    ...testCampaign({ id }),
    activities: [
      of("coupon", "coupon", coupon),
      of("coupon", "coupon-2", coupon),
      of("group-buy", "group", groupBuy),
      of("group-buy", "group-2", groupBuy),
      of("lucky-draw", "wheel", goods),
      of("lucky-draw", "chances", {
        prizes: prizesOf({ thanks: 2000 }),
        chances: { daily: 0, shares: 100, points: { cost: 1, perDay: 100 }, perDay: 100 },
      }),
      of("check-in", "daily", { points: 5, makeUp: { perMonth: 31, cost: 0 } }),
      of("check-in", "daily-2", {}),
    ],
  });
}

interface Request {
  /** Within the campaign. */
  path: string;
  body?: unknown;
}

/** A request that is ready to be made, and how to see what it did. */
export interface Prepared extends Request {
  token: string;
  /** Another request of the operation, by the same one who asks: its body or its address differs. */
  other: Request;
  /** How often the operation has had its effect. */
  effects: () => Promise<number>;
}

/** Prepares one request of an operation; `name` is a shopper whom nobody used before. */
type Recipe = (api: TestApi, name: string) => Promise<Prepared>;

const SOME_ID = "AAAAAAAAAAAAAAAAAAAAAA";

async function post<Body>(api: TestApi, path: string, token: string, body?: unknown): Promise<Body> {
  const { status, text, body: json } = await api.post(path, token, body);
  if (status >= 300) throw new Error(`${path} ${text}`);
  return json as Body;
}
async function mine<Mine extends MyActivity>(api: TestApi, shopper: string, activity: string): Promise<Mine> {
  return (await api.me(shopper)).activities[activity] as Mine;
}
const claimed = async (api: TestApi, shopper: string) =>
  (await post<CouponClaim>(api, "/coupons/coupon/claims", shopper)).coupon.id;
const opened = async (api: TestApi, shopper: string) =>
  (await post<GroupResult>(api, "/group-buys/group/groups", shopper)).group.id;
const drawn = async (api: TestApi, shopper: string) =>
  (await post<DrawResult>(api, "/lucky-draws/wheel/draws", shopper)).draw.id;
const granted = (api: TestApi, shopper: string) =>
  post<PointsEntry>(api, "/points/grants", "orders", { shopper, points: 10 });
const group = async (api: TestApi, id: string) =>
  ((await api.ask(`/group-buys/group/groups/${id}`)).body as GroupNow).group;
const due = async (api: TestApi, id: string) => {
  const { refunds } = (await api.ask("/group-buys/group/refunds", { token: "orders" })).body as MemberRefunds;
  return refunds.filter((refund) => refund.group === id);
};
const draws = async (api: TestApi, shopper: string) =>
  ((await api.ask("/lucky-draws/wheel/draws", { token: shopper })).body as DrawList).draws;
const used = (coupons: readonly Coupon[]) => coupons.filter(({ usedAt }) => usedAt).length;
const entries = async (api: TestApi, shopper: string, reason: string) =>
  (await api.wallet(shopper)).points.entries.filter((entry) => entry.reason === reason).length;
/** A token of the order service that nobody else has, so that its keys are its own. */
const service = (name: string) => `orders-${name}`;

/** How each changing operation of the contract is asked for, by its id. */
export const recipes: Record<string, Recipe> = {
  claimCoupon: (api, name) =>
    Promise.resolve({
      path: "/coupons/coupon/claims",
      token: name,
      other: { path: "/coupons/coupon-2/claims" },
      effects: async () => (await mine<MyCoupon>(api, name, "coupon")).claimed,
    }),
  useCoupon: async (api, name) => {
    const coupon = await claimed(api, name);
    const path = "/coupons/coupon/uses";
    return {
      path,
      token: service(name),
      body: { coupon, order: "order-1" },
      other: { path, body: { coupon, order: "order-2" } },
      effects: async () => used((await api.wallet(name)).coupons),
    };
  },
  returnCoupon: async (api, name) => {
    const coupon = await claimed(api, name);
    await post(api, "/coupons/coupon/uses", "orders", { coupon, order: "order-1" });
    const path = "/coupons/coupon/returns";
    return {
      path,
      token: service(name),
      body: { coupon, order: "order-1" },
      other: { path, body: { coupon, order: "order-2" } },
      effects: async () => 1 - used((await api.wallet(name)).coupons),
    };
  },
  openGroup: (api, name) =>
    Promise.resolve({
      path: "/group-buys/group/groups",
      token: name,
      other: { path: "/group-buys/group-2/groups" },
      effects: async () => (await mine<MyGroupBuy>(api, name, "group")).counted,
    }),
  joinGroup: async (api, name) => {
    const [id, another] = [await opened(api, `${name}-leader`), await opened(api, `${name}-leader`)];
    return {
      path: `/group-buys/group/groups/${id}/members`,
      token: name,
      other: { path: `/group-buys/group/groups/${another}/members` },
      effects: async () => (await group(api, id)).seated - 1,
    };
  },
  leaveGroup: async (api, name) => {
    const [id, another] = [await opened(api, name), await opened(api, name)];
    return {
      path: `/group-buys/group/groups/${id}/departures`,
      token: name,
      other: { path: `/group-buys/group/groups/${another}/departures` },
      effects: async () => (await due(api, id)).length,
    };
  },
  cancelGroup: async (api, name) => {
    const [id, another] = [await opened(api, name), await opened(api, name)];
    return {
      path: `/group-buys/group/groups/${id}/cancellations`,
      token: service(name),
      other: { path: `/group-buys/group/groups/${another}/cancellations` },
      effects: async () => (await due(api, id)).length,
    };
  },
  confirmRefund: async (api, name) => {
    const id = await opened(api, name);
    await post(api, `/group-buys/group/groups/${id}/departures`, name);
    const [refund] = await due(api, id);
    const path = `/group-buys/group/groups/${id}/refunds`;
    return {
      path,
      token: service(name),
      body: { refund: refund!.id },
      other: { path, body: { refund: SOME_ID } },
      effects: async () => 1 - (await due(api, id)).length,
    };
  },
  draw: (api, name) =>
    Promise.resolve({
      path: "/lucky-draws/wheel/draws",
      token: name,
      other: { path: "/lucky-draws/chances/draws" },
      effects: async () => (await draws(api, name)).length,
    }),
  revealDraw: async (api, name) => {
    const [id, another] = [await drawn(api, name), await drawn(api, name)];
    return {
      path: `/lucky-draws/wheel/draws/${id}/reveal`,
      token: name,
      other: { path: `/lucky-draws/wheel/draws/${another}/reveal` },
      effects: async () => (await draws(api, name)).filter(({ draw }) => draw.id === id && draw.seen).length,
    };
  },
  fulfilPrize: async (api, name) => {
    const [id, another] = [await drawn(api, name), await drawn(api, name)];
    return {
      path: `/lucky-draws/wheel/draws/${id}/fulfilments`,
      token: service(name),
      other: { path: `/lucky-draws/wheel/draws/${another}/fulfilments` },
      effects: async () =>
        (await draws(api, name)).filter(({ draw }) => draw.id === id && draw.goods === "sent").length,
    };
  },
  shareDraw: (api, name) => {
    const path = "/lucky-draws/chances/shares";
    return Promise.resolve({
      path,
      token: name,
      body: { target: "link" },
      other: { path: "/lucky-draws/wheel/shares", body: { target: "link" } },
      effects: async () => (await mine<MyLuckyDraw>(api, name, "chances")).chances,
    });
  },
  buyChance: async (api, name) => {
    await granted(api, name);
    return {
      path: "/lucky-draws/chances/chances",
      token: name,
      other: { path: "/lucky-draws/wheel/chances" },
      effects: () => entries(api, name, "chance"),
    };
  },
  checkIn: (api, name) =>
    Promise.resolve({
      path: "/check-ins/daily/days",
      token: name,
      other: { path: "/check-ins/daily-2/days" },
      effects: () => entries(api, name, "check_in"),
    }),
  makeUpDay: (api, name) => {
    const path = "/check-ins/daily/make-ups";
    return Promise.resolve({
      path,
      token: name,
      body: { date: "2026-11-01" },
      other: { path, body: { date: "2026-10-31" } },
      effects: async () => (await mine<MyCheckIn>(api, name, "daily")).total,
    });
  },
  grantPoints: (api, name) => {
    const path = "/points/grants";
    return Promise.resolve({
      path,
      token: service(name),
      body: { shopper: name, points: 7, note: "A gift" },
      other: { path, body: { shopper: name, points: 8, note: "A gift" } },
      effects: () => entries(api, name, "granted"),
    });
  },
  reversePoints: async (api, name) => {
    const [entry, another] = [await granted(api, name), await granted(api, name)];
    const path = "/points/reversals";
    return {
      path,
      token: service(name),
      body: { shopper: name, entry: entry.id },
      other: { path, body: { shopper: name, entry: another.id } },
      effects: async () =>
        (await api.wallet(name)).points.entries.filter(({ reverses }) => reverses === entry.id).length,
    };
  },
};
