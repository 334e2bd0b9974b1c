import type { CheckInMessages } from "../../check-in/check-in.messages.ts";
import type { MonthMessages } from "../../check-in/month.messages.ts";

export const checkIn: CheckInMessages = {
  title: "Check-in",

  inARow: (days) => `${days} in Folge`,
  inAll: (amount) => `${amount} insgesamt`,
  aDay: (points) => `${points} am Tag`,

  checkIn: (points) => (points ? `Einchecken, +${points}` : "Einchecken"),
  checkingIn: "Wird eingecheckt",
  doneToday: "Heute erledigt",
  gained: (rewards, next) => (rewards ? `${rewards}. ${next}` : next),
  comeBack: "Morgen geht es weiter.",
  lastDay: "Das war der letzte Tag.",
  outcome: (done, streak, rewards) => `${done}. ${[streak, rewards].filter(Boolean).join(", ")}`,

  rewards: "Prämien für Tage in Folge",
  draws: (count, n) => (n === 1 ? "eine Ziehung" : `${count} Ziehungen`),
  dayInARow: (count) => `${count}. Tag in Folge`,
  received: "Erhalten",
  toGo: (days) => `noch ${days}`,
};

export const checkInMonth: MonthMessages = {
  doneOf: (count, days) => `${days}, davon ${count} erledigt`,
  previousMonth: "Voriger Monat",
  nextMonth: "Nächster Monat",
  stamped: "eingecheckt",
  madeUp: "nachgeholt",
  missed: "verpasst",
  canBeMadeUp: "verpasst, kann nachgeholt werden",

  youMissed: (what) => `Verpasst: ${what}.`,
  makeUpsLeft: (count, n) =>
    n
      ? `Diesen Monat ${n === 1 ? "kann noch ein Tag" : `können noch ${count} Tage`} nachgeholt werden.`
      : "Diesen Monat kann nichts mehr nachgeholt werden.",
  makeUpTerms: (count, n, cost) =>
    `Im Monat ${n === 1 ? "kann ein verpasster Tag" : `können ${count} verpasste Tage`} nachgeholt werden${cost ? `, für je ${cost}` : ""}.`,
  makeUp: (cost) => (cost ? `Nachholen, ${cost}` : "Nachholen"),
  makingUp: "Wird nachgeholt",
  whichDay: "Tag zum Nachholen",
  dayMadeUp: (day) => `${day} ist nachgeholt`,
  tooFewPoints: (cost, points) => `Nötig sind ${cost}, vorhanden ${points}.`,

  reasons: {
    not_enough_points: "Die Punkte reichen nicht. Nichts wurde geändert.",
    limit_reached: "Diesen Monat kann nichts mehr nachgeholt werden. Nichts wurde geändert.",
    day_not_missed: "Dieser Tag kann nicht nachgeholt werden. Nichts wurde geändert.",
  },
};
