import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { html } from "lit";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parts } from "../dist/server/looks.js";
import { campaign, save50, view } from "./campaign.ts";
import { fixtures, publicViews } from "./server-fixtures.ts";
import { draw, origin } from "./server-page.ts";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

afterEach(() => void vi.useRealTimers());

/** What is read of markup: without elements, styles, and what stands there for hydration. */
const textOf = (markup: string) =>
  markup
    .replaceAll(/<style.*?<\/style>|<noscript>.*?<\/noscript>|<!--.*?-->|<\?>/gs, "")
    .replaceAll(/ server-drawn='[^']*'|<div class="over".*?<\/div>/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

describe("importing on a server", () => {
  const { exports }: { exports: Record<string, unknown> } = JSON.parse(read("package.json")) as never;
  const languages = readdirSync(new URL("dist/translations/", root)).filter((file) =>
    /^[a-z]{2}(-[A-Z]+)?\.js$/.test(file),
  );
  const scripts = Object.keys(exports).filter((path) => !/\.(json|css)$|\*/.test(path));
  const paths = [
    ...scripts.map((path) => `@campaign-kit/widgets${path.slice(1)}`),
    ...languages.map((file) => `@campaign-kit/widgets/translations/${file.slice(0, -3)}`),
  ];

  test.each([
    ["Node as it is", ""],
    ["Lit's stand-in for a document", 'await import("@lit-labs/ssr/lib/install-global-dom-shim.js");'],
  ])("everything is safe with %s", (_, before) => {
    const script = `${before} for (const path of ${JSON.stringify(paths)}) await import(path);
      const { render, html } = await import("@lit-labs/ssr");
      const { collectResult } = await import("@lit-labs/ssr/lib/render-result.js");
      const { campaignRenderers } = await import("@campaign-kit/widgets/server");
      const drawn = render(html\`<campaign-countdown until="2026-11-10T16:00:00Z"></campaign-countdown>\`, {
        elementRenderers: campaignRenderers({ lang: "de" }),
      });
      console.log(await collectResult(drawn));`;
    const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
    });
    expect(said).toContain("Sekunden");
    expect(paths.length).toBeGreaterThan(20);
  });
});

describe("a server draws", () => {
  test("every widget in every state: its content, not its bones", async () => {
    for (const [name, template] of fixtures) {
      const markup = await draw(template, { url: origin });
      expect(markup, name).toContain('<template shadowroot="open" shadowrootmode="open"><style>');
      const content = markup.replaceAll(/<style.*?<\/style>/gs, "");
      if (name.endsWith(" loading")) expect(content, name).toContain('class="bone');
      else expect(textOf(content).length, name).toBeGreaterThan(10);
      // Of what the shopper's part decides, the place is kept.
      if (!/ (loading|public|unavailable)$/.test(name)) expect(content, name).not.toContain('class="bone ');
    }
  });

  test("a provider around them, which takes no place of its own", async () => {
    const markup = await draw(
      html`<campaign-provider base-url="/api" campaign="double-11"
        ><campaign-coupon .data=${view("claimable", save50)}></campaign-coupon
      ></campaign-provider>`,
    );
    expect(markup).toMatch(/<campaign-provider[^>]*><template[^>]*><style>:host\{display:contents\}/);
    expect(textOf(markup)).toContain("¥50 off everything");
  });

  test("each rendering in its own language, however many go on at once", async () => {
    const template = html`<campaign-coupon .data=${view("claimable", save50)}></campaign-coupon>`;
    const langs = ["zh-CN", "en", "zh-TW", "ja", "de", "ru", "ar", "zh-CN", "en"];
    const drawn = await Promise.all(langs.map((lang) => draw(template, { lang })));
    const said = drawn.map((markup) => /part="action"[^>]*>(?:<!--.*?-->)*([^<]+)/s.exec(markup)![1]);
    expect(said[0]).toBe("领取");
    expect(said[1]).toBe("Claim");
    expect(said[2]).toBe("領取");
    expect(new Set(said).size).toBe(7);
    expect([said[7], said[8]]).toEqual([said[0], said[1]]);
    for (const [index, lang] of langs.entries()) expect(drawn[index]).toContain(` lang="${lang}"`);
  });

  test("a widget in the language that it bears itself", async () => {
    const template = html`<campaign-coupon lang="zh-CN" .data=${view("claimable", save50)}></campaign-coupon>`;
    expect(textOf(await draw(template, { lang: "de" }))).toContain("领取");
  });

  test("nothing that time would change: the same tomorrow, byte for byte", async () => {
    const all = () => Promise.all(fixtures.map(([, template]) => draw(template, { url: origin })));
    const today = await all();
    vi.useFakeTimers({ now: Date.parse("2031-02-03T04:05:06Z"), toFake: ["Date", "performance"] });
    vi.advanceTimersByTime(86_400_000);
    expect(await all()).toEqual(today);
  });

  test("a countdown with dashes, what it counts to, and the instant in the campaign's zone", async () => {
    const text = async (markup: Promise<string>) => textOf(await markup);
    const counted = await text(draw(html`<campaign-countdown to="peak" .data=${{ campaign }}></campaign-countdown>`));
    expect(counted).toBe("Peak starts in – days – hours – minutes – seconds Wed, 11 Nov, 00:00 China Time");
    const next = await text(draw(html`<campaign-countdown .data=${{ campaign }}></campaign-countdown>`));
    expect(next).toBe("Double 11 Carnival – days – hours – minutes – seconds 1 Nov, 00:00 – 16 Nov, 24:00 China Time");
    const until = html`<campaign-countdown
      until="2026-11-10T16:00:00Z"
      now="2026-11-09T01:52:24Z"
      time-zone="UTC"
    ></campaign-countdown>`;
    expect(await text(draw(until))).toContain("– seconds Tue, 10 Nov, 16:00 GMT");
  });

  test("for those without scripts: terms, instants, and what it takes", async () => {
    const markup = await draw(html`<campaign-coupon .data=${publicViews.coupon}></campaign-coupon>`);
    expect(/<noscript>.*<p>(.*)<\/p>/s.exec(markup)![1]).toBe(
      "Open from 1 Nov, 00:00 to 13 Nov, 24:00 China Time. Taking part needs JavaScript.",
    );
  });

  test("what a campaign says as text, also where the page is told of it", async () => {
    const title = { en: `</template><script>'"&lt;` };
    const markup = await draw(
      html`<campaign-coupon .data=${view("claimable", { ...save50, title })}></campaign-coupon>`,
    );
    expect(markup).not.toContain("<script>");
    expect(markup.match(/<\/template>/g)).toHaveLength(1);
    const json = / server-drawn='([^']*)'/.exec(markup)![1]!.replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    expect(JSON.parse(json)).toMatchObject({ data: { activity: { title } } });
  });

  test("styles with the page's nonce, where its policy asks for one", async () => {
    const markup = await draw(html`<campaign-coupon .data=${publicViews.coupon}></campaign-coupon>`, { nonce: "n-1" });
    expect(markup.match(/<style[^>]*>/g)).toEqual(['<style nonce="n-1">', '<style nonce="n-1">']);
  });

  test("an invite's link only where it knows the page's address", async () => {
    const open = fixtures.find(([name]) => name === "group-buy open")![1];
    expect(await draw(open, { url: "https://shop.example/deals/" })).toContain(
      'value="shop.example/g/7K2M4QvXw1mTt7Yb2Hc5Ld"',
    );
    expect(await draw(open)).toContain(".url{visibility:hidden}");
  });
});

test("every part that a first look may have is known", () => {
  const folders = ["coupon", "group-buy", "check-in", "lucky-draw"];
  const sources = folders.flatMap((folder) => {
    const files = readdirSync(new URL(`src/${folder}/`, root)).filter((file) =>
      /^(?!.*\.(test|stories)).*\.ts$/.test(file),
    );
    return files.map((file) => read(`src/${folder}/${file}`));
  });
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/parts\s*\.get\(\s*"([a-z-]+)"/g)].map((match) => match[1]!),
  );
  // What is behind a press comes with it.
  expect(new Set(asked.filter((name) => name !== "panels"))).toEqual(new Set(Object.keys(parts)));
});
