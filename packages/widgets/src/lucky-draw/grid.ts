import type { Prize } from "@campaign-kit/sdk";
import { html, type TemplateResult } from "lit";
import { pictureOf } from "./prize-icons.ts";

/** Cells along one side of the form: eight around the button, or twelve where there are more prizes. */
export const sideOf = (count: number): number => (count > 8 ? 4 : 3);

/** The cells' places around the button, clockwise from the first, as columns and rows. */
export function ringOf(side: number): [column: number, row: number][] {
  const last = side - 1;
  return Array.from({ length: 4 * last }, (_, at) => {
    const along = at % last;
    return (
      [
        [along, 0],
        [last, along],
        [last - along, last],
        [0, last - along],
      ] as const
    )[Math.floor(at / last)]!;
  }).map(([column, row]) => [column, row]);
}

/**
 * The prizes around the ring: each at least once, and none more than once oftener than another. Those with the most cards are
 * repeated first, so that the form does not make a rare prize look common; and never beside themselves.
 */
export function fillOf<Card extends Pick<Prize, "id" | "cards">>(prizes: readonly Card[]): Card[] {
  const ring = [...prizes];
  const common = prizes.toSorted((a, b) => b.cards - a.cards);
  const size = 4 * (sideOf(prizes.length) - 1);
  for (let at = 0; ring.length < size; at++) {
    const more = common[at % common.length]!;
    // How far a gap is from the nearest of the same prize, around the ring.
    const far = (gap: number): number =>
      Math.min(
        ...ring.flatMap(({ id }, place) => {
          const ahead = (place - gap + ring.length) % ring.length;
          return id === more.id ? [ahead, ring.length - 1 - ahead] : [];
        }),
      );
    const gaps = ring.map((_, place) => place + 1);
    ring.splice(
      gaps.reduce((best, gap) => (far(gap) > far(best) ? gap : best)),
      0,
      more,
    );
  }
  return ring;
}

/** The form: cells around the button, in the order in which they are read, and one frame that moves. */
export function grid(
  prizes: readonly Prize[],
  titleOf: (prize: Prize) => string,
  press: TemplateResult,
): TemplateResult {
  const side = sideOf(prizes.length);
  const ring = ringOf(side);
  const cells = fillOf(prizes)
    .map((prize, at) => ({ prize, place: ring[at]! }))
    .sort((a, b) => a.place[1] - b.place[1] || a.place[0] - b.place[0])
    .map(
      ({ prize }) =>
        html`<div class="cell ${prize.reward.type === "thanks" ? "plain" : ""}" part="cell">
          ${pictureOf(prize)}<span class="name">${titleOf(prize)}</span>
        </div>`,
    );
  return html`<div class="grid by-${side}" part="grid">
    ${cells.slice(0, side + 1)}${press}${cells.slice(side + 1)}
    <span class="moves frame"></span>
  </div>`;
}

const at = ([column, row]: [number, number], rtl: boolean): string =>
  `translate(${String((rtl ? -100 : 100) * column)}%, ${String(100 * row)}%)`;

/** How the frame stands on a cell of so many. */
export function standAt(cell: number, count: number, rtl: boolean): string {
  return at(ringOf(count / 4 + 1)[cell]!, rtl);
}

/** From cell to cell around the form, four times and what is left to go. It rests on each, and hops. */
export function turnTo(from: number, to: number, count: number, rtl: boolean): Keyframe[] {
  const ring = ringOf(count / 4 + 1);
  const hops = 4 * ring.length + ((to - from + ring.length) % ring.length);
  return Array.from({ length: hops + 1 }, (_, hop) => ({
    transform: at(ring[(from + hop) % ring.length]!, rtl),
    easing: "cubic-bezier(0.7, 0, 0.3, 1)",
  }));
}
