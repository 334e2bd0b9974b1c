import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { visits } from "../src/visits.ts";

const visit = visits();
const open = visit.open.bind(visit);
const day = (date: number, time = "10:00") =>
  visit.demo().setClock(`2026-11-${String(date).padStart(2, "0")}T${time}:00+08:00`);

/** Stops the server and starts it again, on the same folder. */
async function restart(): Promise<void> {
  expect(await visit.demo().halt()).toBe(0);
  await visit.demo().run();
}

const widget = (page: Page, mechanic: string, activity: string): Locator =>
  page.locator(`campaign-${mechanic}[activity="${activity}"]`);

describe("a group of two", () => {
  it("is opened by Lin and completed by Zhao through the link, each in a window; both see the price, also after a restart", async () => {
    await day(11);
    const lin = await open("/?shopper=lin&lang=en");
    const duo = widget(lin, "group-buy", "duo");
    await duo.getByRole("button", { name: /Start a group/ }).click();
    await duo.getByText("1 more person to go").first().waitFor();
    const link = await duo.getByLabel("Invite link").inputValue();
    const address = new URL(link, visit.demo().origin);

    const zhao = await open(`${address.pathname}${address.search}&shopper=zhao&lang=en`);
    const invite = zhao.locator("campaign-group-buy");
    await zhao.getByRole("heading", { level: 1, name: /Lin/ }).waitFor();
    await invite.getByRole("button", { name: /Join this group/ }).click();
    await invite.getByText("Everyone is here").first().waitFor();

    // Nobody reloads: the one who waits sees it within seconds.
    await duo.getByText("Everyone is here").first().waitFor({ timeout: 20_000 });
    for (const group of [duo, invite])
      await group
        .getByText(/¥199\.50/)
        .first()
        .waitFor();

    await restart();
    await lin.reload();
    await zhao.reload();
    for (const group of [duo, invite]) await group.getByText("Everyone is here").first().waitFor();
  });

  it("that nobody joins is given up at its time, and its money comes back", async () => {
    await day(11, "12:00");
    const maya = await open("/?shopper=maya&lang=en");
    const duo = widget(maya, "group-buy", "duo");
    await duo.getByRole("button", { name: /Start a group/ }).click();
    await duo.getByText("1 more person to go").first().waitFor();
    await day(12, "12:00");
    await maya.reload();
    await duo.getByText("Not filled in time").first().waitFor();
    await duo
      .getByText(/¥199\.50/)
      .first()
      .waitFor();
    await duo.getByText("on its way back").first().waitFor();
    // The shop's order service pays a minute of the shop's time after it has seen the debt.
    let minute = 0;
    const isPaid = async () => {
      minute += 2;
      await day(12, `12:${String(minute).padStart(2, "0")}`);
      await maya.reload();
      await duo.getByText("Not filled in time").first().waitFor();
      return duo.getByText(/went back to your card/).count();
    };
    await expect.poll(isPaid, { timeout: 40_000, interval: 2000 }).toBeGreaterThan(0);
  });
});

describe("the lucky draw", () => {
  it("gives Lin a card whose receipt can be checked, also after a restart", async () => {
    await day(9);
    const lin = await open("/?shopper=lin&lang=en");
    const wheel = widget(lin, "lucky-draw", "wheel");
    await wheel.getByRole("button", { name: /^Draw/ }).first().click();
    const slip = wheel.locator(".slip");
    await slip.waitFor();
    const result = await slip.innerText();
    expect(result).toMatch(/\S/);

    await wheel.getByRole("button", { name: "Check a draw" }).click();
    await wheel
      .getByText(/It matches\./)
      .first()
      .waitFor();
    const verdict = await wheel
      .getByText(/It matches\./)
      .first()
      .innerText();

    await restart();
    await lin.reload();
    await wheel.getByRole("button", { name: "Check a draw" }).click();
    await wheel
      .getByText(/It matches\./)
      .first()
      .waitFor();
    expect(
      await wheel
        .getByText(/It matches\./)
        .first()
        .innerText(),
    ).toBe(verdict);
  });

  it("shows the odds that the deck has", async () => {
    await day(9);
    const page = await open("/?shopper=zhao&lang=en");
    const wheel = widget(page, "lucky-draw", "wheel");
    await wheel.getByRole("button", { name: "Odds" }).click();
    const row = wheel.getByRole("row").filter({ hasText: "Headphones" });
    await row.getByText("1 / 10,000").waitFor();
  });
});

describe("the daily check-in", () => {
  it("lets Maya check in on three days, make one up, and see the streak, also after a restart", async () => {
    const maya = await open("/?shopper=maya&lang=en");
    const card = widget(maya, "check-in", "daily");
    for (const date of [2, 3, 4]) {
      await day(date);
      await maya.reload();
      await card.getByRole("button", { name: /Check in/ }).click();
      await card.getByText("Done today").first().waitFor();
    }
    expect((await card.locator(".streak").innerText()).replaceAll(/\s+/g, " ")).toMatch(/^3 days in a row 30 points/);

    // The fifth is missed; on the sixth it is made up, for 20 of the 30 points.
    await day(6);
    await maya.reload();
    await card.getByRole("button", { name: /^Make up, 20 points/ }).click();
    await expect
      .poll(async () => (await card.locator(".streak").innerText()).replaceAll(/\s+/g, " "))
      .toMatch(/^4 days in a row 10 points/);
    await card.getByRole("button", { name: /Check in/ }).click();
    await card.getByText("Done today").first().waitFor();

    await restart();
    await maya.reload();
    await card.getByText("Done today").first().waitFor();
    expect((await card.locator(".streak").innerText()).replaceAll(/\s+/g, " ")).toMatch(/^5 days in a row 15 points/);
    const wallet = await maya.context().newPage();
    await wallet.goto(`${visit.demo().origin}/wallet/?shopper=maya&lang=en`);
    const points = wallet.getByRole("region", { name: "Points" });
    await points.getByText("A day made up").waitFor();
    expect((await points.innerText()).replaceAll(/\s+/g, " ")).toMatch(/^Points 15 points .*A day made up .*−20/);
  });
});
