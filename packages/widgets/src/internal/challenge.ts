import type { ReactiveController, ReactiveElement } from "lit";
import { english } from "./challenge.messages.ts";
import { translate } from "./localize.ts";

export const styles = [];

/** The words that these take the place of: of any action, and of a draw. */
type Said = Partial<Record<"challenged" | "failed" | "failedDraw", string>>;

const watches = new WeakMap<object, FocusWatch>();

/**
 * Puts words where an action is being proven, or was refused for want of a proof. Where it was pressed here, the first of them
 * are said aloud, once, and the focus is looked after.
 */
export function tell(
  widget: ReactiveElement,
  { state, reason }: { state: string; reason?: string | undefined },
  say: Said,
  locale: string,
  speak: false | ((text: string) => void),
): void {
  const words = translate("challenge", english, locale);
  if (!words) return;
  say.challenged = words.challenged;
  if (reason) say.failed = say.failedDraw = reason === "action_declined" ? words.declined : words.unproven;
  if (!speak || state !== "challenged" || watches.has(widget)) return;
  watches.set(widget, new FocusWatch(widget));
  speak(words.challenged);
}

/** Gives the focus back to the widget where what the shop opened for its challenge has taken it, and is gone. */
class FocusWatch implements ReactiveController {
  readonly #widget: ReactiveElement;

  constructor(widget: ReactiveElement) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostUpdated(): void {
    const widget = this.#widget;
    if (widget.matches(":state(challenged)")) return;
    widget.removeController(this);
    watches.delete(widget);
    const { activeElement, body } = widget.ownerDocument;
    if (activeElement && activeElement !== body) return;
    const find = (selector: string) => widget.renderRoot.querySelector<HTMLElement>(selector);
    (find(".action") ?? find(".title"))?.focus({ preventScroll: true });
  }
}
