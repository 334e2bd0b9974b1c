import { html } from "lit";

/** Nothing to show: why, and the way on. `level` is that of its heading in the page. */
export function blank({ title, text }: { title: string; text: string }, way: unknown, level: 1 | 2 = 2) {
  const heading = level === 1 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`;
  return html`<section class="blank">
    ${heading}
    <p>${text}</p>
    ${way}
  </section>`;
}
