import type { CampaignError, CheckInResult } from "@campaign-kit/sdk";
import { ActivityEvent } from "../internal/activity.events.ts";

/** About to check in. Cancel it to check in by other means. */
export class CampaignCheckInRequestEvent extends ActivityEvent {
  constructor(activity: string) {
    super("campaign-check-in-request", activity, true);
  }
}

/** Today is stamped. */
export class CampaignCheckedInEvent extends ActivityEvent {
  /** The day, what it brought, and how the shopper stands to the activity now. */
  readonly result: CheckInResult;

  constructor(activity: string, result: CheckInResult) {
    super("campaign-checked-in", activity);
    this.result = result;
  }
}

/** About to make up a missed day. Cancel it to make it up by other means. */
export class CampaignMakeUpRequestEvent extends ActivityEvent {
  /** The missed day, a date of the campaign's calendar: `2026-11-04`. */
  readonly date: string;

  constructor(activity: string, date: string) {
    super("campaign-make-up-request", activity, true);
    this.date = date;
  }
}

/** A missed day is made up. */
export class CampaignMadeUpEvent extends ActivityEvent {
  /** The day, what it brought, and how the shopper stands to the activity now. */
  readonly result: CheckInResult;

  constructor(activity: string, result: CheckInResult) {
    super("campaign-made-up", activity);
    this.result = result;
  }
}

/** A check-in or a make-up came to nothing, or nothing is known of it. The shopper has been told. */
export class CampaignCheckInErrorEvent extends ActivityEvent {
  readonly error: CampaignError;
  /** The day that was to be made up; `undefined` where it was today's check-in. */
  readonly date: string | undefined;

  constructor(activity: string, error: CampaignError, date?: string) {
    super("campaign-check-in-error", activity);
    this.error = error;
    this.date = date;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "campaign-check-in-request": CampaignCheckInRequestEvent;
    "campaign-checked-in": CampaignCheckedInEvent;
    "campaign-make-up-request": CampaignMakeUpRequestEvent;
    "campaign-made-up": CampaignMadeUpEvent;
    "campaign-check-in-error": CampaignCheckInErrorEvent;
  }
}
