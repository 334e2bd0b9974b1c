import type { CampaignError, ChanceResult, Draw, DrawResult } from "@campaign-kit/sdk";
import { ActivityEvent } from "../internal/activity.events.ts";

/** About to draw. Cancel it to draw by other means. */
export class CampaignDrawRequestEvent extends ActivityEvent {
  constructor(activity: string) {
    super("campaign-draw-request", activity, true);
  }
}

/** The shopper has drawn, and sees what it brought. */
export class CampaignDrawnEvent extends ActivityEvent {
  /** The draw, its receipt, and how the shopper stands to the activity now. */
  readonly result: DrawResult;

  constructor(activity: string, result: DrawResult) {
    super("campaign-drawn", activity);
    this.result = result;
  }
}

/** A draw, a share or a purchase came to nothing, or nothing is known of it. The shopper has been told. */
export class CampaignDrawErrorEvent extends ActivityEvent {
  readonly error: CampaignError;
  readonly action: "draw" | "share" | "buy";

  constructor(activity: string, error: CampaignError, action: "draw" | "share" | "buy") {
    super("campaign-draw-error", activity);
    this.error = error;
    this.action = action;
  }
}

/** About to buy a chance with points. Cancel it to sell it by other means. */
export class CampaignChanceRequestEvent extends ActivityEvent {
  constructor(activity: string) {
    super("campaign-chance-request", activity, true);
  }
}

/** The shopper has bought a chance. */
export class CampaignChanceBoughtEvent extends ActivityEvent {
  readonly result: ChanceResult;

  constructor(activity: string, result: ChanceResult) {
    super("campaign-chance-bought", activity);
    this.result = result;
  }
}

/** The shopper wants to say where a prize is sent. Cancel it to keep the link from being followed. */
export class CampaignAddressRequestEvent extends ActivityEvent {
  readonly draw: Draw;

  constructor(activity: string, draw: Draw) {
    super("campaign-address-request", activity, true);
    this.draw = draw;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "campaign-draw-request": CampaignDrawRequestEvent;
    "campaign-drawn": CampaignDrawnEvent;
    "campaign-draw-error": CampaignDrawErrorEvent;
    "campaign-chance-request": CampaignChanceRequestEvent;
    "campaign-chance-bought": CampaignChanceBoughtEvent;
    "campaign-address-request": CampaignAddressRequestEvent;
  }
}
