import type { CheckInActivity, CheckInStatus, MyCheckIn } from "@campaign-kit/contract/api";
import { type Look, offerView } from "./activity-view.ts";
import type { ActivityView, CommonState } from "./types.ts";

/** What a check-in shows. `ready` today can be stamped · `done` today is stamped: until the server says that the next day has begun. */
export type CheckInState = CommonState | "ready" | "done";

export type CheckInView = ActivityView<CheckInState, CheckInActivity, MyCheckIn, "check-in" | "make-up">;

export const checkInStates: Record<CheckInStatus, CheckInState> = {
  not_started: "upcoming",
  ended: "ended",
  authentication_required: "signed-out",
  ready: "ready",
  done: "done",
};

/** What a check-in shows, from what the server said, the intent under way, and the server's time. */
export const checkInView = (look: Look) =>
  offerView<"check-in", CheckInState, CheckInView>(
    "check-in",
    checkInStates,
    look,
    () => "ready",
    ({ state, mine }, { target }) => (target ? mine?.days.some(({ date }) => date === target) : state === "done"),
  );
