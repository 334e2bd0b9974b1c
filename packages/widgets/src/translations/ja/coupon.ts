import type { CouponMessages } from "../../coupon/coupon.messages.ts";

export const coupon: CouponMessages = {
  coupon: "クーポン",

  freeShipping: "送料無料",
  noMinimum: "最低金額なし",
  ordersFrom: (amount) => `${amount}以上のご注文で`,
  atMost: (amount) => `上限${amount}`,
  oneProduct: "対象商品1点",
  percent: undefined,

  coupons: (count) => `全${count}枚`,
  useDuring: (days) => `${days}に利用可`,
  // Intl sets a space into "7 日", which running text does not have.
  useWithin: (days) => `獲得から${days.replace(" ", "")}間有効`,
  useBy: (when) => `${when}まで有効`,
  newCustomers: "新規のお客様限定",
  members: "会員限定",
  scope: (title) => `対象：${title}`,
  limit: (count) => `お一人様${count}枚`,
  notWith: (title) => `「${title}」との併用不可`,
  terms: ({ audience, coupons, scope, use, limit, excludes }) =>
    [audience, coupons, scope, use, limit, excludes].filter(Boolean).join(" · "),
  usedOn: (when) => `${when}に利用済み`,
  expiredOn: (when) => `${when}に期限切れ`,
  allClaimed: (count) => `${count}枚すべて配布終了`,
  youHave: (count, limit) => `${limit}枚中${count}枚獲得済み`,
  claimingEnded: (when) => `配布は${when}に終了`,
  became: (what, title) => `${what}：${title}`,

  claim: "獲得する",
  claiming: "獲得中",
  useIt: "使う",
  couponsForYou: "利用できるクーポン",

  claimed: "獲得済み",
  used: "利用済み",
  expired: "期限切れ",
  allGone: "配布終了",
  left: (count) => `残り${count}枚`,

  offline: "接続がありません。つながり次第、獲得します。",
  failed: "完了できませんでした。クーポンは獲得していません。",
  unavailable: "クーポンを読み込めませんでした。",
  onlyNewCustomers: "新規のお客様限定です。以前のご注文があります。",
  onlyMembers: "会員限定です。",
  excluded: (title) => `獲得済みの「${title}」とは併用できません。`,
  excludedByOther: "獲得済みのクーポンとは併用できません。",
  notForYou: "このクーポンは獲得できません。",
};
