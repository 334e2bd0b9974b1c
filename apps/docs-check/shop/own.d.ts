/**
 * What stands for the reader's own code in the samples of the documentation. A sample that needs more declares it, or names
 * a further thing here.
 */
import type { CampaignClient } from "@campaign-kit/sdk";
import type {} from "@campaign-kit/widgets";

declare global {
  /** The page's client, where a sample does not make one. */
  const client: CampaignClient;

  /** The shop that embeds the kit. */
  const shop: {
    /** The shopper's token; nothing for a visitor. */
    token(): Promise<string | null>;
    renewToken(): Promise<string | null>;
    signIn(): Promise<void>;
    /** Whether this shopper may claim, in the shop's own eyes. */
    mayClaim(): boolean;
    askForAge(): void;
    confirmAge(): Promise<boolean>;
    addToBasket(what: { activity: string; coupon: string }): void;
    checkOut(what: { activity: string; group: string }): void;
  };

  const analytics: { send(name: string, fields: Record<string, unknown>): void };

  /** Draws something. */
  function render(...what: unknown[]): void;
}
