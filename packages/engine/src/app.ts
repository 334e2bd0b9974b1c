import type { Edges } from "./edges.ts";
import type { Authenticate } from "./identity.ts";
import type { CampaignRegistry } from "./registry.ts";
import type { Store } from "./store/store.ts";

/** What an API is made of. */
export interface CampaignApiOptions extends Edges {
  store: Store;
  campaigns: CampaignRegistry;
  authenticate: Authenticate;
  /** Hears of errors that a request met on our side (answered as `internal_error` or `unavailable`), for the log. */
  onError?: (error: unknown, request: { requestId: string; method: string; path: string }) => void;
}

/** The API of the contract as a web-standard app. It holds no state: any number may run over one database. */
export interface CampaignApi {
  /** Answers any request; never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Forgets stored answers older than 48 hours, a few at a time; tells how many. Call it every few minutes. */
  sweep(): Promise<number>;
}

/** Makes the API. Opens and reads nothing before the first request. */
export function createCampaignApi(options: CampaignApiOptions): CampaignApi {
  return {
    fetch: () => Promise.reject(new Error("not served")),
    sweep: () => options.store.sweep(options.clock()),
  };
}
