import type { LuckyDrawMessages } from "../../lucky-draw/lucky-draw.messages.ts";

const chances = (n: number): string => (n === 1 ? "Chance" : "Chancen");

export const luckyDraw: LuckyDrawMessages = {
  luckyDraw: "Verlosung",
  prizes: "Preise",
  draw: "Ziehen",
  drawing: "Ziehung",

  chances: (count, n) => `${count} ${chances(n)}`,
  chancesToday: (n) => `${chances(n)} heute`,
  chancesDaily: (n) => `${chances(n)} am Tag`,
  atMost: (count) => `höchstens ${count} am Tag`,
  nextChance: (when) => `die nächste kommt ${when}`,

  pity: (misses, prize, n) =>
    `Nach ${misses} ${n === 1 ? "Ziehung" : "Ziehungen"} ohne Preis gewinnt die nächste mindestens ${prize}.`,
  soFar: (misses) => `Bisher\u00a0${misses}.`,
  pityNow: (prize) => `Die nächste Ziehung gewinnt mindestens ${prize}.`,
  between: " ",

  drawAgain: "Noch einmal ziehen",
  share: "Teilen für eine Chance",
  sharing: "Wird geteilt",
  buy: (points) => `Noch eine für ${points}`,
  buying: "Wird gekauft",
  seeIt: "Ansehen",
  giveAddress: "Adresse angeben",

  copied: "Die Adresse ist kopiert.",
  copyIt: (address) => `Bitte diese Adresse kopieren: ${address}`,
  gained: (n) => (n === 1 ? "Eine weitere Chance ist da." : "Weitere Chancen sind da."),
  notGained: "Die Chance dafür gab es heute schon.",
  tooDear: (cost, points) => `Eine weitere kostet ${cost}. Vorhanden: ${points}.`,
  noneToBuy: "Heute sind keine weiteren Chancen zu kaufen.",

  yourDraw: (when) => `Ziehung, ${when}`,
  won: "Gewonnen",
  noPrize: "Diesmal kein Preis",
  inARow: (misses, n) => (n === 1 ? "" : `Das waren ${misses} in Folge.`),
  nextComes: (when) => `Die nächste Chance kommt ${when}.`,
  anyOrder: "Gutschein für jede Bestellung",
  ordersFrom: (amount) => `Gutschein ab ${amount} Einkauf`,
  useBy: (when) => `Einlösbar bis ${when}.`,
  inWallet: "Er liegt in der Wallet.",
  youHave: (points) => `Neuer Stand: ${points}.`,
  needAddress: "Für den Versand fehlt die Adresse.",
  sent: "Versandt.",
  kept: "Jederzeit einsetzbar.",

  allDrawn: "Alle gezogen",
  lastCard: "Alle Karten sind gezogen.",
  deckOpened: "Der Stapel ist offen: Alle können ihn neu austeilen.",

  odds: "Chancen",
  myPrizes: "Meine Preise",
  check: "Ziehung prüfen",
  winners: "Gewinner",

  queueingDraw: "Gerade ist viel los. Die Anfrage wird automatisch wiederholt. Die Chance ist noch nicht verbraucht.",
  offlineDraw: "Keine Verbindung. Gezogen wird, sobald sie zurück ist.",
  failedDraw: "Das hat nicht geklappt. Die Chance ist nicht verbraucht.",
};
