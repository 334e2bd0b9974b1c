import { createMockApi } from "@campaign-kit/mocks";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { campaign, now, views as couponViews } from "../../test/campaign.ts";
import { showing as checkIn } from "../../test/check-in.ts";
import { everyCheckInView } from "../../test/check-in-views.ts";
import { showing as coupon } from "../../test/coupon.ts";
import { showing as groupBuy } from "../../test/group-buy.ts";
import { groupViews, packView } from "../../test/group-buy-views.ts";
import { showing as luckyDraw } from "../../test/lucky-draw.ts";
import { views as drawViews } from "../../test/lucky-draw-views.ts";
import { mount, settle, text } from "../../test/mount.ts";
import type { CampaignCountdown } from "../countdown/countdown.ts";
import "../define.ts";

// Pages are old, and full of scripts that change what a browser brings. Each change is made here as they make it.

const undo: (() => void)[] = [];
afterEach(() => {
  for (const each of undo.splice(0).reverse()) each();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

/** Puts something in the place of a built-in, until the test is over. */
function replace(host: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(host, name);
  Object.defineProperty(host, name, { value, configurable: true, writable: true, enumerable: own?.enumerable ?? true });
  undo.push(() => {
    if (own) Object.defineProperty(host, name, own);
    else Reflect.deleteProperty(host, name);
  });
}
/** Takes a built-in away, or has it throw where it is touched. */
function lack(name: string, get?: () => never): void {
  const own = Object.getOwnPropertyDescriptor(window, name)!;
  if (get) Object.defineProperty(window, name, { configurable: true, get });
  else Reflect.deleteProperty(window, name);
  undo.push(() => Object.defineProperty(window, name, own));
}

const changes: Record<string, () => void> = {
  "Prototype 1.7": () => {
    const toArray = (list: ArrayLike<unknown> | null) => Array.prototype.slice.call(list ?? []) as unknown[];
    // `$A`: it takes no function.
    replace(Array, "from", (list: ArrayLike<unknown>) => toArray(list));
    replace(Array.prototype, "entries", function (this: unknown[]) {
      return toArray(this);
    });
    replace(Array.prototype, "find", function (this: unknown[], iterator: (each: unknown, at: number) => unknown) {
      for (let at = 0; at < this.length; at++) if (iterator(this[at], at)) return this[at];
      return undefined;
    });
    replace(
      Function.prototype,
      "bind",
      function (this: (...all: unknown[]) => unknown, context: unknown, ...first: unknown[]) {
        return (...more: unknown[]) => this.apply(context, [...first, ...more]);
      },
    );
    for (const name of ["each", "pluck", "without", "last"]) replace(Array.prototype, name, () => undefined);
    for (const name of ["hide", "toggle", "visible", "select", "identify"])
      replace(HTMLElement.prototype, name, () => undefined);
  },
  "MooTools and friends": () => {
    for (const name of ["contains", "flatten", "include", "erase", "group"])
      replace(Array.prototype, name, () => undefined);
    for (const name of ["extend", "forEachKey", "isEmpty"]) replace(Object.prototype, name, () => undefined);
    for (const name of ["store", "retrieve", "fireEvent"]) replace(HTMLElement.prototype, name, () => undefined);
  },
  "a Date that stands still": () => {
    const Own = Date;
    const then = Own.parse("2020-02-29T12:00:00Z");
    class Fixed extends Own {
      constructor(...parts: [] | [number]) {
        super(parts[0] ?? then);
      }
      static override now() {
        return then;
      }
    }
    replace(window, "Date", Object.freeze(Fixed));
  },
  "zones around timers and promises": () => {
    const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
    replace(window, "setTimeout", (run: () => void, wait?: number) => ({ zone: true, id: set(() => run(), wait) }));
    replace(window, "clearTimeout", (task?: { id: number }) => clear(task?.id));
    replace(window, "Promise", class ZonePromise<Value> extends Promise<Value> {});
  },
  "a browser that lacks the new": () => {
    for (const name of ["BroadcastChannel", "structuredClone"]) lack(name);
    replace(crypto, "randomUUID", undefined);
    replace(navigator, "locks", undefined);
  },
  "storage that is turned off": () => {
    const denied = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    lack("localStorage", denied);
    lack("sessionStorage", denied);
  },
  "storage that is full": () => {
    replace(Storage.prototype, "setItem", () => {
      throw new DOMException("full", "QuotaExceededError");
    });
  },
  "a fetch that is watched": () => {
    const own = window.fetch.bind(window);
    replace(window, "fetch", async (input: Request | string, init?: RequestInit) => {
      const request = new Request(input, init);
      const headers = new Headers(request.headers);
      headers.set("X-Trace", "1");
      const answer = await own(new Request(request, { headers }));
      return new Proxy(answer, {
        get(of, name) {
          const value = Reflect.get(of, name, of) as unknown;
          return typeof value === "function" ? (value.bind(of) as unknown) : value;
        },
      });
    });
  },
};

async function countdown(): Promise<HTMLElement> {
  const widget = await mount<CampaignCountdown>("<campaign-countdown></campaign-countdown>", 360);
  widget.data = { campaign, clock: { now: () => Date.parse(now), subscribe: () => () => undefined } };
  await settle();
  return widget;
}

/** What each widget tells a reader. */
async function told(): Promise<string[]> {
  const widgets = [
    await countdown(),
    await coupon(couponViews.claimable),
    await groupBuy(groupViews.offer),
    await groupBuy(packView(4)),
    await luckyDraw(drawViews.ready),
    await luckyDraw(drawViews["no-chances"], 360, "look=grid"),
    await checkIn(everyCheckInView["several missed"]!),
  ];
  const words = widgets.map((widget) => text(widget, ".widget"));
  document.body.replaceChildren();
  return words;
}

/** What they tell where nothing was changed. */
let before: string[];

/** What the server says, as text: it is not what is tested, and must not meet the changes. */
const answers: Record<string, string[]> = {};
beforeAll(async () => {
  before = await told();
  const api = createMockApi({ shopper: "lin" });
  const ask = async (name: string, path: string, init?: RequestInit) => {
    const answer = await api.fetch(new Request(`https://shop.example/v1/campaigns/double-11${path}`, init));
    (answers[name] ??= []).push(await answer.text());
  };
  await ask("double-11", "");
  await ask("me", "/me");
  await ask("claims", "/coupons/save-50/claims", {
    method: "POST",
    headers: { "Idempotency-Key": "a-key-of-this-test" },
  });
  await ask("me", "/me");
});

const wait = window.setTimeout.bind(window);
async function until(holds: () => unknown): Promise<boolean> {
  for (let turn = 0; turn < 100 && !holds(); turn++) await new Promise((resolve) => wait(resolve, 20));
  return Boolean(holds());
}

/** A shopper comes, claims and goes: what was seen of it, and what the server was asked. */
async function visit() {
  const provider = document.createElement("campaign-provider");
  provider.innerHTML = `<campaign-coupon activity="save-50"></campaign-coupon><campaign-countdown></campaign-countdown>`;
  Object.assign(provider, { baseUrl: "https://shop.example", campaign: "double-11" });
  document.body.append(provider);
  const [widget, clock] = [provider.firstElementChild!, provider.lastElementChild!];
  const action = () => widget.shadowRoot!.querySelector<HTMLElement>("button.action");
  const seen = {
    claimable: await until(() => widget.matches(":state(claimable)") && action()),
    claimed: (action()?.click(), await until(() => widget.matches(":state(claimed)"))),
    counts: await until(() => clock.matches(":state(running)")),
  };
  provider.remove();
  return seen;
}

describe("with", () => {
  for (const [name, change] of Object.entries(changes)) {
    test(
      `${name}: every widget says what it says elsewhere, and a claim goes through`,
      { timeout: 30_000 },
      async () => {
        const trouble = vi.spyOn(console, "error").mockImplementation(() => undefined);
        const asked: string[] = [];
        let claimed = 0;
        replace(window, "fetch", ({ url }: Request) => {
          const [path] = url.split("/").slice(-1) as [string];
          asked.push(path);
          if (path === "claims") claimed = 1;
          const told = answers[path];
          return Promise.resolve(new Response(told?.[claimed] ?? told?.[0] ?? "{}", { status: told ? 200 : 404 }));
        });
        change();
        const after = await told();
        const seen = await visit();
        for (const each of undo.splice(0).reverse()) each();
        expect(after).toEqual(before);
        expect(seen).toEqual({ claimable: true, claimed: true, counts: true });
        expect(asked.slice(0, 3)).toEqual(["double-11", "me", "claims"]);
        expect(asked).not.toContain("time");
        expect(trouble.mock.calls).toEqual([]);
      },
    );
  }
});
