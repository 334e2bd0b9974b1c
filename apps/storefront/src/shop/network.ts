/**
 * The network as the page sees it. Taken away, requests under way break off, new ones fail, and the page hears the same
 * `offline` and `online` events as when a browser loses its connection.
 */
export class Network {
  #cut = new AbortController();

  constructor(offline: boolean) {
    if (offline) this.#cut.abort(lost());
  }

  /** Taken away by the demo bar. */
  get takenAway(): boolean {
    return this.#cut.signal.aborted;
  }

  get offline(): boolean {
    return this.takenAway || !navigator.onLine;
  }

  /** Stands in for the global `fetch` in the campaign's client. */
  readonly fetch = (request: Request): Promise<Response> =>
    fetch(request, { signal: AbortSignal.any([request.signal, this.#cut.signal]) });

  takeAway(): void {
    this.#cut.abort(lost());
    dispatchEvent(new Event("offline"));
  }

  giveBack(): void {
    if (!this.takenAway) return;
    this.#cut = new AbortController();
    dispatchEvent(new Event("online"));
  }
}

/** What `fetch` throws where there is no connection. */
function lost(): TypeError {
  return new TypeError("Failed to fetch");
}
