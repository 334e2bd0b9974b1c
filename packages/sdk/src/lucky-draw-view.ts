import type { LuckyDrawActivity, LuckyDrawStatus, MyLuckyDraw } from "@campaign-kit/contract/api";
import { activityView, offer } from "./activity-view.ts";
import type { Snapshot } from "./live.ts";
import type { ActivityView, CommonState, IntentView, ServerClock } from "./types.ts";

/** What a lucky draw shows. `no-chances`: none for now, see `mine.nextChanceAt`, `mine.shares` and `mine.purchases`. */
export type LuckyDrawState = CommonState | "ready" | "no-chances" | "sold-out";

export type LuckyDrawView = ActivityView<LuckyDrawState, LuckyDrawActivity, MyLuckyDraw, "draw" | "share" | "buy">;

export const luckyDrawStates: Record<LuckyDrawStatus, LuckyDrawState> = {
  ready: "ready",
  no_chances: "no-chances",
  not_started: "upcoming",
  ended: "ended",
  sold_out: "sold-out",
  authentication_required: "signed-out",
};

/** What a lucky draw shows, from what the server said, the intent under way, and the server's time. */
export function luckyDrawView(id: string, snapshot: Snapshot, clock: ServerClock, intent?: IntentView<string>) {
  const view = activityView("lucky-draw", id, snapshot, clock, ({ activity, mine, me, now }) => {
    const { state, opensAt } = offer(luckyDrawStates, mine.status, activity.windows, now, () => {
      if (!me.shopper) return "authentication_required";
      return mine.chances || activity.chances.daily ? "ready" : "no_chances";
    });
    return { state, opensAt };
  }) as LuckyDrawView;
  // A draw whose answer got lost is shown as one that no page has shown yet.
  const isDone = intent?.outcome === "open" && intent.action === "draw" && view.mine?.unseen;
  return { ...view, points: snapshot.me?.points, intent: isDone ? undefined : intent } as LuckyDrawView;
}
