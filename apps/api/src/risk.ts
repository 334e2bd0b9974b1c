import { randomBytes } from "node:crypto";
import { createProofOfWork, type RiskAction, type RiskOptions, type RiskVerdict } from "@campaign-kit/engine";
import { senderOf } from "./admission/address.ts";
import { Budgets } from "./admission/budgets.ts";
import type { ChallengeConfig } from "./config.ts";
import type { TroubleMode } from "./demo/trouble.ts";

/** How much work is asked for, in zero bits: of an address, which many may share, and of one shopper. */
const BITS = { address: 16, shopper: 18 };

const random = (length: number): Uint8Array => randomBytes(length);
const challenger = createProofOfWork({ random, bits: ({ kind }) => BITS[kind as keyof typeof BITS] });

/**
 * Asks for a proof of work from whoever does more in a minute than a person does. What it counts is this process's own, so that
 * with N processes one may do up to N times as much.
 */
export function challengeCrowds(
  { secret, shopperPerMinute, addressPerMinute }: ChallengeConfig,
  monotonic: () => number,
): RiskOptions {
  const shoppers = new Budgets(shopperPerMinute);
  const addresses = new Budgets(addressPerMinute);
  const assess = ({ shopper, address }: RiskAction): RiskVerdict => {
    const sender = senderOf(address);
    const now = monotonic();
    const isCrowded = sender !== undefined && !addresses.spend(sender, now).allowed;
    if (!shoppers.spend(shopper.id, now).allowed) return { challenge: "shopper" };
    return isCrowded ? { challenge: "address" } : "allow";
  };
  return { assess, challenger, secret };
}

/** Asks for a proof of everything, while the demo's trouble is that. */
export function challengeAll(mode: () => TroubleMode): RiskOptions {
  const assess = (): RiskVerdict => (mode() === "challenge" ? { challenge: "address" } : "allow");
  return { assess, challenger, secret: randomBytes(32).toString("base64url") };
}
