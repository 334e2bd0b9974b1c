import axe from "axe-core";
import { afterEach, expect } from "vitest";
import "../dist/themes/campaign.css";

const page = document.documentElement;

afterEach(() => {
  document.body.replaceChildren();
  for (const name of ["dir", "data-campaign-theme", "style"]) page.removeAttribute(name);
  page.lang = "en";
});

/** Puts markup on the page and waits until its widgets are drawn. Returns the first element. */
export async function mount<Found extends HTMLElement>(markup: string, width?: number): Promise<Found> {
  const place = document.createElement("div");
  if (width) place.style.width = `${width}px`;
  place.innerHTML = markup;
  document.body.append(place);
  const first = place.firstElementChild as Found;
  await settle(place);
  return first;
}

/** Waits until all widgets within are drawn. */
export async function settle(within: ParentNode = document): Promise<void> {
  await Promise.resolve();
  for (const element of within.querySelectorAll("*")) {
    if ("updateComplete" in element) await element.updateComplete;
  }
}

/** One element of a widget's shadow tree. */
export function $(widget: Element, selector: string): HTMLElement {
  const found = widget.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${widget.localName} has no ${selector}`);
  return found;
}

/** A part's text as a reader takes it in: without what is hidden, white space as one space. */
export function text(widget: Element, selector: string): string {
  return $(widget, selector).innerText.replaceAll(/\s+/g, " ").trim();
}

export function has(widget: Element, selector: string): boolean {
  return Boolean(widget.shadowRoot?.querySelector(selector));
}

/** No violation that axe can find; `target-size` too, which it does not look for unless asked. */
export async function expectAccessible(element: Element): Promise<void> {
  // Contrast is measured of what stays, not of a figure half turned.
  for (const animation of element.shadowRoot?.getAnimations() ?? []) animation.cancel();
  const { violations } = await axe.run(element, {
    rules: { "target-size": { enabled: true } },
    // One widget is not a page.
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  });
  const ignored = ["region", "page-has-heading-one", "landmark-one-main", "heading-order"];
  const found = violations.filter(({ id }) => !ignored.includes(id));
  expect(
    found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + (failureSummary ?? "")).join(" ")}`,
    ),
  ).toEqual([]);
}
