import type { Me, MyActivity } from "@campaign-kit/contract/api";
import type { Look } from "./activity-view.ts";
import type { Cache } from "./cache.ts";
import { meQuery, type ReadOptions } from "./campaign.ts";
import type { CampaignError } from "./errors.ts";
import type { Intents } from "./intents.ts";
import { campaignKey, meKey, type MeKey, type Scope } from "./keys.ts";
import type { Live } from "./live.ts";
import type { GetPath, Got, Posted, PostPath } from "./transport/request.ts";
import type { CampaignClient, CampaignEvent } from "./types.ts";

/** What the module of a mechanic is made of. */
export interface ModuleContext {
  client: Pick<CampaignClient, "baseUrl" | "campaign" | "queryClient" | "clock" | "events">;
  cache: Cache;
  live: Live;
  intents: Intents;
  /** Reads an address of the contract; `ids` are the activity's and what else the path has. */
  read: <Path extends GetPath>(
    path: Path,
    field: string & keyof Got<Path>,
    personal: boolean,
    options?: { signal?: AbortSignal },
    ...ids: string[]
  ) => Promise<Got<Path>>;
  /** Ends when the shopper changes. */
  session: () => AbortSignal;
}

/** One thing that a shopper may do with an activity. */
interface Operation<Path extends PostPath, Mine> {
  action: string;
  path: Path;
  /** What the shop's analytics hear of when it is done. */
  event?: CampaignEvent["type"];
  /** The field of the body that takes the target; without one, the path has it. */
  body?: string;
  /** A field without which the answer is not in the contract's form. Default `mine`. */
  field?: string;
  /** It is not shown. */
  quiet?: boolean;
  /** Puts into the cache what the answer has beside `mine` and `points`. */
  done?(activity: string, answer: Posted<Path>): void;
  /** What a problem says of how the shopper stands, beside a status of its name; nothing where no state tells it. */
  told?(error: CampaignError, activity: string, target: string | undefined): Partial<Mine> | undefined;
}

interface Options {
  signal?: AbortSignal;
}
/** Does it, to the activity or to something of it: the group, the date. */
interface Act<Result> {
  (activity: string, options?: Options): Promise<Result>;
  (activity: string, target: string, options?: Options): Promise<Result>;
}

/** What the modules of all mechanics do in the same way; `states` are those that a problem's code may name. */
export function createActivity<Mine extends MyActivity>(
  { client, cache, live, intents, session }: ModuleContext,
  states: Record<Mine["status"], string>,
) {
  const mineKey = meKey(client);
  const actions: Record<string, (activity: string, target?: string) => Promise<unknown>> = {};

  const change = (activity: string, change: (mine: Mine) => Mine, points?: number) =>
    cache.change<Me>(mineKey, (me) => {
      const mine = me.activities[activity] as Mine | undefined;
      return mine
        ? { ...me, points: points ?? me.points, activities: { ...me.activities, [activity]: change(mine) } }
        : me;
    });

  /** Makes the function that does it: as one intent, however often it is called while it is under way. */
  function action<Path extends PostPath>(operation: Operation<Path, Mine>): Act<Posted<Path>> {
    const act = (activity: string, first?: string | Options, second?: Options) => {
      const [target, options] = typeof first === "string" ? [first, second] : [undefined, first];
      return intents.run<Path>(
        {
          field: "mine",
          ...operation,
          activity,
          target,
          done(answer, isKnown) {
            const { mine, points } = answer as { mine?: Mine; points?: number };
            if (!isKnown) {
              if (mine) change(activity, () => mine, points);
              operation.done?.(activity, answer);
            }
            // What was done may change the other activities, and the wallet.
            live.invalidate(mineKey);
            live.tell(mineKey);
            if (operation.event) client.events.emit({ type: operation.event, activity });
          },
          refused(error) {
            const { code } = error;
            client.events.emit({ type: "failed", activity, code });
            live.refetchSoon();
            const status = Object.hasOwn(states, code) && { status: code };
            const more = operation.told?.(error, activity, target);
            if (status || more) change(activity, (mine) => ({ ...mine, ...status, ...more }));
            return !!(status || more);
          },
        },
        AbortSignal.any([session(), options?.signal ?? session()]),
      );
    };
    actions[operation.action] = act;
    return act;
  }

  /** Shows an activity for as long as it is watched, and asks what became of intents that an earlier page has left. */
  function watch<View extends object>(
    activity: string,
    view: (look: Look) => View,
    listener: (view: View) => void,
  ): () => void {
    return live.watch(() => {
      const snapshot = live.snapshot();
      for (const [action, target] of snapshot.me ? intents.unanswered(activity) : []) {
        actions[action]?.(activity, target).catch(() => undefined);
      }
      try {
        return view({ id: activity, snapshot, clock: client.clock, intent: intents.shown(activity) });
      } catch (error) {
        // Not in the contract's form. It must not keep what others watch from being told.
        console.error(error);
        return { state: "unknown" } as unknown as View;
      }
    }, listener);
  }

  return { change, action, watch };
}

type Of<Mechanic extends MyActivity["mechanic"]> = Extract<MyActivity, { mechanic: Mechanic }>;

/** An activity as the shopper stands to it: a part of `meQuery`, so that any number of them are one read. */
export const activityQuery = <Mechanic extends MyActivity["mechanic"]>(
  client: Scope & Pick<CampaignClient, "getMe">,
  mechanic: Mechanic,
  activity: string,
): ReadOptions<MeKey, Me> & { select: (me: Me) => Of<Mechanic> | undefined } => ({
  ...meQuery(client),
  select: ({ activities: { [activity]: mine } }) => (mine?.mechanic === mechanic ? (mine as Of<Mechanic>) : undefined),
});

/** Options of a mutation, as every TanStack adapter takes them. The client itself retries and waits for the network. */
export const mutation = <Variables, Result>(
  client: Scope,
  name: string,
  mutationFn: (variables: Variables) => Promise<Result>,
) => ({
  mutationKey: [...campaignKey(client), name] as const,
  mutationFn,
  retry: (_failureCount: number, _error: CampaignError) => false,
  networkMode: "always" as const,
});
