import type { Prize } from "@campaign-kit/sdk";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { webAddress } from "../internal/web-address.ts";

// As in icons.ts: 24 px grid, 1.5 px stroke.
const gift = svg`<path d="M5 11.5h14V20H5zM4 8h16v3.5H4zM12 8v12M12 8S8 8 8 5.75C8 3.5 12 4 12 8s4-2.5 4-2.25C16 8 12 8 12 8"/>`;
const ticket = svg`<path d="M4 6.5h16v3.75a1.75 1.75 0 0 0 0 3.5v3.75H4v-3.75a1.75 1.75 0 0 0 0-3.5z"/><path d="M14.5 9v1.5m0 3V15"/>`;
const named: Record<string, SVGTemplateResult> = {
  gift,
  ticket,
  phone: svg`<rect x="7" y="3.5" width="10" height="17" rx="2"/><path d="M11 17.5h2"/>`,
  headphones: svg`<path d="M4.5 15.5V13a7.5 7.5 0 0 1 15 0v2.5"/><rect x="3.5" y="14" width="4" height="6" rx="1.5"/><rect x="16.5" y="14" width="4" height="6" rx="1.5"/>`,
  points: svg`<circle cx="12" cy="12" r="8.25"/><path d="M10 16V8h2.75a2.25 2.25 0 0 1 0 4.5H10"/>`,
  thanks: svg`<path d="M12 18.5S5 14.75 5 9.9A3.4 3.4 0 0 1 12 8a3.4 3.4 0 0 1 7 1.9c0 4.85-7 8.6-7 8.6z"/>`,
  chances: svg`<circle cx="12" cy="12" r="8.25"/><path d="M12 3.75v16.5M3.75 12h16.5"/>`,
  coupon: ticket,
};

/** The lines of a prize's icon: the one it names, else that of its kind. */
export function shapeOf({ icon = "", reward }: Pick<Prize, "icon" | "reward">): SVGTemplateResult {
  const name = [icon, reward.type].find((name) => Object.hasOwn(named, name));
  return named[name ?? ""] ?? gift;
}

/** A prize's picture, else its icon. */
export function pictureOf(prize: Prize): TemplateResult {
  const picture = webAddress(prize.picture);
  return picture
    ? html`<img class="picture" src=${picture} alt="" />`
    : html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapeOf(prize)}</svg>`;
}
