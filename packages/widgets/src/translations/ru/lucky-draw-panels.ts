import type { LuckyDrawPanelMessages } from "../../lucky-draw/panels.messages.ts";
import { pluralOf } from "../../internal/languages.ts";

const plural = pluralOf("ru");

export const luckyDrawPanels: LuckyDrawPanelMessages = {
  deck: (cards) => `Карт в колоде: ${cards}. Она перемешана до начала, каждая попытка берёт одну.`,
  prize: "Приз",
  cards: "Карты",
  atStart: "В начале",
  left: "Осталось",
  about: (chance) => `≈ ${chance}`,
  daily: (chances, n) => `${chances} ${plural(n, { one: "попытка", few: "попытки", other: "попыток" })} в день`,
  forShares: (chances) => `ещё одна за ссылку друзьям, ${chances} в день`,
  forPoints: (points, chances) => `ещё одна за ${points}, ${chances} в день`,
  perDay: (draws) => `всего не больше ${draws} в день`,
  rules: (rules) => {
    const text = rules.join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  reserve: (misses, prizes, n) =>
    `Обещанное после ${misses} ${plural(n, { one: "попытки", other: "попыток" })} без приза берётся из отдельного запаса, запечатанного так же: ${prizes}.`,
  times: (cards, prize) => `${prize} × ${cards}`,

  noDraws: "Попыток ещё не было.",
  noPrizes: "Призов пока нет.",
  signInFirst: "Войдите, чтобы увидеть свои попытки.",
  points: "Начислены",
  coupon: "В кошельке",
  chances: "Можно использовать",
  waiting: "Нужен адрес",
  sent: "Отправлено",
  checkThis: "Проверить",
  toWallet: "Кошелёк",

  which: "Попытка",
  drawAt: (when, prize) => `${when} · ${prize}`,
  sealed: "До начала колода запечатана. Вот её отпечаток.",
  receipt: "При попытке вы получили эту квитанцию.",
  noReceipt: "При попытке вы получите квитанцию. Она появится здесь.",
  card: (number, prize, salt) => `карта ${number} · ${prize} · ${salt}`,
  willOpen: (when) => `После конца, ${when}, откроется ключ колоды, и разложить её заново сможет каждый.`,
  opened: "После конца открыт ключ колоды. Разложить её заново может каждый.",
  checking: "Проверяем",
  matches: (number, prize) => `Совпадает. Карта ${number} с самого начала: ${prize}.`,
  aCoupon: (title) => title,
  noPrize: "без приза",
  differs: "Не совпадает с запечатанной колодой. Скопируйте доказательство и спросите магазин.",
  cannotCheck: "Этот браузер не может проверить здесь. Скопируйте доказательство и проверьте в другом месте.",
  copyProof: "Скопировать доказательство",
  copied: "Скопировано",
  notCopied: "Не удалось скопировать.",
  howItWorks: "Как это устроено",

  wonThis: (name, prize) => `${name}: ${prize}`,
  someone: "Покупатель",
  seenFirst: "Появляется, когда победитель увидел приз.",
};
