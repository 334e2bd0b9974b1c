/** What names a client's part of a cache that it may share with other campaigns, and with other APIs. */
export interface Scope {
  readonly baseUrl: string;
  readonly campaign: string;
}

/** The parts of a campaign's cache that are one shopper's own. */
export type PersonalPart = "me" | "wallet";

/** The key of the public document, or of a personal part. The former is the beginning of all the campaign's keys. */
export const queryKey = <Part extends [] | [PersonalPart]>({ campaign, baseUrl }: Scope, ...part: Part) =>
  ["campaign", campaign, baseUrl, ...part] as const;
