import { describe, expect, test } from "vitest";
import { prize, prizes, view, withPrizes } from "../../test/lucky-draw-views.ts";
import { showing } from "../../test/lucky-draw.ts";
import { $ } from "../../test/mount.ts";
import { speak } from "../../test/speak.ts";
import { fillOf, look as grid, ringOf } from "./grid.ts";
import { fit, inksOf, look as wheel } from "./wheel.ts";

const counts = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe("the wheel", () => {
  test.each(counts)("of %i sectors has no two neighbours in one ink, and three inks from six on", (count) => {
    const inks = inksOf(count);
    inks.forEach((ink, at) => expect(ink).not.toBe(inks[(at + 1) % count]));
    if (count >= 6) expect(new Set(inks)).toEqual(new Set([0, 1, 2, 3]));
  });

  test.each(counts)("of %i sectors keeps every name within its own", async (count) => {
    const widget = await showing(view("ready", { activity: withPrizes(count) }), 640);
    const sectors = widget.shadowRoot!.querySelectorAll(".prize");
    expect(sectors.length).toBe(count);
    for (const sector of sectors) {
      for (const label of sector.querySelectorAll("text")) {
        // In the sector's own, unturned, units.
        const { x, y, width, height } = label.getBBox();
        const edge = Math.tan(Math.PI / count);
        if (count > 4) expect(x + width).toBeLessThan((-y - height) * edge + 4);
        expect(Math.hypot(x, y)).toBeLessThan(140);
      }
    }
  });

  test("breaks a name between words, or between signs of a square script; else leaves it out", () => {
    expect(fit("Phone", 12, 11.5)).toEqual(["Phone"]);
    expect(fit("Picture book", 12, 11.5)).toEqual(["Picture", "book"]);
    expect(fit("新年护肤礼盒套装", 12, 11.5)).toEqual(["新年护肤", "礼盒套装"]);
    expect(fit("Glücksradgewinnspielpreis", 12, 11.5)).toBeUndefined();
  });

  test("turns on, at least four times, to the prize", () => {
    for (const from of [0, 2, 5]) {
      for (const to of [0, 2, 5]) {
        const [start, end] = wheel
          .turn(from, to, 6, false)
          .map(({ transform }) => parseFloat(String(transform).slice(7)));
        expect(end! - start!).toBeGreaterThanOrEqual(4 * 360);
        expect((((360 - end!) % 360) + 360) % 360).toBe(to * 60);
        expect(wheel.at(to, 6, false)).toBe(`rotate(${(360 - to * 60) % 360}deg)`);
      }
    }
  });
});

describe("the form", () => {
  test.each(counts)("has every one of %i prizes, evenly, and none beside itself", (count) => {
    const ring = fillOf(withPrizes(count).prizes);
    expect(ring.length).toBe(count > 8 ? 12 : 8);
    const times = withPrizes(count).prizes.map(({ id }) => ring.filter((cell) => cell.id === id).length);
    expect(Math.min(...times)).toBeGreaterThan(0);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(2);
    ring.forEach(({ id }, at) => expect(ring[(at + 1) % ring.length]!.id).not.toBe(id));
  });

  test("repeats what there is most of", () => {
    const twice = (id: string) => fillOf(prizes).filter((cell) => cell.id === id).length === 2;
    expect(prizes.map(({ id }) => id).filter(twice)).toEqual(["thanks", "20-points"]);
    const three = ["a", "b", "c"].map((id, at) => prize(id, { en: id }, { type: "goods" }, at));
    expect(fillOf(three).length).toBe(8);
  });

  test.each([3, 4])("of %i cells a side goes around clockwise, each cell once", (side) => {
    const ring = ringOf(side);
    expect(new Set(ring.map(String)).size).toBe(4 * (side - 1));
    ring.forEach(([column, row], at) => {
      const [nextColumn, nextRow] = ring[(at + 1) % ring.length]!;
      expect(Math.abs(nextColumn - column) + Math.abs(nextRow - row)).toBe(1);
    });
  });

  test.each([
    [6, 3],
    [12, 4],
  ])("is read as it is seen, with %i prizes", async (count, side) => {
    const widget = await showing(view("ready", { activity: withPrizes(count) }), 480, `look="grid"`);
    const cells = Array.from(widget.shadowRoot!.querySelectorAll(".grid > :not(.frame)"));
    const places = cells.map((cell) => cell.getBoundingClientRect());
    const sorted = places.toSorted((a, b) => (Math.abs(a.top - b.top) < 2 ? a.left - b.left : a.top - b.top));
    expect(places).toEqual(sorted);
    expect(cells.indexOf($(widget, ".hub"))).toBe(side + 1);
  });

  test.each(["en", "ar"])("moves its frame onto the cell of the prize, in %s", async (lang) => {
    const draw = { ...view("ready").mine!, unseen: (await import("../../test/lucky-draw-views.ts")).drawOf("50-off") };
    const widget = await showing(view("ready", { mine: draw }), 360, `look="grid"`);
    await speak(lang);
    const frame = $(widget, ".frame").getBoundingClientRect();
    const under = widget.shadowRoot!.elementFromPoint(frame.x + frame.width / 2, frame.y + frame.height / 2);
    expect(under?.closest<HTMLElement>(".cell")?.innerText).toContain("¥50 coupon");
  });

  test("hops at least four times around", () => {
    const way = grid.turn(1, 6, 8, false);
    expect(way.length).toBe(4 * 8 + 5 + 1);
    expect(way.at(-1)!.transform).toBe(grid.at(6, 8, false));
  });
});
