import { describe, expect, test } from "vitest";
import type { CheckInStatus, Me, MyCheckIn } from "@campaign-kit/contract/api";
import { at, campaign, DAY, HOUR, me, NOW } from "../test/fixtures.ts";
import { daily, myDays } from "../test/mechanics.ts";
import { checkInView } from "./check-in-view.ts";
import type { IntentView } from "./types.ts";

interface Case {
  activity?: Partial<typeof daily>;
  mine?: MyCheckIn;
  me?: Partial<Me>;
  after?: number;
  intent?: IntentView<string>;
}

function view({ activity, mine = myDays(), me: more, after = 0, intent }: Case) {
  const clock = { now: () => NOW + after, subscribe: () => () => undefined };
  const snapshot = { campaign: campaign({ ...daily, ...activity }), me: me({ daily: mine }, more) };
  return checkInView({ id: "daily", snapshot, clock, intent });
}

test.each<[CheckInStatus, string]>([
  ["ready", "ready"],
  ["done", "done"],
  ["ended", "ended"],
  ["authentication_required", "signed-out"],
])("%s is shown as %s", (status, expected) => {
  expect(view({ mine: myDays({ status }) })).toMatchObject({ state: expected, points: 120 });
});

test("a status newer than this code is unknown", () => {
  expect(view({ mine: myDays({ status: "snowed_in" as "ready" }) }).state).toBe("unknown");
});

test("today stays done when the next day begins, until the server says that it has", () => {
  expect(view({ mine: myDays({ status: "done" }), after: 13 * HOUR }).state).toBe("done");
});

test("it opens and ends by the server's clock", () => {
  const windows = [{ opensAt: at(HOUR), closesAt: at(DAY) }];
  const upcoming = { activity: { windows }, mine: myDays({ status: "not_started" }) };
  expect(view(upcoming)).toMatchObject({ state: "upcoming", opensAt: at(HOUR) });
  expect(view({ ...upcoming, after: HOUR }).state).toBe("ready");
  expect(view({ ...upcoming, after: HOUR, me: { shopper: null } }).state).toBe("signed-out");
  expect(view({ ...upcoming, after: DAY }).state).toBe("ended");
});

describe("what got no answer is over once the day is seen to be stamped", () => {
  const failed = (action: string, target?: string) =>
    ({ action, target, state: "failed", reason: "network", outcome: "open" }) as IntentView<string>;
  const done = myDays({ status: "done", days: [{ date: "2026-11-09", madeUp: true }] });

  test.each([
    ["today's", failed("check-in"), done, undefined],
    ["today's, not seen,", failed("check-in"), myDays(), "failed"],
    ["a missed day's", failed("make-up", "2026-11-09"), done, undefined],
    ["another missed day's", failed("make-up", "2026-11-10"), done, "failed"],
  ])("%s", (_, intent, mine, expected) => {
    expect(view({ mine, intent }).intent?.state).toBe(expected);
  });
});
