import type { Group } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { instant } from "../internal/format.ts";
import { shareIcon } from "../internal/icons.ts";
import { pick } from "../internal/localize.ts";
import { nameIn } from "../internal/name.ts";
import { CampaignSharedEvent, CampaignShareRequestEvent } from "../internal/share.events.ts";
import type { GroupDrawing } from "./group.template.ts";

/** What an invite needs of its element. */
export interface InviteHost {
  dispatchEvent: (event: Event) => boolean;
  /** Draws anew. Settles once that is done. */
  update: () => Promise<unknown>;
  speak: (text: string | undefined) => void;
  find: (selector: string) => HTMLElement | null;
}

/** A link's QR code: nothing drawn while it is on its way, `null` where it cannot be had. */
interface Code {
  link: string;
  drawn?: TemplateResult | null;
}

/** How the shopper brings others into a group, or leaves it. */
export class Invite {
  readonly #host: InviteHost;
  #group: string | undefined;
  #leaving = false;
  /** Whether the link was copied just now, or could not be. */
  #copied: boolean | undefined;
  #code: Code | undefined;
  /** The device has a sheet to share by. A server has none, and what it has drawn is drawn first. */
  #sheet = false;

  constructor(host: InviteHost) {
    this.#host = host;
  }

  /** The shopper's own open group, or none. */
  set group(group: Group | undefined) {
    if (group?.id === this.#group) return;
    this.#group = group?.id;
    this.#leaving = false;
    this.#copied = undefined;
  }

  draw(
    d: GroupDrawing,
    link: string | undefined,
    leave: (group: Group) => (event: MouseEvent) => void,
  ): TemplateResult {
    const { view, say, locale, left } = d;
    const group = view.group!;
    if (this.#leaving) return this.#question(d, group, leave(group));
    const when = instant(locale, Date.parse(group.closesAt), view.timeZone, true);
    return html`${link ? this.#ways(d, group, link) : nothing}
      <p class="fine">${group.missing ? say.promise(when) : say.settles(when)}</p>
      <button
        class="link leave"
        type="button"
        aria-disabled=${left(group.closesAt) === 0}
        @click=${() => this.#ask(true)}
      >
        ${say.leave}
      </button>`;
  }

  #ways({ view, say, locale }: GroupDrawing, { activity, id }: Group, link: string): TemplateResult {
    const copied = this.#copied;
    const shared = () => this.#host.dispatchEvent(new CampaignSharedEvent(activity, id, link));
    const byHand = async () => {
      this.#told(false, say.copyByHand);
      await this.#host.update();
      const field = this.#host.find(".url") as HTMLInputElement | null;
      field?.focus();
      field?.select();
    };
    const copy = () => {
      // Where a page has no clipboard, that throws at once.
      const copying = async () => navigator.clipboard.writeText(link);
      copying().then(() => {
        this.#told(true, say.linkCopied);
        shared();
      }, byHand);
    };
    const share = (event: MouseEvent) => {
      if (event.detail > 1 || !this.#host.dispatchEvent(new CampaignShareRequestEvent(activity, id, link))) return;
      const title = view.activity && pick(view.activity.title, locale);
      navigator.share({ ...(title && { title }), url: link }).then(shared, (error: unknown) => {
        // A sheet that the shopper closes is no failure.
        if ((error as Error).name !== "AbortError") void byHand();
      });
    };
    const copying = html`<button
      class="action"
      part="action"
      type="button"
      @click=${copy}
      @blur=${() => copied && this.#told(undefined, undefined)}
    >
      ${copied ? say.copied : say.copy}
    </button>`;
    const sheet = this.#sheet;
    if (!sheet && typeof navigator !== "undefined" && "share" in navigator) {
      this.#sheet = true;
      void this.#host.update();
    }
    const code = this.#draw(link, say.code);
    return html`<div class="invite" part="invite">
        <div class="ways">
          <div class="field" part="field">
            <input
              class="url"
              readonly
              aria-label=${say.link}
              .value=${copied === false ? link : link.replace(/^https:\/\//, "")}
            />${sheet ? copying : nothing}
          </div>
          ${
            sheet
              ? html`<button class="action" part="action" type="button" @click=${share}>
                  ${shareIcon()}${say.share}
                </button>`
              : copying
          }
        </div>
        ${code === null ? nothing : html`<figure class="code" part="code">${code}</figure>`}
      </div>
      ${copied === false ? html`<p class="fine">${say.copyByHand}</p>` : nothing}`;
  }

  #told(copied: boolean | undefined, text: string | undefined): void {
    if (copied === this.#copied) return;
    this.#copied = copied;
    this.#host.speak(text);
  }

  /** The code of a link, drawn by a chunk of its own. Where that cannot be had, the link serves. */
  #draw(link: string, label: string): TemplateResult | null | undefined {
    if (this.#code?.link !== link) {
      const code: Code = (this.#code = { link });
      void import("./qr.ts")
        .then(({ qrCode }) => qrCode(link, label))
        .catch(() => null)
        .then((drawn) => {
          code.drawn = drawn;
          void this.#host.update();
        });
    }
    return this.#code.drawn;
  }

  async #ask(leaving: boolean): Promise<void> {
    this.#leaving = leaving;
    await this.#host.update();
    // Back to where the question came from.
    if (!leaving) this.#host.find(".leave")?.focus();
  }

  /** Whether to leave, and what that means. */
  #question(d: GroupDrawing, group: Group, press: (event: MouseEvent) => void): TemplateResult {
    const { say } = d;
    const next = group.members.find(({ you }) => !you);
    const name = nameIn(next?.nickname, d.locale);
    const lead = !next ? say.nobodyLeft : name ? say.leadsNext(name) : say.someoneLeads;
    const stay = () => void this.#ask(false);
    const escape = (event: KeyboardEvent) => {
      if (event.key === "Escape") stay();
    };
    return html`<div
      class="leaving"
      part="leaving"
      role="group"
      aria-labelledby="leave"
      aria-describedby="left"
      @keydown=${escape}
    >
      <p id="leave" class="title">${say.leaveThis}</p>
      <p id="left" class="muted">${say.moneyBack} ${group.mine?.leader ? lead : nothing}</p>
      <div class="pair">
        <button class="action quiet stay" part="action" type="button" @click=${stay}>${say.stay}</button>
        ${d.pieces.button(d, { action: "leave", group, press, label: say.leave, asking: say.leaving, look: "", describedby: "left" })}
      </div>
    </div>`;
  }
}
