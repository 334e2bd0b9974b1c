import type { CampaignClient } from "@campaign-kit/sdk";
import { announceClientChange, ClientRequestEvent } from "./client-request.ts";

let stop: (() => void) | undefined;

/** The client of all widgets that have no provider above them and no `client` of their own. `undefined` takes it back. */
export function setDefaultClient(client: CampaignClient | undefined): void {
  stop?.();
  stop = undefined;
  if (client) {
    const answer = (event: Event): void => (event as ClientRequestEvent).respondWith(client);
    document.addEventListener(ClientRequestEvent.type, answer);
    stop = () => document.removeEventListener(ClientRequestEvent.type, answer);
  }
  announceClientChange();
}
