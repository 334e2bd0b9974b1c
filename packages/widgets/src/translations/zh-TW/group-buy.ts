import type { GroupBuyMessages } from "../../group-buy/group-buy.messages.ts";

export const groupBuy: GroupBuyMessages = {
  groupBuy: "團購",
  each: (people) => `每人，${people} 人成團`,
  steps: (alone) => `人越多越便宜。單獨購買 ${alone}。`,
  people: (people) => `${people} 人`,
  leaderPays: (less) => `團長再減 ${less}。`,
  lastPrice: "全員依最終達成價結算。",
  seats: (seats) => `${seats} 個座位`,
  toFill: (time) => `${time}內成團`,
  you: "我",
  yourSeat: "留給你的座位",
  freeSeat: "空位",
  alone: "單獨購買",
  start: "發起團購",
  starting: "發起中",
  over: (when) => `開團已於 ${when} 結束。`,
  failed: "沒有成功，沒有扣款。",
};
