import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { Keyboard } from "../src/keyboard.ts";
import { visits } from "../src/visits.ts";

const visit = visits();
const day = (date: number, time = "10:00") =>
  visit.demo().setClock(`2026-11-${String(date).padStart(2, "0")}T${time}:00+08:00`);

/** A page on which this shopper has only keys. */
async function withKeys(path: string, ready: string): Promise<{ page: Page; keys: Keyboard }> {
  const page = await visit.open(path, { viewport: { width: 900, height: 700 } });
  await page.getByText(ready).first().waitFor();
  await page.waitForLoadState("networkidle");
  return { page, keys: new Keyboard(page) };
}

/** What a screen reader was told last, in a widget of this tag. */
const told = (page: Page, tag: string) => page.locator(tag).locator("p[role=status]").filter({ hasText: /./ }).first();

describe("with keys alone", () => {
  it("a coupon is claimed, and used; the first key skips what stands above", async () => {
    await day(11);
    const { page, keys } = await withKeys("/?shopper=lin&lang=en", "¥50 off everything");
    expect((await keys.press("Tab")).name).toBe("Skip to the coupons");
    await keys.press("Enter");
    await keys.to(/^Claim ¥50 off everything$/);
    await keys.press("Enter");
    await keys.comesTo(/^Use it ¥50 off everything$/);
    expect(await told(page, "campaign-coupon").innerText()).toBe("Claimed: ¥50 off everything");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#goods$/);
  });

  it("a group is started, shared and left; the way back leads to where it came from", async () => {
    await day(11);
    const { page, keys } = await withKeys("/?shopper=zhao&lang=en", "Start a group");
    await keys.to(/Start a group$/);
    await keys.press("Enter");
    await keys.comesTo(/^(Copy|Share the link)$/);
    expect(await told(page, "campaign-group-buy").innerText()).toBe("1 more person to go");
    await keys.to(/^Leave the group$/);
    await keys.press("Enter");
    await keys.comesTo(/^Stay$/);
    await keys.press("Escape");
    await keys.comesTo(/^Leave the group$/);
    await keys.press("Enter");
    await keys.comesTo(/^Stay$/);
    await keys.to(/^Leave the group$/);
    await keys.press("Enter");
    await keys.comesTo(/^Start a new group$/);
    expect(await told(page, "campaign-group-buy").innerText()).toBe("You left the group");
  });

  it("another's group is joined by its invite", async () => {
    await day(11);
    const response = await fetch(`${visit.demo().origin}/v1/campaigns/double-11/group-buys/duo/groups`, {
      method: "POST",
      headers: { authorization: `Bearer ${await visit.demo().token("maya")}`, "idempotency-key": crypto.randomUUID() },
    });
    const { group } = (await response.json()) as { group: { id: string } };
    const { page, keys } = await withKeys(`/g/?activity=duo&group=${group.id}&shopper=lin&lang=en`, "Join this group");
    await keys.to(/Join this group$/);
    await keys.press("Space");
    await page.getByText("Everyone is here").first().waitFor();
    expect((await keys.focused()).place).toBe("campaign-group-buy");
    expect(await told(page, "campaign-group-buy").innerText()).toBe("Everyone is here");
  });

  it("a card is drawn, its odds, prizes and proof are read; Escape leads back to each door", async () => {
    await day(11);
    const { page, keys } = await withKeys("/?shopper=lin&lang=en", "Check a draw");
    await keys.to(/^Draw/, /campaign-lucky-draw/);
    await keys.press("Enter");
    await page.locator("campaign-lucky-draw .slip").waitFor();
    expect((await keys.focused()).place).toBe("campaign-lucky-draw");
    for (const [door, text] of [
      ["Odds", "1 / 10,000"],
      ["My prizes", /Nothing drawn|No prize|Check/],
      ["Check a draw", "It matches."],
      ["Winners", "Shown once"],
    ] as const) {
      const here = page.locator("campaign-lucky-draw");
      if (!(await here.getByRole("button", { name: door, exact: true }).count())) continue;
      await keys.to(new RegExp(`^${door}$`));
      await keys.press("Enter");
      await here.locator(".panel").getByText(text).first().waitFor();
      await keys.press("Tab");
      await page.keyboard.press("Shift+Tab");
      await keys.press("Escape");
      await keys.comesTo(new RegExp(`^${door}$`));
      expect(await here.locator(".panel").isVisible()).toBe(false);
    }
  });

  it("today is stamped, days are walked, and a missed one is made up", async () => {
    await day(3);
    const { page, keys } = await withKeys("/?shopper=zhao&lang=en", "Check in, +5 points");
    await keys.to(/^Check in, \+5 points$/);
    await keys.press("Enter");
    await page.getByText("Done today").first().waitFor();
    expect(await keys.focused()).toMatchObject({ place: "campaign-check-in", unseen: "" });
    await keys.to(/^3 November/);
    for (const [key, date] of [
      ["ArrowLeft", /^2 November, missed, can be made up/],
      ["ArrowDown", /^9 November/],
      ["ArrowRight", /^10 November/],
      ["End", /^15 November/],
      ["Home", /^9 November/],
      ["ArrowUp", /^2 November/],
    ] as const)
      expect((await keys.press(key)).name).toMatch(date);
    await keys.press("Enter");
    await keys.comesTo(/^Make up, 20 points$/);
    await keys.press("Enter");
    await expect.poll(() => told(page, "campaign-check-in").innerText()).toMatch(/^2 Nov is made up\./);
    expect(await keys.focused()).toMatchObject({ place: "campaign-check-in", unseen: "" });
  });

  it("a visitor is led to the sign-in, and language and theme change under the focus", async () => {
    await day(11);
    const { page, keys } = await withKeys("/?shopper=signed-out&lang=en", "Sign in");
    await keys.to(/^Sign in/, /campaign-/);
    await keys.press("Enter");
    await keys.comesTo(/^Shopper/);
    await keys.to(/^Language/);
    await keys.press("ArrowDown");
    await expect.poll(() => page.locator("html").getAttribute("lang")).toMatch(/^zh/);
    expect((await keys.focused()).tag).toBe("select");
    await keys.press("Tab");
    await keys.press("ArrowDown");
    await expect.poll(() => page.locator("html").getAttribute("data-campaign-theme")).not.toBe("base");
    expect((await keys.focused()).tag).toBe("select");
  });

  it("what could not be loaded is asked for again, by a widget and by the page", async () => {
    await day(11);
    const page = await visit.open("/health/live");
    const fail = (path: string) => page.route(path, (route) => route.fulfill({ status: 404, body: "" }));
    await fail("**/me");
    await page.goto(`${visit.demo().origin}/?shopper=lin&lang=en`);
    const keys = new Keyboard(page);
    await page.locator("campaign-check-in").getByText("Try again").waitFor();
    await keys.to(/^Try again$/, /campaign-check-in/);
    await page.unroute("**/me");
    await keys.press("Enter");
    await page
      .locator("campaign-check-in")
      .getByText(/in a row/)
      .first()
      .waitFor();
    expect(await keys.focused()).toMatchObject({ place: "campaign-check-in", unseen: "" });

    await fail("**/campaigns/double-11");
    await page.reload();
    await page.getByText("Try again").first().waitFor();
    await keys.to(/^Try again$/);
    await page.unroute("**/campaigns/double-11");
    await keys.press("Enter");
    await page.getByText("¥50 off everything").first().waitFor();
    expect(await keys.focused()).toMatchObject({ tag: "main", unseen: "" });
  });
});
