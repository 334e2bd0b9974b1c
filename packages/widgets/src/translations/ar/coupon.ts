import type { CouponMessages } from "../../coupon/coupon.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ar");

export const coupon: CouponMessages = {
  coupon: "قسيمة",

  freeShipping: "شحن مجاني",
  noMinimum: "بلا حد أدنى",
  ordersFrom: (amount) => `للطلبات من ${amount}`,
  atMost: (amount) => `بحد أقصى ${amount}`,
  oneProduct: "على منتج واحد",
  percent: undefined,

  coupons: (count, n) =>
    plural(n, { one: "قسيمة واحدة", two: "قسيمتان", few: `${count} قسائم`, other: `${count} قسيمة` }),
  useDuring: (days) => `صالحة ${days}`,
  useWithin: (days) => `مدة الصلاحية ${days} من الاستلام`,
  useBy: (when) => `صالحة حتى ${when}`,
  newCustomers: "للعملاء الجدد",
  members: "للأعضاء",
  scope: (title) => `تشمل ${title}`,
  limit: (count) => `${count} لكل شخص`,
  notWith: (title) => `لا تُجمع مع «${title}»`,
  terms: ({ coupons, use, audience, scope, limit, excludes }) =>
    [coupons, use, audience, scope, limit, excludes].filter(Boolean).join("، "),
  usedOn: (when) => `استُخدمت ${when}`,
  expiredOn: (when) => `انتهت صلاحيتها ${when}`,
  allClaimed: (count) => `استُلمت كلها، وعددها ${count}`,
  youHave: (count, limit) => `لديك ${count} من ${limit}`,
  claimingEnded: (when) => `انتهى الاستلام ${when}`,
  became: (what, title) => `${what}: ${title}`,

  claim: "استلام",
  claiming: "جارٍ الاستلام",
  useIt: "استخدام",
  couponsForYou: "قسائم متاحة لك",

  claimed: "مستلمة",
  used: "مستخدمة",
  expired: "منتهية",
  allGone: "نفدت",
  left: (count) => `المتبقي ${count}`,

  offline: "لا يوجد اتصال. نستلمها فور عودته.",
  failed: "لم يكتمل الطلب. لم تُستلم القسيمة.",
  unavailable: "تعذر تحميل القسيمة.",
  onlyNewCustomers: "للعملاء الجدد. سبق لك الطلب من هنا.",
  onlyMembers: "للأعضاء.",
  excluded: (title) => `لا تُجمع مع «${title}» التي لديك.`,
  excludedByOther: "لا تُجمع مع قسيمة لديك.",
  notForYou: "هذه القسيمة غير متاحة لك.",
};
