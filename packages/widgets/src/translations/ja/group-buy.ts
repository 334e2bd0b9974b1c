import type { GroupBuyMessages } from "../../group-buy/group-buy.messages.ts";

export const groupBuy: GroupBuyMessages = {
  groupBuy: "グループ購入",
  each: (people) => `1人あたり、${people}人グループで`,
  steps: (alone) => `人数が増えるほど安くなります。1人での購入は${alone}です。`,
  people: (people) => `${people}人`,
  leaderPays: (less) => `リーダーはさらに${less}引きです。`,
  lastPrice: "全員が最後に達した価格で購入します。",
  seats: (seats) => `${seats}席`,
  toFill: (time) => `${time.replace(" ", "")}以内に成立`,
  you: "自分",
  yourSeat: "あなたの席",
  freeSeat: "空席",
  alone: "1人で買う",
  start: "グループを作る",
  starting: "作成中",
  over: (when) => `グループの受付は${when}に終了しました。`,
  failed: "完了できませんでした。請求はありません。",
};
