import { afterEach, describe, expect, test, vi } from "vitest";
import { views as couponViews } from "../../test/campaign.ts";
import { showing as checkIn } from "../../test/check-in.ts";
import { everyCheckInView } from "../../test/check-in-views.ts";
import { showing as coupon } from "../../test/coupon.ts";
import { press, showing as groupBuy } from "../../test/group-buy.ts";
import { groupViews } from "../../test/group-buy-views.ts";
import { button, heard, playing, showing as luckyDraw } from "../../test/lucky-draw.ts";
import { drawOf, view as drawView, views as drawViews, wheel } from "../../test/lucky-draw-views.ts";
import { $, has, settle } from "../../test/mount.ts";
import { shareAddress } from "../internal/share-address.ts";
import { webAddress } from "../internal/web-address.ts";

afterEach(() => vi.restoreAllMocks());

const forbidden = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "javascript\r:alert(1)",
  "javascript:alert(1)//{group}",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://shop.example/0b5a",
  "file:///etc/passwd",
  "view-source:https://shop.example",
  "filesystem:https://shop.example/temporary/x",
  "intent://scan/#Intent;scheme=zxing;end",
  "https://",
];
const allowed = [
  "https://shop.example/g",
  "http://shop.example",
  "//shop.example/g",
  "/goods?x=javascript:1",
  "goods",
  "#top",
  "?a=b",
];

test("an address of the web is one by the browser's own parser, whatever it is written like", () => {
  expect(forbidden.filter(webAddress)).toEqual([]);
  expect(allowed.filter(webAddress)).toEqual(allowed);
  const link = document.createElement("a");
  for (const address of allowed) {
    link.href = address;
    expect(link.protocol).toMatch(/^https?:$/);
  }
});

/** Every address that a widget's tree binds. */
const bound = (widget: Element): string[] =>
  [...widget.shadowRoot!.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => /^(xlink:)?href$|^(src|srcset|action|formaction|poster|data|ping)$/.test(name))
      .map(({ value }) => value),
  );

const properties = ["use", "others", "sign-in", "invite", "alone", "order", "wallet", "share", "address", "how"];
const written = (address: string) =>
  properties.map((name) => `${name}-href="${address.replaceAll('"', "&quot;")}"`).join(" ");

describe("no widget binds an address that is none of the web", () => {
  const states = {
    coupon: () =>
      [couponViews.claimed, couponViews.ineligible, couponViews["signed-out"]].map((shown) =>
        coupon(shown, 360, attributes),
      ),
    "group-buy": () =>
      (["offer", "open", "completed", "signed-out"] as const).map((state) =>
        groupBuy(groupViews[state], 360, attributes),
      ),
    "lucky-draw": () => [
      luckyDraw(drawViews["signed-out"], 360, attributes),
      luckyDraw(
        { ...drawViews.ready, mine: { ...drawViews.ready.mine!, unseen: { ...drawOf("phone"), goods: "waiting" } } },
        360,
        attributes,
      ),
      luckyDraw({ ...drawViews.ready, mine: { ...drawViews.ready.mine!, unseen: drawOf("10-off") } }, 360, attributes),
    ],
    "check-in": () =>
      [everyCheckInView["ready"]!, everyCheckInView["signed-out"]!].map((shown) => checkIn(shown, 360, attributes)),
  };
  let attributes = "";

  for (const [name, show] of Object.entries(states)) {
    test(`${name}: in any of its properties, in every state that has a link`, { timeout: 60_000 }, async () => {
      attributes = written("/somewhere/{group}");
      const widgets = await Promise.all(show());
      // Sound ones are bound: so what follows can fail.
      expect(widgets.flatMap(bound).length).toBeGreaterThan(0);
      for (const address of forbidden) {
        for (const widget of widgets) for (const name of properties) widget.setAttribute(`${name}-href`, address);
        await settle();
        for (const widget of widgets) {
          expect(bound(widget), `${widget.localName} ${address}`).toEqual([]);
          expect(has(widget, ".url")).toBe(false);
          expect(has(widget, ".code path")).toBe(false);
        }
      }
    });
  }

  test("a way on without an address is a button that says so to the page", async () => {
    const widget = await coupon(couponViews["signed-out"], 360, `sign-in-href="java\tscript:alert(1)"`);
    expect($(widget, ".action").localName).toBe("button");
    const asked = vi.fn();
    widget.addEventListener("campaign-sign-in-request", asked);
    $(widget, ".action").click();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test("a prize's picture from the API", async () => {
    for (const look of ["wheel", "grid"]) {
      for (const [picture, shows] of [
        ...forbidden.slice(0, 5).map((each) => [each, 0] as const),
        ["/phone.png", 1] as const,
      ]) {
        const prizes = wheel.prizes.map((prize, at) => (at ? prize : { ...prize, picture }));
        const widget = await luckyDraw(drawView("ready", { activity: { ...wheel, prizes } }), 360, `look="${look}"`);
        expect(new Set(bound(widget)).size, picture).toBe(shows);
        widget.remove();
      }
    }
  });
});

describe("what is passed on in the shop's name leads to the shop", () => {
  const warn = () => vi.spyOn(console, "warn").mockImplementation(() => undefined);

  test("to the page's own origin, and to those that the page's head names", () => {
    const warned = warn();
    const { origin } = window;
    expect(shareAddress("/g/1", `${origin}/deep/page`)).toBe(`${origin}/g/1`);
    expect(shareAddress("https://shop.example/g/1", origin)).toBe("https://shop.example/g/1");
    expect(warned).not.toHaveBeenCalled();
    const others = [
      "https://evil.example/g/1",
      "http://shop.example/g/1",
      "https://shop.example:8443/g/1",
      "https://shop.example@evil.example/",
      "https://shop.example.evil.example/",
      "//evil.example/g/1",
      "\\\\evil.example/g/1",
      "javascript:alert(1)",
      "data:text/html,x",
    ];
    for (const address of others) expect(shareAddress(address, origin), address).toBeUndefined();
    // A page whose base was moved elsewhere shares nothing that is relative to it.
    expect(shareAddress("/g/1", "https://evil.example/")).toBeUndefined();
    // Each origin is told of once.
    const told = warned.mock.calls.map(([href]) => new URL(String(href)).origin);
    expect(told).toContain("https://evil.example");
    expect(new Set(told).size).toBe(told.length);
  });

  test("an allowance in the page's body, where content comes from elsewhere, counts for nothing", () => {
    warn();
    document.body.innerHTML = `<meta name="campaign-share-origins" content="https://body.example">`;
    expect(shareAddress("https://body.example/", window.origin)).toBeUndefined();
  });

  test("an invite elsewhere has no link, no code and nothing to share", async () => {
    warn();
    const widget = await groupBuy(groupViews.open, 360, `invite-href="https://evil.example/g/{group}"`);
    expect(has(widget, ".fine")).toBe(true);
    expect(has(widget, ".invite")).toBe(false);
  });

  test("an invite of the shop's is in the field, in the code and on the clipboard, the same in each", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const widget = await groupBuy({ ...groupViews.open, group: { ...groupViews.open.group!, id: `a/../?x="$&` } }, 360);
    press(widget, "Copy").click();
    const [[link]] = copied.mock.calls as [[string]];
    expect(link).toBe("https://shop.example/g/a%2F..%2F%3Fx%3D%22%24%26");
    expect($(widget, ".url")).toHaveProperty("value", link.slice("https://".length));
  });

  test("a draw is shared by the page's own address where its own leads elsewhere", async () => {
    warn();
    const { widget } = await playing(drawViews["no-chances"], `share-href="https://evil.example/draw"`);
    const asked = heard(widget, "campaign-share-request");
    widget.addEventListener("campaign-share-request", (event) => event.preventDefault());
    button(widget, "Share for one more").click();
    expect(asked.mock.calls[0]![0]).toMatchObject({ url: location.href });
  });
});
