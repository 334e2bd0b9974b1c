import type { CountdownMessages } from "../../countdown/countdown.messages.ts";
import type { ActivityMessages } from "../../internal/activity.messages.ts";
import type { AgeMessages } from "../../internal/age.messages.ts";
import type { ChallengeMessages } from "../../internal/challenge.messages.ts";
import type { LineMessages } from "../../internal/line.messages.ts";

export const activity: ActivityMessages = {
  loading: "読み込み中",
  signIn: "ログイン",
  inLine: "順番待ち",
  waiting: "待機中",
  checking: "確認中",
  tryAgain: "もう一度試す",
  points: (count) => `${count}ポイント`,
  opensIn: "開始まで",
  opens: "開始",
  ended: "終了",
  queueing: "混み合っています。自動で再試行しています。",
  offline: "接続がありません。つながり次第、続けます。",
  noAnswer: "まだ応答がありません。確認しています。",
  failed: "完了できませんでした。何も変更されていません。",
  failedOpen: "応答がありませんでした。もう一度試しても問題ありません。",
  unavailable: "読み込めませんでした。",
  unknown: "現在ご利用いただけません。",
};

export const age: AgeMessages = {
  asOf: (time) => `${time} 時点 · 再接続中`,
};

export const line: LineMessages = {
  place: (position) => `${position}番目にお並びです`,
  next: "次の順番です",
  about: (wait) => `約${wait}`,
  soon: "1分未満",
};

export const challenge: ChallengeMessages = {
  challenged: "少々お待ちください。安全確認をしています。",
  unproven: "確認を完了できませんでした。何も変更されていません。",
  declined: "現在この操作はできません。何も変更されていません。",
};

export const countdown: CountdownMessages = {
  startsIn: (name) => `${name}開始まで`,
  endsIn: (name) => `${name}終了まで`,
  timeLeft: "終了まで",
  hasBegun: (name) => `${name}が始まりました`,
  hasEnded: (name) => `${name}は終了しました`,
  over: "終了しました",
  since: (when) => `${when}から`,
  waiting: "サーバーの時刻を取得中",
};
