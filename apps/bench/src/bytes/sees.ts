import type { Page } from "playwright";

/** Waits until the page shows what it is for: that nothing was left out of a bundle which it cannot do without. */
export type Sees = (page: Page) => Promise<void>;

export const all =
  (...sees: Sees[]): Sees =>
  async (page) => {
    for (const see of sees) await see(page);
  };

/** Something that is shown, by Playwright's selector; it looks into shadow trees. */
export const shows =
  (selector: string): Sees =>
  (page) =>
    page.locator(selector).first().waitFor();

export const press =
  (selector: string): Sees =>
  (page) =>
    page.locator(selector).first().click();

/** Each day of November 2026, once or more. */
export const month: Sees = async (page) => {
  for (let day = 1; day <= 30; day += 1) await page.getByText(String(day), { exact: true }).first().waitFor();
};

/** Digits that change. */
export const counts =
  (selector: string): Sees =>
  async (page) => {
    const counter = page.locator(selector).first();
    await counter.waitFor();
    const before = await counter.screenshot();
    let looks = 0;
    while (before.equals(await counter.screenshot())) {
      if ((looks += 1) > 100) throw new Error(`${selector} does not change`);
      await page.waitForTimeout(100);
    }
  };

/** A canvas with as many colours as a wheel has. */
export const painted: Sees = async (page) => {
  await page.waitForFunction(() => {
    const canvas = document.querySelector("canvas");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return new Set(new Uint32Array(Uint8Array.from(pixels).buffer)).size > 3;
  });
};
