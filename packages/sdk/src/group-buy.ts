import { replaceEqualDeep } from "@tanstack/query-core";
import type { Group, GroupNow, GroupResult, Me, MyGroupBuy } from "@campaign-kit/contract/api";
import { activityQuery, createActivity, type ModuleContext, mutation } from "./activity.ts";
import { type ReadOptions, readOptions } from "./campaign.ts";
import type { CampaignError } from "./errors.ts";
import { type GroupBuyView, groupBuyStates, groupBuyView, type Invite, isJoining } from "./group-buy-view.ts";
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
export const groupBuyQuery = (client: Scope & Pick<CampaignClient, "getMe">, activity: string) =>
  activityQuery(client, "group-buy", activity);

/** When a group was first seen as it is now. */
const seen = new WeakMap<Group, number>();

/** One group. While it is open it is asked for anew: every two seconds after a change, then less and less often, up to half a minute. */
export function groupQuery(client: Reader, activity: string, group: string): ReadOptions<GroupKey, Group> {
  const options = readOptions<GroupKey, Group>(groupKey(client, activity, group), async () => {
    return (await client.groupBuy.getGroup(activity, group)).group;
  });
  return {
    ...options,
    staleTime: FRESH,
    refetchInterval({ state }) {
      const { data, dataUpdatedAt = 0 } = state;
      if (state.error || data?.status !== "open") return options.refetchInterval({ state });
      const since = seen.get(data) ?? dataUpdatedAt;
      seen.set(data, since);
      return Math.min(SLOW, Math.max(QUICK, (dataUpdatedAt - since) / 2));
    },
  };
}

/** Opens a group of the activity that is given as the variable. */
export const openGroupMutation = (client: Client) =>
  mutation(client, "openGroup", (activity: string) => client.groupBuy.open(activity));
/** Joins a group. */
export const joinGroupMutation = (client: Client) =>
  mutation(client, "joinGroup", ({ activity, group }: GroupVariables) => client.groupBuy.join(activity, group));
/** Leaves a group. */
export const leaveGroupMutation = (client: Client) =>
  mutation(client, "leaveGroup", ({ activity, group }: GroupVariables) => client.groupBuy.leave(activity, group));

export function createGroupBuy(context: ModuleContext): GroupBuyModule {
  const { client, cache, live, read } = context;
  const { queryClient, clock } = client;
  const { action, change, watch } = createActivity<MyGroupBuy>(context, groupBuyStates);
  const keyOf = (activity: string, group: string) => groupKey(client, activity, group);
  const followed = new Map<string, { watchers: number; end: () => void }>();

  const done = (activity: string, { group }: GroupResult) =>
    cache.change<Group>(keyOf(activity, group.id), () => group);

  const open = action({ action: "open", path: GROUPS, event: "opened", done });
  const join = action({
    action: "join",
    path: `${GROUPS}/{group}/members`,
    event: "joined",
    done,
    told({ code }, activity, id) {
      const join = (code === "already_joined" ? "joined" : code) as Group["join"];
      if (!isJoining(join)) return undefined;
      cache.change<Group>(keyOf(activity, id!), (group) => ({ ...group, join }));
      change(activity, (mine) => withGroup(mine, id!, (group) => ({ ...group, join })));
      return true;
    },
  });
  const leave = action({ action: "leave", path: `${GROUPS}/{group}/departures`, done });

  async function getGroup(activity: string, id: string, options?: { signal?: AbortSignal }): Promise<GroupNow> {
    const key = keyOf(activity, id);
    const before = queryClient.getQueryData<Group>(key);
    let now = "";
    const group = await cache.read(key, async () => {
      const answer = await read(`${GROUPS}/{group}`, "group", true, options, activity, id);
      now = answer.now;
      return answer.group;
    });
    tell(activity, group, before !== queryClient.getQueryData(key));
    return { now, group };
  }

  /** Puts a group into the shopper's part, where that has it; what is new may change more of it, and other tabs. */
  function tell(activity: string, group: Group, isNew: boolean) {
    const mineKey = meKey(client);
    const mine = queryClient.getQueryData<Me>(mineKey)?.activities[activity] as MyGroupBuy | undefined;
    const copy = mine && [...mine.groups, ...mine.open].find(({ id }) => id === group.id);
    if (!copy || replaceEqualDeep(copy, group) === copy) return;
    // Not `cache.change`: a read of the shopper's part that is under way is to come through.
    queryClient.setQueryData<Me>(mineKey, (me) => ({
      ...me!,
      activities: { ...me!.activities, [activity]: withGroup(mine, group.id, () => group) },
    }));
    if (!isNew) return;
    void live.invalidate(mineKey);
    live.tell(mineKey);
  }

  /** Follows a group, once for all who watch it. */
  function follow(activity: string, group: string): () => void {
    const name = keyOf(activity, group).join();
    let one = followed.get(name);
    if (!one) {
      const query = groupQuery({ ...client, groupBuy: { getGroup } }, activity, group);
      followed.set(name, (one = { watchers: 0, end: live.keep(query, live.update) }));
    }
    const { end } = one;
    one.watchers++;
    return () => {
      if (--one.watchers) return;
      followed.delete(name);
      end();
    };
  }

  return {
    open: (activity, options) => open(activity, undefined, options),
    join,
    leave,
    getGroup,
    watch(activity, listener, { group: invited } = {}) {
      let shown: string | undefined;
      let release: (() => void) | undefined;
      function show(group: string | undefined) {
        if (group === shown) return;
        shown = group;
        release?.();
        release = group === undefined ? undefined : follow(activity, group);
      }
      const end = watch(
        activity,
        (snapshot, intent) => groupBuyView(activity, snapshot, clock, intent, invited ? invite(invited) : undefined),
        (view) => {
          show(invited ?? (view.group?.status === "open" ? view.group.id : undefined));
          listener(view);
        },
      );
      return () => {
        end();
        show(undefined);
      };

      function invite(id: string): Invite {
        const state = queryClient.getQueryState<Group, CampaignError>(keyOf(activity, id));
        return { id, group: state?.data, error: state?.error };
      }
    },
  };
}

const withGroup = (mine: MyGroupBuy, id: string, change: (group: Group) => Group): MyGroupBuy => {
  const changeIt = (group: Group) => (group.id === id ? change(group) : group);
  return { ...mine, groups: mine.groups.map(changeIt), open: mine.open.map(changeIt) };
};
