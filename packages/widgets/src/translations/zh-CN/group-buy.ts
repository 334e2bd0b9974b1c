import type { GroupBuyMessages } from "../../group-buy/group-buy.messages.ts";

export const groupBuy: GroupBuyMessages = {
  groupBuy: "拼团",
  each: (people) => `每人，${people} 人成团`,
  steps: (alone) => `人越多越便宜。单独购买 ${alone}。`,
  people: (people) => `${people} 人`,
  leaderPays: (less) => `团长再减 ${less}。`,
  lastPrice: "全员按最终达成价结算。",
  seats: (seats) => `${seats} 个座位`,
  toFill: (time) => `${time}内成团`,
  you: "我",
  yourSeat: "留给你的座位",
  freeSeat: "空位",
  alone: "单独购买",
  start: "发起拼团",
  starting: "发起中",
  over: (when) => `开团已于 ${when} 结束。`,
  failed: "没有成功，没有扣款。",
};
