import type { CampaignClient } from "@campaign-kit/sdk";

/**
 * How a widget finds its client. It sends a request up the page; the nearest provider answers at once by setting `client`,
 * and stops it. Whoever can answer from now on, or no longer can, says so on the document, and the widgets ask again:
 * so it makes no difference who was upgraded first, or that one of them moves.
 */
export class ClientRequestEvent extends Event {
  static readonly type = "campaign-client-request";
  /** Set by whoever answers. */
  client: CampaignClient | undefined;

  constructor() {
    super(ClientRequestEvent.type, { bubbles: true, composed: true });
  }

  respondWith(client: CampaignClient): void {
    this.client = client;
    this.stopImmediatePropagation();
  }
}

/** On the document: another client may answer now. */
export const CLIENT_CHANGE = "campaign-client-change";

export function requestClient(element: Element): CampaignClient | undefined {
  const request = new ClientRequestEvent();
  element.dispatchEvent(request);
  return request.client;
}

export function announceClientChange(): void {
  document.dispatchEvent(new Event(CLIENT_CHANGE));
}
