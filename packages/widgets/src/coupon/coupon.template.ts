import type { CouponState, CouponView } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { instant, numeral } from "../internal/format.ts";
import { alertIcon, arrowIcon, infoIcon, offlineIcon, spinnerIcon, waitIcon } from "../internal/icons.ts";
import { DAY, opensOf } from "../internal/opens.ts";
import type { CouponWords } from "./coupon.messages.ts";
import type { CouponFace } from "./face.ts";
import type { CouponWay } from "./way.ts";

/** What a coupon is drawn from. */
export interface CouponDrawing {
  view: CouponView;
  face: CouponFace;
  say: CouponWords;
  locale: string;
  /** Milliseconds until it opens; not a number where nobody knows. */
  opensIn: number;
  /** It was claimed just now, here. */
  fresh: boolean;
  /** The claim is on its way: the button says so, and does nothing. */
  busy: boolean;
  press: (event: MouseEvent) => void;
  way: CouponWay | undefined;
}

const noteIcons = { info: infoIcon, alert: alertIcon, offline: offlineIcon };

/** What the claim's button says in this state; nothing where there is none. */
export function actionLabel(state: CouponState, say: CouponWords): string | undefined {
  const labels: Partial<Record<CouponState, string>> = {
    claimable: say.claim,
    claiming: say.claiming,
    queueing: say.inLine,
    offline: say.waiting,
    checking: say.checking,
    challenged: say.checking,
    failed: say.tryAgain,
    unavailable: say.tryAgain,
  };
  return labels[state];
}

/** The ticket. */
export function ticket(drawing: CouponDrawing): TemplateResult {
  const { title, value, threshold, terms, longest, note } = drawing.face;
  return html`<div class="stub" part="stub">
      ${valueOf(value)}
      <p class="threshold" part="threshold">${threshold}</p>
    </div>
    <div class="body" part="body">
      <div class="what">
        <h3 id="title" class="title" part="title" tabindex="-1">${title}</h3>
        <div id="why" class="why">
          <p class="terms covered">${longest}</p>
          ${
            note
              ? html`<p class="note" part="note">${noteIcons[note.icon]()}<span>${note.text}</span></p>`
              : html`<p class="terms" part="terms">${terms}</p>`
          }
        </div>
      </div>
      <div class="foot" part="foot">${aside(drawing)}${action(drawing)}${wayOn(drawing.way)}</div>
    </div>`;
}

function valueOf(value: CouponFace["value"]): TemplateResult {
  if (typeof value === "string") return html`<p class="value" part="value"><span class="word">${value}</span></p>`;
  const { figure, sign, after } = value;
  const signed = html`<span class="sign ${after ? "after" : ""}">${sign}</span>`;
  const length = figure.length + (sign?.length ?? 0);
  return html`<p class="value ${length > 7 ? "longer" : length > 4 ? "long" : ""}" part="value">
    ${after ? nothing : signed}<span class="figure">${figure}</span>${after ? signed : nothing}
  </p>`;
}

/** What stands at the foot's start: stock, or a stamp, or the instant at which it opens. */
function aside({ view, face: { stamp }, say, locale, opensIn, fresh }: CouponDrawing): unknown {
  const { state, activity, opensAt, timeZone } = view;
  if (stamp) {
    return html`<span class="stamp ${stamp.pencil ? "pencil" : ""} ${fresh ? "fresh" : ""}" part="stamp"
      >${stamp.text}</span
    >`;
  }
  if (state === "upcoming" && opensAt) {
    return html`${
      opensIn <= DAY ? html`<p class="when">${instant(locale, Date.parse(opensAt), timeZone)}</p>` : nothing
    }${opensOf(view, opensIn, say, locale)}`;
  }
  const stock = ["claimable", "claiming", "signed-out"].includes(state) && activity?.stock;
  if (!stock) return nothing;
  return html`<p class="stock" part="stock">
    ${say.left(numeral(locale, stock.left))}
    <svg class="gauge" aria-hidden="true"><rect width="${(100 * stock.left) / stock.total}%" height="100%" /></svg>
  </p>`;
}

/** One button from the first press to the outcome, so that it keeps the focus. */
function action({ view: { state, stale }, say, busy, press }: CouponDrawing): unknown {
  if (state === "loading") return html`<span class="bone button-bone"></span>`;
  const label = actionLabel(state, say);
  if (!label) return nothing;
  const icon = state === "queueing" ? waitIcon() : busy && state !== "offline" ? spinnerIcon() : nothing;
  // Among many coupons, its name says of which one it is.
  return html`<button
    id="action"
    class="action ${state === "unavailable" ? "quiet" : ""}"
    part="action"
    type="button"
    aria-disabled=${busy || Boolean(stale)}
    aria-labelledby="action title"
    aria-describedby="why"
    @click=${press}
  >
    ${icon}${label}
  </button>`;
}

/** The slot is always there; its name says which way on it stands for. */
function wayOn(way: CouponWay | undefined): TemplateResult {
  return html`<span class="way ${way?.slot}" ?hidden=${!way}
    ><slot name=${way?.slot ?? "none"}>${way && wayOf(way)}</slot></span
  >`;
}

function wayOf({ label, look, icon, href, press }: CouponWay): unknown {
  const content = html`${label}${icon ? arrowIcon() : nothing}`;
  if (href)
    return html`<a id="way" class=${look} part="action" href=${href} aria-labelledby="way title" @click=${press}
      >${content}</a
    >`;
  return press
    ? html`<button id="way" class=${look} part="action" type="button" aria-labelledby="way title" @click=${press}>
        ${content}
      </button>`
    : nothing;
}
