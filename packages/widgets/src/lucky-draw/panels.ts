import type { CampaignClient, Draw, ProvenDraw } from "@campaign-kit/sdk";
import { verifyDraw } from "@campaign-kit/sdk/verify";
import { html, type ReactiveElement } from "lit";
import { noteOf } from "../internal/activity-element.ts";
import { translate } from "../internal/localize.ts";
import { odds } from "./odds.ts";
import { english, type LuckyDrawPanelMessages } from "./panels.messages.ts";
import { myPrizes, winners } from "./prizes.ts";
import { proof, type Verdict } from "./proof.ts";
import type { Door, Drawing } from "./drawing.ts";

export { panelStyles as styles } from "./panels.styles.ts";

/** What the widget gives to what is behind its doors. */
export interface Behind extends Drawing {
  door: Door;
  /** "Give your address", drawn, where a prize waits for one. */
  address: (draw: Draw, drawing: Drawing) => unknown;
}

/** What a panel is drawn from. */
export interface Panel extends Behind {
  text: LuckyDrawPanelMessages;
  draws: ProvenDraw[] | undefined;
  /** Shows the proof of a draw, by id. */
  check: (draw: string) => void;
  copy: (chosen: ProvenDraw) => void;
}

/** What is behind the doors: a part of its own, which is loaded with the first door that is opened. */
export class Panels {
  readonly #host: ReactiveElement;
  #draws: ProvenDraw[] | undefined;
  /** Whose draws were read, and when: nothing is read twice. */
  #read: unknown[] = [];
  #failed = false;
  #chosen: string | undefined;
  readonly #verdicts = new Map<string, Verdict>();
  /** What became of copying a proof. */
  #copied: string | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** What is behind the open door; nothing while it is on its way. `speak` says something aloud. */
  render(behind: Behind, speak: (text: string) => void): unknown {
    const { door } = behind;
    const text = translate("luckyDrawPanels", english, behind.locale);
    if (!text) return undefined;
    const panel: Panel = {
      ...behind,
      text,
      draws: this.#draws,
      check: (draw) => {
        this.#chosen = draw;
        this.#copied = undefined;
        if (door === "check") this.#host.requestUpdate();
        else behind.open("check");
      },
      copy: (chosen) => void this.#copy(chosen, panel, speak),
    };
    if (door === "odds") return odds(panel);
    if (door === "winners") return winners(panel);
    return this.#own(panel);
  }

  /** What only this shopper has. */
  #own(panel: Panel): unknown {
    const { door, view, client, id, text, say } = panel;
    const signedOut = view.state === "signed-out";
    const now = [client, id, view.mine?.draws, signedOut];
    if (now.some((value, at) => value !== this.#read[at])) {
      this.#read = now;
      void this.#fetch(signedOut ? undefined : client, id);
    }
    if (signedOut && door === "myPrizes") return html`<p class="muted">${text.signInFirst}</p>`;
    if (this.#failed || (!client && view.mine?.draws)) {
      const again = (): void => void this.#fetch(client, id);
      return html`${noteOf({ icon: "alert", text: say.unavailable })}
        <button class="link" type="button" @click=${again}>${say.tryAgain}</button>`;
    }
    if (!this.#draws) return undefined;
    if (door === "myPrizes") return myPrizes(panel);
    const chosen = this.#draws.find(({ draw }) => draw.id === this.#chosen) ?? this.#draws[0];
    if (chosen) this.#check(chosen, view.activity?.decks.find(({ name }) => name === chosen.receipt.deck)?.root);
    return proof(panel, chosen, chosen && this.#verdicts.get(chosen.draw.id), this.#copied);
  }

  async #fetch(client: CampaignClient | undefined, id: string): Promise<void> {
    const asked = this.#read;
    this.#failed = false;
    try {
      const { draws } = (await client?.luckyDraw.getDraws(id)) ?? { draws: [] };
      if (asked === this.#read) this.#draws = draws;
    } catch {
      this.#failed = asked === this.#read;
    }
    this.#host.requestUpdate();
  }

  #check({ draw, receipt }: ProvenDraw, root: string | undefined): void {
    if (this.#verdicts.has(draw.id)) return;
    this.#verdicts.set(draw.id, undefined);
    const proven = receipt.prize === draw.prize && root ? verifyDraw(receipt, root) : Promise.resolve(false);
    void proven
      .then((holds) => (holds ? "matches" : "differs"))
      .catch(() => "cannotCheck" as const)
      .then((verdict) => {
        this.#verdicts.set(draw.id, verdict);
        this.#host.requestUpdate();
      });
  }

  async #copy({ draw, receipt }: ProvenDraw, { view, text }: Panel, speak: (text: string) => void): Promise<void> {
    const root = view.activity?.decks.find(({ name }) => name === receipt.deck)?.root;
    try {
      await navigator.clipboard.writeText(JSON.stringify({ draw: draw.id, root, receipt }, null, 2));
      this.#copied = text.copied;
    } catch {
      this.#copied = text.notCopied;
    }
    speak(this.#copied);
  }
}
