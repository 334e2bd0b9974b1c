import type { ActivityMessages } from "../../internal/activity.messages.ts";
import type { AgeMessages } from "../../internal/age.messages.ts";
import type { ChallengeMessages } from "../../internal/challenge.messages.ts";
import type { LineMessages } from "../../internal/line.messages.ts";
import type { CountdownMessages } from "../../countdown/countdown.messages.ts";

export const activity: ActivityMessages = {
  loading: "正在加载",
  signIn: "登录",
  inLine: "排队中",
  waiting: "等待中",
  checking: "确认中",
  tryAgain: "再试一次",
  points: (count) => `${count} 积分`,
  opensIn: "距开放",
  opens: "开放时间",
  ended: "已结束",
  queueing: "人多，正在自动重试，无需再点。",
  offline: "网络已断开，恢复后自动继续。",
  noAnswer: "还没有收到结果，正在确认。",
  failed: "没有成功，未作任何更改。",
  failedOpen: "没有收到结果，可以放心再试。",
  unavailable: "没有加载出来。",
  unknown: "暂时无法使用。",
};

export const age: AgeMessages = {
  asOf: (time) => `截至 ${time} · 正在重新连接`,
};

export const line: LineMessages = {
  place: (position) => `排在第 ${position} 位`,
  next: "即将轮到",
  about: (wait) => `约${wait}`,
  soon: "不到一分钟",
};

export const challenge: ChallengeMessages = {
  challenged: "请稍候，正在进行安全确认。",
  unproven: "未能完成确认，未作任何更改。",
  declined: "暂时无法操作，未作任何更改。",
};

export const countdown: CountdownMessages = {
  startsIn: (name) => `距${name}开始`,
  endsIn: (name) => `距${name}结束`,
  timeLeft: "距结束",
  hasBegun: (name) => `${name}已开始`,
  hasEnded: (name) => `${name}已结束`,
  over: "已结束",
  since: (when) => `${when} 起`,
  waiting: "正在获取服务器时间",
};
