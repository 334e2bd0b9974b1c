import type { GroupBuyMessages } from "../../group-buy/group-buy.messages.ts";

export const groupBuy: GroupBuyMessages = {
  groupBuy: "Gruppenkauf",
  each: (people) => `pro Person, in einer ${people}er-Gruppe`,
  steps: (alone) => `Je mehr Personen, desto günstiger. Allein ${alone}.`,
  people: (people, n) => `${people} ${n === 1 ? "Person" : "Personen"}`,
  leaderPays: (less) => `Wer die Gruppe leitet, zahlt ${less} weniger.`,
  lastPrice: "Alle zahlen den zuletzt erreichten Preis.",
  seats: (seats, n) => `${seats} ${n === 1 ? "Platz" : "Plätze"}`,
  toFill: (time) => `${time} Zeit`,
  you: "Ich",
  yourSeat: "der eigene Platz",
  freeSeat: "freier Platz",
  alone: "Allein kaufen",
  start: "Gruppe starten",
  starting: "Wird gestartet",
  over: (when) => `Gruppen konnten bis ${when} gestartet werden.`,
  failed: "Das hat nicht geklappt. Nichts wurde abgebucht.",
};
