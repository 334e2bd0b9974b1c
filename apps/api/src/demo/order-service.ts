import type { MemberRefunds } from "@campaign-kit/contract";
import type { CampaignApi } from "@campaign-kit/engine";
import { signToken } from "../tokens.ts";
import type { Demo } from "./routes.ts";

/** How long a refund takes, in milliseconds of the campaign's time: enough to see that it is due. */
const REFUND_TAKES = 60_000;
/** Points that shoppers bring along. */
const welcome: Readonly<Record<string, number>> = { zhao: 120 };

/** What a shop's own order service does, played for the demo: it speaks to the API as any other would. */
export interface OrderService {
  /**
   * Opens the shop: has the decks sealed, which takes a second that no shopper should wait, and gives the shoppers the points
   * that they bring along. Asked again, it gives nothing more until all was forgotten.
   */
  welcome: () => Promise<void>;
  /** Pays the refunds that have been due for a minute. Call it every few seconds. */
  payRefunds: () => Promise<void>;
}

/** `groupBuys`: the ids of the campaign's group-buy activities. `realTime` is in milliseconds since 1970. */
export function createOrderService(
  { campaign, clock, tokens }: Pick<Demo, "campaign" | "clock" | "tokens">,
  groupBuys: readonly string[],
  api: Pick<CampaignApi, "fetch">,
  realTime: () => number,
): OrderService {
  /** When each refund was first seen to be due, by the campaign's clock. */
  let dueSince = new Map<string, number>();

  const ask = async (path: string, change?: { key: string; body: object }): Promise<unknown> => {
    const self = { id: "order-service", newCustomer: false, member: false, scope: "orders" };
    const token = await signToken(self, tokens, { now: realTime(), lifetime: 60 });
    const headers = { Authorization: `Bearer ${token}` };
    const url = `http://demo.invalid/v1/campaigns/${campaign}${path && `/${path}`}`;
    const response = await api.fetch(
      change
        ? new Request(url, {
            method: "POST",
            headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": change.key },
            body: JSON.stringify(change.body),
          })
        : new Request(url, { headers }),
    );
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };

  return {
    welcome: async () => {
      await ask("");
      for (const [shopper, points] of Object.entries(welcome)) {
        await ask("points/grants", { key: `welcome-points-of-${shopper}`, body: { shopper, points } });
      }
    },

    payRefunds: async () => {
      const now = clock.now();
      const due = new Map<string, number>();
      for (const activity of groupBuys) {
        const { refunds } = (await ask(`group-buys/${activity}/refunds`)) as MemberRefunds;
        for (const { id, group } of refunds) {
          // The clock may have been moved back since.
          const since = Math.min(dueSince.get(id) ?? now, now);
          due.set(id, since);
          if (now - since < REFUND_TAKES) continue;
          const path = `group-buys/${activity}/groups/${group}/refunds`;
          await ask(path, { key: `paid-${id}`, body: { refund: id } });
        }
      }
      dueSince = due;
    },
  };
}
