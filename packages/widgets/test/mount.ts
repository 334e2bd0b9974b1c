import axe from "axe-core";
import { afterEach, expect } from "vitest";
import "../dist/themes/campaign.css";

const page = document.documentElement;

// Where these tests' invites lead.
document.head.insertAdjacentHTML("beforeend", `<meta name="campaign-share-origins" content="https://shop.example">`);

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

/** For what comes from elsewhere: on a busy machine a module takes its time. */
export const patience = { timeout: 10_000 };

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

/** What axe does not look for unless asked. */
const asked = { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: true } };

/**
 * What axe finds, each with its place; the size of targets and visible labels in names too. By default every rule for
 * pages of WCAG 2.2 AA, and those of good practice.
 */
export async function faultsOf(context: axe.ElementContext, options: axe.RunOptions = {}): Promise<string[]> {
  const { violations } = await axe.run(context, {
    // One widget is not a page.
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    resultTypes: ["violations"],
    ...options,
    rules: { ...asked, ...options.rules },
  });
  const ignored = ["region", "page-has-heading-one", "landmark-one-main", "heading-order"];
  return violations
    .filter(({ id }) => !ignored.includes(id))
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + (failureSummary ?? "")).join(" ")}`,
    );
}

/** No violation that axe can find. */
export async function expectAccessible(element: Element): Promise<void> {
  // Contrast is measured of what stays, not of a figure half turned.
  for (const animation of element.shadowRoot?.getAnimations() ?? []) animation.cancel();
  expect(await faultsOf(element)).toEqual([]);
}

/** Lets everything that is under way come to its end. */
export async function calm(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    await settle();
  }
}
