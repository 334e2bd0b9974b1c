import { setTimeout as sleep } from "node:timers/promises";
import { CouldNotCheck, ensure, type Check } from "../check.ts";
import { at, textAt, type Exchange } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import { placeOf } from "./expect.ts";

const TIME = "The book, The contract: Time";
const FORMS = "The book, The contract: Forms; openapi.json: Instant";
/** How far back the time of one of several servers may be behind another’s, in milliseconds. */
const APART = 1000;
const PAUSE = 200;

const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The first text in a body that is an instant, but not in UTC with milliseconds. */
function otherInstant(value: unknown): string | undefined {
  if (typeof value === "string") return INSTANT.test(value) && !UTC.test(value) ? value : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const member of Object.values(value)) {
    const found = otherInstant(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

const nowOf = ({ json }: Exchange): number => Date.parse(textAt(json, "now"));
const time = (kit: Kit): Promise<Exchange> => kit.ask({ operation: "getTime" });

export const timeChecks: Check[] = [
  {
    id: "time/utc",
    looksBack: true,
    says: "Instants are RFC 3339 in UTC with milliseconds, everywhere",
    place: FORMS,
    advice: "Write them as 2026-11-09T01:52:24.000Z, whatever zone the server or the campaign is in.",
    run: async (kit) => {
      await time(kit);
      await kit.ask({ operation: "getMe" });
      for (const exchange of kit.exchanges.filter(({ status }) => status < 300)) {
        const found = otherInstant(exchange.json);
        ensure(!found, `${found} is not in that form`, exchange);
      }
    },
  },
  {
    id: "time/true",
    says: "The server’s time is the true time, not a zone’s",
    place: TIME,
    advice: "Take the system’s clock as it is; keep it right by NTP.",
    run: async (kit) => {
      const exchange = await time(kit);
      const seconds = Math.round((nowOf(exchange) - kit.here()) / 1000);
      const quarters = seconds / 900;
      const off = Math.abs(quarters - Math.round(quarters)) * 900;
      const hours = Math.round(quarters) / 4;
      ensure(!Number.isNaN(seconds), "now is no instant", exchange);
      const zone = hours !== 0 && Math.abs(hours) <= 14 && off < 60;
      ensure(
        !zone,
        `now is ${hours} hours from this machine’s time: it seems to be a zone’s, written as UTC`,
        exchange,
      );
      if (Math.abs(seconds) > 60) {
        throw new CouldNotCheck(
          `the server’s clock and this machine’s are ${seconds} s apart: a demo’s, or one is wrong`,
        );
      }
    },
  },
  {
    id: "time/forward",
    says: "Time never runs backwards from one answer to the next, and it passes",
    place: TIME,
    advice: "Take the time of each answer when it is made, and let no cache keep it.",
    run: async (kit) => {
      const first = await time(kit);
      let last = nowOf(first);
      const started = kit.here();
      for (let nth = 0; nth < 10; nth++) {
        const exchange = await kit.ask({ operation: nth % 2 ? "getTime" : "getMe" });
        ensure(
          nowOf(exchange) >= last - APART,
          `now is ${last - nowOf(exchange)} ms before the answer before it`,
          exchange,
        );
        last = Math.max(last, nowOf(exchange));
      }
      await sleep(PAUSE);
      const exchange = await time(kit);
      const passed = nowOf(exchange) - nowOf(first);
      const here = kit.here() - started;
      ensure(passed > 0, `now is the same after ${here} ms`, exchange);
      ensure(passed <= here + APART, `${passed} ms passed there while ${here} ms passed here`, exchange);
    },
  },
  {
    id: "time/after-rows",
    says: "Nothing in an answer is later than its now",
    place: TIME,
    advice: "Take now at the end, after the rows were read.",
    run: async (kit) => {
      const { ask, exchange } = await kit.outcome("claimCoupon");
      const me = await kit.ask({ operation: "getMe", as: ask.as });
      const claimed = Date.parse(textAt(exchange.json, "coupon", "claimedAt"));
      ensure(claimed <= nowOf(me), "the coupon was claimed after the now of a later answer", me);
    },
  },
  {
    id: "time/stage",
    says: "The stage is the one of the phases by the server’s time",
    place: placeOf("getMe"),
    advice: "A phase lasts from startsAt up to, but not including, endsAt.",
    run: async (kit) => {
      const me = await kit.ask({ operation: "getMe" });
      const { phases } = await kit.campaign();
      const now = nowOf(me);
      const phase = phases.find(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt));
      const wanted = phase?.id ?? (now < Date.parse(phases[0]!.startsAt) ? "upcoming" : "ended");
      ensure(at(me.json, "stage") === wanted, `stage is ${textAt(me.json, "stage")}, and by its phases ${wanted}`, me);
    },
  },
];
