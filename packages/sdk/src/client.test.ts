import { expect, test } from "vitest";
import { claim, campaign, denied, json, me } from "../test/fixtures.ts";
import { createCampaignClient } from "./client.ts";

test("smoke", async () => {
  const seen: string[] = [];
  const client = createCampaignClient({
    baseUrl: "https://shop.example/api/",
    campaign: "double-11",
    getToken: () => "t",
    fetch: async (request) => {
      seen.push(`${request.method} ${request.url}`);
      if (request.method === "POST") return json(claim(), 201);
      if (request.url.endsWith("/me")) return json(me());
      if (request.url.endsWith("/double-11")) return json(campaign());
      return denied("not_found");
    },
  });
  expect(seen).toEqual([]);
  const states: string[] = [];
  const end = client.coupon.watch("save-50", (view) => states.push(view.state));
  const end2 = client.countdown.watch((view) => states.push(view.campaign?.id ?? "none"));
  await new Promise((r) => setTimeout(r, 50));
  console.log(seen, states, client.clock.now());
  await client.coupon.claim("save-50");
  await new Promise((r) => setTimeout(r, 50));
  console.log(seen, states);
  end();
  end2();
  client.dispose();
});
