import type { ActivityMessages } from "../../internal/activity.messages.ts";
import type { AgeMessages } from "../../internal/age.messages.ts";
import type { ChallengeMessages } from "../../internal/challenge.messages.ts";
import type { LineMessages } from "../../internal/line.messages.ts";
import type { CountdownMessages } from "../../countdown/countdown.messages.ts";

export const activity: ActivityMessages = {
  loading: "載入中",
  signIn: "登入",
  inLine: "排隊中",
  waiting: "等待中",
  checking: "確認中",
  tryAgain: "再試一次",
  points: (count) => `${count} 點`,
  opensIn: "距開放",
  opens: "開放時間",
  ended: "已結束",
  queueing: "人多，正在自動重試，不必再按。",
  offline: "網路已斷開，恢復後自動繼續。",
  noAnswer: "還沒有收到結果，正在確認。",
  failed: "沒有成功，未作任何更改。",
  failedOpen: "沒有收到結果，可以放心再試。",
  unavailable: "沒有載入出來。",
  unknown: "暫時無法使用。",
};

export const age: AgeMessages = {
  asOf: (time) => `截至 ${time} · 正在重新連線`,
};

export const line: LineMessages = {
  place: (position) => `排在第 ${position} 位`,
  next: "即將輪到",
  about: (wait) => `約${wait}`,
  soon: "不到一分鐘",
};

export const challenge: ChallengeMessages = {
  challenged: "請稍候，正在進行安全確認。",
  unproven: "未能完成確認，未作任何更改。",
  declined: "暫時無法操作，未作任何更改。",
};

export const countdown: CountdownMessages = {
  startsIn: (name) => `距${name}開始`,
  endsIn: (name) => `距${name}結束`,
  timeLeft: "距結束",
  hasBegun: (name) => `${name}已開始`,
  hasEnded: (name) => `${name}已結束`,
  over: "已結束",
  since: (when) => `${when} 起`,
  waiting: "正在取得伺服器時間",
};
