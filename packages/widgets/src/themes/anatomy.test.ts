import { describe, expect, test } from "vitest";
import manifest from "../../custom-elements.json" with { type: "json" };
import { stateSheets } from "../../test/state-sheets.ts";

interface Named {
  name?: string;
}
interface Element {
  tagName?: string;
  cssParts?: Named[];
  slots?: Named[];
  cssStates?: Named[];
}

const elements = manifest.modules.flatMap(({ declarations }) => declarations as Element[]);
const namesOf = (list: Named[] | undefined) => (list ?? []).map(({ name = "" }) => name).sort();
const sorted = (names: Iterable<string | null>) => [...new Set(names)].map(String).sort();

/** While the wheel turns: met where draws are tested. */
const passing = ["drawing"];

describe.each(Object.keys(stateSheets))("of %s", (mechanic) => {
  const tag = `campaign-${mechanic}`;
  const documented = elements.find(({ tagName }) => tagName === tag)!;

  test("every part, slot and state that is documented is in one of its states, and no other part or slot", async () => {
    const widgets = await stateSheets[mechanic]!();
    const inside = (selector: string) =>
      widgets.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll(selector)]);
    expect(sorted(inside("[part]").flatMap(({ part }) => [...part]))).toEqual(namesOf(documented.cssParts));
    expect(sorted(inside(":not([hidden]) > slot").map((slot) => slot.getAttribute("name")))).toEqual(
      namesOf(documented.slots),
    );
    const met = namesOf(documented.cssStates).filter((state) => widgets.some((one) => one.matches(`:state(${state})`)));
    expect(met).toEqual(namesOf(documented.cssStates).filter((state) => !passing.includes(state)));
  });
});
