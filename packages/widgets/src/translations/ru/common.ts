import type { CountdownMessages } from "../../countdown/countdown.messages.ts";
import type { ActivityMessages } from "../../internal/activity.messages.ts";
import type { AgeMessages } from "../../internal/age.messages.ts";
import type { ChallengeMessages } from "../../internal/challenge.messages.ts";
import type { LineMessages } from "../../internal/line.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ru");

export const activity: ActivityMessages = {
  loading: "Загрузка",
  signIn: "Войти",
  inLine: "В очереди",
  waiting: "Ожидание",
  checking: "Проверяем",
  tryAgain: "Повторить",
  points: (count, n) => `${count} ${plural(n, { one: "балл", few: "балла", other: "баллов" })}`,
  opensIn: "До начала",
  opens: "Начало",
  ended: "Завершено",
  queueing: "Сейчас много желающих. Запрос повторяется сам.",
  offline: "Нет связи. Продолжим, как только она появится.",
  noAnswer: "Ответа ещё нет. Проверяем.",
  failed: "Не получилось. Ничего не изменилось.",
  failedOpen: "Ответ не пришёл. Можно спокойно повторить.",
  unavailable: "Не удалось загрузить.",
  unknown: "Сейчас недоступно.",
};

export const age: AgeMessages = {
  asOf: (time) => `На ${time} · восстанавливаем связь`,
};

export const line: LineMessages = {
  place: (position) => `Ваше место в очереди: ${position}`,
  next: "Ваша очередь — следующая",
  about: (wait) => `примерно ${wait}`,
  soon: "меньше минуты",
};

export const challenge: ChallengeMessages = {
  challenged: "Минуту, идёт короткая проверка.",
  unproven: "Проверку не удалось завершить. Ничего не изменилось.",
  declined: "Сейчас это недоступно. Ничего не изменилось.",
};

export const countdown: CountdownMessages = {
  startsIn: (name) => `До начала: ${name}`,
  endsIn: (name) => `До конца: ${name}`,
  timeLeft: "До конца",
  hasBegun: (name) => `Началось: ${name}`,
  hasEnded: (name) => `Завершено: ${name}`,
  over: "Завершено",
  since: (when) => `Начало: ${when}`,
  waiting: "Ждём время сервера",
};
