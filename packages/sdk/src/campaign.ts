import type { DataTag } from "@tanstack/query-core";
import type { Campaign, Me } from "@campaign-kit/contract/api";
import type { CampaignError } from "./errors.ts";
import { campaignKey, privateKey, type PrivatePart, type Scope } from "./keys.ts";
import { isTransient } from "./transport/retry.ts";
import type { CampaignClient } from "./types.ts";

/** How long an answer counts as fresh, and after which time a failed read is tried again, in milliseconds. */
const FRESH = 30_000;

/** Options of a query, as every TanStack adapter takes them. */
export interface ReadOptions<Key extends readonly unknown[], Data> {
  queryKey: DataTag<Key, Data, CampaignError>;
  queryFn: () => Promise<Data>;
  staleTime: number;
  /** The SDK's own transport retries. */
  retry: false;
  refetchInterval: (query: { state: { error: unknown } }) => number | false;
}
export type CampaignKey = ReturnType<typeof campaignKey>;
export type PrivateKey<Part extends PrivatePart> = readonly [...CampaignKey, Part];

export function readOptions<Key extends readonly unknown[], Data>(queryKey: Key, queryFn: () => Promise<Data>) {
  return {
    queryKey,
    queryFn,
    staleTime: FRESH,
    retry: false,
    // No polling; but a page that could not be read heals by itself while it is looked at.
    refetchInterval: ({ state }) => state.error !== null && isTransient(state.error as CampaignError) && FRESH,
  } as ReadOptions<Key, Data>;
}

/** The public document: phases, rules, activities and their stock. */
export const campaignQuery = (client: Scope & Pick<CampaignClient, "getCampaign">) =>
  readOptions<CampaignKey, Campaign>(campaignKey(client), () => client.getCampaign());

/** How the shopper stands to every activity. */
export const meQuery = (client: Scope & Pick<CampaignClient, "getMe">) =>
  readOptions<PrivateKey<"me">, Me>(privateKey(client, "me"), () => client.getMe());
