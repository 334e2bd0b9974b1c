import { type Campaign, createCampaignClient, type Me } from "@campaign-kit/sdk";
import type { Turning } from "../contender.ts";
import type { World } from "../world.ts";

/** A coupon that opens at the boundary, on a page that makes its two reads. */
export function campaignKit(world: World): Turning {
  const iso = (instant: number) => new Date(Math.floor(instant)).toISOString();
  const day = 86_400_000;
  const [before, after] = [iso(world.boundary - day), iso(world.boundary + day)];
  const campaign: Campaign = {
    id: "double-11",
    name: { en: "Double 11" },
    slogan: { en: "Opens on time" },
    timeZone: "Asia/Shanghai",
    currency: "CNY",
    phases: [{ id: "peak", name: { en: "Peak" }, startsAt: before, endsAt: after }],
    rules: [],
    activities: [
      {
        mechanic: "coupon",
        id: "save",
        title: { en: "¥50 off" },
        windows: [{ opensAt: iso(world.boundary), closesAt: after }],
        benefit: { type: "amount_off", amount: { amount: 5000, currency: "CNY" } },
        scope: { type: "all" },
        audience: "everyone",
        limit: 1,
        use: { type: "after_claim", days: 7 },
        excludes: [],
      },
    ],
  };
  const me: Omit<Me, "now"> = {
    stage: "peak",
    shopper: { id: "lin", newCustomer: true, member: false },
    points: 0,
    activities: { save: { mechanic: "coupon", status: "not_started", claimed: 0, coupons: [] } },
  };
  const client = createCampaignClient({
    baseUrl: "https://shop.example",
    campaign: "double-11",
    getToken: () => "token",
    edges: { monotonic: world.monotonic, wallClock: world.wallClock, random: world.random, storage: null },
    async fetch({ url }) {
      const now = iso(await world.ask());
      if (url.endsWith("/double-11")) return Response.json(campaign);
      return Response.json(url.endsWith("/me") ? { ...me, now } : { now });
    },
  });
  let open = false;
  client.coupon.watch("save", ({ state }) => (open = state === "claimable"));
  return { isOver: () => open, end: () => client.dispose() };
}
