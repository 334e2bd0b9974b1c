/*
 * The web's own classes of one request, as far as the SDK takes them: the runtime's cost as much as all else that a page does,
 * times ten thousand.
 */

class Signal {
  aborted = false;
  reason: unknown;
  readonly #listeners = new Set<() => void>();

  addEventListener(_type: string, listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: string, listener: () => void): void {
    this.#listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason as Error;
  }

  end(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }

  /** Lets go of the others once one of them, or it itself, has ended. */
  static any(signals: Signal[]): Signal {
    const all = new Signal();
    const ended = signals.find(({ aborted }) => aborted);
    if (ended) {
      all.end(ended.reason);
      return all;
    }
    const follow = signals.map((signal) => {
      const listener = () => {
        all.end(signal.reason);
        signals.forEach((each, at) => each.removeEventListener("abort", follow[at]!));
      };
      signal.addEventListener("abort", listener);
      return listener;
    });
    return all;
  }
}

class Controller {
  readonly signal = new Signal();
  abort(reason?: unknown): void {
    this.signal.end(reason);
  }
}

class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Map<string, string>;
  constructor(url: string, { method, headers }: { method: string; headers: Record<string, string> }) {
    this.url = url;
    this.method = method;
    this.headers = new Map(Object.entries(headers));
  }
}

/** What to put in place of the runtime's. */
export const lightWeb = { AbortSignal: Signal, AbortController: Controller, Request: LightRequest };
