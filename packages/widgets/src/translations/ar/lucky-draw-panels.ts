import type { LuckyDrawPanelMessages } from "../../lucky-draw/panels.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ar");

export const luckyDrawPanels: LuckyDrawPanelMessages = {
  deck: (cards) => `عدد البطاقات ${cards}، خُلطت قبل البداية، وكل سحب يأخذ واحدة.`,
  prize: "الجائزة",
  cards: "البطاقات",
  atStart: "عند البداية",
  left: "المتبقي",
  about: (chance) => `≈ ${chance}`,
  daily: (chances, n) =>
    `${plural(n, { one: "فرصة واحدة", two: "فرصتان", few: `${chances} فرص`, other: `${chances} فرصة` })} يوميًا`,
  forShares: (chances) => `فرصة إضافية للمشاركة، ${chances} يوميًا`,
  forPoints: (points, chances) => `فرصة إضافية مقابل ${points}، ${chances} يوميًا`,
  perDay: (draws) => `السحوبات بحد أقصى ${draws} يوميًا`,
  rules: (rules) => `${rules.join("؛ ")}.`,
  reserve: (misses, prizes, n) =>
    `ما يُضمن بعد ${plural(n, { one: "سحب واحد", two: "سحبين", few: `${misses} سحوبات`, many: `${misses} سحبًا`, other: `${misses} سحب` })} بلا جائزة يأتي من احتياطي مستقل مختوم مثلها: ${prizes}.`,
  times: (cards, prize) => `${prize} × ${cards}`,

  noDraws: "لا سحوبات بعد.",
  noPrizes: "لا جوائز بعد.",
  signInFirst: "تظهر سحوباتك بعد تسجيل الدخول.",
  points: "في حسابك",
  coupon: "في محفظتك",
  chances: "جاهزة للاستخدام",
  waiting: "نحتاج إلى عنوانك",
  sent: "تم الإرسال",
  checkThis: "تحقق",
  toWallet: "المحفظة",

  which: "السحب",
  drawAt: (when, prize) => `${when} · ${prize}`,
  sealed: "قبل البداية خُتمت البطاقات. هذه بصمتها.",
  receipt: "عند السحب صدر لك هذا الإيصال.",
  noReceipt: "عند السحب يصدر إيصال ويظهر هنا.",
  card: (number, prize, salt) => `البطاقة ${number} · ${prize} · \u2066${salt}\u2069`,
  willOpen: (when) => `بعد النهاية، ${when}، تُكشف البذرة ويمكن للجميع إعادة توزيع البطاقات.`,
  opened: "بعد النهاية كُشفت البذرة. يمكن للجميع إعادة توزيع البطاقات.",
  checking: "جارٍ التحقق",
  matches: (number, prize) => `مطابق. البطاقة ${number} من البداية: ${prize}.`,
  aCoupon: (title) => title,
  noPrize: "بلا جائزة",
  differs: "غير مطابق للبطاقات المختومة. يُرجى نسخ الإثبات ومراجعة المتجر.",
  cannotCheck: "لا يمكن التحقق في هذا المتصفح. يُرجى نسخ الإثبات والتحقق في مكان آخر.",
  copyProof: "نسخ الإثبات",
  copied: "تم النسخ",
  notCopied: "تعذر النسخ.",
  howItWorks: "كيف يعمل",

  wonThis: (name, prize) => `${name}: ${prize}`,
  someone: "أحد العملاء",
  seenFirst: "تظهر بعد أن يراها الفائز.",
};
