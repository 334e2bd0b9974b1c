import type { CampaignClient, Draw, LuckyDrawView } from "@campaign-kit/sdk";

/** Which draw is on show: the one made here, else the last one that no page has shown. */
export class ShownDraw {
  /** It was drawn just now. */
  fresh = false;
  #told: Draw | undefined;
  /** The last draw that the shopper has seen here. */
  #seen: string | undefined;
  /** The draw whose slip was taken away. */
  #past: string | undefined;

  /** The draw whose slip is shown. */
  of({ mine }: LuckyDrawView): Draw | undefined {
    if (!mine) this.#told = undefined;
    return this.#told ?? (mine?.unseen?.id === this.#past ? undefined : mine?.unseen);
  }

  /** It was drawn here. */
  tell(draw: Draw): void {
    this.#told = draw;
    this.fresh = true;
  }

  /** Takes the slip away, for another draw. */
  dismiss(view: LuckyDrawView): void {
    this.#past = this.of(view)?.id;
    this.#told = undefined;
    this.fresh = false;
  }

  /** Of another activity nothing is shown here. */
  forget(): void {
    this.#told = this.#past = undefined;
  }

  /** The slip is on the page. In a tab that nobody looks at, nothing has been seen. */
  reveal(draw: Draw, activity: string, client: CampaignClient | undefined): void {
    if (draw.id === this.#seen || document.hidden) return;
    this.#told = draw;
    this.#seen = draw.id;
    if (!draw.seen) client?.luckyDraw.reveal(activity, draw.id).catch(() => undefined);
  }
}
