/** What may become of a day: pure decisions. A date is a day of the campaign's zone, written 2026-11-09. */
import type { CheckInStatus, Milestone, MyCheckIn, Shopper } from "@campaign-kit/contract";
import type { CheckInRecord } from "../mechanics/check-in/table.ts";
import type { Calendar } from "./calendar.ts";
import type { Denial } from "./denial.ts";
import { openingAt, type Span } from "./phase.ts";

/** A check-in activity, ready to decide by. */
export interface CheckInOffer {
  campaign: string;
  id: string;
  windows: readonly Span[];
  /** The days of the windows. */
  calendar: Calendar;
  /** By days, ascending. */
  milestones: readonly Milestone[];
  makeUp?: { perMonth: number; cost: number } | undefined;
}

/** A day that was marked, and the milestones that it brings. */
export interface Marked {
  record: CheckInRecord;
  milestones: readonly Milestone[];
}

/** Whether a shopper (`null`: a visitor) can check in now, and if not, the first reason. */
export function checkInStatus(
  { windows, calendar }: CheckInOffer,
  done: readonly CheckInRecord[],
  shopper: Shopper | null,
  now: number,
): CheckInStatus {
  const opening = openingAt(windows, now);
  if (opening !== "open") return opening;
  if (!shopper) return "authentication_required";
  const today = calendar.today(now).date;
  return done.some(({ date }) => date === today) ? "done" : "ready";
}

/** Marks today for a shopper, or says why not. `done` is what the shopper has, oldest first. */
export function decideCheckIn(
  offer: CheckInOffer,
  done: readonly CheckInRecord[],
  shopper: Shopper,
  now: number,
): Marked | Denial {
  const status = checkInStatus(offer, done, shopper, now);
  if (status === "done") return { denied: "already_checked_in" };
  if (status !== "ready") return { denied: status };
  return mark(offer, done, { shopper: shopper.id, date: offer.calendar.today(now).date, madeUp: false, at: now });
}

/** Marks a missed day for a shopper, or says why not. Its cost is not looked at. */
export function decideMakeUp(
  offer: CheckInOffer,
  done: readonly CheckInRecord[],
  shopper: Shopper,
  date: string,
  now: number,
): Marked | Denial {
  const opening = openingAt(offer.windows, now);
  if (opening !== "open") return { denied: opening };
  if (!offer.makeUp || !missed(offer, done, now).includes(date)) return { denied: "day_not_missed" };
  if (makeUpsLeft(offer.makeUp, offer, done, now) === 0) return { denied: "limit_reached" };
  return mark(offer, done, { shopper: shopper.id, date, madeUp: true, at: now });
}

/** What a shopper (`null`: a visitor) can still make up this month, where the activity allows it. */
export function makeUps(
  offer: CheckInOffer,
  done: readonly CheckInRecord[],
  shopper: Shopper | null,
  now: number,
): MyCheckIn["makeUp"] {
  if (!offer.makeUp) return undefined;
  const left = makeUpsLeft(offer.makeUp, offer, done, now);
  const can = shopper && left > 0 && openingAt(offer.windows, now) === "open";
  return { left, dates: can ? missed(offer, done, now) : [] };
}

/** The run that is under way: the days in a row up to today, or up to yesterday where today is not done yet. */
export function currentRun({ calendar }: CheckInOffer, done: readonly CheckInRecord[], now: number): CheckInRecord[] {
  const run = runsOf(calendar, done).at(-1);
  const last = run?.at(-1)?.date;
  const today = calendar.today(now).date;
  return run && (last === today || last === calendar.dateBefore(today)) ? run : [];
}

/** Which milestones a run has brought, by their days. */
export function received(run: readonly CheckInRecord[]): Set<number> {
  return new Set(run.flatMap(({ milestones }) => milestones));
}

/** Adds a day to others, so that they stay in order. */
export function withDay(done: readonly CheckInRecord[], record: CheckInRecord): CheckInRecord[] {
  const later = done.findIndex(({ date }) => date > record.date);
  return later < 0 ? [...done, record] : done.toSpliced(later, 0, record);
}

/** Each milestone comes once a run. A day that joins two runs brings those that no day of either had brought. */
function mark(
  { campaign, id, calendar, milestones }: CheckInOffer,
  done: readonly CheckInRecord[],
  day: Pick<CheckInRecord, "shopper" | "date" | "madeUp" | "at">,
): Marked {
  const bare = { campaign, activity: id, ...day, milestones: [] };
  const run = runsOf(calendar, withDay(done, bare)).find((records) => records.includes(bare))!;
  const before = received(run);
  const reached = milestones.filter(({ days }) => days <= run.length && !before.has(days));
  return { record: { ...bare, milestones: reached.map(({ days }) => days) }, milestones: reached };
}

/** Days in a row, oldest first. */
function runsOf(calendar: Calendar, done: readonly CheckInRecord[]): CheckInRecord[][] {
  const runs: CheckInRecord[][] = [];
  for (const record of done) {
    const run = runs.at(-1);
    if (run?.at(-1)?.date === calendar.dateBefore(record.date)) run.push(record);
    else runs.push([record]);
  }
  return runs;
}

/** The activity's days of this month before today on which nothing was done. */
function missed({ calendar }: CheckInOffer, done: readonly CheckInRecord[], now: number): string[] {
  const today = calendar.today(now).date;
  const taken = new Set(done.map(({ date }) => date));
  return calendar.days
    .map(({ date }) => date)
    .filter((date) => date < today && monthOf(date) === monthOf(today) && !taken.has(date));
}

function makeUpsLeft(
  { perMonth }: { perMonth: number },
  { calendar }: CheckInOffer,
  done: readonly CheckInRecord[],
  now: number,
): number {
  const month = monthOf(calendar.today(now).date);
  return Math.max(0, perMonth - done.filter(({ date, madeUp }) => madeUp && monthOf(date) === month).length);
}

function monthOf(date: string): string {
  return date.slice(0, "2026-11".length);
}
