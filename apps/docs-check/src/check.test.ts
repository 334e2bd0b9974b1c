import { describe, expect, it } from "vitest";
import { check, told } from "./check.ts";
import { pages } from "./pages.ts";

/** What is found in a page with one sample, whose code begins in its third line. */
const found = (fence: string, code: string, file = "docs/planted.md") =>
  check([{ file, text: `# Planted\n\`\`\`${fence}\n${code}\n\`\`\`\n` }]).map(told);

describe("The documentation", () => {
  it("has no sample that does not compile, or that names what is not there", () => {
    expect(check(pages()).map(told)).toEqual([]);
  });

  it("is read in all of its places", () => {
    const files = pages().map(({ file }) => file);
    expect(files).toEqual(
      expect.arrayContaining([
        "README.md",
        "docs/architecture.md",
        "packages/sdk/README.md",
        "apps/api/README.md",
        "apps/storybook/docs/start-here.mdx",
      ]),
    );
    expect(files.filter((file) => /node_modules|dist\//.test(file))).toEqual([]);
  });
});

describe("A sample of TypeScript", () => {
  it("may use the kit and the shop's own things", () => {
    expect(
      found("ts", 'import { phasePosition } from "@campaign-kit/sdk";\nrender(phasePosition, shop, client);'),
    ).toEqual([]);
  });

  it("is told of a name that the kit does not export, at its line", () => {
    expect(found("ts", '// One.\nimport { nothing } from "@campaign-kit/sdk";\nvoid nothing;')).toEqual([
      "docs/planted.md:4: Module '\"@campaign-kit/sdk\"' has no exported member 'nothing'.",
    ]);
  });

  it("is told of a method that the client does not have", () => {
    expect(found("ts", 'await client.coupon.take("save-50");')[0]).toMatch(/^docs\/planted\.md:3: Property 'take'/);
  });

  it("is told of an entry that the package does not have", () => {
    expect(found("ts", 'import "@campaign-kit/widgets/nothing/define";').join()).toContain("is not exported");
  });

  it("goes on from the one before where it says so, and only then", () => {
    const text = (fence: string) => `\`\`\`ts\nconst at = 1;\n\`\`\`\n\n\`\`\`${fence}\nrender(at);\n\`\`\`\n`;
    expect(check([{ file: "docs/planted.md", text: text("ts continues") }])).toEqual([]);
    expect(check([{ file: "docs/planted.md", text: text("ts") }]).map(told)).toEqual([
      "docs/planted.md:6: Cannot find name 'at'.",
    ]);
  });

  it("is imported by others of its page by the name in its first line", () => {
    const text =
      '```ts\n// own.ts\nexport const at: number = 1;\n```\n\n```ts\nimport { at } from "./own.ts";\nat.x();\n```\n';
    expect(check([{ file: "docs/planted.md", text }]).map(told)).toEqual([
      "docs/planted.md:8: Property 'x' does not exist on type 'number'.",
    ]);
  });

  it("is read out of docblocks", () => {
    const text = "/**\n * @example\n * ```ts\n * client.nothing();\n * ```\n */\n";
    expect(check([{ file: "packages/sdk/src/planted.ts", text }]).map(told)).toEqual([
      expect.stringMatching(/^packages\/sdk\/src\/planted\.ts:4: Property 'nothing'/),
    ]);
  });
});

describe("A sample of JavaScript", () => {
  it("is held against the same types, less strictly", () => {
    expect(found("js", 'document.querySelector("campaign-provider").getToken = () => shop.token();')).toEqual([]);
    expect(found("js", 'document.querySelector("campaign-provider").nothing = 1;')[0]).toMatch(
      /:3: Property 'nothing'/,
    );
  });
});

describe("A sample of HTML", () => {
  it.each([
    ["<campaign-cupon></campaign-cupon>", "there is no <campaign-cupon>"],
    ['<campaign-coupon activty="a"></campaign-coupon>', "<campaign-coupon> has no attribute activty"],
    ['<campaign-countdown size="huge"></campaign-countdown>', 'size="huge" of <campaign-countdown> is not'],
    ['<campaign-coupon data="{ … }"></campaign-coupon>', "of <campaign-coupon> is not"],
    ['<campaign-coupon @campaign-taken="go"></campaign-coupon>', "<campaign-coupon> has no event campaign-taken"],
    ['<campaign-coupon><p slot="nowhere">…</p></campaign-coupon>', "<campaign-coupon> has no slot nowhere"],
    ["<section>\n<campaign-countdown>\n</section>", "<campaign-countdown> is not closed"],
    ["<script type=module>shop.nothing()</script>", "Property 'nothing'"],
    ["<style>campaign-coupon { --campaign-nothing: 1px }</style>", "there is no token --campaign-nothing"],
  ])("%s", (code, message) => {
    expect(found("html", code)[0]).toContain(message);
  });

  it("may have what elements of the kit have", () => {
    const code = `<campaign-coupon activity="save-50" class="first" others-href="/coupons"
  @campaign-claimed="go"></campaign-coupon>`;
    expect(found("html", code)).toEqual([]);
  });
});

describe("A sample of CSS", () => {
  it.each([
    [":root { --campaign-colour-accent: red }", "there is no token --campaign-colour-accent"],
    ["campaign-coupon::part(nothing) { color: red }", "campaign-coupon has no part nothing"],
    ["campaign-coupon:is(:state(sold)) { color: red }", "campaign-coupon has no state sold"],
    ["campaign-countdown::part(stub) { color: red }", "campaign-countdown has no part stub"],
    ["campaign-cupon { color: red }", "there is no <campaign-cupon>"],
    ["a { color: red", ""],
  ])("%s", (code, message) => {
    if (message) expect(found("css", code)[0]).toBe(`docs/planted.md:3: ${message}`);
    else expect(found("css", `${code}; } }`)[0]).toContain("docs/planted.md:3: ");
  });
});

describe("A sample of data", () => {
  it("is JSON", () => {
    expect(found("json", '{ "a": 1 }')).toEqual([]);
    expect(found("json", "{ a: 1 }")[0]).toContain("docs/planted.md:3: ");
  });

  it("fits the contract's schema that it names", () => {
    expect(found("json schema=ServerTime", '{ "now": "2026-11-09T01:52:24.000Z" }')).toEqual([]);
    expect(found("json schema=ServerTime", '{ "now": "soon" }')[0]).toContain("is no ServerTime");
    expect(found("json schema=Nothing", "{}")[0]).toContain("has no schema Nothing");
  });

  it("is an exchange that the contract knows", () => {
    expect(found("http", 'GET /v1/time HTTP/1.1\n\nHTTP/1.1 200 OK\n\n{ "now": "2026-11-09T01:52:24.000Z" }')).toEqual(
      [],
    );
    expect(found("http", "GET /v1/clock HTTP/1.1")[0]).toContain("the contract has no GET /v1/clock");
    expect(found("http", "GET /v1/time HTTP/1.1\n\nHTTP/1.1 404 Not Found")[0]).toContain("does not answer 404");
    expect(found("http", 'GET /v1/time HTTP/1.1\n\nHTTP/1.1 200 OK\n\n{ "now": 1 }')[0]).toContain("does not fit");
    expect(found("http", "POST /v1/campaigns/a/coupons/b/claims HTTP/1.1")[0]).toContain("idempotency-key is missing");
  });
});

describe("A sample of commands", () => {
  it.each([
    ["npm run nothing", "campaign-kit has no script nothing"],
    ["pnpm --filter @campaign-kit/nothing dev", "there is no package @campaign-kit/nothing"],
    ["npm install @campaign-kit/nothing", "there is no package @campaign-kit/nothing"],
    ["node src/nothing.ts", "there is no file src/nothing.ts"],
    ["PORT=1 campaign start", "nobody knows the command campaign"],
  ])("%s", (code, message) => {
    expect(found("sh", `# first\n${code}`)).toEqual([`docs/planted.md:4: ${message}`]);
    expect(found("sh", "npm start # and wait\nPORT=1 npm test && pnpm build")).toEqual([]);
  });
});

describe("Any sample", () => {
  it("has a language that is checked, unless it says why not", () => {
    expect(found("", "a")).toEqual(['docs/planted.md:3: nothing checks the language ""']);
    expect(found("vue", "<template></template>")).toHaveLength(1);
    expect(found("ts skip", "a b c")).toEqual(['docs/planted.md:3: skip needs a reason: skip="…"']);
    expect(found('ts skip="shows a mistake"', "a b c")).toEqual([]);
  });

  it("may be taken from a file, where it stands word for word", () => {
    expect(found("vue from=apps/docs-check/shop/styles.d.ts", 'declare module  "*.css";')).toEqual([]);
    expect(found("vue from=apps/docs-check/shop/styles.d.ts", "other")[0]).toContain("does not stand in");
    expect(found("vue from=apps/nothing.vue", "other")[0]).toContain("from names no file");
  });
});
