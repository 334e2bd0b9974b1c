/** Something that happens to one activity. */
export class ActivityEvent extends Event {
  /** The activity, by id. */
  readonly activity: string;

  constructor(type: string, activity: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.activity = activity;
  }
}

/** The shopper wants to sign in. Cancel it to keep the link from being followed. */
export class CampaignSignInRequestEvent extends ActivityEvent {
  constructor(activity: string) {
    super("campaign-sign-in-request", activity, true);
  }
}

/** The shopper wants something loaded that could not be. Cancel it to keep the client from asking for everything anew. */
export class CampaignRetryRequestEvent extends ActivityEvent {
  constructor(activity: string) {
    super("campaign-retry-request", activity, true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "campaign-sign-in-request": CampaignSignInRequestEvent;
    "campaign-retry-request": CampaignRetryRequestEvent;
  }
}
