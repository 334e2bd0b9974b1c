import type { LuckyDrawMessages } from "../../lucky-draw/lucky-draw.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ru");
const tries = (n: number): string => plural(n, { one: "попытка", few: "попытки", other: "попыток" });

export const luckyDraw: LuckyDrawMessages = {
  luckyDraw: "Розыгрыш",
  prizes: "Призы",
  draw: "Играть",
  drawing: "Играем",

  chances: (count, n) => `${count} ${tries(n)}`,
  chancesToday: (n) => `${tries(n)} сегодня`,
  chancesDaily: (n) => `${tries(n)} в день`,
  atMost: (count) => `не больше ${count} в день`,
  nextChance: (when) => `следующая ${when}`,

  pity: (misses, prize, n) =>
    `После ${misses} ${plural(n, { one: "попытки", other: "попыток" })} без приза следующая даёт не меньше, чем «${prize}».`,
  soFar: (misses) => `Пока\u00a0${misses}.`,
  pityNow: (prize) => `Следующая попытка даёт не меньше, чем «${prize}».`,
  between: " ",

  drawAgain: "Ещё раз",
  share: "Поделиться: +1 попытка",
  sharing: "Отправляем",
  buy: (points) => `+1 попытка за ${points}`,
  buying: "Покупаем",
  seeIt: "Посмотреть",
  giveAddress: "Указать адрес",

  copied: "Адрес скопирован.",
  copyIt: (address) => `Скопируйте этот адрес: ${address}`,
  gained: (n) => (n === 1 ? "У вас ещё одна попытка." : "Попыток стало больше."),
  notGained: "Попытка за это сегодня уже была.",
  tooDear: (cost, points) => `Ещё одна стоит ${cost}. У вас ${points}.`,
  noneToBuy: "Сегодня попыток больше не купить.",

  yourDraw: (when) => `Ваша попытка, ${when}`,
  won: "Приз",
  noPrize: "На этот раз без приза",
  inARow: (misses, n) => (n === 1 ? "" : `Подряд: ${misses}.`),
  nextComes: (when) => `Следующая попытка ${when}.`,
  anyOrder: "Купон на любой заказ",
  ordersFrom: (amount) => `Купон на заказ от ${amount}`,
  useBy: (when) => `Действует до ${when}.`,
  inWallet: "Он в вашем кошельке.",
  youHave: (points) => `Теперь у вас ${points}.`,
  needAddress: "Для отправки нужен ваш адрес.",
  sent: "Отправлено.",
  kept: "Можно использовать когда угодно.",

  allDrawn: "Всё разыграно",
  lastCard: "Все карты разыграны.",
  deckOpened: "Колода открыта: её может разложить каждый.",

  odds: "Шансы",
  myPrizes: "Мои призы",
  check: "Проверка",
  winners: "Победители",

  queueingDraw: "Сейчас много желающих. Запрос повторяется сам. Попытка ещё не потрачена.",
  offlineDraw: "Нет связи. Сыграем, как только она появится.",
  failedDraw: "Не получилось. Попытка не потрачена.",
};
