import type { LuckyDrawMessages } from "../../lucky-draw/lucky-draw.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ar");
/** Beside a figure that stands by itself. */
const chances = (n: number): string => plural(n, { few: "فرص", other: "فرصة" });

export const luckyDraw: LuckyDrawMessages = {
  luckyDraw: "السحب",
  prizes: "الجوائز",
  draw: "سحب",
  drawing: "جارٍ السحب",

  chances: (count, n) => plural(n, { one: "فرصة واحدة", two: "فرصتان", few: `${count} فرص`, other: `${count} فرصة` }),
  chancesToday: (n) => `${chances(n)} اليوم`,
  chancesDaily: (n) => `${chances(n)} يوميًا`,
  atMost: (count) => `بحد أقصى ${count} يوميًا`,
  nextChance: (when) => `التالية ${when}`,

  pity: (misses, prize, n) =>
    `بعد ${plural(n, { one: "سحب واحد", two: "سحبين", few: `${misses} سحوبات`, many: `${misses} سحبًا`, other: `${misses} سحب` })} بلا جائزة، يربح السحب التالي «${prize}» على الأقل.`,
  soFar: (misses) => `حتى الآن\u00a0${misses}.`,
  pityNow: (prize) => `سحبك التالي يربح «${prize}» على الأقل.`,
  between: " ",

  drawAgain: "سحب آخر",
  share: "مشاركة لفرصة إضافية",
  sharing: "جارٍ المشاركة",
  buy: (points) => `فرصة إضافية مقابل ${points}`,
  buying: "جارٍ الشراء",
  seeIt: "عرض",
  giveAddress: "إضافة العنوان",

  copied: "تم نسخ الرابط.",
  copyIt: (address) => `يُرجى نسخ هذا الرابط: \u2066${address}\u2069`,
  gained: (n) => plural(n, { one: "لديك فرصة إضافية.", two: "لديك فرصتان إضافيتان.", other: "لديك فرص إضافية." }),
  notGained: "حصلت على فرصة اليوم من قبل.",
  tooDear: (cost, points) => `الفرصة الإضافية مقابل ${cost}. لديك ${points}.`,
  noneToBuy: "لا يمكن شراء فرص أخرى اليوم.",

  yourDraw: (when) => `سحبك، ${when}`,
  won: "فوز",
  noPrize: "لا جائزة هذه المرة",
  inARow: (misses, n) => (n === 1 ? "" : `العدد المتتالي ${misses}.`),
  nextComes: (when) => `فرصتك التالية ${when}.`,
  anyOrder: "قسيمة لأي طلب",
  ordersFrom: (amount) => `قسيمة للطلبات من ${amount}`,
  useBy: (when) => `صالحة حتى ${when}.`,
  inWallet: "هي في محفظتك.",
  youHave: (points) => `لديك الآن ${points}.`,
  needAddress: "لإرسالها نحتاج إلى عنوانك.",
  sent: "تم الإرسال.",
  kept: "للاستخدام في أي وقت.",

  allDrawn: "نفدت البطاقات",
  lastCard: "سُحبت البطاقات كلها.",
  deckOpened: "كُشفت البطاقات: يمكن للجميع إعادة توزيعها.",

  odds: "الاحتمالات",
  myPrizes: "جوائزي",
  check: "التحقق من سحب",
  winners: "الفائزون",

  queueingDraw: "العدد كبير الآن. نعيد الطلب تلقائيًا. لم تُستخدم فرصتك بعد.",
  offlineDraw: "لا يوجد اتصال. نسحب فور عودته.",
  failedDraw: "لم يكتمل الطلب. لم تُستخدم فرصتك.",
};
