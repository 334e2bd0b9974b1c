import { setupCampaignServer } from "@campaign-kit/mocks/node";
import { afterAll, beforeAll, expect, test } from "vitest";

const campaigns = setupCampaignServer("sold-out");
beforeAll(() => campaigns.listen());
afterAll(() => campaigns.close());

test("the shop sees that the first 100 are gone", async () => {
  const response = await fetch("https://shop.example/v1/campaigns/double-11/me");
  expect(await response.json()).toMatchObject({ activities: { "first-100": { status: "sold_out" } } });
});
