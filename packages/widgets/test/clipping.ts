import { elementsOf, isSeen, ownTexts, parentOf, placeOf } from "./shadows.ts";

/** Texts of which something cannot be read: cut off, beside the widget, over one another or over an action. */
export function unreadable(widgets: readonly HTMLElement[]): string[] {
  return widgets.flatMap((widget) => {
    const room = widget.getBoundingClientRect();
    const texts = [...elementsOf(widget.shadowRoot!)]
      .filter((element) => ownTexts(element).length && isSeen(element))
      .map((element) => ({ element, boxes: boxesOf(element) }));
    const cut = texts.flatMap(({ element, boxes }) =>
      boxes.some((box) => isCut(element, box, room)) ? [`${placeOf(element)} is cut off`] : [],
    );
    const over = texts.flatMap(({ element, boxes }, at) =>
      texts
        .slice(at + 1)
        .filter((other) => !isTilted(element) && !isTilted(other.element))
        .filter((other) => boxes.some((box) => other.boxes.some((its) => overlap(box, its))))
        .map((other) => `${placeOf(element)} lies over ${placeOf(other.element)}`),
    );
    const actions = [...elementsOf(widget.shadowRoot!)].filter(
      (element) => element.matches(".action, input, select") && isSeen(element),
    );
    const onActions = texts.flatMap(({ element, boxes }) =>
      actions
        .filter((action) => !action.contains(element) && !isTilted(element))
        .filter((action) => boxes.some((box) => overlap(box, action.getBoundingClientRect())))
        .map((action) => `${placeOf(element)} lies over ${placeOf(action)}`),
    );
    return [...cut, ...over, ...onActions];
  });
}

/** Where its letters stand: a line's own box is taller than they are. */
function boxesOf(element: Element): DOMRect[] {
  const { fontSize, letterSpacing } = getComputedStyle(element);
  const size = parseFloat(fontSize);
  // The space after the last letter.
  const after = Math.max(0, parseFloat(letterSpacing) || 0);
  return ownTexts(element).flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => new DOMRect(x, y + (height - size) / 2, width - after, size));
  });
}

function isCut(element: Element, { left, right, top, bottom }: DOMRect, room: DOMRect): boolean {
  // A slip lies over the edge of the paper on purpose.
  if (isTilted(element) || element.matches(".age")) return false;
  if (top < room.top - 1 || bottom > room.bottom + 1) return true;
  if (left < room.left - 1 || right > room.right + 1) {
    // What scrolls by itself, such as a wide table, is within reach.
    for (let at: Element | null = element; at; at = parentOf(at))
      if (getComputedStyle(at).overflowX === "auto") return false;
    return true;
  }
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    // What is written on a button stands on it.
    if (at.matches("button, a.action") && (left < box.left - 1 || right > box.right + 1)) return true;
    if (/clip|hidden/.test(overflowX) && (left < box.left - 1 || right > box.right + 1)) return true;
    if (/clip|hidden/.test(overflowY) && (top < box.top - 1 || bottom > box.bottom + 1)) return true;
  }
  return false;
}

/** Stamps, and what stands on a wheel: their boxes are larger than their letters. */
function isTilted(element: Element): boolean {
  return Boolean(element.closest(".stamp, .disc"));
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  const [wide, high] = [
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  ];
  return wide > 2 && high > 2;
}
