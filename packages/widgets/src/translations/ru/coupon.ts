import type { CouponMessages } from "../../coupon/coupon.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ru");

export const coupon: CouponMessages = {
  coupon: "Купон",

  freeShipping: "Доставка бесплатно",
  noMinimum: "без минимума",
  ordersFrom: (amount) => `при заказе от ${amount}`,
  atMost: (amount) => `не больше ${amount}`,
  oneProduct: "на один товар",
  percent: undefined,

  coupons: (count, n) => `${count} ${plural(n, { one: "купон", few: "купона", other: "купонов" })}`,
  useDuring: (days) => `действует ${days}`,
  useWithin: (days) => `${days} с получения`,
  useBy: (when) => `действует до ${when}`,
  newCustomers: "для новых клиентов",
  members: "для участников",
  scope: (title) => `только ${title}`,
  limit: (count) => `${count} на человека`,
  notWith: (title) => `не вместе с «${title}»`,
  terms: ({ coupons, use, audience, scope, limit, excludes }) => {
    const text = [coupons, use, audience, scope, limit, excludes].filter(Boolean).join(", ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  usedOn: (when) => `Использован ${when}`,
  expiredOn: (when) => `Истёк ${when}`,
  allClaimed: (count) => `Выданы все: ${count}`,
  youHave: (count, limit) => `У вас ${count} из ${limit}`,
  claimingEnded: (when) => `Выдача завершена ${when}`,
  became: (what, title) => `${what}: ${title}`,

  claim: "Получить",
  claiming: "Получаем",
  useIt: "Применить",
  couponsForYou: "Доступные купоны",

  claimed: "Получен",
  used: "Использован",
  expired: "Истёк",
  allGone: "Закончились",
  left: (count) => `Осталось: ${count}`,

  offline: "Нет связи. Получим купон, как только она появится.",
  failed: "Не получилось. Купон не получен.",
  unavailable: "Не удалось загрузить купон.",
  onlyNewCustomers: "Для новых клиентов. У вас здесь уже был заказ.",
  onlyMembers: "Для участников.",
  excluded: (title) => `Не вместе с «${title}», который у вас есть.`,
  excludedByOther: "Не вместе с купоном, который у вас есть.",
  notForYou: "Этот купон вам недоступен.",
};
