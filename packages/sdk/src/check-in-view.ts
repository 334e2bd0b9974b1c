import type { CheckInActivity, CheckInStatus, MyCheckIn } from "@campaign-kit/contract/api";
import { activityView, offer } from "./activity-view.ts";
import type { Snapshot } from "./live.ts";
import type { ActivityView, CommonState, IntentView, ServerClock } from "./types.ts";

/** What a check-in shows. `ready` today can be stamped · `done` today is stamped: until the server says that the next day has begun. */
export type CheckInState = CommonState | "ready" | "done";

export type CheckInView = ActivityView<CheckInState, CheckInActivity, MyCheckIn, "check-in" | "make-up">;

export const checkInStates: Record<CheckInStatus, CheckInState> = {
  ready: "ready",
  done: "done",
  not_started: "upcoming",
  ended: "ended",
  authentication_required: "signed-out",
};

/** What a check-in shows, from what the server said, the intent under way, and the server's time. */
export function checkInView(id: string, snapshot: Snapshot, clock: ServerClock, intent?: IntentView<string>) {
  const view = activityView("check-in", id, snapshot, clock, ({ activity, mine, me, now }) => {
    const opened = () => (me.shopper ? "ready" : "authentication_required");
    const { state, opensAt } = offer(checkInStates, mine.status, activity.windows, now, opened);
    return { state, opensAt };
  }) as CheckInView;
  // What failed for want of an answer may be seen to have been done.
  const day = intent?.target ?? (view.state === "done" ? view.mine!.today : undefined);
  const isDone = intent?.outcome === "open" && view.mine?.days.some(({ date }) => date === day);
  return { ...view, points: snapshot.me?.points, intent: isDone ? undefined : intent } as CheckInView;
}
