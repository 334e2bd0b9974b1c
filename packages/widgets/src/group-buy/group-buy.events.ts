import type { CampaignError, GroupResult } from "@campaign-kit/sdk";
import { ActivityEvent } from "../internal/activity.events.ts";

/** About to open a group. Cancel it to open one by other means. */
export class CampaignGroupOpenRequestEvent extends ActivityEvent {
  constructor(activity: string) {
    super("campaign-group-open-request", activity, true);
  }
}

/** The shopper leads a group of their own. */
export class CampaignGroupOpenedEvent extends ActivityEvent {
  /** The group, and how the shopper stands to the activity now. */
  readonly result: GroupResult;

  constructor(activity: string, result: GroupResult) {
    super("campaign-group-opened", activity);
    this.result = result;
  }
}

/** About to join a group. Cancel it to join by other means. */
export class CampaignGroupJoinRequestEvent extends ActivityEvent {
  /** The group, by id. */
  readonly group: string;

  constructor(activity: string, group: string) {
    super("campaign-group-join-request", activity, true);
    this.group = group;
  }
}

/** The shopper is in the group. */
export class CampaignGroupJoinedEvent extends ActivityEvent {
  readonly result: GroupResult;

  constructor(activity: string, result: GroupResult) {
    super("campaign-group-joined", activity);
    this.result = result;
  }
}

/** About to leave a group, after the shopper has confirmed it. Cancel it to leave by other means. */
export class CampaignGroupLeaveRequestEvent extends ActivityEvent {
  readonly group: string;

  constructor(activity: string, group: string) {
    super("campaign-group-leave-request", activity, true);
    this.group = group;
  }
}

/** The shopper has left the group. */
export class CampaignGroupLeftEvent extends ActivityEvent {
  readonly result: GroupResult;

  constructor(activity: string, result: GroupResult) {
    super("campaign-group-left", activity);
    this.result = result;
  }
}

/** Opening, joining or leaving came to nothing, or nothing is known of it. The shopper has been told. */
export class CampaignGroupErrorEvent extends ActivityEvent {
  readonly action: "open" | "join" | "leave";
  readonly error: CampaignError;
  /** The group to join or to leave, by id. */
  readonly group: string | undefined;

  constructor(activity: string, action: "open" | "join" | "leave", error: CampaignError, group?: string) {
    super("campaign-group-error", activity);
    this.action = action;
    this.error = error;
    this.group = group;
  }
}

/** The shopper wants to buy without a group. Cancel it to keep the link from being followed. */
export class CampaignBuyAloneRequestEvent extends ActivityEvent {
  constructor(activity: string) {
    super("campaign-buy-alone-request", activity, true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "campaign-group-open-request": CampaignGroupOpenRequestEvent;
    "campaign-group-opened": CampaignGroupOpenedEvent;
    "campaign-group-join-request": CampaignGroupJoinRequestEvent;
    "campaign-group-joined": CampaignGroupJoinedEvent;
    "campaign-group-leave-request": CampaignGroupLeaveRequestEvent;
    "campaign-group-left": CampaignGroupLeftEvent;
    "campaign-group-error": CampaignGroupErrorEvent;
    "campaign-buy-alone-request": CampaignBuyAloneRequestEvent;
  }
}
