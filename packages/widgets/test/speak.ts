import { vi } from "vitest";
import { translate } from "../src/internal/localize.ts";
import { loaders } from "../src/translations/loaders.ts";
import type { Translation } from "../src/translations/translation.ts";
import { settle } from "./mount.ts";

const sections = Object.keys(loaders["ja"]!) as (keyof Translation)[];

/** Turns the page to a language, and waits until every widget on it speaks that. */
export async function speak(lang: string): Promise<void> {
  document.documentElement.lang = lang;
  // Asked for what is not English, a section is there or on its way.
  await vi.waitUntil(() => sections.every((section) => translate(section, {} as never, lang)), { timeout: 15_000 });
  // The observer of `lang` tells the widgets; what they ask of a part comes a turn later.
  await new Promise(requestAnimationFrame);
  await settle();
}
