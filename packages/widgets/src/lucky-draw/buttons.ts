import type { Draw } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { shareIcon } from "../internal/icons.ts";
import { opensOf } from "../internal/opens.ts";
import { buy, share } from "./chances.ts";
import type { Drawing } from "./drawing.ts";
import { CampaignAddressRequestEvent } from "./lucky-draw.events.ts";
import { pointsOf } from "./promise.ts";

type Press = (event: MouseEvent) => void;

const row = (content: unknown): TemplateResult => html`<div class="buttons">${content}</div>`;

/** An action; busy while something is under way, and then it does nothing. */
const button = (label: unknown, look: string, busy: boolean, press: Press): TemplateResult =>
  html`<button class="action ${look}" part="action" type="button" aria-disabled=${busy} @click=${press}>
    ${label}
  </button>`;

/** "Give your address" for goods that wait for one. */
export function address(draw: Draw, { id, say, host }: Drawing): unknown {
  if (draw.goods !== "waiting") return nothing;
  const press: Press = (event) => {
    if (event.detail > 1 || !host.dispatchEvent(new CampaignAddressRequestEvent(id, draw))) event.preventDefault();
  };
  return host.addressHref
    ? html`<a class="action quiet" part="action" href=${host.addressHref} @click=${press}>${say.giveAddress}</a>`
    : button(say.giveAddress, "quiet", false, press);
}

/** After those, how to get more chances; and why one cannot be bought. */
function more(before: unknown, drawing: Drawing): TemplateResult {
  const { view, say, pending, waiting } = drawing;
  const off = pending || Boolean(view.stale);
  const { mine, activity, points = 0 } = view;
  const asked = pending ? view.intent?.action : undefined;
  const cost = activity?.chances.points?.cost;
  const price = cost ? pointsOf(drawing, cost) : "";
  const dear = cost && points < cost;
  const why = !mine?.purchases ? say.noneToBuy : dear ? say.tooDear(price, pointsOf(drawing, points)) : "";
  const sharing = asked === "share" ? waiting(say.sharing) : html`${shareIcon()}${say.share}`;
  const buying = asked === "buy" ? waiting(say.buying) : say.buy(price);
  return html`${row(
    html`${before}${mine?.shares ? button(sharing, "quiet", off, (event) => share(event, drawing)) : nothing}
    ${cost && !why ? button(buying, "quiet", off, (event) => buy(event, drawing)) : nothing}`,
  )}
  ${cost && why ? html`<p class="fine">${why}</p>` : nothing}`;
}

/** What can be done with what was won: another draw where there is one left, else how to get it. */
function onward(draw: Draw, drawing: Drawing): TemplateResult {
  const { view, say, host, pending, press } = drawing;
  const kept = host.walletHref && ["coupon", "points"].includes(draw.reward.type);
  const own = html`${view.state === "ready" ? button(say.drawAgain, "again", pending || Boolean(view.stale), press) : nothing}
  ${kept ? html`<a class="action quiet" part="action" href=${host.walletHref!}>${say.seeIt}</a>` : nothing}
  ${address(draw, drawing)}`;
  return view.state === "no-chances" ? more(own, drawing) : row(own);
}

/** What can be done beside the board. */
export function ways(drawing: Drawing): unknown {
  const { view, say, locale, draw, opensIn } = drawing;
  if (draw) return onward(draw, drawing);
  switch (view.state) {
    case "signed-out":
      return row(drawing.signIn(say.signIn));
    case "upcoming":
      return opensOf(view, opensIn, say, locale);
    case "unavailable":
      return row(button(say.tryAgain, "quiet", false, drawing.retry));
    case "ready":
    case "no-chances":
      return more(nothing, drawing);
    default:
      return nothing;
  }
}
