/** The same two reads that our widgets make, by the same demo's API, as a shop would write them by itself. */
import type { Campaign, Me } from "@campaign-kit/sdk";

export interface Read {
  campaign: Campaign;
  me: Me;
  /** Milliseconds that the server's clock is ahead of this device's. */
  ahead: number;
}

async function json<Answer>(address: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as Answer;
}

async function readMe(): Promise<Me> {
  const { token } = await json<{ token: string }>("/demo/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ shopper: "lin" }),
  });
  return json("/v1/campaigns/double-11/me", { headers: { Authorization: `Bearer ${token}` } });
}

/** Both at once, since neither needs the other. */
export async function read(): Promise<Read> {
  const [campaign, me] = await Promise.all([json<Campaign>("/v1/campaigns/double-11"), readMe()]);
  return { campaign, me, ahead: Date.parse(me.now) - Date.now() };
}

/** The activities of a mechanic. */
export function activitiesOf<Name extends Campaign["activities"][number]["mechanic"]>(
  { activities }: Campaign,
  mechanic: Name,
) {
  return activities.filter(
    (activity): activity is Extract<Campaign["activities"][number], { mechanic: Name }> =>
      activity.mechanic === mechanic,
  );
}

/** The places that the page keeps for a widget. */
export const places = (name: string) => document.querySelectorAll<HTMLElement>(`campaign-${name}`);

/** An amount of money as the shop writes it. */
export const money = ({ amount, currency }: { amount: number; currency: string }) =>
  new Intl.NumberFormat(document.documentElement.lang, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount / 100);
