import type { DataTag } from "@tanstack/query-core";
import type { Campaign, Me } from "@campaign-kit/contract/api";
import type { CampaignError } from "./errors.ts";
import { campaignKey, type CampaignKey, meKey, type MeKey, type Scope } from "./keys.ts";
import { isTransient } from "./transport/retry.ts";
import type { CampaignClient } from "./types.ts";

/** How long an answer counts as fresh, and after which time a failed read is tried again, in milliseconds. */
const FRESH = 30_000;

/** What a query's interval is told by. `dataUpdatedAt` in milliseconds by the device's clock. */
export interface QueryState<Data> {
  data?: Data | undefined;
  dataUpdatedAt?: number;
  error: Error | null;
}

/** Options of a query, as every TanStack adapter takes them. */
export interface ReadOptions<Key extends readonly unknown[], Data> {
  queryKey: DataTag<Key, Data, CampaignError>;
  queryFn: () => Promise<Data>;
  staleTime: number;
  /** Never: the SDK's own transport retries. As a function it also tells adapters the type of the error. */
  retry: (failureCount: number, error: CampaignError) => boolean;
  refetchInterval: (query: { state: QueryState<Data> }) => number | false;
}

/** Options of a query that is one activity's part of `meQuery`. */
export type ActivityQuery<Mine> = ReadOptions<MeKey, Me> & { select: (me: Me) => Mine | undefined };

/** Options of a mutation, as every TanStack adapter takes them. The client itself retries and waits for the network. */
export interface ActionOptions<Variables, Result> {
  mutationKey: readonly [...CampaignKey, string];
  mutationFn: (variables: Variables) => Promise<Result>;
  retry: (failureCount: number, error: CampaignError) => boolean;
  networkMode: "always";
}

export const readOptions = <Key extends readonly unknown[], Data>(key: Key, queryFn: () => Promise<Data>) =>
  ({
    queryKey: key,
    queryFn,
    staleTime: FRESH,
    retry: () => false,
    // No polling; but a page that could not be read heals by itself while it is looked at.
    refetchInterval: ({ state: { error } }: { state: { error: CampaignError | null } }) =>
      !!error && isTransient(error) && Math.max(FRESH, error.retryAfter ?? 0),
  }) as unknown as ReadOptions<Key, Data>;

/** The public document: phases, rules, activities and their stock. */
export const campaignQuery = (
  client: Scope & Pick<CampaignClient, "getCampaign">,
): ReadOptions<CampaignKey, Campaign> => readOptions(campaignKey(client), () => client.getCampaign());

/** How the shopper stands to every activity. */
export const meQuery = (client: Scope & Pick<CampaignClient, "getMe">): ReadOptions<MeKey, Me> =>
  readOptions(meKey(client), () => client.getMe());
