import type { CampaignClient } from "@campaign-kit/sdk";
import { adoptStyles, type PropertyValues, type ReactiveController, type ReactiveElement } from "lit";
import { requestClient } from "../internal/client-request.ts";
import { languageOf } from "../internal/surroundings.ts";
import { type Drawn, DRAWN, type Part, parts, sectionsOf, told } from "./looks.ts";

type View = { state?: string; campaign?: object };

/** What is needed of a widget from outside. */
type Widget = ReactiveElement & {
  data?: object | null | undefined;
  now?: string | undefined;
  client?: CampaignClient | undefined;
  watch: (client: CampaignClient, show: (view: View) => void) => () => void;
  update: (changed: PropertyValues) => void;
  scheduleUpdate: () => unknown;
};

/** Elements that came with the page's markup. */
export const firstLooks = new WeakMap<ReactiveElement, FirstLook>();

/**
 * The way of one element from what a server has drawn to what is so now: it waits for what it was drawn with, draws the same,
 * and shows the server's data until a client has its own.
 */
export class FirstLook implements ReactiveController {
  /** The parts that the server has drawn it with. */
  readonly parts = new Map<string, Part>();
  readonly #widget: Widget;
  #drawn: Drawn = { parts: [] };
  /** What the page itself has set before, and sets the element to again. */
  #given: Pick<Widget, "data" | "now"> = {};
  #isTaken = false;
  #client: CampaignClient | undefined;
  #stop: (() => void) | undefined;

  constructor(element: ReactiveElement) {
    const widget = (this.#widget = element as Widget);
    widget.addController(this);
    widget.scheduleUpdate = async () => {
      await this.#prepare();
      // From now on as all others do.
      Reflect.deleteProperty(widget, "scheduleUpdate");
      await widget.scheduleUpdate();
    };
    widget.update = (changed) => {
      Reflect.deleteProperty(widget, "update");
      this.#fillGaps();
      try {
        widget.update(changed);
      } catch (error) {
        // Drawn by another version, say: what it says now counts.
        console.warn(widget, "is drawn anew:", error);
        this.#drawAnew(changed);
      }
    };
  }

  /** Waits for the parts and sentences, and sets the element to what the server has drawn. */
  async #prepare(): Promise<void> {
    const widget = this.#widget;
    const drawn = (this.#drawn = JSON.parse(widget.getAttribute(DRAWN) ?? '{"parts":[]}') as Drawn);
    const load = async (name: string): Promise<void> => {
      const part = await parts[name]?.load();
      if (part) this.parts.set(name, part);
    };
    await Promise.allSettled([
      ...drawn.parts.map(load),
      told(sectionsOf(widget.localName, drawn.parts), languageOf(widget)),
    ]);
    const { data, now } = widget;
    this.#given = { data, now };
    widget.data = drawn.data ?? withoutClock(data) ?? { state: "loading" };
    if (now) widget.now = undefined;
  }

  /** Lit takes every empty place for a text that it has written: there must be one. */
  #fillGaps(): void {
    const walker = document.createTreeWalker(this.#widget.renderRoot, NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) {
      const { data, nextSibling } = walker.currentNode as Comment;
      if (data === "lit-part" && (nextSibling as Comment | null)?.data === "/lit-part")
        (walker.currentNode as Comment).after("");
    }
  }

  #drawAnew(changed: PropertyValues): void {
    const widget = this.#widget;
    const root = widget.renderRoot as ShadowRoot;
    root.replaceChildren();
    adoptStyles(root, [
      ...(widget.constructor as typeof ReactiveElement).elementStyles,
      ...[...this.parts.values()].flatMap(({ styles }) => styles),
    ]);
    widget.update(changed);
  }

  hostUpdated(): void {
    if (!this.#isTaken) this.#take();
    else if (this.#drawn.data) this.#follow();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#client = undefined;
  }

  /** The server's nodes are the element's now. */
  #take(): void {
    const [widget, { data, now }] = [this.#widget, this.#given];
    this.#isTaken = true;
    widget.removeAttribute(DRAWN);
    if (this.#drawn.lang) widget.removeAttribute("lang");
    if (now) widget.now = now;
    if (data !== undefined || !this.#drawn.data) widget.data = data;
    else this.#follow();
    if (widget.data !== this.#drawn.data) delete this.#drawn.data;
  }

  /** Lets go of the server's data once a client knows more. Without a client, it stays. */
  #follow(): void {
    const widget = this.#widget;
    const client = widget.client ?? requestClient(widget);
    if (client === this.#client) return;
    this.hostDisconnected();
    this.#client = client;
    if (!client) return;
    let known = false;
    const look = ({ state, campaign }: View): void => {
      if (known || (state ? state === "loading" : !campaign)) return;
      known = true;
      delete this.#drawn.data;
      widget.data = undefined;
      // The element watches by itself before this lets go: what was read stays.
      void widget.updateComplete.then(() => this.hostDisconnected());
    };
    this.#stop = widget.watch(client, look);
  }
}

function withoutClock(data: object | null | undefined): object | undefined {
  return data ? { ...data, clock: undefined } : undefined;
}
