/** The countdown to the next phase, by react-countdown. */
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Countdown from "react-countdown";
import { places, type Read } from "./data.ts";

export function countdown({ campaign, ahead }: Read): void {
  const now = () => Date.now() + ahead;
  const next = campaign.phases.find(({ startsAt }) => Date.parse(startsAt) > now());
  if (!next) return;
  for (const place of places("countdown")) {
    const title = createElement("p", { className: "eyebrow" }, `${next.name["en"]} starts in`);
    const clock = createElement(Countdown, { date: next.startsAt, now });
    createRoot(place).render([title, createElement("p", { key: "clock", style: { fontSize: "15cqi" } }, clock)]);
  }
}
