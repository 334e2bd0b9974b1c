import type { Prize } from "@campaign-kit/sdk";
import { html, type TemplateResult } from "lit";
import { pick } from "../internal/localize.ts";
import { pictureOf } from "./prize-icons.ts";
import type { Look, Reader } from "./drawing.ts";

/** Cells along one side of the form: eight around the button, or twelve where there are more prizes. */
export const sideOf = (count: number): number => (count > 8 ? 4 : 3);

/** The cells' places around the button, clockwise from the first, as columns and rows. */
export function ringOf(side: number): [column: number, row: number][] {
  const last = side - 1;
  return [...Array(4 * last).keys()]
    .map((at) => {
      const along = at % last;
      return (
        [
          [along, 0],
          [last, along],
          [last - along, last],
          [0, last - along],
        ] as const
      )[Math.floor(at / last)]!;
    })
    .map(([column, row]) => [column, row]);
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

/** Cells around the button, in the order in which they are read, and one frame that moves. */
function draw(prizes: readonly Prize[], { locale }: Reader, press: TemplateResult): TemplateResult {
  const side = sideOf(prizes.length);
  const ring = ringOf(side);
  const cells = fillOf(prizes)
    .map((prize, at) => ({ prize, place: ring[at]! }))
    .sort((a, b) => a.place[1] - b.place[1] || a.place[0] - b.place[0])
    .map(
      ({ prize }) =>
        html`<div class="cell ${prize.reward.type === "thanks" ? "plain" : ""}" part="cell">
          ${pictureOf(prize)}<span class="name">${pick(prize.title, locale)}</span>
        </div>`,
    );
  return html`<div class="grid by-${side}" part="grid">
    ${cells.slice(0, side + 1)}${press}${cells.slice(side + 1)}
    <span class="moves frame"></span>
  </div>`;
}

function at(place: number, count: number, rtl: boolean): string {
  const [column, row] = ringOf(count / 4 + 1)[place]!;
  return `translate(${String((rtl ? -100 : 100) * column)}%, ${String(100 * row)}%)`;
}

/** The form of nine cells, or sixteen: a frame goes around it. */
export const look: Look = {
  places: fillOf,
  draw,
  at,
  // Four times around and what is left to go. It rests on each cell, and hops.
  turn: (from, to, count, rtl) => {
    const hops = 4 * count + ((to - from + count) % count);
    return [...Array(hops + 1).keys()].map((hop) => ({
      transform: at((from + hop) % count, count, rtl),
      easing: "cubic-bezier(0.7, 0, 0.3, 1)",
    }));
  },
};
export { gridStyles as styles } from "./grid.styles.ts";
