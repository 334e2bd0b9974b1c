import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { checkingIn, dayCell, focused, makeUp, showing } from "../../test/check-in.ts";
import { checkInView, checkInViews, daily, mine, mineBroken, mineMadeUp, stamped } from "../../test/check-in-views.ts";
import { $, has, settle, text } from "../../test/mount.ts";
import { speak } from "../../test/speak.ts";
import type { CampaignCheckIn } from "./check-in.ts";

const broken = checkInView("ready", { mine: mineBroken });
/** Open from 22 October to 16 December. */
const long = { ...daily, windows: [{ opensAt: "2026-10-21T16:00:00.000Z", closesAt: "2026-12-16T16:00:00.000Z" }] };
const months = checkInView("ready", {
  activity: long,
  mine: { ...mine, days: [...stamped([25, 28, 29, 30, 31], "2026-10"), ...mine.days] },
});

async function press(widget: CampaignCheckIn, ...keys: string[]): Promise<(string | undefined)[]> {
  const reached = [];
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    await settle();
    reached.push(focused(widget)?.slice(5));
  }
  return reached;
}

afterEach(() => void vi.restoreAllMocks());

describe("a month is a grid", () => {
  test("of days that say what they are, under names of weekdays in full", async () => {
    const widget = await showing(broken);
    const grid = page.elementLocator(widget).getByRole("grid", { name: "November" });
    await expect.element(grid.getByRole("columnheader", { name: "Wednesday" })).toHaveTextContent("W");
    const names = [...widget.shadowRoot!.querySelectorAll("td[data-date]")].map((day) =>
      day.getAttribute("aria-label"),
    );
    expect(names.slice(0, 4)).toEqual([
      "1 November, missed, can be made up",
      "2 November, checked in",
      "3 November, missed, can be made up",
      "4 November, checked in",
    ]);
    expect(names.at(-1)).toBe("30 November");
    const none = await showing(checkInView("ready", { mine: { ...mineBroken, makeUp: { left: 0, dates: [] } } }));
    expect(dayCell(none, 3).getAttribute("aria-label")).toBe("3 November, missed");
    const made = await showing(checkInView("ready", { mine: mineMadeUp }));
    expect(dayCell(made, 4).getAttribute("aria-label")).toBe("4 November, made up");
  });

  test("with today framed, and named as such", async () => {
    const widget = await showing(broken);
    expect(dayCell(widget, 9).getAttribute("aria-current")).toBe("date");
    expect(getComputedStyle(dayCell(widget, 9)).boxShadow).toContain("inset");
    expect(widget.shadowRoot!.querySelectorAll("[aria-current]").length).toBe(1);
  });

  test("that holds nothing against a visitor: no day is missed, and none is counted", async () => {
    const widget = await showing(checkInViews["signed-out"]);
    expect(dayCell(widget, 4).getAttribute("aria-label")).toBe("4 November");
    expect(has(widget, ".missed")).toBe(false);
    expect(text(widget, ".month")).toBe("November");
    expect(dayCell(widget, 9).getAttribute("aria-current")).toBe("date");
  });

  test("whose stamps are turned by their place, as by hand", async () => {
    const widget = await showing(checkInView("done", { mine: mineMadeUp }));
    const turns = [1, 2, 3, 8].map((day) => getComputedStyle(dayCell(widget, day).querySelector(".mark")!).rotate);
    expect(new Set(turns).size).toBe(4);
  });

  test("in the day order of the reader's language", async () => {
    const widget = await showing(broken);
    expect(text(widget, "thead")).toBe("S M T W T F S");
    document.documentElement.lang = "en-GB";
    await vi.waitFor(() => expect(text(widget, "thead")).toBe("M T W T F S S"));
    expect(dayCell(widget, 1).cellIndex).toBe(6);
  });
});

describe("keys", () => {
  test("one day has the Tab key: today at first", async () => {
    const widget = await showing(broken);
    expect([...widget.shadowRoot!.querySelectorAll("td[tabindex='0']")]).toEqual([dayCell(widget, 9)]);
    $(widget, ".action").focus();
    await userEvent.tab();
    expect(focused(widget)).toBe("2026-11-09");
    await userEvent.tab();
    expect(widget.shadowRoot!.activeElement?.localName).toBe("select");
    await userEvent.tab();
    expect(widget.shadowRoot!.activeElement).toBe(makeUp(widget));
  });

  test("lead from day to day, to the ends of the week, and stop where the activity's months do", async () => {
    const widget = await showing(broken);
    dayCell(widget, 9).focus();
    expect(
      await press(widget, "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Home", "End", "PageDown", "PageUp"),
    ).toEqual(["11-10", "11-17", "11-16", "11-09", "11-08", "11-14", "11-14", "11-14"]);
    expect(await press(widget, "ArrowUp", "ArrowUp", "ArrowUp")).toEqual(["11-07", "11-07", "11-07"]);
    expect($(widget, "td[tabindex='0']").dataset["date"]).toBe("2026-11-07");
  });

  test("follow the reading direction", async () => {
    const widget = await showing(broken);
    await speak("ar");
    dayCell(widget, 9).focus();
    expect(await press(widget, "ArrowLeft", "ArrowRight", "ArrowRight")).toEqual(["11-10", "11-09", "11-08"]);
  });

  test("turn to the activity's other months, and no further", async () => {
    const widget = await showing(months);
    dayCell(widget, 9).focus();
    expect(await press(widget, "PageUp", "PageUp", "PageDown", "PageDown", "PageDown")).toEqual([
      "10-09",
      "10-09",
      "11-09",
      "12-09",
      "12-09",
    ]);
    expect(text(widget, "h3")).toBe("December");
    expect(await press(widget, "Home", "ArrowUp", "ArrowUp")).toEqual(["12-06", "11-29", "11-22"]);
    expect(text(widget, "h3")).toBe("November");
  });

  test("leave the browser's own alone", async () => {
    const widget = await showing(broken);
    const day = dayCell(widget, 9);
    day.focus();
    for (const init of [{ key: "ArrowLeft", altKey: true }, { key: "Home", ctrlKey: true }, { key: "x" }]) {
      const event = new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true, composed: true });
      day.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(focused(widget)).toBe("2026-11-09");
  });
});

describe("another month", () => {
  test("is turned to by buttons that say so, and are there only where there is one", async () => {
    expect(has(await showing(broken), ".turn")).toBe(false);
    const widget = await showing(months);
    const within = page.elementLocator(widget);
    await userEvent.click(within.getByRole("button", { name: "Previous month" }));
    await settle();
    expect(text(widget, ".month")).toContain("October 5 of 10 days");
    await expect
      .element(within.getByRole("button", { name: "Previous month" }))
      .toHaveAttribute("aria-disabled", "true");
    $(widget, ".back").click();
    await settle();
    expect(text(widget, "h3")).toBe("October");
    expect($(widget, "td[tabindex='0']").dataset["date"]).toBe("2026-10-01");
    await userEvent.click(within.getByRole("button", { name: "Next month" }));
    await settle();
    expect($(widget, "td[tabindex='0']").dataset["date"]).toBe("2026-11-09");
  });

  test("of another year is named with it", async () => {
    const windows = [{ opensAt: "2026-12-20T00:00:00.000Z", closesAt: "2027-01-10T00:00:00.000Z" }];
    const widget = await showing(
      checkInView("ready", { activity: { ...daily, windows }, mine: { ...mine, today: "2027-01-02" } }),
    );
    expect(text(widget, "h3")).toBe("January 2027");
  });
});

describe("which missed day is made up", () => {
  test("is the latest, until another is chosen", async () => {
    const { widget, asked } = await checkingIn(undefined, broken);
    expect(text(widget, "#missed")).toBe("You missed 3 days. 2 make-up days left this month.");
    expect(dayCell(widget, 7).getAttribute("aria-selected")).toBe("true");
    expect(dayCell(widget, 3).getAttribute("aria-selected")).toBe("false");
    expect(dayCell(widget, 2).hasAttribute("aria-selected")).toBe(false);
    await userEvent.click(makeUp(widget));
    expect(asked).toEqual(["daily 2026-11-07"]);
  });

  test("is chosen by reaching it with the keys; pressing leads to the button that says what it costs", async () => {
    const { widget, asked } = await checkingIn(undefined, broken);
    dayCell(widget, 9).focus();
    await press(widget, "ArrowUp", "ArrowRight");
    expect(dayCell(widget, 3).getAttribute("aria-selected")).toBe("true");
    expect(($(widget, "select") as HTMLSelectElement).value).toBe("2026-11-03");
    await userEvent.keyboard("{Enter}");
    expect(widget.shadowRoot!.activeElement).toBe(makeUp(widget));
    expect(asked).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(asked).toEqual(["daily 2026-11-03"]);
  });

  test("is chosen by a press on it, which spends nothing", async () => {
    const { widget, asked } = await checkingIn(undefined, broken);
    await userEvent.click(dayCell(widget, 1));
    await settle();
    expect(($(widget, "select") as HTMLSelectElement).value).toBe("2026-11-01");
    expect(widget.shadowRoot!.activeElement).toBe(makeUp(widget));
    await userEvent.click(dayCell(widget, 2));
    expect(($(widget, "select") as HTMLSelectElement).value).toBe("2026-11-01");
    expect(asked).toEqual([]);
  });

  test("is chosen from a list of 44 px, where there are several", async () => {
    const { widget, asked } = await checkingIn(undefined, broken);
    const select = page.elementLocator(widget).getByRole("combobox", { name: "Day to make up" });
    await userEvent.selectOptions(select, "3 Nov");
    await settle();
    expect(dayCell(widget, 3).getAttribute("aria-selected")).toBe("true");
    await userEvent.click(makeUp(widget));
    expect(asked).toEqual(["daily 2026-11-03"]);
    expect(has(await showing(checkInView("ready")), "select")).toBe(false);
  });

  test("stays the one under way, whatever the shopper looks at meanwhile", async () => {
    const intent = { action: "make-up", state: "asking", target: "2026-11-03" } as const;
    const { widget } = await checkingIn(undefined, checkInView("ready", { mine: mineBroken, intent }));
    dayCell(widget, 7).focus();
    await settle();
    expect(dayCell(widget, 3).getAttribute("aria-selected")).toBe("true");
  });
});
