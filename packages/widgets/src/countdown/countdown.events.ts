/** The instant that was counted to has come. */
export class CampaignCountdownEndedEvent extends Event {
  /** The instant, RFC 3339. */
  declare readonly instant: string;
  /** The id of the phase that began with it, if one did. */
  declare readonly phase: string | undefined;

  constructor(instant: string, phase: string | undefined) {
    super("campaign-countdown-ended", { bubbles: true, composed: true });
    this.instant = instant;
    this.phase = phase;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "campaign-countdown-ended": CampaignCountdownEndedEvent;
  }
}
