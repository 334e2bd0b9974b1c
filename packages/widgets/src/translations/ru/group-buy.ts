import type { GroupBuyMessages } from "../../group-buy/group-buy.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ru");

export const groupBuy: GroupBuyMessages = {
  groupBuy: "Совместная покупка",
  each: (people, n) => `за каждого, в группе из ${people} ${plural(n, { one: "человека", other: "человек" })}`,
  steps: (alone) => `Чем больше людей, тем ниже цена. В одиночку ${alone}.`,
  people: (people, n) => `${people} ${plural(n, { few: "человека", other: "человек" })}`,
  leaderPays: (less) => `Организатор платит на ${less} меньше.`,
  lastPrice: "Все платят последнюю достигнутую цену.",
  seats: (seats, n) => `${seats} ${plural(n, { one: "место", few: "места", other: "мест" })}`,
  toFill: (time) => `${time} на сбор`,
  you: "Я",
  yourSeat: "место для вас",
  freeSeat: "свободное место",
  alone: "Купить без группы",
  start: "Собрать группу",
  starting: "Собираем",
  over: (when) => `Сбор групп завершён ${when}.`,
  failed: "Не получилось. Деньги не списаны.",
};
