import type { CountdownMessages } from "../../countdown/countdown.messages.ts";
import type { ActivityMessages } from "../../internal/activity.messages.ts";
import type { AgeMessages } from "../../internal/age.messages.ts";
import type { ChallengeMessages } from "../../internal/challenge.messages.ts";
import type { LineMessages } from "../../internal/line.messages.ts";

export const activity: ActivityMessages = {
  loading: "Wird geladen",
  signIn: "Anmelden",
  inLine: "In der Schlange",
  waiting: "Wartet",
  checking: "Wird geprüft",
  tryAgain: "Erneut versuchen",
  points: (count, n) => `${count} ${n === 1 ? "Punkt" : "Punkte"}`,
  opensIn: "Beginnt in",
  opens: "Beginn",
  ended: "Beendet",
  queueing: "Gerade ist viel los. Die Anfrage wird automatisch wiederholt.",
  offline: "Keine Verbindung. Es geht weiter, sobald sie zurück ist.",
  noAnswer: "Noch keine Antwort. Wir prüfen es.",
  failed: "Das hat nicht geklappt. Nichts wurde geändert.",
  failedOpen: "Es kam keine Antwort. Ein neuer Versuch schadet nicht.",
  unavailable: "Das konnte nicht geladen werden.",
  unknown: "Zurzeit nicht verfügbar.",
};

export const age: AgeMessages = {
  asOf: (time) => `Stand ${time} · Verbindung wird wiederhergestellt`,
};

export const line: LineMessages = {
  place: (position) => `Platz ${position} in der Schlange`,
  next: "Als Nächstes an der Reihe",
  about: (wait) => `etwa ${wait}`,
  soon: "unter einer Minute",
};

export const challenge: ChallengeMessages = {
  challenged: "Einen Moment, wir prüfen kurz, ob alles stimmt.",
  unproven: "Die Prüfung konnte nicht abgeschlossen werden. Nichts wurde geändert.",
  declined: "Das ist zurzeit nicht möglich. Nichts wurde geändert.",
};

export const countdown: CountdownMessages = {
  startsIn: (name) => `${name} beginnt in`,
  endsIn: (name) => `${name} endet in`,
  timeLeft: "Endet in",
  hasBegun: (name) => `${name} hat begonnen`,
  hasEnded: (name) => `${name} ist zu Ende`,
  over: "Zu Ende",
  since: (when) => `Seit ${when}`,
  waiting: "Warten auf die Zeit des Servers",
};
