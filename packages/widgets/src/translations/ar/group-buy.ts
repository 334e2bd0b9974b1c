import type { GroupBuyMessages } from "../../group-buy/group-buy.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ar");

export const groupBuy: GroupBuyMessages = {
  groupBuy: "شراء جماعي",
  each: (people, n) =>
    `للشخص، ضمن مجموعة من ${plural(n, { one: "شخص واحد", two: "شخصين", few: `${people} أشخاص`, many: `${people} شخصًا`, other: `${people} شخص` })}`,
  steps: (alone) => `كلما زاد العدد انخفض السعر. للفرد ${alone}.`,
  people: (people, n) =>
    plural(n, {
      one: "شخص واحد",
      two: "شخصان",
      few: `${people} أشخاص`,
      many: `${people} شخصًا`,
      other: `${people} شخص`,
    }),
  leaderPays: (less) => `يدفع قائد المجموعة أقل بمقدار ${less}.`,
  lastPrice: "يدفع الجميع آخر سعر تم بلوغه.",
  seats: (seats, n) =>
    plural(n, {
      one: "مقعد واحد",
      two: "مقعدان",
      few: `${seats} مقاعد`,
      many: `${seats} مقعدًا`,
      other: `${seats} مقعد`,
    }),
  toFill: (time) => `${time} لاكتمالها`,
  you: "أنا",
  yourSeat: "مقعد لك",
  freeSeat: "مقعد شاغر",
  alone: "شراء فردي",
  start: "بدء مجموعة",
  starting: "جارٍ البدء",
  over: (when) => `انتهى بدء المجموعات ${when}.`,
  failed: "لم يكتمل الطلب. لم يُخصم شيء.",
};
