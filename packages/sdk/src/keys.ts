/** What names a client's part of a cache that it may share with other campaigns, and with other APIs. */
export interface Scope {
  readonly baseUrl: string;
  readonly campaign: string;
}

export type CampaignKey = readonly ["campaign", string, string];
export type MeKey = readonly [...CampaignKey, "me"];
export type WalletKey = readonly [...MeKey, "wallet"];
export type GroupKey = readonly [...MeKey, "group", string, string];
export type DrawsKey = readonly [...MeKey, "draws", string];

/*
 * Keys go from the general to the particular, and each is the beginning of the next: who marks one as out of date marks
 * what hangs on it as well. From `me` on, everything is one shopper's own.
 */
export const campaignKey = ({ campaign, baseUrl }: Scope): CampaignKey => ["campaign", campaign, baseUrl];
export const meKey = (scope: Scope): MeKey => [...campaignKey(scope), "me"];
export const walletKey = (scope: Scope): WalletKey => [...meKey(scope), "wallet"];
export const groupKey = (scope: Scope, activity: string, group: string): GroupKey => [
  ...meKey(scope),
  "group",
  activity,
  group,
];
export const drawsKey = (scope: Scope, activity: string): DrawsKey => [...meKey(scope), "draws", activity];
