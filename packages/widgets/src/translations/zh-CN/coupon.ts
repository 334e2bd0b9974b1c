import type { CouponMessages } from "../../coupon/coupon.messages.ts";

export const coupon: CouponMessages = {
  coupon: "优惠券",

  freeShipping: "包邮",
  noMinimum: "无门槛",
  ordersFrom: (amount) => `满 ${amount} 可用`,
  atMost: (amount) => `最多减 ${amount}`,
  oneProduct: "限一件商品",
  percent: (percent) => ({ figure: String((100 - percent) / 10), sign: "折", after: true }),

  coupons: (count) => `共 ${count} 张`,
  useDuring: (days) => `${days}使用`,
  useWithin: (days) => `领取后 ${days}有效`,
  useBy: (when) => `${when} 前使用`,
  newCustomers: "新客",
  members: "会员",
  scope: (title) => `限${title}`,
  limit: (count) => `每人 ${count} 张`,
  notWith: (title) => `不与“${title}”同用`,
  terms: ({ audience, coupons, scope, use, limit, excludes }) =>
    [audience, coupons, scope, use, limit, excludes].filter(Boolean).join(" · "),
  usedOn: (when) => `已于 ${when} 使用`,
  expiredOn: (when) => `已于 ${when} 过期`,
  allClaimed: (count) => `${count} 张已全部领完`,
  youHave: (count, limit) => `已领 ${count}/${limit} 张`,
  claimingEnded: (when) => `领取已于 ${when} 结束`,
  became: (what, title) => `${what}：${title}`,

  claim: "领取",
  claiming: "领取中",
  useIt: "去使用",
  couponsForYou: "看看你能领的",

  claimed: "已领取",
  used: "已使用",
  expired: "已过期",
  allGone: "已领完",
  left: (count) => `剩 ${count} 张`,

  offline: "网络已断开，恢复后自动领取。",
  failed: "没有领到，未占用名额。",
  unavailable: "优惠券没有加载出来。",
  onlyNewCustomers: "仅限新客。你之前下过单。",
  onlyMembers: "仅限会员。",
  excluded: (title) => `不能与你已领的“${title}”同用。`,
  excludedByOther: "不能与你已领的券同用。",
  notForYou: "你不能领取这张券。",
};
