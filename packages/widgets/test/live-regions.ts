import { elementsOf } from "./shadows.ts";

const live = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])";

/** What a screen reader would say by itself of a page or a widget from now on, in its order. Of what is quiet, nothing. */
export function announcementsOf(root: ParentNode): string[] {
  const said: string[] = [];
  const words = (region: HTMLElement): string => region.innerText.replaceAll(/\s+/g, " ").trim();
  const known = new Map(
    [...elementsOf(root)]
      .filter((element): element is HTMLElement => element.matches(live))
      .map((region) => [region, words(region)]),
  );
  const hear = (records: MutationRecord[]): void => {
    const touched = new Set(records.flatMap(regionsIn));
    for (const region of touched) {
      const [before, now] = [known.get(region), words(region)];
      known.set(region, now);
      // A region that comes with its words may be read out, or not: either is a fault.
      if (now && now !== before) said.push(before === undefined ? `a new region: ${now}` : now);
    }
  };
  const observer = new MutationObserver(hear);
  const all = { childList: true, characterData: true, subtree: true };
  for (const tree of [root, ...[...elementsOf(root)].flatMap(({ shadowRoot }) => shadowRoot ?? [])])
    observer.observe(tree, all);
  return said;
}

/** The live regions that a change concerns: the one around it, and those that came by it. */
function regionsIn({ target, addedNodes }: MutationRecord): HTMLElement[] {
  const element = target instanceof Element ? target : target.parentElement;
  const around = element?.closest<HTMLElement>(live);
  const added = [...addedNodes].filter((node) => node instanceof HTMLElement);
  return [
    ...(around ? [around] : []),
    ...added.flatMap((each) => [...(each.matches(live) ? [each] : []), ...each.querySelectorAll<HTMLElement>(live)]),
  ];
}
