import type { Prize } from "@campaign-kit/sdk";
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { list } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import { webAddress } from "../internal/web-address.ts";
import { shapeOf } from "./prize-icons.ts";
import type { Look, Reader } from "./drawing.ts";

// The drawing's own units: the wheel is 320 across, and the prizes lie on a disc of 280.
const RADIUS = 140;
/** Baselines of one line, and of two. */
const ONE = [112];
const TWO = [117, 102];

/** Each sector's ink, 1 to 3; 0 is bare paper. No two neighbours are alike, the last and the first neither. */
export function inksOf(count: number): number[] {
  const inks = [...Array(count).keys()].map((at) => (at % 2 ? 0 : 3 - ((at / 2) % 3)));
  // An odd count brings two inks together at the seam.
  if (count % 2 && inks.at(-1) === inks[0]) inks[count - 1] = 2;
  return inks;
}

/** Letters' widths in em, more or less: marks of direction, square scripts, wide letters, narrow ones. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => {
    if (/[\u200e-\u200f\u2066-\u2069]/.test(letter)) return sum;
    return sum + (/[\u1100-\uffef]/.test(letter) ? 1 : /[A-ZА-ЯЁmwжмшщыюф%¥€]/.test(letter) ? 0.76 : 0.6);
  }, 0);

/** How wide a text may be on a baseline of a sector: between its edges, and below the rim. */
const roomAt = (baseline: number, count: number): number =>
  2 * Math.min(baseline * Math.tan(Math.PI / count), Math.sqrt(134 ** 2 - (baseline + 10) ** 2)) - 8;

/** A label in one line or two, as it fits its sector at this size; `undefined` where it does not. */
export function fit(label: string, count: number, size: number): string[] | undefined {
  const fits = (lines: string[], baselines: number[]): boolean =>
    lines.every((line, at) => widthOf(line) * size <= roomAt(baselines[at]!, count));
  if (fits([label], ONE)) return [label];
  // Between words, and between any two signs of a square script.
  return [...label.matchAll(/ |(?<=[\u2e80-\uffef])(?=[\u2e80-\uffef])/g)]
    .map(({ index }) => [label.slice(0, index), label.slice(index).trim()])
    .filter((lines) => fits(lines, TWO))
    .sort((a, b) => spread(a) - spread(b))[0];
}

const spread = (lines: string[]): number => Math.max(...lines.map(widthOf));

const turned = (index: number, count: number): string => `rotate(${String((360 / count) * index)})`;

function sector(prize: Prize, lines: string[] | undefined, ink: number, index: number, count: number): unknown {
  const x = RADIUS * Math.sin(Math.PI / count);
  const y = RADIUS * Math.cos(Math.PI / count);
  const [baselines, centre] = lines?.[1] ? [TWO, 80] : [ONE, 87];
  const source = webAddress(prize.picture);
  const picture = source
    ? svg`<image class="picture" x="-18" y=${-centre - 18} width="36" height="36" href=${source} />`
    : svg`<g class="icon" transform="translate(-14 ${-centre - 14}) scale(1.167)">${shapeOf(prize)}</g>`;
  return svg`<g class="prize on-${ink}" transform=${turned(index, count)}>
    <path class="sector ink-${ink}" d="M0 0L${-x} ${-y}A140 140 0 0 1 ${x} ${-y}z" />
    ${lines?.map((line, at) => svg`<text y=${-baselines[at]!}>${line}</text>`) ?? nothing}
    <g class="pic ${lines ? "" : "alone"}">${picture}</g>
  </g>`;
}

const rim: SVGTemplateResult = svg`<circle class="rim" r="148.5" /><circle class="edge" r="157" />
  <circle class="ticks" r="149" pathLength="72" /><path class="pointer" d="M-11 -158h22L0 -134z" />`;

function draw(prizes: readonly Prize[], { say, locale }: Reader, press: TemplateResult): TemplateResult {
  const count = prizes.length;
  const inks = inksOf(count);
  const titles = prizes.map(({ title }) => pick(title, locale));
  const large = titles.map((title) => fit(title, count, 13.5));
  const small = large.includes(undefined);
  const lines = small ? titles.map((title) => fit(title, count, 11.5)) : large;
  return html`<svg
      class="moves disc ${small ? "small-print" : ""}"
      part="wheel"
      viewBox="-160 -160 320 320"
      role="img"
      aria-label="${say.prizes}: ${list(locale, titles)}"
    >
      ${prizes.map((prize, at) => sector(prize, lines[at], inks[at]!, at, count))}
    </svg>
    <svg class="face" viewBox="-160 -160 320 320" aria-hidden="true">${rim}</svg>
    ${press}`;
}

/** How far the disc is turned, in degrees, for a place to be at the pointer. */
const angleOf = (place: number, count: number): number => ((count - place) % count) * (360 / count);

const rotate = (angle: number): string => `rotate(${String(angle)}deg)`;

/** The wheel: a disc that turns, and a rim with the pointer that stands. */
export const look: Look = {
  places: (prizes) => prizes,
  draw,
  at: (place, count) => rotate(angleOf(place, count)),
  // On, never back: four turns and what is left to go.
  turn: (from, to, count) => {
    const [start, end] = [angleOf(from, count), angleOf(to, count)];
    const turns = end < start ? 5 : 4;
    return [start, end + turns * 360].map((angle) => ({ transform: rotate(angle) }));
  },
};
export { wheelStyles as styles } from "./wheel.styles.ts";
