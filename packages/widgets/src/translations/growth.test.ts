import { describe, expect, test } from "vitest";
import { views } from "../../test/campaign.ts";
import { showing } from "../../test/coupon.ts";
import { crowdedIn, growing } from "../../test/growth.ts";
import { $, mount, text } from "../../test/mount.ts";
import { GROWTH, pseudo, PSEUDO } from "../../test/pseudo-locale.ts";
import { english } from "../coupon/coupon.messages.ts";

// Every state of every widget is put to this in src/accessibility/states.test.ts, on the sheets that are up there anyway.

describe("the pseudo-language", () => {
  test("is accented and grown, and leaves what a sentence is given as it was", () => {
    expect(pseudo.coupon.claim).toBe("Çļååîîɱ");
    expect(pseudo.coupon.left("2,316")).toBe("2,316 ļééƒţ~");
    expect(pseudo.coupon.scope("Skin care")).toBe("ƒööŕ Skin care~");
    expect(pseudo.groupBuyGroup.seated("1", "2").join("")).toMatch(/^1 .+ 2 /);
    expect(pseudo.checkInMonth.reasons["limit_reached"]).toMatch(/^Ñöö ɱååķéé/);
    expect(pseudo.coupon.failed.length).toBeGreaterThan(english.failed.length * (GROWTH - 0.15));
    expect(pseudo.activity.points("1", 1)).toMatch(/^1 þööîîñţ/);
    expect(pseudo.activity.points("2", 2)).toMatch(/^2 þööîîñţš/);
  });
});

describe("the run over languages", () => {
  const planted = async (style: string, width = 320) => {
    const widget = await showing(views.claimable, width);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    widget.shadowRoot!.adoptedStyleSheets.push(sheet);
    return widget;
  };
  const faults = async (style: string) => Object.keys(await crowdedIn(growing, [await planted(style)]));

  test("finds nothing in a coupon as it is", async () => {
    expect(await faults("")).toEqual([]);
  });

  test("is made in the languages that it names", async () => {
    const widget = await planted("");
    await crowdedIn([PSEUDO], [widget]);
    expect(text(widget, ".action")).toBe(pseudo.coupon.claim);
    await crowdedIn(["ru"], [widget]);
    expect(text(widget, ".action")).toBe("Получить");
    await crowdedIn(["ar"], [widget]);
    expect(text(widget, ".action")).toBe("استلام");
    expect($(widget, ".ticket").matches(":dir(rtl)")).toBe(true);
  });

  test("finds a planted button that is as wide as its English word", async () => {
    const style = ".action { inline-size: 44px; min-inline-size: 0; padding: 0; white-space: nowrap }";
    expect(await faults(style)).toEqual([PSEUDO, "de", "ru"]);
  });

  test("finds planted words that are cut off, and some that lie over the action", async () => {
    expect(await faults(".threshold { white-space: nowrap; inline-size: 9em; overflow: clip }")).toContain("ru");
    expect(await faults(".action { position: relative; inset-inline-end: 9em }")).toEqual(growing);
  });

  test("finds a planted widget that is wider than its place", async () => {
    const host = await mount<HTMLElement>("<div></div>", 320);
    host.attachShadow({ mode: "open" }).innerHTML = `<hr style="inline-size: 400px">`;
    expect(await crowdedIn(["de"], [host])).toEqual({ de: [expect.stringContaining("wider than its place")] });
  });
});
