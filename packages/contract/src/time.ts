import { z } from "@hono/zod-openapi";
import { route } from "./route.ts";

/** An instant as the API sends it: RFC 3339 in UTC, milliseconds at most. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .openapi("Instant", { description: "RFC 3339, UTC, with milliseconds.", example: "2026-11-10T16:00:00.000Z" });

/** An instant as a shop may write it: RFC 3339 with any offset. */
export const InstantInput = z.iso.datetime({ offset: true }).max(40);

/** A day, in the campaign's zone. */
export const CalendarDate = z.iso.date().openapi("CalendarDate", {
  description: "A day of the campaign's zone, as RFC 3339 full-date.",
  example: "2026-11-09",
});
export type CalendarDate = z.infer<typeof CalendarDate>;

/** An IANA time zone that this runtime knows. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, "not an IANA time zone")
  .openapi("TimeZone", { description: "IANA time zone name.", example: "Asia/Shanghai" });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A stretch of time: from `opensAt`, up to but not including `closesAt`. */
export const TimeWindow = z
  .object({ opensAt: Instant, closesAt: Instant })
  .openapi("TimeWindow", { example: { opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" } });
export type TimeWindow = z.infer<typeof TimeWindow>;

export const ServerTime = z
  .object({ now: Instant })
  .openapi("ServerTime", { example: { now: "2026-11-09T01:52:24.000Z" } });
export type ServerTime = z.infer<typeof ServerTime>;

export const getTime = route({
  method: "get",
  path: "/v1/time",
  operationId: "getTime",
  tags: ["time"],
  summary: "The server's time",
  description: "For clients that lost track, after sleep for instance. `GET …/me` brings the time as well.",
  response: { status: 200, description: "The time at which the answer was made.", schema: ServerTime },
  problems: [],
});
