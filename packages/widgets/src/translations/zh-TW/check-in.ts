import type { CheckInMessages } from "../../check-in/check-in.messages.ts";
import type { MonthMessages } from "../../check-in/month.messages.ts";

export const checkIn: CheckInMessages = {
  title: "簽到",
  inARow: (days) => `${days}連簽`,
  inAll: (amount) => `共 ${amount}`,
  aDay: (points) => `每天 ${points}`,
  checkIn: (points) => (points ? `簽到，+${points}` : "簽到"),
  checkingIn: "簽到中",
  doneToday: "今日已簽",
  gained: (rewards, next) => (rewards ? `${rewards}，${next}` : next),
  comeBack: "明天再來。",
  lastDay: "今天是最後一天。",
  outcome: (done, streak, rewards) => `${[done, streak, rewards].filter(Boolean).join("，")}。`,
  rewards: "連簽獎勵",
  draws: (count, n) => (n === 1 ? "一次抽獎" : `${count} 次抽獎`),
  dayInARow: (count) => `連簽第 ${count} 天`,
  received: "已領取",
  toGo: (days) => `還差 ${days}`,
};

export const checkInMonth: MonthMessages = {
  doneOf: (count, days) => `已簽 ${count}/${days}`,
  previousMonth: "上個月",
  nextMonth: "下個月",
  stamped: "已簽",
  madeUp: "已補簽",
  missed: "未簽",
  canBeMadeUp: "未簽，可補簽",
  youMissed: (what) => `${what}未簽。`,
  makeUpsLeft: (count, n) => (n ? `本月還可補簽 ${count} 天。` : "本月補簽次數已用完。"),
  makeUpTerms: (count, _, cost) => `漏簽可補，每月 ${count} 天${cost ? `，每天 ${cost}` : ""}。`,
  makeUp: (cost) => (cost ? `補簽，${cost}` : "補簽"),
  makingUp: "補簽中",
  whichDay: "要補簽的日期",
  dayMadeUp: (day) => `${day}已補簽`,
  tooFewPoints: (cost, points) => `需 ${cost}，你有 ${points}。`,
  reasons: {
    not_enough_points: "點數不足，未作任何更改。",
    limit_reached: "本月補簽次數已用完，未作任何更改。",
    day_not_missed: "這一天不能補簽，未作任何更改。",
  },
};
