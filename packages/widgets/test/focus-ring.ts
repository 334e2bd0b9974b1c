import { contrastRatio } from "../src/themes/contrast.ts";
import { elementsOf, isSeen, parentOf, placeOf } from "./shadows.ts";

/** All that can have the focus, by the Tab key or by a script. */
export function focusablesOf(root: ParentNode): HTMLElement[] {
  return [...elementsOf(root)].filter(
    (element): element is HTMLElement =>
      element.matches("a[href], button, input, select, [tabindex]") && isSeen(element),
  );
}

/** The colour that shows behind an element: the nearest one that lets nothing through. */
export function backdropOf(element: Element | null): string {
  for (let at = element; at; at = parentOf(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor.startsWith("rgb(")) return backgroundColor;
  }
  return "#ffffff";
}

/**
 * What is wrong with the ring of each element once it has the focus: there must be one of at least 2 px, that stands out 3 to 1
 * from what it lies on, and that nothing around it cuts off.
 */
export function poorRings(focusables: readonly HTMLElement[]): string[] {
  return focusables.flatMap((element) => {
    element.focus({ focusVisible: true, preventScroll: true });
    if ((element.getRootNode() as Document | ShadowRoot).activeElement !== element)
      return [`${placeOf(element)}: no focus`];
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(element);
    const [width, offset] = [parseFloat(outlineWidth), parseFloat(outlineOffset)];
    const faults: string[] = [];
    if (outlineStyle !== "solid" || width < 2) faults.push(`a ring of ${outlineWidth} ${outlineStyle}`);
    else {
      // Where the system chooses the colours, its own are known to stand out.
      const forced = matchMedia("(forced-colors: active)").matches;
      const ratio = forced ? 21 : contrastRatio(outlineColor, backdropOf(offset < 0 ? element : parentOf(element)));
      if (ratio < 3) faults.push(`a ring of ${outlineColor} that hardly stands out, ${ratio.toFixed(2)}`);
      faults.push(...cut(element, width + offset));
    }
    return faults.map((fault) => `${placeOf(element)}: ${fault}`);
  });
}

/** Whether something around it cuts off what reaches so far out. */
function cut(element: Element, reach: number): string[] {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const beside = overflowX !== "visible" && (left - reach < box.left - 0.5 || right + reach > box.right + 0.5);
    const above = overflowY !== "visible" && (top - reach < box.top - 0.5 || bottom + reach > box.bottom + 0.5);
    if ((beside || above) && at !== document.documentElement && at !== document.body)
      return [`a ring that ${placeOf(at)} cuts off`];
  }
  return [];
}
