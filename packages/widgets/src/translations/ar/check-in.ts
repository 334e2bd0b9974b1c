import type { CheckInMessages } from "../../check-in/check-in.messages.ts";
import type { MonthMessages } from "../../check-in/month.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ar");

export const checkIn: CheckInMessages = {
  title: "تسجيل الحضور",

  inARow: (days) => `${days} على التوالي`,
  inAll: (amount) => `المجموع ${amount}`,
  aDay: (points) => `${points} يوميًا`,

  // The mark of left-to-right keeps the sign before its figure.
  checkIn: (points) => (points ? `تسجيل الحضور، \u200e+${points}` : "تسجيل الحضور"),
  checkingIn: "جارٍ التسجيل",
  doneToday: "تم اليوم",
  gained: (rewards, next) => (rewards ? `${rewards}. ${next}` : next),
  comeBack: "الموعد التالي غدًا.",
  lastDay: "كان هذا آخر يوم.",
  outcome: (done, streak, rewards) => `${[done, streak, rewards].filter(Boolean).join("، ")}.`,

  rewards: "مكافآت الأيام المتتالية",
  draws: (count, n) =>
    plural(n, {
      one: "سحب واحد",
      two: "سحبان",
      few: `${count} سحوبات`,
      many: `${count} سحبًا`,
      other: `${count} سحب`,
    }),
  dayInARow: (count) => `اليوم ${count} على التوالي`,
  received: "مستلمة",
  toGo: (days) => `باقٍ ${days}`,
};

export const checkInMonth: MonthMessages = {
  doneOf: (count, days) => `${days}، سُجّل منها ${count}`,
  previousMonth: "الشهر السابق",
  nextMonth: "الشهر التالي",
  stamped: "مسجّل",
  madeUp: "معوّض",
  missed: "فائت",
  canBeMadeUp: "فائت، يمكن تعويضه",

  youMissed: (what) => `فاتك ${what}.`,
  makeUpsLeft: (count, n) => (n ? `أيام التعويض المتبقية هذا الشهر: ${count}.` : "لم تبقَ أيام تعويض هذا الشهر."),
  makeUpTerms: (count, n, cost) =>
    `يمكن تعويض ${plural(n, { one: "يوم فائت واحد", two: "يومين فائتين", few: `${count} أيام فائتة`, many: `${count} يومًا فائتًا`, other: `${count} يوم فائت` })} في الشهر${cost ? `، مقابل ${cost} لكل يوم` : ""}.`,
  makeUp: (cost) => (cost ? `تعويض، ${cost}` : "تعويض"),
  makingUp: "جارٍ التعويض",
  whichDay: "اليوم المراد تعويضه",
  dayMadeUp: (day) => `تم تعويض ${day}`,
  tooFewPoints: (cost, points) => `يلزم ${cost}، ولديك ${points}.`,

  reasons: {
    not_enough_points: "النقاط لا تكفي. لم يتغير شيء.",
    limit_reached: "لم تبقَ أيام تعويض هذا الشهر. لم يتغير شيء.",
    day_not_missed: "لا يمكن تعويض هذا اليوم. لم يتغير شيء.",
  },
};
