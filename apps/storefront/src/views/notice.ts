import { html, nothing } from "lit";
import type { Shop } from "../shop/shop.ts";
import { texts } from "../texts/texts.ts";

const icon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 4.500 21 19.500H3zM12 10.500v4M12 17v.1" />
</svg>`;

/** What is wrong with the page as a whole: no connection, or an API that does not answer. */
export function notice({ campaign, error, network, preferences, client }: Shop) {
  const words = texts[preferences.language];
  if (campaign && !network.offline) return nothing;
  if (!network.offline && !error) return nothing;
  const retry = () => void client.refresh().catch(() => undefined);
  return html`<div class="notice">
    ${icon}
    <p>${network.offline ? (campaign ? words.offline : words.offlineFromStart) : words.unreachable}</p>
    ${network.offline ? nothing : html`<button class="way" type="button" @click=${retry}>${words.tryAgain}</button>`}
  </div>`;
}
