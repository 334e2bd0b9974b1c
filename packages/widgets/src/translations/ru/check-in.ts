import type { CheckInMessages } from "../../check-in/check-in.messages.ts";
import type { MonthMessages } from "../../check-in/month.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ru");

export const checkIn: CheckInMessages = {
  title: "Отметка дня",

  inARow: (days) => `${days} подряд`,
  inAll: (amount) => `всего ${amount}`,
  aDay: (points) => `${points} в день`,

  checkIn: (points) => (points ? `Отметиться, +${points}` : "Отметиться"),
  checkingIn: "Отмечаем",
  doneToday: "Отмечено",
  gained: (rewards, next) => (rewards ? `${rewards}. ${next}` : next),
  comeBack: "Следующая отметка завтра.",
  lastDay: "Это был последний день.",
  outcome: (done, streak, rewards) => `${done}. ${[streak, rewards].filter(Boolean).join(", ")}`,

  rewards: "Награды за дни подряд",
  draws: (count, n) => `${count} ${plural(n, { one: "попытка", few: "попытки", other: "попыток" })}`,
  dayInARow: (count) => `${count}-й день подряд`,
  received: "Получено",
  toGo: (days) => `ещё ${days}`,
};

export const checkInMonth: MonthMessages = {
  doneOf: (count, days) => `${days}, отмечено ${count}`,
  previousMonth: "Предыдущий месяц",
  nextMonth: "Следующий месяц",
  stamped: "отмечено",
  madeUp: "восполнено",
  missed: "пропущено",
  canBeMadeUp: "пропущено, можно восполнить",

  youMissed: (what) => `Пропущено: ${what}.`,
  makeUpsLeft: (count, n) =>
    n
      ? `В этом месяце можно восполнить ещё ${count} ${plural(n, { one: "день", few: "дня", other: "дней" })}.`
      : "В этом месяце восполнить больше нельзя.",
  makeUpTerms: (count, n, cost) =>
    `В месяц можно восполнить ${count} ${plural(n, { one: "пропущенный день", few: "пропущенных дня", other: "пропущенных дней" })}${cost ? `, ${cost} за каждый` : ""}.`,
  makeUp: (cost) => (cost ? `Восполнить, ${cost}` : "Восполнить"),
  makingUp: "Восполняем",
  whichDay: "Какой день восполнить",
  dayMadeUp: (day) => `${day}: восполнено`,
  tooFewPoints: (cost, points) => `Нужно ${cost}, у вас ${points}.`,

  reasons: {
    not_enough_points: "Баллов не хватает. Ничего не изменилось.",
    limit_reached: "В этом месяце восполнить больше нельзя. Ничего не изменилось.",
    day_not_missed: "Этот день восполнить нельзя. Ничего не изменилось.",
  },
};
