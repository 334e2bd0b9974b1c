import { describe, expect, test } from "vitest";
import type { LuckyDrawStatus, Me, MyLuckyDraw } from "@campaign-kit/contract/api";
import { at, campaign, HOUR, me, NOW } from "../test/fixtures.ts";
import { draw, myDraws, wheel } from "../test/mechanics.ts";
import { luckyDrawView } from "./lucky-draw-view.ts";
import type { IntentView } from "./types.ts";

interface Case {
  activity?: Partial<typeof wheel>;
  mine?: MyLuckyDraw;
  me?: Partial<Me>;
  after?: number;
  intent?: IntentView<string>;
}

function view({ activity, mine = myDraws(), me: more, after = 0, intent }: Case) {
  const clock = { now: () => NOW + after, subscribe: () => () => undefined };
  const snapshot = { campaign: campaign({ ...wheel, ...activity }), me: me({ wheel: mine }, more) };
  return luckyDrawView({ id: "wheel", snapshot, clock, intent });
}

test.each<[LuckyDrawStatus, string]>([
  ["ready", "ready"],
  ["no_chances", "no-chances"],
  ["ended", "ended"],
  ["sold_out", "sold-out"],
  ["authentication_required", "signed-out"],
])("%s is shown as %s", (status, expected) => {
  expect(view({ mine: myDraws({ status }) })).toMatchObject({ state: expected, points: 120 });
});

test("a status newer than this code is unknown", () => {
  expect(view({ mine: myDraws({ status: "resting" as "ready" }) }).state).toBe("unknown");
});

describe("at the opening, by the server's clock", () => {
  const windows = [{ opensAt: at(HOUR), closesAt: at(2 * HOUR) }];
  const upcoming = { activity: { windows }, mine: myDraws({ status: "not_started", chances: 0 }) };

  test.each([
    [0, "upcoming"],
    [HOUR, "ready"],
    [2 * HOUR, "ended"],
  ])("after %i ms it is %s", (after, expected) => {
    expect(view({ ...upcoming, after }).state).toBe(expected);
    expect(view({ ...upcoming, after }).opensAt).toBe(expected === "upcoming" ? at(HOUR) : undefined);
  });

  test("who is not signed in, and who has no chance, is told so", () => {
    expect(view({ ...upcoming, after: HOUR, me: { shopper: null } }).state).toBe("signed-out");
    const none = { windows, chances: { ...wheel.chances, daily: 0 } };
    expect(view({ ...upcoming, activity: none, after: HOUR }).state).toBe("no-chances");
    const earned = myDraws({ status: "not_started", chances: 1 });
    expect(view({ activity: none, mine: earned, after: HOUR }).state).toBe("ready");
  });

  test("what is sold out stays so until it ends", () => {
    const mine = myDraws({ status: "sold_out" });
    expect(view({ ...upcoming, mine }).state).toBe("sold-out");
    expect(view({ ...upcoming, mine, after: 2 * HOUR }).state).toBe("ended");
  });
});

test("a draw whose answer got lost is over once its outcome is there", () => {
  const intent: IntentView<string> = { action: "draw", state: "failed", reason: "network", outcome: "open" };
  expect(view({ intent }).intent).toBe(intent);
  expect(view({ intent, mine: myDraws({ unseen: draw }) }).intent).toBeUndefined();
  const bought = { ...intent, action: "buy" };
  expect(view({ intent: bought, mine: myDraws({ unseen: draw }) }).intent).toBe(bought);
});
