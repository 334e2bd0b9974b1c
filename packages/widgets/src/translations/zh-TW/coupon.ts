import type { CouponMessages } from "../../coupon/coupon.messages.ts";

export const coupon: CouponMessages = {
  coupon: "優惠券",

  freeShipping: "免運",
  noMinimum: "無門檻",
  ordersFrom: (amount) => `滿 ${amount} 可用`,
  atMost: (amount) => `最多折 ${amount}`,
  oneProduct: "限一件商品",
  percent: (percent) => {
    // 85 折, but 5 折: the tens alone where nothing follows.
    const paid = 100 - percent;
    return { figure: String(paid % 10 ? paid : paid / 10), sign: "折", after: true };
  },

  coupons: (count) => `共 ${count} 張`,
  useDuring: (days) => `${days}使用`,
  useWithin: (days) => `領取後 ${days}內有效`,
  useBy: (when) => `${when} 前使用`,
  newCustomers: "新客",
  members: "會員",
  scope: (title) => `限${title}`,
  limit: (count) => `每人 ${count} 張`,
  notWith: (title) => `不與「${title}」併用`,
  terms: ({ audience, coupons, scope, use, limit, excludes }) =>
    [audience, coupons, scope, use, limit, excludes].filter(Boolean).join(" · "),
  usedOn: (when) => `已於 ${when} 使用`,
  expiredOn: (when) => `已於 ${when} 過期`,
  allClaimed: (count) => `${count} 張已全部領完`,
  youHave: (count, limit) => `已領 ${count}/${limit} 張`,
  claimingEnded: (when) => `領取已於 ${when} 結束`,
  became: (what, title) => `${what}：${title}`,

  claim: "領取",
  claiming: "領取中",
  useIt: "去使用",
  couponsForYou: "看看你能領的",

  claimed: "已領取",
  used: "已使用",
  expired: "已過期",
  allGone: "已領完",
  left: (count) => `剩 ${count} 張`,

  offline: "網路已中斷，恢復後自動領取。",
  failed: "沒有領到，未占用名額。",
  unavailable: "優惠券沒有載入。",
  onlyNewCustomers: "僅限新客。你之前下過單。",
  onlyMembers: "僅限會員。",
  excluded: (title) => `不能與你已領的「${title}」併用。`,
  excludedByOther: "不能與你已領的券併用。",
  notForYou: "你不能領取這張券。",
};
