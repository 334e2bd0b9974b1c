import type { Group, GroupBuyActivity, GroupBuyStatus, GroupNow, MyGroupBuy } from "@campaign-kit/contract/api";
import { type Look, offerView } from "./activity-view.ts";
import type { ActivityView, CommonState } from "./types.ts";

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

/** What is known of one group by itself; `isOld`: the shopper's part was read after it. */
export interface KnownGroup {
  data?: GroupNow | undefined;
  error?: unknown;
  isOld?: boolean;
}

export const groupBuyStates: Record<GroupBuyStatus, GroupBuyState> = {
  not_started: "upcoming",
  ended: "ended",
  authentication_required: "signed-out",
  limit_reached: "limit-reached",
  available: "offer",
};

/** What a group is to one who looks at it from outside, by whether it can be joined. */
const joining: Record<Group["join"], GroupBuyState> = {
  authentication_required: "signed-out",
  limit_reached: "limit-reached",
  joinable: "invited",
  joined: "open",
  group_full: "full",
  group_closed: "closed",
};
/** What it is to one who is in it: its status. */
const inside: readonly string[] = ["open", "completed", "expired", "cancelled"] satisfies GroupBuyState[];

/** Whether a word, a problem's code for instance, says how one stands to a group. */
export const isJoining = (word: string): word is Group["join"] => Object.hasOwn(joining, word);

/** What a group-buy shows, from what the server said, the intent under way, and the server's time. */
export const groupBuyView = (look: Look, known: (group: string) => KnownGroup, invited?: string) =>
  offerView<"group-buy", GroupBuyState, GroupBuyView>(
    "group-buy",
    groupBuyStates,
    look,
    ({ activity, mine }) => (mine.counted < activity.limit ? "available" : "limit_reached"),
    ({ state, group }, { action, target }) =>
      (!target || target === group?.id) && (action === "leave" ? state === "left" : inside.includes(state)),
    ({ mine: { groups } }) => {
      const own = groups.find(({ id, status }) => (invited ? id === invited : status === "open"));
      const copy = own ?? (invited ? undefined : groups[0]);
      const id = invited ?? copy?.id;
      if (id === undefined) return undefined;
      const { data, error, isOld } = known(id);
      const group = copy && (isOld || !data) ? copy : data?.group;
      return group ? { state: groupState(group, !!invited), group } : { state: error ? "unavailable" : "loading" };
    },
  );

function groupState({ mine, join, status }: Group, isInvite: boolean): string {
  if (join === "joined" || (mine && !mine.leftAt)) return inside.includes(status) ? status : "unknown";
  if (mine && !(isInvite && join === "joinable")) return "left";
  return isJoining(join) ? joining[join] : "unknown";
}
