import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import MagicString from "magic-string";
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
  const tags = [
    "campaign-provider",
    "campaign-countdown",
    "campaign-coupon",
    "campaign-group-buy",
    "campaign-check-in",
    "campaign-lucky-draw",
  ];

  test("has every element, by the paths of the package", () => {
    expect(elements.flatMap(({ tagName }) => tagName ?? [])).toEqual(expect.arrayContaining(tags));
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
    expect(names(element("campaign-group-buy").attributes)).toEqual([
      "activity",
      "alone-href",
      "data",
      "group",
      "invite-href",
      "order-href",
      "sign-in-href",
    ]);
    expect(names(element("campaign-check-in").attributes)).toEqual(["activity", "data", "sign-in-href", "wallet-href"]);
    const links = ["address-href", "how-href", "share-href", "sign-in-href", "wallet-href"];
    expect(names(element("campaign-lucky-draw").attributes)).toEqual(
      ["activity", "data", "look", "no-animation", ...links].sort(),
    );
  });

  // Parts are looked for where they are drawn: in src/themes/anatomy.test.ts.
  test("has the slots, events, properties and states that the source has", () => {
    const matches = (source: string, pattern: RegExp) =>
      [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))].sort();
    for (const folder of ["countdown", "coupon", "group-buy", "check-in", "lucky-draw"]) {
      const files = readdirSync(new URL(`src/${folder}/`, root)).filter((file) => !/\.(test|stories)\.ts$/.test(file));
      const code = (file: string) => read(`src/${folder}/${file}`).replace(/\/\*\*[^]*?\*\//g, "");
      const source = files.map(code).join("");
      const found = element(`campaign-${folder}`);
      const events = matches(read(`src/${folder}/${folder}.events.ts`), /super\("([a-z-]+)"/g);
      const shares = source.includes("share.events.ts") ? read("src/internal/share.events.ts") : "";
      const common = matches(read("src/internal/activity.events.ts") + shares, /super\("([a-z-]+)"/g);
      expect(names(found.events)).toEqual([...events, ...(folder === "countdown" ? [] : common)].sort());
      expect(names(found.cssProperties)).toEqual(
        matches(source, new RegExp(`var\\((--campaign-${folder}-[a-z0-9-]+)`, "g")),
      );
    }
    expect(names(element("campaign-countdown").slots)).toEqual(["ended", "label"]);
    expect(names(element("campaign-coupon").slots)).toEqual(["others", "sign-in", "use"]);
    expect(names(element("campaign-group-buy").slots)).toEqual(["alone", "order", "sign-in"]);
    expect(names(element("campaign-check-in").slots)).toEqual(["sign-in"]);
    expect(names(element("campaign-lucky-draw").slots)).toEqual(["sign-in"]);
    expect(names(element("campaign-countdown").cssStates)).toEqual(["ended", "running", "stale", "waiting"]);
    const drawings = { coupon: "ticket", "group-buy": "offer", "check-in": "card", "lucky-draw": "play" };
    const intents = ["asking", "queueing", "offline", "challenged", "checking", "failed"];
    const passing = ["drawing", "won", "thanks"];
    for (const [folder, drawing] of Object.entries(drawings)) {
      const list = read(`src/${folder}/${drawing}.ts`).split("const states")[1]!.split("]")[0]!;
      const more = folder === "coupon" ? [] : folder === "lucky-draw" ? [...intents, ...passing] : intents;
      const known = ["loading", "stale", ...matches(list, /"([a-z-]+)"/g), ...more];
      expect(names(element(`campaign-${folder}`).cssStates), folder).toEqual(known.sort());
    }
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
  const files = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" }).sort();
  const classes = (file: string) => [...read(`src/${file}`).matchAll(/^export class (Campaign\w+|ActivityEvent)\b/gm)];
  const named = files.filter((file) => /^[a-z-]+\/[a-z-]+(\.events)?\.ts$/.test(file)).flatMap(classes);
  const functions = ["ClientRequestEvent", "registerTranslation", "setDefaultClient"];
  expect(said.trim().split(",")).toEqual([...named.map((match) => match[1]!), ...functions].sort());
});

test("the elements bear the version of the package", () => {
  const { version }: { version: string } = json("package.json");
  expect(read("dist/internal/version.js")).toContain(JSON.stringify(version));
});

test("shipped styles are minified", () => {
  const files = readdirSync(new URL("dist/", root), { recursive: true, encoding: "utf8" });
  const styles = files.filter((file) => file.endsWith(".styles.js"));
  expect(styles.length).toBeGreaterThan(8);
  for (const file of styles) expect(read(`dist/${file}`), file).toMatch(/unsafeCSS\(".*"\)/);
});

describe("finishing", () => {
  test("minifies a css literal and leaves the rest alone", () => {
    const module = 'import { css } from "lit";\nexport const a = css `\n  :host {\n    content: "x";\n  }\n`;\n';
    expect(minifyStyles(new MagicString(module), "a.styles.js").toString()).toBe(
      'import { unsafeCSS } from "lit";\nexport const a = unsafeCSS(":host{content:\\"x\\"}");\n',
    );
  });

  test("refuses a literal with something in it", () => {
    expect(() => minifyStyles(new MagicString("css`a { color: ${color}; }`"), "a.styles.js")).toThrow("a.styles.js");
  });

  test("takes line breaks from between tags, and none from text", () => {
    expect(minifyTemplates(new MagicString("html `<p>\n  <b>${a}</b>\n  ${b}\n  text\n</p>`")).toString()).toBe(
      "html `<p><b>${a}</b>${b}\n  text\n</p>`",
    );
  });

  test("writes a tag on one line, and lets code stand", () => {
    const module = 'html `<p\n  class="a"\n  ?hidden=${b}\n  @click=${c}\n>text</p><img\n  src=${d}\n/>`;\nx\n  = "y";';
    expect(minifyTemplates(new MagicString(module)).toString()).toBe(
      'html `<p class="a" ?hidden=${b} @click=${c}>text</p><img src=${d}/>`;\nx\n  = "y";',
    );
  });
});
