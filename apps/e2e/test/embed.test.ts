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
import type { CampaignCoupon } from "@campaign-kit/widgets/coupon";
import "@campaign-kit/widgets/define";
const client = createCampaignClient({ baseUrl: "/", campaign: "double-11" });
const claimed: Promise<string> = client.coupon.claim("save-50").then(({ coupon }) => coupon.id);
const element: CampaignCoupon = document.createElement("campaign-coupon");
const why = (error: CampaignError): string => error.code;
export { claimed, element, why };
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
  it("shows both widgets under the strictest policy, claims, and breaks no rule of it", async () => {
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
