import type { LuckyDrawPanelMessages } from "../../lucky-draw/panels.messages.ts";

export const luckyDrawPanels: LuckyDrawPanelMessages = {
  deck: (cards) => `Ein Stapel von ${cards} Karten, vor dem Start gemischt. Jede Ziehung nimmt eine.`,
  prize: "Preis",
  cards: "Karten",
  atStart: "Zu Beginn",
  left: "Übrig",
  about: (chance) => `≈ ${chance}`,
  daily: (chances, n) => `${chances} ${n === 1 ? "Chance" : "Chancen"} am Tag`,
  forShares: (chances) => `eine weitere fürs Teilen, ${chances} am Tag`,
  forPoints: (points, chances) => `eine weitere für ${points}, ${chances} am Tag`,
  perDay: (draws) => `Ziehungen am Tag: höchstens ${draws}`,
  rules: (rules) => {
    const text = rules.join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  reserve: (misses, prizes, n) =>
    `Was nach ${misses} ${n === 1 ? "Ziehung" : "Ziehungen"} ohne Preis versprochen ist, kommt aus einer eigenen Reserve, versiegelt wie der Stapel: ${prizes}.`,
  times: (cards, prize) => `${cards} × ${prize}`,

  noDraws: "Noch nichts gezogen.",
  noPrizes: "Bisher kein Preis.",
  signInFirst: "Nach der Anmeldung sind die eigenen Ziehungen zu sehen.",
  points: "Gutgeschrieben",
  coupon: "In der Wallet",
  chances: "Einsetzbar",
  waiting: "Adresse fehlt",
  sent: "Versandt",
  checkThis: "Prüfen",
  toWallet: "Wallet",

  which: "Ziehung",
  drawAt: (when, prize) => `${when} · ${prize}`,
  sealed: "Vor dem Start wurde der Stapel versiegelt. Das ist sein Fingerabdruck.",
  receipt: "Zur Ziehung gehört dieser Beleg.",
  noReceipt: "Zu jeder Ziehung gehört ein Beleg. Er wird hier stehen.",
  card: (number, prize, salt) => `Karte ${number} · ${prize} · ${salt}`,
  willOpen: (when) =>
    `Nach dem Ende, ${when}, wird der Startwert offengelegt, und alle können den Stapel neu austeilen.`,
  opened: "Nach dem Ende wurde der Startwert offengelegt. Alle können den Stapel neu austeilen.",
  checking: "Wird geprüft",
  matches: (number, prize) => `Es stimmt. Karte ${number} war von Anfang an ${prize}.`,
  aCoupon: (title) => `„${title}“`,
  noPrize: "ohne Preis",
  differs: "Es passt nicht zum versiegelten Stapel. Bitte den Nachweis kopieren und den Shop fragen.",
  cannotCheck: "Dieser Browser kann es hier nicht prüfen. Bitte den Nachweis kopieren und anderswo prüfen.",
  copyProof: "Nachweis kopieren",
  copied: "Kopiert",
  notCopied: "Kopieren nicht möglich.",
  howItWorks: "So funktioniert es",

  wonThis: (name, prize) => `${name}: ${prize}`,
  someone: "Jemand",
  seenFirst: "Steht hier, sobald der Gewinn gesehen wurde.",
};
