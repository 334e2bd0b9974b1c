import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { visits } from "../src/visits.ts";

const visit = visits();

/** A shopper at the peak, whose demo's network is set by its own switch. */
async function shopping(shopper: string, network: string): Promise<Page> {
  await visit.demo().setClock("2026-11-11T10:00:00+08:00");
  const page = await visit.open(`/?shopper=${shopper}&lang=en`);
  await page.getByText("Demo", { exact: true }).click();
  await page.getByLabel("Network").selectOption({ label: network });
  return page;
}

describe("the demo's switch for a crowd", () => {
  it("puts a shopper in line, who sees the place, keeps it over a reload, and is let in", async () => {
    const page = await shopping("maya", "Waiting room");
    const coupon = page.locator('campaign-coupon[activity="save-50"]');
    await coupon.getByRole("button", { name: /^Claim/ }).click();
    await coupon.getByText("You are next in line").first().waitFor();
    await page.reload();
    await coupon.getByText("You are next in line").first().waitFor();
    await coupon.getByText("Claimed", { exact: true }).first().waitFor({ timeout: 60_000 });
  });

  it("asks for a proof, which the page makes by itself", async () => {
    const page = await shopping("zhao", "Challenged");
    const coupon = page.locator('campaign-coupon[activity="save-50"]');
    const proofs: string[] = [];
    page.on("request", (request) => {
      const proof = request.headers()["challenge-proof"];
      if (proof) proofs.push(proof);
    });
    await coupon.getByRole("button", { name: /^Claim/ }).click();
    await coupon.getByText("Claimed", { exact: true }).first().waitFor();
    expect(proofs).toHaveLength(1);
  });
});
