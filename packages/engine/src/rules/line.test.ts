import { describe, expect, it } from "vitest";
import { emptyLine, join, settle, standing, type Line, type LineRules, type PlaceInLine } from "./line.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** One a second, two at once, ten minutes to act. */
const rules: LineRules = { perMinute: 60, burst: 2, stay: 10 * MINUTE };

/** So many who come at the same instant. */
function crowd(people: number, line: Line, now: number, by: LineRules = rules): { line: Line; places: PlaceInLine[] } {
  const places: PlaceInLine[] = [];
  for (let index = 0; index < people; index += 1) {
    const joined = join(line, by, now);
    line = joined.line;
    places.push(joined.place);
  }
  return { line, places };
}

const states = (line: Line, places: readonly PlaceInLine[], now: number, by: LineRules = rules) =>
  places.map((place) => {
    const stand = standing(line, by, place, now);
    return stand.state === "waiting" ? stand.position : stand.state;
  });

describe("a line", () => {
  it("is none where nobody is ahead: as many as the burst act at once, the others in the order in which they came", () => {
    const { line, places } = crowd(5, emptyLine(rules, 0), 0);
    expect(states(line, places, 0)).toEqual(["called", "called", 1, 2, 3]);
    expect(states(line, places, SECOND - 1)).toEqual(["called", "called", 1, 2, 3]);
    expect(states(line, places, SECOND)).toEqual(["called", "called", "called", 1, 2]);
    expect(states(line, places, 3 * SECOND)).toEqual(places.map(() => "called"));
  });

  it("tells how long it will take, and keeps its word", () => {
    const { line, places } = crowd(5, emptyLine(rules, 0), 0);
    expect(standing(line, rules, places[4]!, 200)).toEqual({ state: "waiting", position: 3, wait: 2800 });
    expect(standing(line, rules, places[4]!, 200 + 2800)).toEqual({ state: "called" });
  });

  it("lets nobody who comes later by, however long the gap", () => {
    const first = crowd(4, emptyLine(rules, 0), 0);
    const late = crowd(2, first.line, 1500);
    expect(states(late.line, [...first.places, ...late.places], 1500)).toEqual(["called", "called", "called", 1, 2, 3]);
  });

  it("does not hoard what nobody used beyond the burst", () => {
    const hour = 60 * MINUTE;
    const { line, places } = crowd(4, emptyLine(rules, 0), hour);
    expect(states(line, places, hour)).toEqual(["called", "called", 1, 2]);
    const again = crowd(4, line, 2 * hour);
    expect(states(again.line, again.places, 2 * hour)).toEqual(["called", "called", 1, 2]);
  });

  it("admits no more than its pace and its burst, whenever shoppers come", () => {
    let line = emptyLine(rules, 0);
    const places: PlaceInLine[] = [];
    for (let now = 0; now < MINUTE; now += 70) {
      const joined = join(line, rules, now);
      line = joined.line;
      places.push(joined.place);
    }
    const called = states(line, places, MINUTE).filter((state) => state === "called").length;
    expect([60, 61, 62]).toContain(called);
  });

  it("keeps a place's right from the call on for as long as was said, and no longer", () => {
    const { line, places } = crowd(3, emptyLine(rules, 0), 0);
    const last = places[2]!;
    expect(standing(line, rules, last, SECOND + rules.stay - 1).state).toBe("called");
    expect(standing(line, rules, last, SECOND + rules.stay).state).toBe("over");
    // Neither do those bring it back who come when the line has long begun anew.
    const later = crowd(1, line, SECOND + rules.stay);
    expect(standing(later.line, rules, last, SECOND + rules.stay).state).toBe("over");
  });

  it("takes up another pace from where it stands, for those who wait as well", () => {
    const { line, places } = crowd(12, emptyLine(rules, 0), 0);
    const last = places[11]!;
    expect(standing(line, rules, last, 2 * SECOND)).toEqual({ state: "waiting", position: 8, wait: 8 * SECOND });
    const faster = { ...rules, perMinute: 240 };
    const hastened = settle(line, faster, 2 * SECOND);
    expect(standing(hastened, faster, last, 2 * SECOND)).toEqual({ state: "waiting", position: 8, wait: 2 * SECOND });
    const slower = { ...rules, perMinute: 6 };
    const slowed = settle(line, slower, 2 * SECOND);
    expect(standing(slowed, slower, last, 2 * SECOND)).toEqual({ state: "waiting", position: 8, wait: 80 * SECOND });
    // Who is called late has the full time from then on.
    expect(standing(slowed, slower, last, 82 * SECOND + rules.stay - 1).state).toBe("called");
  });

  it("calls nobody back where a process's clock is behind", () => {
    const { line, places } = crowd(3, emptyLine(rules, 5000), 5000);
    expect(states(line, places, 3000)).toEqual(["called", "called", 1]);
    expect(settle(line, { ...rules, perMinute: 30 }, 3000).since).toBe(5000);
  });

  it("goes on where the clock was set back", () => {
    const { line, places } = crowd(3, emptyLine(rules, 86_400_000), 86_400_000);
    const set = settle(line, rules, 1000);
    expect(states(set, places, 1000)).toEqual(["called", "called", 1]);
    expect(states(set, places, 2000)).toEqual(["called", "called", "called"]);
  });

  it("has everybody wait for a turn where there is no burst", () => {
    const strict = { ...rules, burst: 0 };
    const { line, places } = crowd(2, emptyLine(strict, 0), 0, strict);
    expect(states(line, places, 0, strict)).toEqual([1, 2]);
    expect(states(line, places, SECOND, strict)).toEqual(["called", 1]);
  });
});
