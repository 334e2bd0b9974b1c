import type { Activity, Campaign, Me, MyActivity, TimeWindow } from "@campaign-kit/contract/api";
import type { Snapshot } from "./live.ts";
import type { ServerClock } from "./types.ts";

type Mechanic = Activity["mechanic"];
type Named<Union, Name> = Extract<Union, { mechanic: Name }>;

/** What is known of an activity, once all of it is. */
export interface Known<Name extends Mechanic> {
  activity: Named<Activity, Name>;
  mine: Named<MyActivity, Name>;
  campaign: Campaign;
  me: Me;
  /** Server time in milliseconds. */
  now: number;
}

/** The part of a view that all mechanics have in common; `decide` says the rest, once all is known. */
export function activityView<Name extends Mechanic, More extends object>(
  mechanic: Name,
  id: string,
  { campaign, me, error }: Snapshot,
  clock: ServerClock,
  decide: (known: Known<Name>) => More,
) {
  const activity = findActivity(mechanic, campaign, id);
  const standing = me?.activities[id];
  // A server may know mechanics that this code does not.
  const mine = is(mechanic, standing) ? standing : undefined;
  const view = { clock, timeZone: campaign?.timeZone, activity, mine };
  if (!campaign || !me) return { ...view, state: error ? "unavailable" : "loading" } as const;
  if (!standing) return { ...view, state: "unavailable" } as const;
  if (!activity || !mine) return { ...view, state: "unknown" } as const;
  return { ...view, ...decide({ activity, mine, campaign, me, now: clock.now() ?? Date.parse(me.now) }) };
}

const is = <Name extends Mechanic, Part extends { mechanic: string }>(
  mechanic: Name,
  part: Part | undefined,
): part is Named<Part, Name> => part?.mechanic === mechanic;

export const findActivity = <Name extends Mechanic>(
  mechanic: Name,
  campaign: Campaign | undefined,
  id: string | undefined,
) => campaign?.activities.find((each): each is Named<Activity, Name> => each.id === id && is(mechanic, each));

/**
 * How an activity is offered: as the server decided, turned over by its clock in the server's own order. `opened` is what
 * the server will say of one that has opened since it was asked; it is asked again within seconds.
 */
export function offer<Status extends string, State extends string>(
  states: Record<Status, State>,
  status: Status,
  windows: readonly TimeWindow[],
  now: number,
  opened: () => Status,
): { status: Status; state: State | "unknown"; opensAt?: string } {
  if (!Object.hasOwn(states, status)) return { status, state: "unknown" };
  const opening = windows.find(({ closesAt }) => Date.parse(closesAt) > now);
  let current: string = status;
  if (current !== "limit_reached" && current !== "ended") {
    if (!opening) current = "ended";
    else if (current !== "sold_out") {
      if (Date.parse(opening.opensAt) > now) current = "not_started";
      else if (current === "not_started") current = opened();
    }
  }
  const result = { status: current as Status, state: states[current as Status] };
  return current === "not_started" ? { ...result, opensAt: opening!.opensAt } : result;
}
