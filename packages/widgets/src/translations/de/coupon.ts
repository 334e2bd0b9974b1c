import type { CouponMessages } from "../../coupon/coupon.messages.ts";

export const coupon: CouponMessages = {
  coupon: "Gutschein",

  freeShipping: "Versand gratis",
  noMinimum: "ohne Minimum",
  ordersFrom: (amount) => `ab ${amount} Einkauf`,
  atMost: (amount) => `höchstens ${amount}`,
  oneProduct: "auf einen Artikel",
  percent: undefined,

  coupons: (count, n) => `${count} ${n === 1 ? "Gutschein" : "Gutscheine"}`,
  useDuring: (days) => `einlösbar ${days}`,
  useWithin: (days) => `${days} ab Erhalt`,
  useBy: (when) => `einlösbar bis ${when}`,
  newCustomers: "für Neukunden",
  members: "für Mitglieder",
  scope: (title) => `für ${title}`,
  limit: (count) => `${count} pro Person`,
  notWith: (title) => `nicht mit ${title}`,
  terms: ({ coupons, use, audience, scope, limit, excludes }) => {
    const text = [coupons, use, audience, scope, limit, excludes].filter(Boolean).join(", ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  usedOn: (when) => `Eingelöst am ${when}`,
  expiredOn: (when) => `Abgelaufen am ${when}`,
  allClaimed: (count) => `Alle ${count} sind vergeben`,
  youHave: (count, limit) => `${count} von ${limit} gesichert`,
  claimingEnded: (when) => `Ausgabe beendet am ${when}`,
  became: (what, title) => `${what}: ${title}`,

  claim: "Sichern",
  claiming: "Wird gesichert",
  useIt: "Einlösen",
  couponsForYou: "Passende Gutscheine",

  claimed: "Gesichert",
  used: "Eingelöst",
  expired: "Abgelaufen",
  allGone: "Vergriffen",
  left: (count) => `Noch ${count}`,

  offline: "Keine Verbindung. Der Gutschein wird gesichert, sobald sie zurück ist.",
  failed: "Das hat nicht geklappt. Nichts wurde gesichert.",
  unavailable: "Dieser Gutschein konnte nicht geladen werden.",
  onlyNewCustomers: "Für Neukunden. Hier liegt schon eine Bestellung vor.",
  onlyMembers: "Für Mitglieder.",
  excluded: (title) => `Nicht mit „${title}“, schon gesichert.`,
  excludedByOther: "Nicht mit einem schon gesicherten Gutschein.",
  notForYou: "Für dieses Konto nicht erhältlich.",
};
