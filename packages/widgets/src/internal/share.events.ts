import type { ChanceResult } from "@campaign-kit/sdk";
import { ActivityEvent } from "./activity.events.ts";

/** The shopper wants to share something. Cancel it to share by other means. */
export class CampaignShareRequestEvent extends ActivityEvent {
  /** What is shared, by id: the group, or what else the activity counts shares of. */
  readonly shareTarget: string;
  /** The address that is shared. */
  readonly url: string;

  constructor(activity: string, shareTarget: string, url: string) {
    super("campaign-share-request", activity, true);
    this.shareTarget = shareTarget;
    this.url = url;
  }
}

/** It was handed to the share sheet, or copied. */
export class CampaignSharedEvent extends ActivityEvent {
  readonly shareTarget: string;
  readonly url: string;
  /** What it brought, where the activity gives something for it. */
  readonly result: ChanceResult | undefined;

  constructor(activity: string, shareTarget: string, url: string, result?: ChanceResult) {
    super("campaign-shared", activity);
    this.shareTarget = shareTarget;
    this.url = url;
    this.result = result;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "campaign-share-request": CampaignShareRequestEvent;
    "campaign-shared": CampaignSharedEvent;
  }
}
