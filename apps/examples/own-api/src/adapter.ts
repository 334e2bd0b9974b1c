/** The contract's operations, answered from the shop's own API. What its pages do not show is left out. */
import type { Coupon, CouponActivity, MyCoupon } from "@campaign-kit/sdk";
import { type Adapter, denial } from "@campaign-kit/sdk/adapter";
import type { Failure, Promotion, Session, Voucher } from "../server/shop-api.ts";

export const adapter: Adapter = {
  async getCampaign({ campaign, signal }) {
    const promotion = await ask<Promotion>(`promotions/${campaign}`, { signal });
    const name = { en: promotion.promo_name };
    return {
      id: campaign,
      name,
      slogan: { en: promotion.catchphrase },
      timeZone: "Asia/Shanghai",
      currency: "CNY",
      phases: [{ id: "peak", name, startsAt: instant(promotion.begin), endsAt: instant(promotion.end) }],
      rules: [],
      activities: promotion.vouchers.map((voucher) => toActivity(voucher, promotion)),
    };
  },

  async getMe({ campaign, token, signal }) {
    const { clock, customer, vouchers } = await ask<Session>(`sessions/${campaign}`, { token, signal });
    return {
      now: instant(clock), // The server's, never the device's: countdowns go by it.
      stage: "peak",
      shopper: { id: customer, newCustomer: false, member: true },
      points: 0,
      activities: Object.fromEntries(vouchers.map((voucher) => [voucher.code, toMine(voucher)])),
    };
  },

  async claimCoupon({ activity, token, key, signal }) {
    const voucher = await ask<Voucher>(`vouchers/${activity}`, { method: "POST", token, key, signal });
    return { coupon: toCoupon(voucher)!, mine: toMine(voucher), stock: toStock(voucher) };
  },
};

interface Asked extends RequestInit {
  token?: string | undefined;
  key?: string | undefined;
}

async function ask<Answer>(path: string, { token, key, ...init }: Asked) {
  const headers = { "X-Session": token ?? "", "X-Request": key ?? "" };
  const response = await fetch(`/shop-api/${path}`, { ...init, headers });
  const answer = (await response.json()) as Answer | Failure;
  switch ((answer as Failure).error) {
    case undefined:
      return answer as Answer;
    case "SIGN_IN":
      throw denial("authentication_required", { status: 401 });
    case "GONE":
      throw denial("sold_out");
    case "TWICE":
      throw denial("limit_reached");
    case "UNKNOWN":
      throw denial("not_found", { status: 404 });
  }
}

const instant = (seconds: number) => new Date(seconds * 1000).toISOString();
const money = (cents: number) => ({ amount: cents, currency: "CNY" });
const toStock = ({ total, remaining }: Voucher) => ({ total, left: remaining });

const common = ({ label, cents_off, min_cents }: Voucher) => ({
  title: { en: label },
  benefit: { type: "amount_off" as const, amount: money(cents_off) },
  scope: { type: "all" as const },
  ...(min_cents > 0 && { threshold: money(min_cents) }),
});

const toActivity = (voucher: Voucher, { begin, end }: Promotion): CouponActivity => ({
  ...common(voucher),
  mechanic: "coupon",
  id: voucher.code,
  windows: [{ opensAt: instant(begin), closesAt: instant(end) }],
  audience: "everyone",
  limit: 1,
  use: { type: "after_claim", days: voucher.valid_days },
  excludes: [],
  stock: toStock(voucher),
});

const toMine = (voucher: Voucher): MyCoupon => {
  const coupon = toCoupon(voucher);
  const offer = voucher.remaining > 0 ? "claimable" : "sold_out";
  return {
    mechanic: "coupon",
    status: coupon ? "limit_reached" : offer,
    claimed: coupon ? 1 : 0,
    coupons: coupon ? [coupon] : [],
  };
};

const toCoupon = (voucher: Voucher): Coupon | undefined =>
  voucher.taken && {
    ...common(voucher),
    id: voucher.taken.number,
    activity: voucher.code,
    status: "usable",
    claimedAt: instant(voucher.taken.at),
    usableFrom: instant(voucher.taken.at),
    usableUntil: instant(voucher.taken.at + voucher.valid_days * 86_400),
  };
