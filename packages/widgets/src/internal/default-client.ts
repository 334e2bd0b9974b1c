import type { CampaignClient } from "@campaign-kit/sdk";
import { answerRequests } from "./client-request.ts";
import { announceChange } from "./surroundings.ts";

let stop: (() => void) | undefined;

/** The client of all widgets that have no provider above them and no `client` of their own. `undefined` takes it back. */
export function setDefaultClient(client: CampaignClient | undefined): void {
  stop?.();
  // At the document, where a request arrives that no provider has stopped.
  stop = answerRequests(document, () => client);
  announceChange();
}
