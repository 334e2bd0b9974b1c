import { describe, expect, test } from "vitest";
import type { Group, GroupBuyActivity, GroupBuyStatus, Me, MyGroupBuy } from "@campaign-kit/contract/api";
import { at, campaign, DAY, HOUR, me, NOW } from "../test/fixtures.ts";
import { anothers, completed, duo, group, myGroups } from "../test/mechanics.ts";
import { CampaignError } from "./errors.ts";
import { groupBuyView, type KnownGroup } from "./group-buy-view.ts";
import type { IntentView } from "./types.ts";

interface Case {
  activity?: Partial<GroupBuyActivity>;
  mine?: MyGroupBuy;
  me?: Partial<Me>;
  /** Milliseconds since the server was asked. */
  after?: number;
  intent?: IntentView<string>;
  /** An invite to the group with this id. */
  invited?: string;
  /** What was read of the group by itself. */
  known?: KnownGroup;
}

function view({ activity, mine = myGroups(), me: more, after = 0, intent, invited, known = {} }: Case) {
  const clock = { now: () => NOW + after, subscribe: () => () => undefined };
  const snapshot = { campaign: campaign({ ...duo, ...activity }), me: me({ duo: mine }, more) };
  return groupBuyView({ id: "duo", snapshot, clock, intent }, () => known, invited);
}
const state = (of: Case) => view(of).state;
const read = (of: Group): KnownGroup => ({ data: { now: at(0), group: of } });

describe("opening a group", () => {
  test.each<[GroupBuyStatus, string]>([
    ["available", "offer"],
    ["not_started", "offer"],
    ["ended", "ended"],
    ["limit_reached", "limit-reached"],
    ["authentication_required", "signed-out"],
  ])("%s is shown as %s while the activity is open", (status, expected) => {
    expect(state({ mine: { ...myGroups(), status } })).toBe(expected);
  });

  const windows = [{ opensAt: at(HOUR), closesAt: at(2 * HOUR) }];
  test.each([
    [0, "upcoming", at(HOUR)],
    [HOUR, "offer", undefined],
    [2 * HOUR, "ended", undefined],
  ])("turns over by the server's clock: after %i ms it is %s", (after, expected, opensAt) => {
    const mine = { ...myGroups(), status: "not_started" as const };
    expect(view({ activity: { windows }, mine, after })).toMatchObject({ state: expected });
    expect(view({ activity: { windows }, mine, after }).opensAt).toBe(opensAt);
  });

  test("what opens for a visitor, or for one who has had enough, opens as the server will say", () => {
    const opening = { activity: { windows }, mine: { ...myGroups(), status: "not_started" as const }, after: HOUR };
    expect(state({ ...opening, me: { shopper: null } })).toBe("signed-out");
    expect(state({ ...opening, mine: { ...opening.mine, counted: 1 } })).toBe("limit-reached");
  });

  test("what is newer than this code is unknown", () => {
    expect(state({ mine: { ...myGroups(), status: "paused" as "ended" } })).toBe("unknown");
    expect(state({ mine: { ...myGroups(), mechanic: "raffle" as "group-buy" } })).toBe("unknown");
  });

  test("the shopper's points and the campaign's zone come along", () => {
    expect(view({})).toMatchObject({ points: 120, timeZone: "Asia/Shanghai", activity: { id: "duo" } });
  });
});

describe("the shopper's own group", () => {
  test.each(["open", "completed", "expired", "cancelled"] as const)("that is %s is shown as that", (status) => {
    expect(view({ mine: myGroups(group({ status })) })).toMatchObject({ state: status, group: { id: "g-lin" } });
  });

  test("that was left is shown as left", () => {
    const gone = group({ join: "joinable", mine: { ...group().mine!, leftAt: at(0) } });
    expect(state({ mine: myGroups(gone) })).toBe("left");
  });

  test("that is open comes before one that was joined later; else the last one is shown", () => {
    const [last, open] = [completed({ id: "g-last" }), group({ id: "g-open" })];
    expect(view({ mine: myGroups(last, open) }).group?.id).toBe("g-open");
    expect(view({ mine: myGroups(last, completed()) }).group?.id).toBe("g-last");
  });

  test("stays open when its time is over, until the server says what it came to", () => {
    expect(state({ mine: myGroups(group()), after: 2 * HOUR })).toBe("open");
  });

  test("is shown after the activity has ended", () => {
    expect(state({ mine: myGroups(group()), after: 10 * DAY })).toBe("open");
  });

  test("is shown as it was read last, by itself or with the shopper's part", () => {
    const mine = myGroups(group());
    expect(state({ mine, known: read(completed()) })).toBe("completed");
    expect(state({ mine, known: { ...read(completed()), isOld: true } })).toBe("open");
  });

  test("in a state that this code does not know is unknown", () => {
    for (const status of ["merged", "constructor"]) {
      expect(state({ mine: myGroups(group({ status: status as "open" })) })).toBe("unknown");
    }
  });
});

describe("an invite", () => {
  test.each<[Group["join"], string]>([
    ["joinable", "invited"],
    ["group_full", "full"],
    ["group_closed", "closed"],
    ["limit_reached", "limit-reached"],
    ["authentication_required", "signed-out"],
  ])("to a group that is %s is shown as %s, with the group", (join, expected) => {
    const seen = view({ invited: "g-zhao", known: read(anothers({ join })) });
    expect(seen).toMatchObject({ state: expected, group: { id: "g-zhao" } });
  });

  test("can be taken up after the activity has ended, and comes before the shopper's own group", () => {
    const mine = { ...myGroups(completed()), status: "ended" as const };
    expect(state({ mine, invited: "g-zhao", known: read(anothers()), after: 2 * DAY })).toBe("invited");
  });

  test("to a group that the shopper is in, or was, shows that", () => {
    expect(state({ mine: myGroups(group()), invited: "g-lin" })).toBe("open");
    const gone = group({ mine: { ...group().mine!, leftAt: at(0) }, join: "group_closed", status: "expired" });
    expect(state({ mine: myGroups(gone), invited: "g-lin" })).toBe("left");
    expect(state({ mine: myGroups({ ...gone, join: "joinable" }), invited: "g-lin" })).toBe("invited");
  });

  test("is loading, and then unavailable where it cannot be read", () => {
    expect(state({ invited: "g-zhao" })).toBe("loading");
    expect(state({ invited: "g-zhao", known: { error: new CampaignError("network", "") } })).toBe("unavailable");
  });

  test("that says what this code does not know is unknown", () => {
    expect(state({ invited: "g-zhao", known: read(anothers({ join: "waiting_list" as "joinable" })) })).toBe("unknown");
  });
});

describe("an intent", () => {
  test("is shown beside the state", () => {
    const intent: IntentView<string> = { action: "join", target: "g-zhao", state: "asking" };
    expect(view({ invited: "g-zhao", known: read(anothers()), intent })).toMatchObject({ state: "invited", intent });
  });

  const failed = (action: string, target?: string) =>
    ({ action, target, state: "failed", reason: "network", outcome: "open" }) as IntentView<string>;
  const gone = group({ join: "joinable", mine: { ...group().mine!, leftAt: at(0) } });
  test.each([
    ["opening", failed("open"), group(), undefined],
    ["joining", failed("join", "g-lin"), group(), undefined],
    ["leaving", failed("leave", "g-lin"), gone, undefined],
    ["joining another one", failed("join", "g-zhao"), group(), "failed"],
    ["leaving, while still in it,", failed("leave", "g-lin"), group(), "failed"],
  ])("%s that got no answer is over once it is seen to be done", (_, intent, own, expected) => {
    expect(view({ mine: myGroups(own), intent }).intent?.state).toBe(expected);
  });

  test("that was refused is shown for as long as nothing else is done", () => {
    const intent: IntentView<string> = { action: "open", state: "failed", reason: "forbidden", outcome: "none" };
    expect(view({ mine: myGroups(group()), intent }).intent).toBe(intent);
  });
});
