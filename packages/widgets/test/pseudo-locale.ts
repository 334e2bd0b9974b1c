import { english as checkIn } from "../src/check-in/check-in.messages.ts";
import { english as checkInMonth } from "../src/check-in/month.messages.ts";
import { english as countdown } from "../src/countdown/countdown.messages.ts";
import { english as coupon } from "../src/coupon/coupon.messages.ts";
import { english as groupBuy } from "../src/group-buy/group-buy.messages.ts";
import { english as groupBuyGroup } from "../src/group-buy/group.messages.ts";
import { english as activity } from "../src/internal/activity.messages.ts";
import { english as age } from "../src/internal/age.messages.ts";
import { english as challenge } from "../src/internal/challenge.messages.ts";
import { english as luckyDraw } from "../src/lucky-draw/lucky-draw.messages.ts";
import { english as luckyDrawPanels } from "../src/lucky-draw/panels.messages.ts";
import type { Translation } from "../src/translations/translation.ts";

/** English in disguise: accented, so that what was not translated shows; and longer, as other languages are. BCP 47 `en-XA`. */
export const PSEUDO = "en-XA";

/** How much longer its sentences are. */
export const GROWTH = 1.4;

const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const accented = Array.from("ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž");
const accent = (text: string): string => text.replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)]!);

// What a sentence is given (names, figures, dates) is marked on its way in, and comes out as it was.
const [OPEN, CLOSE] = ["\ue000", "\ue001"];
const given = new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`);

const mark = (argument: unknown): unknown => {
  if (typeof argument === "string") return argument && OPEN + argument.replace(/[\ue000\ue001]/g, "") + CLOSE;
  if (Array.isArray(argument)) return argument.map(mark);
  if (argument && typeof argument === "object")
    return Object.fromEntries(Object.entries(argument).map(([key, value]) => [key, mark(value)]));
  return argument;
};

/** The kit's own words in a text, accented, their vowels drawn out until they have grown; tildes where vowels are few. */
function disguise(text: string): string {
  const parts = text.split(given);
  const isOwn = (part: string): boolean => !part.startsWith(OPEN);
  const own = parts
    .filter(isOwn)
    .join("")
    .replace(/[^a-z]/gi, "").length;
  let missing = Math.ceil(own * (GROWTH - 1));
  const grown = parts.map((part) =>
    isOwn(part)
      ? accent(part.replace(/[aeiou]/gi, (vowel) => (missing-- > 0 ? vowel + vowel : vowel)))
      : part.slice(1, -1),
  );
  return grown.join("") + "~".repeat(Math.max(0, missing));
}

function wrap(message: unknown): unknown {
  if (typeof message === "string") return disguise(message);
  if (Array.isArray(message)) return message.map(wrap);
  if (typeof message === "function") {
    return (...arguments_: unknown[]) => wrap((message as (...given: unknown[]) => unknown)(...arguments_.map(mark)));
  }
  if (message && typeof message === "object")
    return Object.fromEntries(Object.entries(message).map(([key, value]) => [key, wrap(value)]));
  return message;
}

/** All sentences of the kit in the pseudo-language, to be registered by a page that looks at how they fit. */
export const pseudo = wrap({
  activity,
  age,
  challenge,
  checkIn,
  checkInMonth,
  countdown,
  coupon,
  groupBuy,
  groupBuyGroup,
  luckyDraw,
  luckyDrawPanels,
}) as Translation;
