import type { LuckyDrawActivity, LuckyDrawStatus, MyLuckyDraw } from "@campaign-kit/contract/api";
import { type Look, offerView } from "./activity-view.ts";
import type { ActivityView, CommonState } from "./types.ts";

/** What a lucky draw shows. `no-chances`: none for now, see `mine.nextChanceAt`, `mine.shares` and `mine.purchases`. */
export type LuckyDrawState = CommonState | "ready" | "no-chances" | "sold-out";

export type LuckyDrawView = ActivityView<LuckyDrawState, LuckyDrawActivity, MyLuckyDraw, "draw" | "share" | "buy">;

export const luckyDrawStates: Record<LuckyDrawStatus, LuckyDrawState> = {
  not_started: "upcoming",
  ended: "ended",
  authentication_required: "signed-out",
  sold_out: "sold-out",
  no_chances: "no-chances",
  ready: "ready",
};

/** What a lucky draw shows, from what the server said, the intent under way, and the server's time. */
export const luckyDrawView = (look: Look) =>
  offerView<"lucky-draw", LuckyDrawState, LuckyDrawView>(
    "lucky-draw",
    luckyDrawStates,
    look,
    ({ activity, mine }) => (mine.chances || activity.chances.daily ? "ready" : "no_chances"),
    // A draw whose answer got lost is shown as one that no page has shown yet.
    ({ mine }, { action }) => action === "draw" && mine?.unseen,
  );
