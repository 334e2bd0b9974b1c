import type { ServerClock } from "@campaign-kit/sdk";
import type { ReactiveController, ReactiveElement } from "lit";
import { english } from "./age.messages.ts";
import { ageStyles } from "./age.styles.ts";
import { dateFormat, instant } from "./format.ts";
import { translate } from "./localize.ts";

export const styles = ageStyles;

/** What is said of its age by what a widget shows. */
interface Aged {
  stale?: true;
  asOf?: string;
  timeZone?: string;
  clock?: ServerClock;
}

/** Over it, the time alone would not say which day's it is. In milliseconds. */
const HALF_A_DAY = 43_200_000;

const marks = new WeakMap<object, Mark>();
/** What the page has heard: of any number of widgets one speaks. */
let heard: string | undefined;

/** Says that what a widget shows could not be read anew, and as of when it is; to the ear once for all widgets of a page. */
export function tell(
  widget: ReactiveElement,
  { stale, asOf, timeZone, clock }: Aged,
  locale: string,
  speak: (text: string) => void,
): void {
  // Asked for while the network is there.
  const words = translate("age", english, locale);
  const mark = marks.get(widget);
  if (!stale || !asOf || !words) {
    mark?.clear(speak);
    return;
  }
  const at = Date.parse(asOf);
  const old = (clock?.now() ?? at) - at > HALF_A_DAY;
  const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  const text = words.asOf(old ? instant(locale, at, timeZone) : dateFormat(locale, hour).format(at));
  const shown = mark ?? new Mark(widget);
  marks.set(widget, shown);
  shown.text = text;
  if (heard === asOf) return;
  heard = asOf;
  shown.spoke = true;
  speak(text);
}

/** The slip on a widget's paper, which what is off because of it is described by. */
class Mark implements ReactiveController {
  text = "";
  spoke = false;
  readonly #widget: ReactiveElement;
  readonly #slip = document.createElement("p");

  constructor(widget: ReactiveElement) {
    this.#widget = widget;
    this.#slip.id = this.#slip.className = "age";
    this.#slip.setAttribute("part", "age");
    widget.addController(this);
  }

  clear(speak: (text: string) => void): void {
    this.text = "";
    if (this.spoke) speak("");
    this.spoke = false;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#widget;
    if (this.#slip.textContent !== this.text) this.#slip.textContent = this.text;
    if (!this.text) this.#slip.remove();
    else if (!this.#slip.isConnected) renderRoot.querySelector(".widget")?.append(this.#slip);
    for (const action of renderRoot.querySelectorAll(".action")) {
      const before = action.getAttribute("aria-describedby")?.split(" ") ?? [];
      const after = before.filter((id) => id !== "age");
      if (this.text && action.matches("[aria-disabled=true]")) after.push("age");
      if (after.length) action.setAttribute("aria-describedby", after.join(" "));
      else action.removeAttribute("aria-describedby");
    }
  }
}
