import type { CheckInResult, MyCheckIn } from "@campaign-kit/contract/api";
import { activityQuery, createActivity, type ModuleContext, mutation } from "./activity.ts";
import type { ActionOptions, ActivityQuery } from "./campaign.ts";
import { checkInStates, type CheckInView, checkInView } from "./check-in-view.ts";
import type { Scope } from "./keys.ts";
import type { CampaignClient } from "./types.ts";

const CHECK_IN = "/v1/campaigns/{campaign}/check-ins/{activity}";

export interface CheckInModule {
  watch(activity: string, listener: (view: CheckInView) => void): () => void;
  /** One intent each, as with `coupon.claim`. Throw a `CampaignError`. */
  checkIn(activity: string, options?: { signal?: AbortSignal }): Promise<CheckInResult>;
  /** `date`: a day of `mine.makeUp.dates`. */
  makeUp(activity: string, date: string, options?: { signal?: AbortSignal }): Promise<CheckInResult>;
}

type Client = Scope & Pick<CampaignClient, "checkIn">;

/** A check-in as the shopper stands to it: a part of `meQuery`. */
export const checkInQuery = (
  client: Scope & Pick<CampaignClient, "getMe">,
  activity: string,
): ActivityQuery<MyCheckIn> => activityQuery(client, "check-in", activity);

/** Checks in today, in the activity that is given as the variable. */
export const checkInMutation = (client: Client): ActionOptions<string, CheckInResult> =>
  mutation(client, "checkIn", (activity: string) => client.checkIn.checkIn(activity));
/** Makes up a missed day. */
export const makeUpDayMutation = (client: Client): ActionOptions<{ activity: string; date: string }, CheckInResult> =>
  mutation(client, "makeUpDay", ({ activity, date }: { activity: string; date: string }) =>
    client.checkIn.makeUp(activity, date),
  );

export function createCheckIn(context: ModuleContext): CheckInModule {
  const { action, watch } = createActivity<MyCheckIn>(context, checkInStates);

  const checkIn = action({
    action: "check-in",
    path: `${CHECK_IN}/days`,
    event: "checked-in",
    told: ({ code }) => (code === "already_checked_in" ? { status: "done" } : undefined),
  });
  const makeUp = action({ action: "make-up", path: `${CHECK_IN}/make-ups`, body: "date", event: "checked-in" });

  return {
    checkIn,
    makeUp,
    watch: (activity, listener) => watch(activity, checkInView, listener),
  };
}
