import { instant } from "../internal/format.ts";
import { DRAWN } from "./looks.ts";
import { wordsIn } from "./words.ts";

/** What is pressed takes scripts: where they are long on their way, it looks so. Without a page's address no link is right. */
export const serverStyles = (linked: boolean): string =>
  `:host([${DRAWN}]) button{cursor:progress;animation:late 1ms 1s forwards!important}@keyframes late{to{opacity:.5}}` +
  (linked ? "" : `:host([${DRAWN}]) .url{visibility:hidden}`);

/**
 * Without scripts, what is pressed is of no use, nor what counts, nor what keeps room for what will come. A price stays where
 * a button bears it, and links stay as they are.
 */
const useless =
  'button:not(.hub,slot[name="alone"]>*),select,.digits,.bone,.doors,.invite{display:none!important}' +
  `:host([${DRAWN}]) button{border-color:#0000!important;cursor:default!important;animation:none!important;pointer-events:none}` +
  ".small .until{display:inline!important}:is(.now,.sheet){min-block-size:0!important}" +
  ":is(.widget,.ticket){block-size:auto!important}" +
  "noscript p{margin-block-start:8px;color:var(--campaign-color-on-ground-muted);font-size:var(--campaign-font-size-xs)}";

/** An activity, as far as it is needed here. */
interface Shown {
  activity?: { windows?: { opensAt: string; closesAt: string }[] };
  timeZone?: string;
}

/** What stands at a widget's end where there are no scripts. Browsers that have them leave it out, and so does hydration. */
export function withoutScript({ activity, timeZone }: Shown, locale: string, attribute: string): string {
  const [first, last] = [activity?.windows?.[0], activity?.windows?.at(-1)];
  const from = first && instant(locale, Date.parse(first.opensAt), timeZone);
  const zone = { timeZoneName: "shortGeneric" } as const;
  const until = last && instant(locale, Date.parse(last.closesAt), timeZone, true, zone);
  const note = from && until ? `<p>${escape(wordsIn(locale)(from, until))}</p>` : "";
  return `<noscript><style${attribute}>${useless}</style>${note}</noscript>`;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
