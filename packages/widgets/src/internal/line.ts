import type { IntentView } from "@campaign-kit/sdk";
import { duration, numeral } from "./format.ts";
import { english, type LineMessages } from "./line.messages.ts";
import { translate } from "./localize.ts";

export const styles = [];

/** The words that a place in line takes the place of: of any action, and of a draw. */
type Waiting = Partial<Record<"queueing" | "queueingDraw", string>>;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What each widget has said aloud of its wait. */
const spoken = new WeakMap<object, string>();

/**
 * Puts a place in line, and the wait, where a widget says that many people are here. Says it aloud where the wait has come down
 * by a step, and not with every figure.
 */
export function tell(
  widget: object,
  { position, wait }: NonNullable<IntentView<string>["place"]>,
  say: Waiting,
  locale: string,
  speak: (text: string) => void,
): void {
  const words = translate("line", english, locale);
  if (!words) return;
  const place = position > 1 ? words.place(numeral(locale, position)) : words.next;
  const left = inWords(wait, words, locale);
  const text = `${place} · ${left}`;
  say.queueing = say.queueingDraw = text;
  if (spoken.get(widget) === left) return;
  spoken.set(widget, left);
  speak(text);
}

/** Coarse on purpose: nobody can tell it by the minute. */
function inWords(seconds: number, words: LineMessages, locale: string): string {
  if (seconds <= MINUTE) return words.soon;
  if (seconds > HOUR) return words.about(duration(locale, "hour", Math.ceil(seconds / HOUR)));
  const minutes = Math.ceil(seconds / MINUTE);
  return words.about(duration(locale, "minute", minutes > 10 ? Math.ceil(minutes / 5) * 5 : minutes));
}
