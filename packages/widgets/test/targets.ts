import { elementsOf, isSeen, placeOf } from "./shadows.ts";

/** What can be pressed: links, buttons, fields, days. */
export function targetsOf(root: ParentNode): HTMLElement[] {
  return [...elementsOf(root)].filter(
    (element): element is HTMLElement =>
      element.matches("a[href], button, input, select, textarea, summary, [role=gridcell]") && isSeen(element),
  );
}

/** WCAG 2.2, 2.5.8: the smallest side, in CSS pixels. */
const LEAST = 24;

/**
 * Targets below 24 by 24 CSS pixels, unless there is room around them: a circle 24 across, on the middle of each, that touches no
 * other target and no such circle of another small one.
 */
export function smallTargets(targets: readonly HTMLElement[]): string[] {
  const boxes = targets.map((target) => ({ target, box: target.getBoundingClientRect() }));
  const isSmall = ({ width, height }: DOMRect): boolean => width < LEAST - 0.01 || height < LEAST - 0.01;
  const middle = ({ x, y, width, height }: DOMRect): [number, number] => [x + width / 2, y + height / 2];
  const crowded = (target: HTMLElement, box: DOMRect): boolean => {
    const [x, y] = middle(box);
    return boxes.some((other) => {
      if (other.target === target) return false;
      const [right, below] = middle(other.box);
      if (isSmall(other.box) && Math.hypot(right - x, below - y) < LEAST) return true;
      const [dx, dy] = [
        Math.max(other.box.left - x, 0, x - other.box.right),
        Math.max(other.box.top - y, 0, y - other.box.bottom),
      ];
      return Math.hypot(dx, dy) < LEAST / 2;
    });
  };
  return boxes
    .filter(({ target, box }) => isSmall(box) && crowded(target, box))
    .map(({ target, box }) => `${placeOf(target)} ${String(box.width)} × ${String(box.height)}`);
}

/** What a shopper comes for and is smaller than the house's own measure, 44 by 44 CSS pixels. */
export function smallActions(targets: readonly HTMLElement[]): string[] {
  return targets
    .filter((target) => target.matches(".action, .turn"))
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < 43.99)
    .map(({ target, box }) => `${placeOf(target)} ${String(box.width)} × ${String(box.height)}`);
}
