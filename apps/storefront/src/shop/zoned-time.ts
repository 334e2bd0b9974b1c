import { dates } from "./format.ts";

/** An instant (milliseconds since 1970) as the clocks of a zone show it, in the form that `<input type="datetime-local">` takes. */
export function toZonedTime(instant: number, timeZone: string): string {
  // Sweden writes dates as ISO 8601 does.
  return dates("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(instant).replace(" ", "T");
}

/** The instant at which the clocks of a zone show this. Where a clock change skips it, the instant after as many hours. */
export function fromZonedTime(local: string, timeZone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  const offsetAt = (instant: number) => Date.parse(`${toZonedTime(instant, timeZone)}Z`) - instant;
  return asUtc - offsetAt(asUtc - offsetAt(asUtc));
}
