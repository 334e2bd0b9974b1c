import type { Page } from "playwright";
import { expect } from "vitest";

/** What has the focus, as a shopper would describe it. */
export interface Focused {
  /** Its accessible name. */
  name: string;
  /** The custom element that it is in, or its own tag. */
  place: string;
  tag: string;
  /** Why a shopper could not see where they are; empty where they can. */
  unseen: string;
}

/** A shopper without a mouse. After every press something has the focus, and can be seen to have it. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  focused(): Promise<Focused> {
    return this.#page.evaluate(lookAtFocus);
  }

  /** Presses a key. The focus is on something afterwards. */
  async press(key: string): Promise<Focused> {
    await this.#page.keyboard.press(key);
    const focused = await this.focused();
    expect({ key, ...focused }).toMatchObject({ tag: expect.not.stringMatching(/^body$/) as string, unseen: "" });
    return focused;
  }

  /** Goes on with the Tab key to what has this name, there. */
  async to(name: RegExp, place = /./): Promise<Focused> {
    const passed: string[] = [];
    for (let press = 0; press < 120; press++) {
      const focused = await this.press("Tab");
      if (name.test(focused.name) && place.test(focused.place)) return focused;
      passed.push(`${focused.place}: ${focused.name}`);
    }
    throw new Error(`no ${String(name)} among\n${passed.join("\n")}`);
  }

  /** Waits until what has the focus has this name: it may change while the shopper waits. */
  async comesTo(name: RegExp): Promise<void> {
    await expect.poll(async () => (await this.focused()).name).toMatch(name);
    expect(await this.focused()).toMatchObject({ unseen: "" });
  }
}

function lookAtFocus(): Focused {
  let element = document.activeElement ?? document.body;
  const place: string[] = [];
  while (element.shadowRoot?.activeElement) {
    place.push(element.localName);
    element = element.shadowRoot.activeElement;
  }
  const root = element.getRootNode() as Document | ShadowRoot;
  const words = (of: Element | null | undefined): string => of?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
  const labelled = element
    .getAttribute("aria-labelledby")
    ?.split(" ")
    .map((id) => words(root.getElementById(id)));
  const name =
    labelled?.join(" ") ??
    element.getAttribute("aria-label") ??
    (words((element as HTMLInputElement).labels?.[0]) || words(element));

  const { left, top, width, height } = element.getBoundingClientRect();
  const unseen: string[] = [];
  if (left + width <= 0 || top + height <= 0 || left >= innerWidth || top >= innerHeight)
    unseen.push("outside the window");
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (element.matches(":focus-visible") && (outlineStyle === "none" || parseFloat(outlineWidth) < 2))
    unseen.push("without a ring");
  // Some part of it is not covered by anything else.
  const points = [0.5, 0.1, 0.9].flatMap((x) =>
    [0.5, 0.1, 0.9].map((y) => [left + width * x, top + height * y] as const),
  );
  const isFree = ([x, y]: readonly [number, number]): boolean => {
    let at = document.elementFromPoint(x, y);
    while (at?.shadowRoot) {
      const inner = at.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === at) break;
      at = inner;
    }
    return Boolean(at && (element.contains(at) || at.contains(element) || at.getRootNode() !== root));
  };
  if (!points.some(isFree)) unseen.push("covered");
  return { name, place: place.at(-1) ?? element.localName, tag: element.localName, unseen: unseen.join(", ") };
}
