import { describe, expect, test } from "vitest";
import { unreadable } from "../../test/clipping.ts";
import { focusablesOf, poorRings } from "../../test/focus-ring.ts";
import { faultsInLooks } from "../../test/looks.ts";
import { announcementsOf } from "../../test/live-regions.ts";
import { mount } from "../../test/mount.ts";
import { smallActions, smallTargets, targetsOf } from "../../test/targets.ts";

/** A shadow tree with something wrong in it. */
async function planted(content: string): Promise<HTMLElement> {
  const host = await mount<HTMLElement>("<div></div>", 200);
  host.attachShadow({ mode: "open" }).innerHTML = content;
  return host;
}

describe("axe, in its looks, finds", () => {
  test("ink that is too pale in one look alone", async () => {
    await mount(`<p style="color: #8f3a00">Too dark for the dark.</p>`);
    expect(Object.keys(await faultsInLooks())).toEqual(["dark", "festival"]);
  });

  test("ink that the system may not replace", async () => {
    await mount(`<p style="color: #bbb; background: #aaa; forced-color-adjust: none">Grey on grey.</p>`);
    expect(Object.keys(await faultsInLooks())).toEqual(["light", "dark", "festival", "forced colours"]);
  });

  test("a button without a name, in a shadow tree", async () => {
    const host = await mount("<div></div>");
    host.attachShadow({ mode: "open" }).innerHTML = "<button></button>";
    expect(Object.keys(await faultsInLooks())).toEqual(["light", "forced colours", "right to left"]);
  });

  test("targets that are too small and too close where the text runs from the right", async () => {
    const rules =
      "button { padding: 0; inline-size: 30px; block-size: 30px } :dir(rtl) > button { all: unset; font-size: 9px }";
    await mount(`<div><style>${rules}</style><button>a</button><button>b</button></div>`);
    expect(Object.keys(await faultsInLooks())).toEqual(["right to left"]);
  });
});

describe("the measure of targets finds", () => {
  const button = (left: number, size: number) =>
    `<button class="action" style="position: absolute; left: ${String(left)}px; padding: 0; border: 0; width: ${String(size)}px; height: ${String(size)}px"></button>`;
  const small = async (...buttons: string[]) =>
    smallTargets(targetsOf((await planted(buttons.join(""))).shadowRoot!)).length;

  test("small ones that are close, and lets small ones pass that have room", async () => {
    expect(await small(button(0, 20), button(20, 20))).toBe(2);
    expect(await small(button(0, 20), button(24, 20))).toBe(0);
    expect(await small(button(0, 20), button(21, 44))).toBe(1);
    expect(await small(button(0, 24), button(24, 24))).toBe(0);
  });

  test("actions below 44 px", async () => {
    const { shadowRoot } = await planted(button(0, 43) + button(60, 44));
    expect(smallActions(targetsOf(shadowRoot!))).toHaveLength(1);
  });
});

describe("the look at focus rings finds", () => {
  test.each([
    ["none", "outline: none", "a ring of"],
    ["a thin one", "outline: 1px solid #000", "a ring of 1px solid"],
    ["a pale one", "outline: 2px solid #ccc", "hardly stands out"],
    ["one that is cut off", "outline: 2px solid #000; outline-offset: 2px", "cuts off"],
  ])("%s", async (_, style, fault) => {
    const { shadowRoot } = await planted(`<div style="overflow: clip"><button style="${style}">Claim</button></div>`);
    expect(poorRings(focusablesOf(shadowRoot!)).join()).toContain(fault);
  });
});

describe("the look at words finds", () => {
  test.each([
    ["some that are cut off", `<p style="block-size: 8px; overflow: clip">Cut off</p>`, "is cut off"],
    [
      "some beside the widget",
      `<p style="white-space: nowrap; inline-size: 10px">${"Beside ".repeat(20)}</p>`,
      "is cut off",
    ],
    [
      "some beside their button",
      `<button style="inline-size: 20px; white-space: nowrap">Claim it now</button>`,
      "is cut off",
    ],
    ["some over others", `<p style="position: absolute">Over</p><p style="position: absolute">Under</p>`, "lies over"],
  ])("%s", async (_, content, fault) => {
    expect(unreadable([await planted(content)]).join()).toContain(fault);
  });
});

test("the ear for announcements hears what is said again, and what comes with its region", async () => {
  const { shadowRoot } = await planted(`<p role="status"></p><p role="timer" aria-live="off"></p>`);
  const heard = announcementsOf(shadowRoot!);
  const say = async (element: Element, words: string) => {
    element.textContent = words;
    await Promise.resolve();
  };
  const [status, timer] = [...shadowRoot!.children] as [Element, Element];
  await say(status, "Claimed");
  await say(timer, "1");
  await say(status, "");
  await say(status, "Claimed");
  shadowRoot!.append(Object.assign(document.createElement("p"), { role: "alert", textContent: "Gone" }));
  await Promise.resolve();
  expect(heard).toEqual(["Claimed", "Claimed", "a new region: Gone"]);
});
