import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

// 24 px grid, 1.5 px stroke. Only arrows point elsewhere when text runs right to left. What is used in one place alone stands there.
export const icon = (shape: SVGTemplateResult, more = ""): TemplateResult =>
  html`<svg class="icon ${more}" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const arrowIcon = (): TemplateResult => icon(svg`<path d="M5 12h14m-5.5-5.5L19 12l-5.5 5.5"/>`, "small forward");
export const infoIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="8.25"/><path d="M12 11.25v4.5M12 8.2v.1"/>`);
export const alertIcon = (): TemplateResult => icon(svg`<path d="M12 4.5 20.5 19h-17z"/><path d="M12 10v4m0 2.4v.1"/>`);
export const offlineIcon = (): TemplateResult =>
  icon(
    svg`<path d="M5 5l14 14M8.5 15.2a5 5 0 0 1 6.6-.4M5.6 12a9 9 0 0 1 3.9-2.3m3.4-.4a9 9 0 0 1 5.5 2.7M3 8.8a13 13 0 0 1 3.2-2.2m3.7-1.3A13 13 0 0 1 21 8.8M12 18.6v.1"/>`,
  );
export const spinnerIcon = (): TemplateResult => icon(svg`<path d="M12 4a8 8 0 1 1-8 8"/>`, "spinner");
export const waitIcon = (): TemplateResult =>
  icon(
    svg`<circle cx="5" cy="12" r="1.5"/><circle cx="12" cy="12" r="1.5"/><circle cx="19" cy="12" r="1.5"/>`,
    "wait-dots",
  );
export const checkIcon = (): TemplateResult => icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`);
export const shareIcon = (): TemplateResult =>
  icon(svg`<path d="M12 14.5V4m0 0L8.25 7.75M12 4l3.75 3.75M5 12.5V19a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6.5"/>`);
