import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { device, launch } from "../src/browser.ts";
import { Demo } from "../src/demo.ts";
import { complaints, installShop } from "../src/packed.ts";
import { serveShop, STRICT_POLICY } from "../src/shop-server.ts";

/** The README's embed, in a page of a shop that knows nothing of this repository. */
const page = (baseUrl: string) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <title>A shop</title>
    <link rel="stylesheet" href="/campaign.css" />
    <script type="module" src="/shop.js"></script>
  </head>
  <body>
    <campaign-provider base-url="${baseUrl}" campaign="double-11">
      <campaign-countdown></campaign-countdown>
      <campaign-coupon activity="save-50"></campaign-coupon>
      <campaign-group-buy activity="duo" invite-href="/g/?activity=duo&group={group}"></campaign-group-buy>
      <campaign-lucky-draw activity="wheel"></campaign-lucky-draw>
      <campaign-check-in activity="daily"></campaign-check-in>
    </campaign-provider>
  </body>
</html>`;

const script = `
import "@campaign-kit/widgets/define";
const token = new URLSearchParams(location.search).get("token");
document.querySelector("campaign-provider").getToken = () => token;
`;

const types = `
import { createCampaignClient, type CampaignError } from "@campaign-kit/sdk";
import { verifyDraw } from "@campaign-kit/sdk/verify";
import type { CampaignCheckIn } from "@campaign-kit/widgets/check-in";
import type { CampaignCoupon } from "@campaign-kit/widgets/coupon";
import type { CampaignGroupBuy } from "@campaign-kit/widgets/group-buy";
import type { CampaignLuckyDraw } from "@campaign-kit/widgets/lucky-draw";
import "@campaign-kit/widgets/define";
const client = createCampaignClient({ baseUrl: "/", campaign: "double-11" });
const claimed: Promise<string> = client.coupon.claim("save-50").then(({ coupon }) => coupon.id);
const element: CampaignCoupon = document.createElement("campaign-coupon");
const group: CampaignGroupBuy = document.createElement("campaign-group-buy");
const wheel: CampaignLuckyDraw = document.createElement("campaign-lucky-draw");
const card: CampaignCheckIn = document.createElement("campaign-check-in");
group.addEventListener("campaign-group-opened", ({ result }) => result.group.id);
const verdict: Promise<boolean> = client.luckyDraw.draw("wheel").then(({ receipt }) => verifyDraw(receipt, ""));
const why = (error: CampaignError): string => error.code;
export { card, claimed, element, group, verdict, wheel, why };
`;

const packed = inject("packed");
let shop: string;
let demo: Demo;
let browser: Browser;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  browser = await launch();
  closing.push(() => browser.close());
  shop = await installShop(packed, ["contract", "sdk", "widgets"], { "shop.src.js": script, "shop.ts": types });
  await build({
    entryPoints: [join(shop, "shop.src.js")],
    outfile: join(shop, "shop.js"),
    bundle: true,
    format: "esm",
    minify: true,
  });
  await cp(join(shop, "node_modules/@campaign-kit/widgets/dist/themes/campaign.css"), join(shop, "campaign.css"));
  demo = await Demo.start({ ALLOWED_ORIGINS: "http://127.0.0.1:1" });
  closing.push(() => demo.end());
}, 240_000);
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

describe("a plain page outside the monorepo, with the packed packages", () => {
  it("shows every widget under the strictest policy, plays them, and breaks no rule of it", async () => {
    await writeFile(join(shop, "index.html"), page("/"));
    const server = await serveShop(shop, demo.origin, STRICT_POLICY);
    closing.push(server.close);
    const visitor = await device(browser);
    const tab = await visitor.newPage();
    await tab.goto(`${server.origin}/?token=${await demo.token("lin")}`);

    await tab.getByRole("timer").first().waitFor();
    await expect.poll(() => tab.getByRole("timer").first().innerText()).toMatch(/\d/);
    await tab.getByRole("button", { name: "Claim" }).click();
    await tab.getByText("Claimed", { exact: true }).first().waitFor();
    await tab.getByRole("button", { name: /^Check in/ }).click();
    await tab.getByText("Done today", { exact: true }).first().waitFor();
    await tab.getByRole("button", { name: /^Draw/ }).first().click();
    await tab.locator("campaign-lucky-draw .slip").waitFor();
    await tab.getByRole("button", { name: "Check a draw" }).click();
    await tab.getByText("It matches.").first().waitFor();

    // The peak, when groups can be started: with a link, and its code, which is drawn.
    await demo.setClock("2026-11-11T10:00:00+08:00");
    await tab.reload();
    await tab.getByRole("button", { name: /Start a group/ }).click();
    await tab.getByRole("img", { name: "QR code of the invite" }).waitFor();
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it("works against an API on another origin that allows the shop's", async () => {
    const server = await serveShop(shop, demo.origin);
    closing.push(server.close);
    const allowing = await Demo.start({ ALLOWED_ORIGINS: server.origin });
    closing.push(() => allowing.end());
    await writeFile(join(shop, "index.html"), page(allowing.origin));
    const visitor = await device(browser);
    const tab = await visitor.newPage();
    await tab.goto(`${server.origin}/?token=${await allowing.token("lin")}`);
    await tab.getByRole("button", { name: "Claim" }).click();
    await tab.getByText("Claimed", { exact: true }).first().waitFor();
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it("finds its types, strictly and without skipping the libraries", async () => {
    const tsc = join(import.meta.dirname, "../node_modules/.bin/tsc");
    const settings = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--lib",
      "es2023,dom,dom.iterable",
    ];
    expect(await complaints(tsc, [...settings, "shop.ts"], shop)).toBe("");
  });
});
