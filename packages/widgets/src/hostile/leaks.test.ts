import { createMockApi } from "@campaign-kit/mocks";
import { beforeAll, expect, test, vi } from "vitest";
import { cdp } from "vitest/browser";
import { mount } from "../../test/mount.ts";
import "../define.ts";
import type { CampaignProvider } from "../provider/provider.ts";

// Widgets come and go for as long as a shopper stays on a page. Nothing of those that went is left: no timer, no observer, no
// listener, no channel, no node.

const page = `<campaign-countdown></campaign-countdown>
  <campaign-countdown size="small" tenths></campaign-countdown>
  <campaign-coupon activity="save-50"></campaign-coupon>
  <campaign-group-buy activity="duo" invite-href="/g/{group}"></campaign-group-buy>
  <campaign-lucky-draw activity="wheel"></campaign-lucky-draw>
  <campaign-check-in activity="daily"></campaign-check-in>`;

/** What the server said once, told again and again. */
const documents = new Map<string, string>();
const told = (request: Request) => {
  const text = documents.get(new URL(request.url).pathname.split("/").at(-1)!);
  return Promise.resolve(new Response(text ?? "{}", { status: text ? 200 : 404 }));
};

beforeAll(async () => {
  const api = createMockApi({ scenario: "group-open" });
  for (const path of ["", "/me", "/lucky-draws/wheel/draws"]) {
    const url = `https://shop.example/v1/campaigns/double-11${path}`;
    const answer = await api.fetch(new Request(url, { headers: { Authorization: "Bearer lin" } }));
    documents.set(url.split("/").at(-1)!, await answer.text());
  }
});

/** Counts what would outlive a widget, until it is told to stop. By hand: a spy would remember every call. */
function count() {
  const timers = new Map<unknown, string>();
  const listeners = new Map<unknown, string>();
  const observing = new Set<object>();
  const channels = new Set<object>();
  const undo: (() => void)[] = [];
  function wrap<Host extends object, Name extends keyof Host>(
    host: Host,
    name: Name,
    wrapped: (own: Host[Name]) => Host[Name],
  ) {
    const own = host[name];
    host[name] = wrapped(own);
    undo.push(() => (host[name] = own));
  }

  wrap(
    window as Pick<Window, "setTimeout">,
    "setTimeout",
    (set) =>
      ((run: () => void, wait?: number) => {
        const timer = set.call(
          window,
          () => {
            timers.delete(timer);
            run();
          },
          wait,
        );
        timers.set(timer, run.toString());
        return timer;
      }) as typeof set,
  );
  wrap(window, "clearTimeout", (clear) => (timer) => {
    timers.delete(timer);
    clear.call(window, timer);
  });
  wrap(
    window as Pick<Window, "setInterval">,
    "setInterval",
    (set) =>
      ((run: () => void, wait?: number) => {
        const timer = set.call(window, run, wait);
        timers.set(timer, run.toString());
        return timer;
      }) as typeof set,
  );
  const lasting = (target: unknown) =>
    !target || target === window || target === document || target instanceof MediaQueryList;
  wrap(
    EventTarget.prototype,
    "addEventListener",
    (add) =>
      function (this: EventTarget, type, listener, options) {
        if (lasting(this)) listeners.set(listener, type);
        add.call(this, type, listener, options);
      },
  );
  wrap(
    EventTarget.prototype,
    "removeEventListener",
    (remove) =>
      function (this: EventTarget, type, listener, options) {
        if (lasting(this)) listeners.delete(listener);
        remove.call(this, type, listener, options);
      },
  );
  for (const { prototype } of [
    MutationObserver,
    ResizeObserver,
    IntersectionObserver,
  ] as unknown as (typeof MutationObserver)[]) {
    wrap(
      prototype,
      "observe",
      (observe) =>
        function (this: MutationObserver, ...args) {
          observing.add(this);
          observe.apply(this, args);
        },
    );
    wrap(
      prototype,
      "disconnect",
      (disconnect) =>
        function (this: MutationObserver) {
          observing.delete(this);
          disconnect.call(this);
        },
    );
  }
  wrap(
    window,
    "BroadcastChannel",
    (Channel) =>
      class extends Channel {
        constructor(name: string) {
          super(name);
          channels.add(this);
        }
        override close() {
          channels.delete(this);
          super.close();
        }
      },
  );

  return {
    left: () => ({
      timers: [...timers.values()],
      listeners: [...listeners.values()],
      observers: observing.size,
      channels: channels.size,
    }),
    stop: () => undo.forEach((each) => each()),
  };
}
type Counted = ReturnType<typeof count>;
const nothing = { timers: [], listeners: [], observers: 0, channels: 0 };

/** Puts a provider with widgets on the page. */
function arrive(copies: number): CampaignProvider {
  const provider = document.createElement("campaign-provider");
  Object.assign(provider, {
    baseUrl: "https://shop.example",
    campaign: "double-11",
    fetch: told,
    getToken: () => "lin",
  });
  provider.innerHTML = page.repeat(copies);
  document.body.append(provider);
  return provider;
}

const wait = window.setTimeout.bind(window);
const pause = () => new Promise((resolve) => wait(resolve));
/** Waits until every widget shows what the server said; false where one does not. */
async function live(provider: Element): Promise<boolean> {
  const isLive = () =>
    [...provider.children].every(({ shadowRoot }) => shadowRoot!.querySelector("[aria-busy=false], .running"));
  for (let turn = 0; turn < 30 && !isLive(); turn++) await pause();
  return isLive();
}

async function openOdds(provider: Element): Promise<void> {
  for (const { shadowRoot } of provider.querySelectorAll("campaign-lucky-draw")) {
    shadowRoot!.querySelector<HTMLElement>("#odds")!.click();
    await vi.waitFor(() => expect(shadowRoot!.querySelector("table") !== null).toBe(true), 5000);
  }
}

/** Puts copies of the widgets on the page and takes them away; `stay`: only once they show what the server said. */
async function visit(copies: number, stay: boolean, counted: Counted): Promise<WeakRef<object>[]> {
  const provider = arrive(copies);
  const present = [provider, provider.client!, ...provider.children];
  await pause();
  if (stay) {
    expect(await live(provider)).toBe(true);
    await openOdds(provider);
    // One ticker, one boundary, one observer of languages, one of what is seen, one channel; and each widget listens to the page.
    expect(counted.left()).toMatchObject({ timers: { length: 2 }, observers: 2, channels: 1 });
    expect(counted.left().listeners.length).toBeGreaterThan(6 * copies);
  }
  const cache = provider.client!.queryClient.getQueryCache();
  expect(cache.hasListeners()).toBe(true);
  provider.remove();
  await pause();
  expect(cache.hasListeners()).toBe(false);
  expect(cache.getAll().map(({ queryKey }) => queryKey)).toEqual([]);
  expect(counted.left()).toEqual(nothing);
  return present.map((each) => new WeakRef(each));
}

test("2,000 widgets come and go, some before and some after they are live: nothing of them is left", async () => {
  await mount("<p></p>");
  // What is loaded once and stays is loaded before.
  const first = arrive(1);
  await vi.waitFor(async () => expect(await live(first)).toBe(true), 10_000);
  await openOdds(first);
  expect(first.querySelector("campaign-group-buy")!.matches(":state(open)")).toBe(true);
  first.remove();
  await pause();

  const counted = count();
  const gone: WeakRef<object>[] = [];
  for (let round = 0; round < 20; round++) gone.push(...(await visit(16, false, counted)));
  for (let round = 0; round < 3; round++) gone.push(...(await visit(5, true, counted)));
  counted.stop();
  expect(gone.length).toBeGreaterThan(2000);

  const session = cdp();
  await vi.waitFor(async () => {
    await session.send("HeapProfiler.collectGarbage");
    const kept = gone.map((each) => each.deref()).filter((each) => each !== undefined);
    expect(kept.map((each) => ("localName" in each ? each.localName : "client"))).toEqual([]);
  }, 10_000);
}, 60_000);
