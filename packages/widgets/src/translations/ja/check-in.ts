import type { CheckInMessages } from "../../check-in/check-in.messages.ts";
import type { MonthMessages } from "../../check-in/month.messages.ts";

/** Intl sets a space into "7 日", which running text does not have. */
const close = (days: string): string => days.replace(" ", "");

export const checkIn: CheckInMessages = {
  title: "チェックイン",

  inARow: (days) => `${close(days)}連続`,
  inAll: (amount) => `合計${close(amount)}`,
  aDay: (points) => `1日${points}`,

  checkIn: (points) => (points ? `チェックイン、+${points}` : "チェックイン"),
  checkingIn: "送信中",
  doneToday: "今日は完了",
  gained: (rewards, next) => (rewards ? `${rewards}。${next}` : next),
  comeBack: "次は明日です。",
  lastDay: "今日が最終日でした。",
  outcome: (done, streak, rewards) => `${[done, streak, rewards].filter(Boolean).join("、")}。`,

  rewards: "連続チェックインの特典",
  draws: (count) => `抽選${count}回`,
  dayInARow: (count) => `連続${count}日目`,
  received: "獲得済み",
  toGo: (days) => `あと${close(days)}`,
};

export const checkInMonth: MonthMessages = {
  doneOf: (count, days) => `${close(days)}中${count}日`,
  previousMonth: "前の月",
  nextMonth: "次の月",
  stamped: "チェックイン済み",
  madeUp: "補填済み",
  missed: "未チェックイン",
  canBeMadeUp: "未チェックイン、補填できます",

  youMissed: (what) => `抜けた日：${close(what)}`,
  makeUpsLeft: (count, n) => (n ? `今月はあと${count}日補填できます。` : "今月はもう補填できません。"),
  makeUpTerms: (count, _, cost) => `抜けた日は月${count}日まで補填できます${cost ? `（1日${cost}）` : ""}。`,
  makeUp: (cost) => (cost ? `補填する、${cost}` : "補填する"),
  makingUp: "補填中",
  whichDay: "補填する日",
  dayMadeUp: (day) => `${day}を補填しました`,
  tooFewPoints: (cost, points) => `${cost}が必要です。現在は${points}です。`,

  reasons: {
    not_enough_points: "ポイントが足りません。何も変更されていません。",
    limit_reached: "今月はもう補填できません。何も変更されていません。",
    day_not_missed: "この日は補填できません。何も変更されていません。",
  },
};
