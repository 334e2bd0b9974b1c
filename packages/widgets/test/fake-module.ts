/** One mechanic's part of a fake client: it shows what a test tells it, and knows who watches. */
export class FakeModule<View extends { state: string }> {
  readonly #views = new Map<string, View>();
  readonly #listeners = new Map<(view: View) => void, string>();

  get watchers(): number {
    return this.#listeners.size;
  }

  show(activity: string, view: View): void {
    this.#views.set(activity, view);
    for (const [listener, watched] of this.#listeners) if (watched === activity) listener(view);
  }

  watch = (activity: string, listener: (view: View) => void): (() => boolean) => {
    this.#listeners.set(listener, activity);
    listener(this.#views.get(activity) ?? ({ state: "loading" } as View));
    return () => this.#listeners.delete(listener);
  };
}
