import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { device, launch } from "../src/browser.ts";
import { serveCdn, serveShopOf } from "../src/cdn.ts";

/** The samples of the book's page, which are what is tested. */
const book = await readFile(
  new URL("docs/script-tag.mdx", import.meta.resolve("@campaign-kit/storybook/package.json")),
  "utf8",
);
function sample(heading: string, language: string): string {
  const section = book.split(`## ${heading}\n`)[1]!.split("\n## ")[0]!;
  return new RegExp(`\`\`\`${language}[^\\n]*\\n([^]*?)\`\`\``).exec(section)![1]!;
}
const policyOf = (hash = "") =>
  sample("Under a strict policy", "text").replaceAll("\n", " ").replace("'sha256-…'", hash);

const integrity = JSON.parse(
  await readFile(fileURLToPath(import.meta.resolve("@campaign-kit/widgets/cdn/integrity.json")), "utf8"),
) as Record<string, string>;
/** A part by what its name begins with. */
const published = (start: string) => Object.keys(integrity).find((file) => file.startsWith(start))!;

let browser: Browser;
let cdn: Awaited<ReturnType<typeof serveCdn>>;
let shop: Awaited<ReturnType<typeof serveShopOf>>;
const page = { html: "", script: "", policy: "" };

/** The book's addresses as the ones that are served here. */
const here = (text: string) =>
  text.replaceAll("https://cdn.shop.example", cdn.origin).replaceAll("https://api.shop.example", shop.origin);

beforeAll(async () => {
  [browser, cdn, shop] = await Promise.all([launch(), serveCdn(), serveShopOf(page)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), cdn.close(), shop.close()]);
});

let visitor: BrowserContext & { troubles: string[] };
let tab: Page;
beforeEach(async () => {
  visitor = await device(browser, { viewport: { width: 800, height: 600 } });
  tab = await visitor.newPage();
  tab.setDefaultTimeout(15_000);
  cdn.broken.clear();
  cdn.tampered.clear();
});
afterEach(async () => {
  await visitor.close();
});

const load = '<script type="module" src="https://cdn.shop.example/campaign-kit/1.0.0/autoloader.js"></script>';
const pageOf = (body: string, head = load) => `<!doctype html><title>Shop</title>${head}<body>${body}`;
const countdown = '<campaign-countdown now="2026-11-09T00:00:00Z" until="2026-11-10T00:00:00Z"></campaign-countdown>';

async function open(html: string, { policy = policyOf(), script = "" } = {}): Promise<void> {
  Object.assign(page, { html: here(html), policy: here(policy), script: here(script) });
  cdn.asked.length = 0;
  shop.renew();
  await tab.goto(shop.origin);
}
const defined = (...names: string[]) =>
  tab.waitForFunction((all) => all.every((name) => customElements.get(`campaign-${name}`)), names);
const asked = (file: string) => cdn.asked.filter((path) => path === file).length;
const entries = () => cdn.asked.filter((path) => /^[a-z-]+\.js$/.test(path)).sort();
/** Time in which a request that should not be made would have been. */
const settled = () => tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));

describe("the page of the book", () => {
  it("works from another origin under its policy, for a shopper who claims", async () => {
    const script = `const shop = { token: () => null };\n${sample("Five minutes", "js")}`;
    await open(sample("Five minutes", "html"), { script });
    await expect.poll(() => tab.getByRole("timer").first().innerText()).toMatch(/\d/);
    await tab.getByRole("button", { name: "Claim" }).click();
    await tab.getByText("Claimed", { exact: true }).first().waitFor();
    await tab.locator("campaign-check-in").scrollIntoViewIfNeeded();
    await defined("provider", "countdown", "coupon", "group-buy", "lucky-draw", "check-in");
    await tab.getByRole("button", { name: /^Check in/ }).waitFor();
    expect(cdn.asked.length).toBe(new Set(cdn.asked).size);
    expect(visitor.troubles).toEqual([]);
  });

  it("works without the autoloader, entry by entry", async () => {
    const coupon = '<campaign-provider base-url="/" campaign="double-11"><campaign-coupon activity="save-50">';
    await open(pageOf(coupon, sample("Without the autoloader", "html")));
    await tab.getByRole("heading", { name: "¥50 off everything" }).waitFor();
    expect(visitor.troubles).toEqual([]);
  });

  it("may call the kit and the SDK by their addresses", async () => {
    const script = `${sample("Calling the kit", "js")}
      document.title = createCampaignClient({ baseUrl: location.origin, campaign: "double-11" }).campaign;`;
    await open(pageOf('<script type="module" src="/shop.js"></script>'), { script });
    await tab.waitForFunction(() => document.title === "double-11");
    expect(visitor.troubles).toEqual([]);
  });
});

describe("the autoloader", () => {
  it("loads a countdown alone as three files, then what tells whether it is seen, and nothing more", async () => {
    await open(pageOf(countdown));
    await expect.poll(() => tab.getByRole("timer").innerText()).toMatch(/\d/);
    await settled();
    expect(cdn.asked.map((path) => path.replace(/-\w{8}\.js$/, ""))).toEqual([
      "autoloader.js",
      "parts/base",
      "countdown.js",
      "parts/sight",
    ]);
  });

  it("waits with a widget until it nears the window, but not with the provider", async () => {
    const below = (name: string) =>
      `<div><canvas width="1" height="3000"></canvas></div><campaign-${name}></campaign-${name}>`;
    await open(pageOf(`${countdown}${below("provider")}${below("coupon")}<p hidden><campaign-check-in>`));
    await defined("provider", "countdown");
    await settled();
    expect(entries()).toEqual(["autoloader.js", "countdown.js", "provider.js"]);
    await tab.evaluate(() => scrollTo(0, 5300));
    await defined("coupon");
    await tab.evaluate(() => document.querySelector("p")!.removeAttribute("hidden"));
    await defined("check-in");
    expect(asked("group-buy.js")).toBe(0);
  });

  it("finds what comes later: in a fragment, out of a template, in a shadow root once that is shown", async () => {
    const script = `${sample("What loads when", "js").split("\n")[0]!}
      addEventListener("message", () => observe(document.querySelector("main").shadowRoot));`;
    const template = `<template><section>${countdown}</section></template><script type="module" src="/shop.js"></script>`;
    await open(pageOf(`${template}<main></main>`), { script });
    await settled();
    expect(entries()).toEqual(["autoloader.js"]);
    await tab.evaluate(() => document.body.append(document.querySelector("template")!.content.cloneNode(true)));
    await defined("countdown");
    await tab.evaluate(() => {
      const inside = document.createElement("campaign-coupon");
      document.querySelector("main")!.attachShadow({ mode: "open" }).append(inside);
    });
    await settled();
    expect(asked("coupon.js")).toBe(0);
    await tab.evaluate(() => postMessage("look"));
    await defined("coupon");
    await tab.evaluate(() =>
      document.querySelector("main")!.shadowRoot!.append(document.createElement("campaign-check-in")),
    );
    await defined("check-in");
    expect(visitor.troubles).toEqual([]);
  });

  it("loads nothing twice, when it is preloaded, named twice and in two versions", async () => {
    const head = [sample("What loads when", "html"), load, load, load.replace("1.0.0", "2.0.0")];
    await open(pageOf(countdown + countdown, head.join("")));
    await defined("countdown");
    await tab.evaluate(() => document.body.append(document.createElement("campaign-countdown")));
    await settled();
    expect(entries()).toEqual(["autoloader.js", "autoloader.js", "countdown.js"]);
    expect(visitor.troubles).toEqual([]);
  });

  it("tries again where an entry, or a part of one, could not be had", async () => {
    cdn.broken.add("countdown.js").add(published("parts/activity"));
    await open(pageOf("<campaign-countdown></campaign-countdown><campaign-coupon></campaign-coupon>"));
    await expect.poll(() => visitor.troubles.length).toBe(2);
    // Another one appears, and the file is still not there.
    await tab.evaluate(() => document.body.append(document.createElement("campaign-coupon")));
    await expect.poll(() => visitor.troubles.length).toBe(3);
    cdn.broken.clear();
    await tab.evaluate(() => document.body.append(document.createElement("campaign-coupon")));
    await defined("coupon");
    expect(await tab.evaluate(() => customElements.get("campaign-countdown") === undefined)).toBe(true);
    await visitor.setOffline(true);
    await visitor.setOffline(false);
    await defined("countdown");
    expect(visitor.troubles.filter((text) => !text.includes("dynamically imported module"))).toEqual([]);
  });
});

describe("the head with integrity", () => {
  const head = async () => {
    const tool = fileURLToPath(
      new URL("../bin/campaign-kit-head.js", import.meta.resolve("@campaign-kit/widgets/cdn/integrity.json")),
    );
    const [, , address] = sample("With integrity", "sh").trim().split(" ");
    const { stdout } = await promisify(execFile)(process.execPath, [tool, here(address!)]);
    return { html: stdout, hash: /'sha256-[^']+'/.exec(stdout)![0] };
  };
  const body = `${countdown}<campaign-coupon></campaign-coupon>`;

  it("loads what was published, under a policy with the hash that it says", async () => {
    const { html, hash } = await head();
    await open(pageOf(body, html), { policy: policyOf(hash) });
    await defined("countdown", "coupon");
    expect(visitor.troubles).toEqual([]);
  });

  it("refuses an entry, and a part of one, that somebody has changed", async () => {
    const { html, hash } = await head();
    cdn.tampered.add("countdown.js").add(published("parts/activity"));
    await open(pageOf(`${body}<campaign-provider></campaign-provider>`, html), { policy: policyOf(hash) });
    await defined("provider");
    const refused = () => visitor.troubles.join("\n").match(/valid digest.*?(?:countdown|activity)/g);
    await expect.poll(() => new Set(refused()).size).toBe(2);
    await settled();
    const got = ["countdown", "coupon"].map((name) => `campaign-${name}`);
    expect(await tab.evaluate((tags) => tags.map((tag) => customElements.get(tag)), got)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("refuses an autoloader and a style sheet that somebody has changed", async () => {
    const { html, hash } = await head();
    for (const file of ["autoloader.js", "themes/campaign.css"]) cdn.tampered.add(file);
    await open(pageOf(body, html), { policy: policyOf(hash) });
    await expect.poll(() => visitor.troubles.join("\n").match(/valid digest/g)?.length).toBe(2);
    expect(entries()).toEqual(["autoloader.js"]);
  });
});

it("a page may trust by a nonce, and what the autoloader imports is trusted with it", async () => {
  const policy = policyOf().replace(/script-src [^;]*/, "script-src 'nonce-kit' 'strict-dynamic'");
  await open(pageOf(countdown, load.replace("<script", '<script nonce="kit"')), { policy });
  await defined("countdown");
  expect(visitor.troubles).toEqual([]);
});

describe("two versions of the kit on one page", () => {
  const orders = [
    ["1.2.0", "2.0.0", "Claim", "campaign-claimed"],
    ["2.0.0", "1.2.0", /^Check in/, "campaign-checked-in"],
  ] as const;
  for (const [first, second, press, event] of orders) {
    it(`${first} and then ${second}: the first has its tags, both are named once, and their elements work together`, async () => {
      const warnings: string[] = [];
      tab.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
      // The first brings the provider and the countdown; the second all, of which it keeps the rest.
      const script = ["provider.js", "countdown.js"]
        .map((file) => `await import("https://cdn.shop.example/campaign-kit/as-${first}/${file}");`)
        .concat(`await import("https://cdn.shop.example/campaign-kit/as-${second}/define.js");`)
        .join("\n");
      const widgets = ["countdown", "coupon activity=newcomer", "group-buy activity=duo", "check-in activity=daily"];
      const body = `<campaign-provider base-url="" campaign="double-11">
          ${widgets.map((tag) => `<campaign-${tag}></campaign-${tag.split(" ")[0]!}>`).join("")}
        </campaign-provider>
        <script type="module" src="/shop.js"></script>`;
      // Each brings its Lit, and a policy for Trusted Types of the same name.
      const policy = policyOf().replace("trusted-types lit-html", "trusted-types lit-html 'allow-duplicates'");
      await open(pageOf(body, ""), { script, policy });
      await defined("provider", "countdown", "coupon", "group-buy", "lucky-draw", "check-in");
      const versions = await tab.evaluate(() =>
        ["provider", "countdown", "coupon", "check-in"].map(
          (name) => (customElements.get(`campaign-${name}`) as unknown as { version: string }).version,
        ),
      );
      expect(versions).toEqual([first, first, second, second]);
      expect(warnings).toEqual([expect.stringMatching(new RegExp(`${second} left out for ${first}`))]);
      await expect.poll(() => tab.getByRole("timer").first().innerText()).toMatch(/\d/);
      // An element of one version is served by the provider of the other, and the page hears of what is done.
      await tab.evaluate((type) => document.addEventListener(type, () => (document.title = type)), event);
      await tab.getByRole("button", { name: press }).click();
      await expect.poll(() => tab.title()).toBe(event);
      expect(visitor.troubles).toEqual([]);
    });
  }
});
