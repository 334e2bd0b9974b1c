/** What names a client's part of a cache that it may share with other campaigns, and with other APIs. */
export interface Scope {
  readonly baseUrl: string;
  readonly campaign: string;
}

/** The parts of a campaign's cache that are one shopper's own. */
export type PrivatePart = "me" | "wallet";

/** The key of the public document, and the beginning of every other key of the campaign. */
export const campaignKey = ({ campaign, baseUrl }: Scope) => ["campaign", campaign, baseUrl] as const;

export const privateKey = <Part extends PrivatePart>(scope: Scope, part: Part) =>
  [...campaignKey(scope), part] as const;
