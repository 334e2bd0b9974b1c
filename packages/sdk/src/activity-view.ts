import type { Activity, Campaign, Me, MyActivity } from "@campaign-kit/contract/api";
import type { Snapshot } from "./live.ts";
import type { IntentView, ServerClock } from "./types.ts";

type Mechanic = Activity["mechanic"];
type Named<Union, Name> = Extract<Union, { mechanic: Name }>;
type Mine<Name> = Named<MyActivity, Name>;

/** What the view of an activity is made from. */
export interface Look {
  id: string;
  snapshot: Snapshot;
  clock: ServerClock;
  intent?: IntentView<string> | undefined;
}

/** What is known of an activity, once all of it is. */
export interface Known<Name extends Mechanic> {
  activity: Named<Activity, Name>;
  mine: Mine<Name>;
  campaign: Campaign;
  me: Me;
  /** Server time in milliseconds. */
  now: number;
}

/** The part of a view that all mechanics have in common; `decide` says the rest, once all is known. */
export function activityView<Name extends Mechanic, More extends object>(
  mechanic: Name,
  { id, snapshot: { campaign, me, error, ...age }, clock }: Look,
  decide: (known: Known<Name>) => More,
) {
  const activity = findActivity(mechanic, campaign, id);
  const standing = me?.activities[id];
  // A server may know mechanics that this code does not.
  const mine = is(mechanic, standing) ? standing : undefined;
  const view = { clock, timeZone: campaign?.timeZone, activity, mine, ...age };
  if (!campaign || !me) return { ...view, state: error ? "unavailable" : "loading" } as const;
  if (!standing) return { ...view, state: "unavailable" } as const;
  if (!activity || !mine) return { ...view, state: "unknown" } as const;
  return { ...view, ...decide({ activity, mine, campaign, me, now: clock.now() ?? Date.parse(me.now) }) };
}

/**
 * The view of an activity that is offered in its windows. `opened` is what the server will say of one that has opened since
 * it was asked (it is asked again within seconds); `isDone` tells whether what failed for want of an answer is seen to
 * have been done; `before` is what is shown ahead of the offer.
 */
export function offerView<Name extends Mechanic, State extends string, View>(
  mechanic: Name,
  states: Record<Mine<Name>["status"], State>,
  look: Look,
  opened: (known: Known<Name>) => Mine<Name>["status"],
  isDone: (view: View, intent: IntentView<string>) => unknown,
  before?: (known: Known<Name>) => object | undefined,
): View {
  const { snapshot, intent } = look;
  const view = activityView(mechanic, look, (known) => {
    const shown = before?.(known);
    if (shown) return shown;
    const { activity, mine, me, now } = known;
    if (!Object.hasOwn(states, mine.status)) return { state: "unknown" };
    const [status, opensAt] = turnOver(activity, me, now, mine.status, () => opened(known));
    return { state: states[status as Mine<Name>["status"]], opensAt };
  }) as View;
  const isOver = intent?.outcome === "open" && isDone(view, intent);
  return { ...view, points: snapshot.me?.points, intent: isOver ? undefined : intent };
}

/** What the server decided, turned over by its clock in its own order; and when the activity opens, where that lies ahead. */
export function turnOver(
  { windows }: Pick<Activity, "windows">,
  { shopper }: Me,
  now: number,
  status: string,
  opened: () => string,
): [status: string, opensAt?: string] {
  const opening = windows.find(({ closesAt }) => Date.parse(closesAt) > now);
  if (status === "limit_reached") return [status];
  if (!opening || status === "ended") return ["ended"];
  if (status === "sold_out") return [status];
  if (Date.parse(opening.opensAt) > now) return ["not_started", opening.opensAt];
  if (status !== "not_started") return [status];
  return [shopper ? opened() : "authentication_required"];
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
