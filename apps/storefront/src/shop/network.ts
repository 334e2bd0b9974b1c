/**
 * The network as the page sees it. Taken away, requests under way break off, new ones fail, and the page hears what a
 * browser tells of a lost connection: `navigator.onLine`, and the `offline` and `online` events.
 */
export class Network {
  #cut = new AbortController();

  constructor(takenAway: boolean) {
    if (takenAway) this.takeAway();
  }

  /** Taken away by the demo bar. */
  get takenAway(): boolean {
    return this.#cut.signal.aborted;
  }

  get offline(): boolean {
    return !navigator.onLine;
  }

  /** Stands in for the global `fetch` in the campaign's client. */
  readonly fetch = (request: Request): Promise<Response> =>
    fetch(request, { signal: AbortSignal.any([request.signal, this.#cut.signal]) });

  takeAway(): void {
    // What `fetch` throws where there is no connection.
    this.#cut.abort(new TypeError("Failed to fetch"));
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    dispatchEvent(new Event("offline"));
  }

  giveBack(): void {
    if (!this.takenAway) return;
    this.#cut = new AbortController();
    Reflect.deleteProperty(navigator, "onLine");
    dispatchEvent(new Event("online"));
  }
}
