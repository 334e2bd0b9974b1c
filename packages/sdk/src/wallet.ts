import { QueryObserver } from "@tanstack/query-core";
import type { Wallet } from "@campaign-kit/contract/api";
import { type PrivateKey, readOptions } from "./campaign.ts";
import type { CampaignError } from "./errors.ts";
import { privateKey, type Scope } from "./keys.ts";
import type { Live } from "./live.ts";
import type { CampaignClient } from "./types.ts";

/** What the shopper owns. */
export const walletQuery = (client: Scope & Pick<CampaignClient, "getWallet">) =>
  readOptions<PrivateKey<"wallet">, Wallet>(privateKey(client, "wallet"), () => client.getWallet());

export function watchWallet(
  client: CampaignClient,
  live: Live,
  listener: Parameters<CampaignClient["watchWallet"]>[0],
): () => void {
  const observer = new QueryObserver<Wallet, CampaignError>(client.queryClient, walletQuery(client));
  const look = () => {
    const { data, error, isFetching } = observer.getCurrentResult();
    listener({ ...(data && { wallet: data }), ...(error && { error }), pending: isFetching });
  };
  const release = live.hold();
  const end = observer.subscribe(look);
  look();
  return () => {
    end();
    release();
  };
}
