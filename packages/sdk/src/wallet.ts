import type { Wallet } from "@campaign-kit/contract/api";
import { type ReadOptions, readOptions } from "./campaign.ts";
import type { CampaignError } from "./errors.ts";
import { walletKey, type Scope, type WalletKey } from "./keys.ts";
import type { Live } from "./live.ts";
import { notify } from "./notify.ts";
import type { CampaignClient } from "./types.ts";

type WalletView = Parameters<Parameters<CampaignClient["watchWallet"]>[0]>[0];
type Client = Scope & Pick<CampaignClient, "getWallet">;

/** What the shopper owns. */
export const walletQuery = (client: Client): ReadOptions<WalletKey, Wallet> =>
  readOptions(walletKey(client), () => client.getWallet());

export const createWatchWallet =
  (client: Client & Pick<CampaignClient, "queryClient">, live: Live): CampaignClient["watchWallet"] =>
  (listener) => {
    const look = () => {
      const state = client.queryClient.getQueryState<Wallet, CampaignError>(walletKey(client));
      const pending = state?.fetchStatus !== "idle";
      notify(listener, { wallet: state?.data, error: state?.error ?? undefined, pending } as WalletView);
    };
    const release = live.hold(live.keep(walletQuery(client), look));
    look();
    return release;
  };
