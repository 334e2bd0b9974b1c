import type { CheckInMessages } from "../../check-in/check-in.messages.ts";
import type { MonthMessages } from "../../check-in/month.messages.ts";

export const checkIn: CheckInMessages = {
  title: "签到",
  inARow: (days) => `${days}连签`,
  inAll: (amount) => `共 ${amount}`,
  aDay: (points) => `每天 ${points}`,
  checkIn: (points) => (points ? `签到，+${points}` : "签到"),
  checkingIn: "签到中",
  doneToday: "今日已签",
  gained: (rewards, next) => (rewards ? `${rewards}，${next}` : next),
  comeBack: "明天再来。",
  lastDay: "今天是最后一天。",
  outcome: (done, streak, rewards) => `${[done, streak, rewards].filter(Boolean).join("，")}。`,
  rewards: "连签奖励",
  draws: (count, n) => (n === 1 ? "一次抽奖" : `${count} 次抽奖`),
  dayInARow: (count) => `连签第 ${count} 天`,
  received: "已领取",
  toGo: (days) => `还差 ${days}`,
};

export const checkInMonth: MonthMessages = {
  doneOf: (count, days) => `已签 ${count}/${days}`,
  previousMonth: "上个月",
  nextMonth: "下个月",
  stamped: "已签",
  madeUp: "已补签",
  missed: "未签",
  canBeMadeUp: "未签，可补签",
  youMissed: (what) => `${what}未签。`,
  makeUpsLeft: (count, n) => (n ? `本月还可补签 ${count} 天。` : "本月补签次数已用完。"),
  makeUpTerms: (count, _, cost) => `漏签可补，每月 ${count} 天${cost ? `，每天 ${cost}` : ""}。`,
  makeUp: (cost) => (cost ? `补签，${cost}` : "补签"),
  makingUp: "补签中",
  whichDay: "要补签的日期",
  dayMadeUp: (day) => `${day}已补签`,
  tooFewPoints: (cost, points) => `需 ${cost}，你有 ${points}。`,
  reasons: {
    not_enough_points: "积分不足，未作任何更改。",
    limit_reached: "本月补签次数已用完，未作任何更改。",
    day_not_missed: "这一天不能补签，未作任何更改。",
  },
};
