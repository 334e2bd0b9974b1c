import type { CampaignClient } from "@campaign-kit/sdk";

/** A request on its way up the page. */
export interface ClientRequest extends Event {
  /** Set by whoever answers, who also stops the event. */
  client: CampaignClient | undefined;
}

/**
 * How a widget finds its client: it sends this up the page, and the nearest provider answers at once. A widget asks again
 * with every update, and whoever can answer from now on, or no longer can, announces a change: so it makes no difference who
 * was upgraded first, or that one of them moves.
 */
export class ClientRequestEvent extends Event implements ClientRequest {
  declare client: CampaignClient | undefined;

  constructor() {
    super("campaign-client-request", { bubbles: true, composed: true });
  }
}

export function requestClient(element: Element): CampaignClient | undefined {
  const request = new ClientRequestEvent();
  element.dispatchEvent(request);
  return request.client;
}

/** Answers requests that reach a place of the page. Returns how to stop. */
export function answerRequests(at: EventTarget, client: () => CampaignClient | undefined): () => void {
  const answer = (event: Event): void => {
    const found = client();
    if (!found) return;
    (event as ClientRequest).client = found;
    event.stopImmediatePropagation();
  };
  at.addEventListener("campaign-client-request", answer);
  return () => at.removeEventListener("campaign-client-request", answer);
}
