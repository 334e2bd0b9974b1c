import type { Group, GroupBuyActivity, GroupBuyStatus, MyGroupBuy } from "@campaign-kit/contract/api";
import { activityView, offer } from "./activity-view.ts";
import type { Snapshot } from "./live.ts";
import type { ActivityView, CommonState, IntentView, ServerClock } from "./types.ts";

/**
 * What a group-buy shows.
 * - `offer` the shopper may open a group · `limit-reached` is in as many as one may be in
 * - `open`, `completed`, `expired`, `cancelled` the state of the shopper's own group (`group`) · `left` the shopper has left
 *   it. Whether another may be opened then, `mine.status` says (`available`).
 * - `invited` another's group that may be joined · `full`, `closed` an invite that came too late · with `group`, and for its
 *   sake: `signed-out` it takes signing in to join it, `limit-reached` the shopper is in as many as one may be in
 * - `ended`, `upcoming`, `signed-out` without `group`: for opening one.
 */
export type GroupBuyState =
  | CommonState
  | "offer"
  | "limit-reached"
  | "invited"
  | "full"
  | "closed"
  | "open"
  | "completed"
  | "expired"
  | "cancelled"
  | "left";

export interface GroupBuyView extends ActivityView<
  GroupBuyState,
  GroupBuyActivity,
  MyGroupBuy,
  "open" | "join" | "leave"
> {
  /** The group to show: the one invited to, else the shopper's own: an open one, else the one joined last. */
  group?: Group;
}

/** A group that the shopper was invited to, as far as it has been read. */
export interface Invite {
  id: string;
  group: Group | undefined;
  error: unknown;
}

export const groupBuyStates: Record<GroupBuyStatus, GroupBuyState> = {
  available: "offer",
  not_started: "upcoming",
  ended: "ended",
  limit_reached: "limit-reached",
  authentication_required: "signed-out",
};

/** What a group is to one who is not in it, by whether it can be joined; and to one who is, by its status. */
const outside: Record<string, GroupBuyState> = {
  joinable: "invited",
  group_full: "full",
  group_closed: "closed",
  limit_reached: "limit-reached",
  authentication_required: "signed-out",
};
const inside: Record<string, GroupBuyState> = {
  open: "open",
  completed: "completed",
  expired: "expired",
  cancelled: "cancelled",
};

/** Whether a word, a problem's code for instance, says how one stands to a group. */
export const isJoining = (word: string) => word === "joined" || Object.hasOwn(outside, word);

/** What a group-buy shows, from what the server said, the intent under way, and the server's time. */
export function groupBuyView(
  id: string,
  snapshot: Snapshot,
  clock: ServerClock,
  intent?: IntentView<string>,
  invite?: Invite,
): GroupBuyView {
  const view = activityView("group-buy", id, snapshot, clock, ({ activity, mine, me, now }) => {
    const { groups } = mine;
    const group = invite
      ? (groups.find((each) => each.id === invite.id) ?? invite.group)
      : (groups.find(({ status }) => status === "open") ?? groups[0]);
    if (group) return { state: groupState(group, !!invite), group };
    if (invite) return { state: invite.error ? "unavailable" : "loading" };
    const { state, opensAt } = offer(groupBuyStates, mine.status, activity.windows, now, () => {
      if (!me.shopper) return "authentication_required";
      return mine.counted < activity.limit ? "available" : "limit_reached";
    });
    return { state, opensAt };
  }) as GroupBuyView;
  return { ...view, points: snapshot.me?.points, intent: isDone(view, intent) ? undefined : intent } as GroupBuyView;
}

function groupState({ mine, join, status }: Group, isInvite: boolean): GroupBuyState {
  const isIn = join === "joined" || (mine && !mine.leftAt);
  if (!isIn && mine && !(isInvite && join === "joinable")) return "left";
  const states = isIn ? inside : outside;
  const word = isIn ? status : join;
  return Object.hasOwn(states, word) ? states[word]! : "unknown";
}

/** Whether what failed for want of an answer is seen to have been done. */
function isDone({ state, group }: GroupBuyView, intent: IntentView<string> | undefined): boolean {
  if (intent?.outcome !== "open") return false;
  if (intent.target && intent.target !== group?.id) return false;
  return Object.hasOwn(inside, state) ? intent.action !== "leave" : state === "left" && intent.action === "leave";
}
