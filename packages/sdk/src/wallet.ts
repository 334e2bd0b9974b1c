import { QueryObserver } from "@tanstack/query-core";
import type { Wallet } from "@campaign-kit/contract/api";
import { type PersonalKey, readOptions } from "./campaign.ts";
import type { CampaignError } from "./errors.ts";
import { queryKey, type Scope } from "./keys.ts";
import type { Live } from "./live.ts";
import type { CampaignClient } from "./types.ts";

type WalletView = Parameters<Parameters<CampaignClient["watchWallet"]>[0]>[0];
type Client = Scope & Pick<CampaignClient, "getWallet">;

/** What the shopper owns. */
export const walletQuery = (client: Client) =>
  readOptions<PersonalKey<"wallet">, Wallet>(queryKey(client, "wallet"), () => client.getWallet());

export const createWatchWallet =
  (client: Client & Pick<CampaignClient, "queryClient">, live: Live): CampaignClient["watchWallet"] =>
  (listener) => {
    const observer = new QueryObserver<Wallet, CampaignError>(client.queryClient, walletQuery(client));
    const look = () => {
      const { data, error, isFetching } = observer.getCurrentResult();
      listener({ wallet: data, error: error ?? undefined, pending: isFetching } as WalletView);
    };
    const release = live.hold(observer.subscribe(look));
    look();
    return release;
  };
