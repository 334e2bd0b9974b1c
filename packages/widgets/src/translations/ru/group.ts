import type { GroupMessages } from "../../group-buy/group.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ru");
const persons = (count: string, n: number): string => `${count} ${plural(n, { few: "человека", other: "человек" })}`;

export const groupBuyGroup: GroupMessages = {
  leader: "организатор",
  member: "участник",
  seated: (seated, seats) => ["Занято ", `${seated} из ${seats}`, ""],
  joined: (names) => `Присоединились: ${names}.`,
  reached: "Достигнуто",
  more: (people) => `ещё ${people}`,

  openGroups: "Открытые группы",
  groupOf: (name) => `Группа: ${name}`,
  aGroup: "Группа",
  seatsLeft: (seats, n) => `осталось ${seats} ${plural(n, { one: "место", few: "места", other: "мест" })}`,
  closesIn: (time) => `закроется через ${time}`,
  closes: (when) => `закроется ${when}`,
  timeLeft: "Осталось времени",
  join: "Вступить",
  joinThis: "Вступить в группу",
  joining: "Вступаем",

  toGo: (people, n) => `${plural(n, { one: "Нужен", few: "Нужны", other: "Нужно" })} ещё ${persons(people, n)}`,
  toNext: (people, price, n) => `Ещё ${persons(people, n)}, и с каждого ${price}`,
  enough: "Людей достаточно",
  everyone: "Все в сборе",
  complete: "Группа собрана",
  youPay: (price) => `К оплате ${price}.`,
  promise: (when) => `Если до ${when} людей не хватит, всем вернутся все деньги.`,
  settles: (when) => `${when} или когда группа заполнится, все заплатят последнюю достигнутую цену.`,
  seeOrder: "К заказу",
  startNew: "Собрать новую группу",

  link: "Ссылка-приглашение",
  copy: "Копировать",
  copied: "Скопировано",
  linkCopied: "Ссылка скопирована.",
  copyByHand: "Скопируйте ссылку из поля.",
  share: "Отправить ссылку",
  code: "QR-код приглашения",

  leave: "Выйти из группы",
  leaving: "Выходим",
  leaveThis: "Выйти из этой группы?",
  stay: "Остаться",
  moneyBack: "Всё, что вы заплатили, вернётся.",
  leadsNext: (name) => `Дальше организатор: ${name}.`,
  someoneLeads: "Организатором станет следующий участник.",
  nobodyLeft: "Больше никого нет: группа закроется.",

  notFilled: "Не собралась вовремя",
  calledOff: "Группа отменена",
  youLeft: "Вы вышли из группы",
  closedOn: (when) => `Группа закрыта ${when}.`,
  leftOn: (when) => `Вы вышли ${when}.`,
  closed: "Закрыта",
  cancelled: "Отменена",
  left: "Выход",
  refunded: (amount, when) => `${amount}: возврат на карту ${when}.`,
  refundDue: (amount) => `${amount}: возврат в пути.`,
  notCounted: "Эта попытка в лимит не идёт.",

  full: "Группа заполнена.",
  filledUp: "Группа только что заполнилась. Деньги не списаны.",
  closedNow: "Группа только что закрылась. Деньги не списаны.",
  atLimit: (counted, limit, n) =>
    `Не больше ${limit} ${plural(n, { one: "группы", other: "групп" })} на человека, у вас ${counted}. Несобранные и покинутые не считаются.`,
  limitReached: "Групп больше нельзя. Деньги не списаны.",
  already: "Вы уже в этой группе.",
  notOpen: "Сейчас группу не собрать. Деньги не списаны.",
  notLeft: "Не получилось. Вы всё ещё в группе.",
};
