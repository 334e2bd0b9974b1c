/** What a shop has already, whatever it is written in: an API, a campaign, a sign-in, texts of its own. */
import type { CouponView } from "@campaign-kit/sdk";

/** Where the API is: behind the shop's own origin. */
export const baseUrl = "/";

/** The campaign's id: the demo's, or another by `?campaign=`. */
export const campaign = new URLSearchParams(location.search).get("campaign") ?? "double-11";

let token: Promise<string> | undefined;

/** The shopper's token. Kept until the API does not take it any more. */
export function getToken({ renew }: { renew: boolean }): Promise<string> {
  if (renew) token = undefined;
  return (token ??= signIn("lin"));
}

/** The demo signs in whoever asks. */
async function signIn(shopper: string): Promise<string> {
  const answer = await fetch("/demo/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ shopper }),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** A coupon that no API knows of yet: shown from the shop's own data. */
export const nextWeek: CouponView = {
  state: "upcoming",
  opensAt: "2026-11-18T00:00:00Z",
  timeZone: "Asia/Shanghai",
  activity: {
    mechanic: "coupon",
    id: "next-week",
    title: { en: "Free shipping, next week" },
    windows: [{ opensAt: "2026-11-18T00:00:00Z", closesAt: "2026-11-25T00:00:00Z" }],
    benefit: { type: "free_shipping" },
    scope: { type: "all" },
    audience: "everyone",
    limit: 1,
    use: { type: "after_claim", days: 7 },
    excludes: [],
  },
};
