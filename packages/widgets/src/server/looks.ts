import type { CSSResult } from "lit";
import { speech, translate } from "../internal/localize.ts";
import { CHANGE, page } from "../internal/surroundings.ts";
import type { Translation } from "../translations/translation.ts";

// What a widget is drawn with at first: known by a server that draws it and by the page that takes it over.

/** A part of a widget, as its `Parts` has it. */
export interface Part {
  styles: CSSResult | CSSResult[];
}

type Section = keyof Translation;

/** Every part that a first look may have, by its name: where it is, and the sentences that it speaks in. */
export const parts: Record<string, { load: () => Promise<Part>; sections: Section[] }> = {
  ticket: { load: () => import("../coupon/ticket.ts"), sections: ["coupon"] },
  offer: { load: () => import("../group-buy/offer.ts"), sections: ["groupBuy"] },
  group: { load: () => import("../group-buy/group.ts"), sections: ["groupBuyGroup"] },
  card: { load: () => import("../check-in/card.ts"), sections: ["checkIn", "checkInMonth"] },
  play: { load: () => import("../lucky-draw/play.ts"), sections: ["luckyDraw"] },
  wheel: { load: () => import("../lucky-draw/wheel.ts"), sections: [] },
  grid: { load: () => import("../lucky-draw/grid.ts"), sections: [] },
};

/** The sentences of an element and of the parts that it is drawn with. */
export function sectionsOf(tag: string, names: readonly string[]): Section[] {
  return [
    tag === "campaign-countdown" ? "countdown" : "activity",
    ...names.flatMap((name) => parts[name]?.sections ?? []),
  ];
}

/** Whether these sentences are there in the reader's language. Those that are not are asked for. */
export function isTold(sections: readonly Section[], reader: string): boolean {
  const [locale] = speech(reader);
  return sections.map((section) => translate(section, {} as never, locale)).every(Boolean);
}

let change: Promise<void> | undefined;

/** The next time that new sentences came; one listener however many wait. */
const changed = (): Promise<void> =>
  (change ??= new Promise((resolve) => {
    const heard = (): void => {
      change = undefined;
      resolve();
    };
    page.addEventListener(CHANGE, heard, { once: true });
  }));

/** Settles once they are. */
export async function told(sections: readonly Section[], reader: string): Promise<void> {
  while (!isTold(sections, reader)) await changed();
}

/** What the server tells the page of an element that it has drawn, as JSON in this attribute. */
export const DRAWN = "server-drawn";

export interface Drawn {
  /** Names of the parts that it is drawn with. */
  parts: string[];
  /** What it shows, where that was a property and so is not in the markup. */
  data?: object;
  /** Its `lang` is the server's, not the page's. */
  lang?: boolean;
}
