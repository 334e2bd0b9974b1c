import type { Prize } from "@campaign-kit/sdk";
import type { Look } from "./drawing.ts";

/** What moves on a board, and how. */
export interface Moving {
  host: HTMLElement;
  look: Look | null | undefined;
  prizes: readonly Prize[];
}

/** The prizes as they lie; none where there is no board yet. */
const placesOf = ({ look, prizes }: Moving): readonly Prize[] => (look && prizes.length ? look.places(prizes) : []);

/** Where a prize lies on the board: less than 0 where it does not. */
const placeOf = (prizes: readonly Prize[], prize: string): number => prizes.findIndex(({ id }) => id === prize);

const isRtl = (host: HTMLElement): boolean => host.shadowRoot!.firstElementChild!.matches(":dir(rtl)");

const find = (host: HTMLElement): HTMLElement | null | undefined => host.shadowRoot?.querySelector(".moves");

/** Sets the board to a prize, at once; to the first where it is none of these. */
export function stand(moving: Moving, prize: string): void {
  const { host, look } = moving;
  const places = placesOf(moving);
  if (places.length)
    find(host)?.style.setProperty(
      "transform",
      look!.at(Math.max(0, placeOf(places, prize)), places.length, isRtl(host)),
    );
}

/**
 * Turns the board from prize to prize, for as long and as evenly as the theme says. It is the compositor's work: it goes on while
 * the page's own code is busy. Resolves when it stands, and at once where there is no motion to be had.
 */
export async function turn(moving: Moving, from: string, to: string): Promise<void> {
  const { host, look } = moving;
  const moves = find(host);
  const places = placesOf(moving);
  const place = placeOf(places, to);
  stand(moving, to);
  if (!look || !moves || place < 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const style = getComputedStyle(moves);
  const token = (name: string): string => style.getPropertyValue(`--campaign-motion-${name}`).trim();
  const time = token("spin") || "4200ms";
  const duration = parseFloat(time) * (time.endsWith("ms") ? 1 : 1000);
  const easing = token("ease-spin") || "cubic-bezier(0.12, 0.72, 0.08, 1)";
  const way = look.turn(Math.max(0, placeOf(places, from)), place, places.length, isRtl(host));
  try {
    await moves.animate(way, { duration, easing }).finished;
  } catch {
    // Whatever keeps it from moving: the result stands.
  }
}
