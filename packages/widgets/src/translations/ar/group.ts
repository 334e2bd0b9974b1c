import type { GroupMessages } from "../../group-buy/group.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ar");

export const groupBuyGroup: GroupMessages = {
  leader: "القائد",
  member: "عضو",
  seated: (seated, seats) => ["", `${seated} من ${seats}`, " في المجموعة"],
  joined: (names) => `انضم إلى المجموعة: ${names}.`,
  reached: "تم بلوغه",
  more: (people) => `باقٍ ${people}`,

  openGroups: "مجموعات مفتوحة",
  groupOf: (name) => `مجموعة ${name}`,
  aGroup: "مجموعة",
  seatsLeft: (seats, n) =>
    plural(n, {
      one: "بقي مقعد واحد",
      two: "بقي مقعدان",
      few: `بقيت ${seats} مقاعد`,
      many: `بقي ${seats} مقعدًا`,
      other: `بقي ${seats} مقعد`,
    }),
  closesIn: (time) => `تُغلق خلال ${time}`,
  closes: (when) => `تُغلق ${when}`,
  timeLeft: "الوقت المتبقي",
  join: "انضمام",
  joinThis: "انضمام إلى المجموعة",
  joining: "جارٍ الانضمام",

  toGo: (people, n) =>
    plural(n, {
      one: "بقي شخص واحد",
      two: "بقي شخصان",
      few: `بقي ${people} أشخاص`,
      many: `بقي ${people} شخصًا`,
      other: `بقي ${people} شخص`,
    }),
  toNext: (people, price, n) =>
    `مع ${plural(n, { one: "شخص آخر", two: "شخصين آخرين", few: `${people} أشخاص آخرين`, many: `${people} شخصًا آخر`, other: `${people} شخص آخر` })} يصبح السعر ${price} للشخص`,
  enough: "العدد كافٍ",
  everyone: "اكتمل العدد",
  complete: "اكتملت المجموعة",
  youPay: (price) => `المطلوب ${price}.`,
  promise: (when) => `إذا لم يكتمل العدد حتى ${when} يُعاد إلى الجميع كامل المبلغ.`,
  settles: (when) => `في ${when}، أو عند امتلاء المجموعة، يدفع الجميع آخر سعر تم بلوغه.`,
  seeOrder: "عرض الطلب",
  startNew: "بدء مجموعة جديدة",

  link: "رابط الدعوة",
  copy: "نسخ",
  copied: "تم النسخ",
  linkCopied: "تم نسخ الرابط.",
  copyByHand: "يُرجى نسخ الرابط من الحقل.",
  share: "مشاركة الرابط",
  code: "رمز QR للدعوة",

  leave: "مغادرة المجموعة",
  leaving: "جارٍ المغادرة",
  leaveThis: "مغادرة هذه المجموعة؟",
  stay: "البقاء",
  moneyBack: "يُعاد إليك كامل المبلغ المدفوع.",
  leadsNext: (name) => `يقود المجموعة بعدها ${name}.`,
  someoneLeads: "يقود المجموعة بعدها العضو التالي.",
  nobodyLeft: "لا أحد غيرك فيها: تنتهي المجموعة.",

  notFilled: "لم تكتمل في الوقت",
  calledOff: "أُلغيت المجموعة",
  youLeft: "تمت مغادرة المجموعة",
  closedOn: (when) => `أُغلقت المجموعة ${when}.`,
  leftOn: (when) => `تمت المغادرة ${when}.`,
  closed: "مغلقة",
  cancelled: "ملغاة",
  left: "تمت المغادرة",
  refunded: (amount, when) => `أُعيد ${amount} إلى بطاقتك ${when}.`,
  refundDue: (amount) => `إعادة ${amount} إليك جارية.`,
  notCounted: "لا تُحتسب هذه المحاولة من حدك.",

  full: "هذه المجموعة ممتلئة.",
  filledUp: "امتلأت هذه المجموعة للتو. لم يُخصم شيء.",
  closedNow: "أُغلقت هذه المجموعة للتو. لم يُخصم شيء.",
  atLimit: (counted, limit, n) =>
    `الحد ${plural(n, { one: "مجموعة واحدة", two: "مجموعتان", few: `${limit} مجموعات`, other: `${limit} مجموعة` })} للشخص، ولديك ${counted}. لا تُحتسب التي لم تكتمل أو غادرتها.`,
  limitReached: "تم بلوغ الحد الأقصى للمجموعات. لم يُخصم شيء.",
  already: "أنت في هذه المجموعة من قبل.",
  notOpen: "لا يمكن بدء مجموعة الآن. لم يُخصم شيء.",
  notLeft: "لم يكتمل الطلب. ما زلت في المجموعة.",
};
