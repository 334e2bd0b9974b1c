import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { minifyStyles, minifyTemplates } from "../scripts/finish.ts";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const json = (path: string) => JSON.parse(read(path)) as never;

interface Named {
  name: string;
  description?: string;
}
interface Element extends Named {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
  members?: (Named & { privacy?: string })[];
}

describe("the manifest", () => {
  const manifest: { modules: { path: string; declarations: Element[] }[] } = json("custom-elements.json");
  const elements = manifest.modules.flatMap(({ path, declarations }) =>
    declarations.map((element) => ({ path, ...element })),
  );
  const element = (tag: string) => elements.find(({ tagName }) => tagName === tag)!;
  const names = (list: Named[] | undefined) => (list ?? []).map(({ name }) => name).sort();
  const tags = ["campaign-provider", "campaign-countdown", "campaign-coupon"];

  test("has every element, by the paths of the package", () => {
    expect(elements.flatMap(({ tagName }) => tagName ?? []).sort()).toEqual([...tags].sort());
    for (const { path } of manifest.modules) expect(path).toMatch(/^dist\/.*\.js$/);
  });

  test("describes everything that it names", () => {
    for (const tag of tags) {
      const { attributes, events, slots, cssParts, cssProperties, cssStates } = element(tag);
      for (const list of [attributes, events, slots, cssParts, cssProperties, cssStates]) {
        for (const { name, description } of list ?? []) expect(`${tag} ${name}: ${description ?? ""}`).toMatch(/: ./);
      }
    }
  });

  test("has nothing private", () => {
    for (const tag of tags) {
      expect(element(tag).members?.filter(({ privacy }) => privacy === "private" || privacy === "protected")).toEqual(
        [],
      );
    }
  });

  test("has the attributes that the elements observe", () => {
    expect(names(element("campaign-provider").attributes)).toEqual(["base-url", "campaign"]);
    expect(names(element("campaign-countdown").attributes)).toEqual(
      ["data", "label", "no-days", "now", "size", "tenths", "time-zone", "to", "until"].sort(),
    );
    expect(names(element("campaign-coupon").attributes)).toEqual([
      "activity",
      "data",
      "others-href",
      "sign-in-href",
      "use-href",
    ]);
  });

  test("has the parts, slots, events, properties and states that the source has", () => {
    const matches = (source: string, pattern: RegExp) =>
      [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))].sort();
    for (const [tag, folder] of [
      ["campaign-countdown", "countdown"],
      ["campaign-coupon", "coupon"],
    ] as const) {
      const template = folder === "coupon" ? read("src/coupon/coupon.template.ts") : "";
      const source = read(`src/${folder}/${folder}.ts`).replace(/\/\*\*[^]*?\*\//g, "") + template;
      const found = element(tag);
      expect(names(found.cssParts)).toEqual(matches(source, /part="([a-z]+)"/g));
      expect(names(found.events)).toEqual(matches(read(`src/${folder}/${folder}.events.ts`), /super\("([a-z-]+)"/g));
      expect(names(found.cssProperties)).toEqual(
        matches(read(`src/${folder}/${folder}.styles.ts`), /var\((--campaign-(?:countdown|coupon)-[a-z-]+)/g),
      );
    }
    expect(names(element("campaign-countdown").slots)).toEqual(["ended", "label"]);
    expect(names(element("campaign-coupon").slots)).toEqual(["others", "sign-in", "use"]);
    expect(names(element("campaign-countdown").cssStates)).toEqual(["ended", "running", "waiting"]);
    expect(names(element("campaign-coupon").cssStates)).toEqual(
      matches(read("src/coupon/face.ts").split("const states")[1]!.split("}")[0]!, /^ {2}"?([a-z-]+)"?: true/gm),
    );
  });
});

test("a server may import everything: nothing of a browser is asked for", () => {
  const script = `
    const all = await import("@campaign-kit/widgets");
    await import("@campaign-kit/widgets/translations/zh-CN");
    await import("@campaign-kit/widgets/define");
    console.log(Object.keys(all).sort().join());
  `;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    encoding: "utf8",
  });
  expect(said.trim()).toBe(
    [
      "CampaignClaimErrorEvent",
      "CampaignClaimRequestEvent",
      "CampaignClaimedEvent",
      "CampaignCountdown",
      "CampaignCountdownEndedEvent",
      "CampaignCoupon",
      "CampaignProvider",
      "CampaignRetryRequestEvent",
      "CampaignSignInRequestEvent",
      "CampaignUseRequestEvent",
      "ClientRequestEvent",
      "registerTranslation",
      "setDefaultClient",
    ].join(),
  );
});

test("the elements bear the version of the package", () => {
  const { version }: { version: string } = json("package.json");
  expect(read("dist/internal/version.js")).toContain(JSON.stringify(version));
});

test("shipped styles are minified, and ask for no inline style, markup or style element", () => {
  for (const file of ["countdown/countdown", "coupon/coupon", "internal/base", "provider/provider"]) {
    expect(read(`dist/${file}.styles.js`)).toMatch(/unsafeCSS\(".*"\)/);
  }
  for (const file of ["countdown/countdown", "coupon/coupon", "coupon/coupon.template", "internal/widget-element"]) {
    expect(read(`dist/${file}.js`)).not.toMatch(/innerHTML|unsafeHTML|<style|style="|\son[a-z]+="/);
  }
});

test("the themes are in the package", () => {
  expect(read("dist/themes/campaign.css")).toBe(read("src/themes/campaign.css"));
});

describe("finishing", () => {
  test("minifies a css literal and leaves the rest alone", () => {
    const module = 'import { css } from "lit";\nexport const a = css `\n  :host {\n    content: "x";\n  }\n`;\n';
    expect(minifyStyles(module, "a.styles.js")).toBe(
      'import { unsafeCSS } from "lit";\nexport const a = unsafeCSS(":host{content:\\"x\\"}");\n',
    );
  });

  test("refuses a literal with something in it", () => {
    expect(() => minifyStyles("css`a { color: ${color}; }`", "a.styles.js")).toThrow("a.styles.js");
  });

  test("takes line breaks from between tags, and none from text", () => {
    expect(minifyTemplates("html `<p>\n  <b>${a}</b>\n  ${b}\n  text\n</p>`")).toBe(
      "html `<p><b>${a}</b>${b}\n  text\n</p>`",
    );
  });
});
