import type { Group, GroupNow, GroupResult, MyGroupBuy } from "@campaign-kit/contract/api";
import { activityQuery, createActivity, type ModuleContext, mutation } from "./activity.ts";
import { type ActionOptions, type ActivityQuery, type ReadOptions, readOptions } from "./campaign.ts";
import { type GroupBuyView, groupBuyStates, groupBuyView, isJoining, type KnownGroup } from "./group-buy-view.ts";
import { groupKey, type GroupKey, meKey, type Scope } from "./keys.ts";
import type { CampaignClient } from "./types.ts";

const GROUPS = "/v1/campaigns/{campaign}/group-buys/{activity}/groups";

/** How often an open group is asked for anew: at first, and at most, in milliseconds between two answers. */
const QUICK = 2000;
const SLOW = 30_000;
/** An answer this young is not asked for again, in milliseconds. */
const FRESH = 1000;

export interface GroupBuyModule {
  /** Follows an activity; with `group`, an invite to that group. An open group on show is asked for anew every few seconds. */
  watch(activity: string, listener: (view: GroupBuyView) => void, options?: { group?: string }): () => void;
  /** One intent each, as with `coupon.claim`. Throw a `CampaignError`. */
  open(activity: string, options?: { signal?: AbortSignal }): Promise<GroupResult>;
  join(activity: string, group: string, options?: { signal?: AbortSignal }): Promise<GroupResult>;
  leave(activity: string, group: string, options?: { signal?: AbortSignal }): Promise<GroupResult>;
  /** A group as whoever has its id may see it. */
  getGroup(activity: string, group: string, options?: { signal?: AbortSignal }): Promise<GroupNow>;
}

type Client = Scope & Pick<CampaignClient, "groupBuy">;
type Reader = Scope & { groupBuy: Pick<GroupBuyModule, "getGroup"> };
/** A group of an activity. */
export interface GroupVariables {
  activity: string;
  group: string;
}

/** A group-buy as the shopper stands to it: a part of `meQuery`. */
export const groupBuyQuery = (
  client: Scope & Pick<CampaignClient, "getMe">,
  activity: string,
): ActivityQuery<MyGroupBuy> => activityQuery(client, "group-buy", activity);

/** When a group was first seen as it is now. */
const seen = new WeakMap<Group, number>();

/** One group. While it is open it is asked for anew: every two seconds after a change, then less and less often, up to half a minute. */
export function groupQuery(
  client: Reader,
  activity: string,
  group: string,
): ReadOptions<GroupKey, GroupNow> & { select: (answer: GroupNow) => Group } {
  const options = readOptions<GroupKey, GroupNow>(groupKey(client, activity, group), () =>
    client.groupBuy.getGroup(activity, group),
  );
  return {
    ...options,
    select: (answer) => answer.group,
    staleTime: FRESH,
    refetchInterval({ state }) {
      const { data, dataUpdatedAt = 0 } = state;
      if (state.error || data?.group.status !== "open") return options.refetchInterval({ state });
      const since = seen.get(data.group) ?? dataUpdatedAt;
      seen.set(data.group, since);
      return Math.min(SLOW, Math.max(QUICK, (dataUpdatedAt - since) / 2));
    },
  };
}

/** Opens a group of the activity that is given as the variable. */
export const openGroupMutation = (client: Client): ActionOptions<string, GroupResult> =>
  mutation(client, "openGroup", (activity: string) => client.groupBuy.open(activity));
/** Joins a group. */
export const joinGroupMutation = (client: Client): ActionOptions<GroupVariables, GroupResult> =>
  mutation(client, "joinGroup", ({ activity, group }: GroupVariables) => client.groupBuy.join(activity, group));
/** Leaves a group. */
export const leaveGroupMutation = (client: Client): ActionOptions<GroupVariables, GroupResult> =>
  mutation(client, "leaveGroup", ({ activity, group }: GroupVariables) => client.groupBuy.leave(activity, group));

export function createGroupBuy(context: ModuleContext): GroupBuyModule {
  const { client, cache, live, read } = context;
  const { queryClient } = client;
  const { action, watch } = createActivity<MyGroupBuy>(context, groupBuyStates);
  const mineKey = meKey(client);
  const keyOf = (activity: string, group: string) => groupKey(client, activity, group);

  const done = (activity: string, { group }: GroupResult) =>
    cache.change<GroupNow>(keyOf(activity, group.id), (before) => ({ ...before, group }));

  const open = action({ action: "open", path: GROUPS, event: "opened", done });
  const join = action({
    action: "join",
    path: `${GROUPS}/{group}/members`,
    event: "joined",
    done,
    told({ code }, activity, id) {
      const key = keyOf(activity, id!);
      const join = code === "already_joined" ? "joined" : code;
      // Only a group that is on show can tell it.
      if (!isJoining(join) || !queryClient.getQueryData(key)) return undefined;
      cache.change<GroupNow>(key, ({ now, group }) => ({ now, group: { ...group, join } }));
      return {};
    },
  });
  const leave = action({ action: "leave", path: `${GROUPS}/{group}/departures`, done });

  async function getGroup(activity: string, id: string, options?: { signal?: AbortSignal }): Promise<GroupNow> {
    const key = keyOf(activity, id);
    const known = () => queryClient.getQueryData<GroupNow>(key)?.group;
    const before = known();
    const answer = await cache.read(key, () => read(`${GROUPS}/{group}`, "group", true, options, activity, id));
    // What is new may change more of the shopper's part, and what other tabs show.
    if (before && before !== known()) {
      live.invalidate(mineKey);
      live.tell(mineKey);
    }
    return answer;
  }

  return {
    open,
    join,
    leave,
    getGroup,
    watch(activity, listener, { group: invited } = {}) {
      let shown: string | undefined;
      let release: (() => void) | undefined;
      function follow(group: string | undefined) {
        if (group === shown) return;
        shown = group;
        release?.();
        release =
          group === undefined
            ? undefined
            : live.keep(groupQuery({ ...client, groupBuy: { getGroup } }, activity, group), live.update);
      }
      function known(group: string): KnownGroup {
        const { data, error, dataUpdatedAt = 0 } = queryClient.getQueryState<GroupNow>(keyOf(activity, group)) ?? {};
        return { data, error, isOld: dataUpdatedAt < queryClient.getQueryState(mineKey)!.dataUpdatedAt };
      }
      const end = watch(
        activity,
        (look) => groupBuyView(look, known, invited),
        (view) => {
          follow(invited ?? (view.group?.status === "open" ? view.group.id : undefined));
          listener(view);
        },
      );
      return () => {
        end();
        follow(undefined);
      };
    },
  };
}
