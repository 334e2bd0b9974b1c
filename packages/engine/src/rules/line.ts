/** How a campaign takes its shoppers in. */
export interface LineRules {
  perMinute: number;
  /** How many may come at once where nobody is waiting. */
  burst: number;
  /** How long whoever was called may act, in milliseconds. */
  stay: number;
}

/**
 * A campaign's line: places are numbered from 1, and called in that order at an even pace. It is called up to `called` at the
 * instant `since`, and goes on from there by itself, so that a line which only moves is never written.
 */
export interface Line {
  /** The last place that was given. */
  issued: number;
  called: number;
  /** Milliseconds since 1970. */
  since: number;
  perMinute: number;
}

/** A place in line, and when it was to be called as its line went when it was given, in milliseconds since 1970. */
export interface PlaceInLine {
  number: number;
  due: number;
}

/** `called`: may act. `over`: was called, and did not come in time. `wait` is in milliseconds. */
export type Standing = { state: "called" | "over" } | { state: "waiting"; position: number; wait: number };

const MINUTE = 60_000;

/** A line before its first shopper. */
export function emptyLine({ burst, perMinute }: LineRules, now: number): Line {
  return { issued: 0, called: burst, since: now, perMinute };
}

/** Gives the next place. */
export function join(line: Line, rules: LineRules, now: number): { line: Line; place: PlaceInLine } {
  const settled = settle(line, rules, now);
  const number = settled.issued + 1;
  const joined = { ...settled, issued: number };
  return { line: joined, place: { number, due: Math.max(now, calledAt(joined, number)) } };
}

/** How a place stands, which is one of this line's. */
export function standing(line: Line, rules: LineRules, { number, due }: PlaceInLine, now: number): Standing {
  const reached = frontier(line, rules, now);
  if (number > reached) {
    return { state: "waiting", position: number - reached, wait: Math.max(0, calledAt(line, number) - now) };
  }
  // A line that was slowed down calls later than was thought. One that has started anew since no longer knows.
  const called = number > line.called ? Math.max(due, calledAt(line, number)) : due;
  return { state: now < called + rules.stay ? "called" : "over" };
}

/**
 * The line, begun anew where nobody is waiting, or its pace or the clock has changed: what was not used goes no further than the burst.
 * The same object where nothing is to be written.
 */
export function settle(line: Line, rules: LineRules, now: number): Line {
  const reached = frontier(line, rules, now);
  // A clock that was set back by more than clocks differ would hold the line up until it is as late again.
  const isSetBack = line.since - now > MINUTE;
  if (reached < line.issued + rules.burst && line.perMinute === rules.perMinute && !isSetBack) return line;
  const since = isSetBack ? now : Math.max(now, line.since);
  return { ...line, called: reached, since, perMinute: rules.perMinute };
}

/** The last place that is called. */
function frontier({ issued, called, since, perMinute }: Line, { burst }: LineRules, now: number): number {
  // Processes' clocks differ a little: one that is behind calls nobody back.
  const more = Math.floor((Math.max(0, now - since) * perMinute) / MINUTE);
  return Math.min(issued + burst, called + more);
}

function calledAt({ called, since, perMinute }: Line, number: number): number {
  return number <= called ? since : since + Math.ceil(((number - called) * MINUTE) / perMinute);
}
