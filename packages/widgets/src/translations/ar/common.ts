import type { CountdownMessages } from "../../countdown/countdown.messages.ts";
import type { ActivityMessages } from "../../internal/activity.messages.ts";
import type { AgeMessages } from "../../internal/age.messages.ts";
import type { ChallengeMessages } from "../../internal/challenge.messages.ts";
import type { LineMessages } from "../../internal/line.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ar");

export const activity: ActivityMessages = {
  loading: "جارٍ التحميل",
  signIn: "تسجيل الدخول",
  inLine: "في الانتظار",
  waiting: "بانتظار الاتصال",
  checking: "جارٍ التحقق",
  tryAgain: "إعادة المحاولة",
  // In figures also for one and two, whose words would change with the sentence around them.
  points: (count, n) => `${count} ${plural(n, { few: "نقاط", other: "نقطة" })}`,
  opensIn: "يبدأ خلال",
  opens: "يبدأ",
  ended: "انتهى",
  queueing: "العدد كبير الآن. نعيد الطلب تلقائيًا.",
  offline: "لا يوجد اتصال. نتابع فور عودته.",
  noAnswer: "لم يصل رد بعد. جارٍ التحقق.",
  failed: "لم يكتمل الطلب. لم يتغير شيء.",
  failedOpen: "لم يصل رد. يمكن إعادة المحاولة بأمان.",
  unavailable: "تعذر التحميل.",
  unknown: "غير متاح حاليًا.",
};

export const age: AgeMessages = {
  asOf: (time) => `حتى ${time} · جارٍ إعادة الاتصال`,
};

export const line: LineMessages = {
  place: (position) => `رقمك في الطابور: ${position}`,
  next: "دورك هو التالي",
  about: (wait) => `${wait} تقريبًا`,
  soon: "أقل من دقيقة",
};

export const challenge: ChallengeMessages = {
  challenged: "لحظة من فضلك، نجري تحققًا سريعًا.",
  unproven: "تعذر إكمال التحقق. لم يتغير شيء.",
  declined: "هذا غير ممكن حاليًا. لم يتغير شيء.",
};

export const countdown: CountdownMessages = {
  startsIn: (name) => `باقٍ على بداية ${name}`,
  endsIn: (name) => `باقٍ على نهاية ${name}`,
  timeLeft: "باقٍ على النهاية",
  hasBegun: (name) => `حان موعد ${name}`,
  hasEnded: (name) => `انتهى موعد ${name}`,
  over: "انتهى",
  since: (when) => `منذ ${when}`,
  waiting: "بانتظار وقت الخادم",
};
