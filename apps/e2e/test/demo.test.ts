import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { overflow } from "../src/browser.ts";
import { visits } from "../src/visits.ts";

const PEAK = "2026-11-11T10:00:00+08:00";
const WARMUP = "2026-11-09T09:52:24+08:00";

const visit = visits();
const open = visit.open.bind(visit);

/** A ticket on the shelf, by its title. */
const ticket = (page: Page, title: string) =>
  page.locator("campaign-coupon").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
const SAVE_50 = "¥50 off everything";

describe("the demo shop at the peak", () => {
  it("claims save-50 as Lin; wallet, reload, second tab and restart agree", async () => {
    await visit.demo().setClock(PEAK);
    const page = await open("/?shopper=lin&lang=en");
    await ticket(page, SAVE_50).getByRole("button", { name: "Claim" }).click();
    await ticket(page, SAVE_50).getByText("Claimed", { exact: true }).first().waitFor();

    // The other coupon says why it cannot be combined.
    await ticket(page, "¥120 off everything")
      .getByText(/¥50 off everything/)
      .waitFor();
    expect(await ticket(page, "¥120 off everything").getByRole("button", { name: "Claim" }).count()).toBe(0);

    await page.reload();
    await ticket(page, SAVE_50).getByText("Claimed", { exact: true }).first().waitFor();
    const second = await page.context().newPage();
    await second.goto(`${visit.demo().origin}/wallet/`);
    await second.getByText(SAVE_50).first().waitFor();

    expect(await visit.demo().halt()).toBe(0);
    await visit.demo().run();
    await page.reload();
    await ticket(page, SAVE_50).getByText("Claimed", { exact: true }).first().waitFor();
    await second.reload();
    await second.getByText(SAVE_50).first().waitFor();
  });

  it("says the limit to a device that did not know of the claim yet", async () => {
    await visit.demo().setClock(PEAK);
    const [known, unaware] = [await open("/?shopper=zhao&lang=en"), await open("/?shopper=zhao&lang=en")];
    const button = ticket(unaware, SAVE_50).getByRole("button", { name: "Claim" });
    await button.waitFor();
    await ticket(known, SAVE_50).getByRole("button", { name: "Claim" }).click();
    await ticket(known, SAVE_50).getByText("Claimed", { exact: true }).first().waitFor();

    await button.click();
    await ticket(unaware, SAVE_50).getByText("Claimed", { exact: true }).first().waitFor();
    const again = await fetch(`${visit.demo().origin}/v1/campaigns/double-11/coupons/save-50/claims`, {
      method: "POST",
      headers: { authorization: `Bearer ${await visit.demo().token("zhao")}`, "idempotency-key": crypto.randomUUID() },
    });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "limit_reached" });
  });

  it("opens first-100 at its minute without a reload", async () => {
    await visit.demo().setClock("2026-11-11T19:59:54+08:00");
    const page = await open("/?shopper=maya&lang=en");
    const first = ticket(page, "The first 100");
    await first.getByRole("timer").waitFor();
    expect(await first.getByRole("button", { name: "Claim" }).count()).toBe(0);
    await first.getByRole("button", { name: "Claim" }).click({ timeout: 15_000 });
    await first.getByText("Claimed", { exact: true }).first().waitFor();
  });

  it("turns from one phase to the next at its second, without a reload", async () => {
    await visit.demo().setClock("2026-11-10T23:59:55+08:00");
    const page = await open("/?shopper=lin&lang=en");
    const current = page.locator("[aria-current=step]");
    await current.getByText("Warm-up").waitFor();
    await current.getByText("Peak").waitFor({ timeout: 15_000 });
  });

  it("does not notice a device clock that is wrong and is moved", async () => {
    await visit.demo().setClock(WARMUP);
    const context = await visit.device();
    const page = await context.newPage();
    // Seven minutes wrong from the start, and an hour wrong later: only what the page calls Date is moved, as on a real device.
    await page.addInitScript(() => {
      const real = Date.now.bind(Date);
      let shift = 7 * 60_000;
      Object.assign(window, { moveClock: (to: number) => (shift = to) });
      const RealDate = Date;
      window.Date = new Proxy(RealDate, {
        construct: (target, words: unknown[], self) =>
          Reflect.construct(target, words.length ? words : [real() + shift], self) as object,
        get: (target, name, self) =>
          name === "now" ? () => real() + shift : (Reflect.get(target, name, self) as unknown),
      });
    });
    await page.goto(`${visit.demo().origin}/?shopper=lin&lang=en`);
    const digits = async () => {
      const text = await page.locator("campaign-countdown").first().getByRole("timer").innerText();
      const [days, hours, minutes, seconds] = (text.match(/\d+/g) ?? []).map(Number);
      return (((days ?? NaN) * 24 + (hours ?? NaN)) * 60 + (minutes ?? NaN)) * 60 + (seconds ?? NaN);
    };
    await expect.poll(digits).toBeGreaterThan(0);
    const truth = async () => {
      const { now } = (await (await fetch(`${visit.demo().origin}/v1/time`)).json()) as { now: string };
      return (Date.parse("2026-11-11T00:00:00+08:00") - Date.parse(now)) / 1000;
    };
    expect(Math.abs((await digits()) - (await truth()))).toBeLessThan(2.5);
    await page.evaluate(() => (window as unknown as { moveClock(to: number): void }).moveClock(-3_600_000));
    await page.waitForTimeout(2500);
    expect(Math.abs((await digits()) - (await truth()))).toBeLessThan(2.5);
  });

  it.each([320, 360, 1280])("fits a window %i px wide, in English and in Chinese", async (width) => {
    await visit.demo().setClock(WARMUP);
    for (const lang of ["en", "zh-CN", "zh-TW"]) {
      const page = await open(`/?shopper=lin&lang=${lang}`, { viewport: { width, height: 800 } });
      await page.locator("campaign-coupon").first().waitFor();
      expect(await overflow(page)).toBe(0);
    }
  });
});

describe("a page of the shop", () => {
  it("is painted before the scripts are asked for that its widgets need", async () => {
    const page = await open("/?lang=zh-CN");
    // In words that the page is not written in, too.
    await page.getByRole("heading", { level: 1, name: "好物集结" }).waitFor();
    await page.locator("campaign-countdown:state(running)").waitFor();
    const [painted, asked] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => /\/assets\/(?!start|texts).+\.js$/.test(name))
        .map(({ startTime }) => startTime),
    ]);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((at) => at < painted)).toEqual([]);
  });
});

describe("the policy of the shop's pages, with Trusted Types", () => {
  it("is broken by none of them", async () => {
    const page = await open("/?shopper=lin&lang=en");
    for (const path of ["/goods/?id=headphones", "/goods/?id=tissue-box", "/g/", "/wallet/"]) {
      await page.goto(visit.demo().origin + path);
      await page.waitForLoadState("networkidle");
    }
  });

  it("refuses what breaks it, which fails a test", async () => {
    const shopper = await visit.device();
    const page = await shopper.newPage();
    await page.goto(visit.demo().origin);
    await page.evaluate(() => document.body.setAttribute("style", "color: red"));
    await expect.poll(() => shopper.troubles.join("\n")).toContain("style-src-attr");
    const refused = page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<p>…</p>"));
    await expect(refused).rejects.toThrow("TrustedHTML");
    await expect.poll(() => shopper.troubles.join("\n")).toContain("require-trusted-types-for");
    shopper.troubles.length = 0;
  });
});

describe("a campaign with markup in its texts", () => {
  const markup = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>`;
  /** The same document with markup in every text and name. */
  const spoil = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) =>
      typeof each === "string" && /^(?:en|zh-\w+|nickname|note)$/.test(key) ? [key, markup] : [key, spoil(each)],
    );
    return Object.fromEntries(entries) as unknown;
  };

  it("shows them as text on every page of the shop", async () => {
    await visit.demo().setClock(PEAK);
    const shopper = await visit.device();
    const page = await shopper.newPage();
    await shopper.route("**/v1/campaigns/**", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: spoil(await answer.json()) });
    });
    for (const path of ["/?shopper=lin&lang=en", "/wallet/", "/goods/?id=headphones", "/g/?activity=duo&group=none"]) {
      await page.goto(visit.demo().origin + path);
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => "ran" in window)).toBe(false);
      expect(await page.locator("img[onerror]").count()).toBe(0);
      if (path.startsWith("/?")) await page.getByText("<script>").first().waitFor();
    }
  });
});

describe("one port", () => {
  it.each([
    ["/", /Orchard Lane/],
    ["/storybook/", /Campaign Kit|storybook/i],
    ["/reference", /Campaign Kit/],
    ["/openapi.json", /"openapi":\s*"3\.1\.0"/],
    ["/health/live", /./],
  ])("serves %s", async (path, content) => {
    const response = await fetch(visit.demo().origin + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(content);
  });
});
