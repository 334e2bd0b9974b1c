import type { Store } from "@campaign-kit/engine";
import { Decider, findCampaign, fingerprint } from "../engine.ts";
import { campaign, CLAIM_PATH, HOT } from "./campaign.ts";
import type { Contender } from "./contender.ts";
import { edges } from "./edges.ts";

/** The engine's decider over a store, without HTTP around it. */
export function ours(name: string, store: Store, options: { batch?: number } = {}): Contender {
  const decider = new Decider({ store, ...edges, ...options });
  const campaigns = new Map([[campaign.id, campaign]]);
  return {
    name,
    claim: async (shopper, key) => {
      const { answer } = await decider.submit(findCampaign(campaigns, HOT.campaign).activity("coupon", HOT.activity), {
        subject: shopper,
        key,
        fingerprint: fingerprint("POST", `http://shop.test${CLAIM_PATH}`),
        intent: { shopper: { id: shopper, newCustomer: false, member: false } },
      });
      return answer;
    },
  };
}
