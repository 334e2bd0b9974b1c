import { afterEach, describe, expect, test, vi } from "vitest";
import { now, save50, view, views } from "../../test/campaign.ts";
import { FakeClient } from "../../test/fake-client.ts";
import { groupViews } from "../../test/group-buy-views.ts";
import { $, has, mount, patience, settle, text } from "../../test/mount.ts";
import "../define.ts";
import { setDefaultClient } from "../internal/default-client.ts";
import type { CampaignProvider } from "../provider/provider.ts";

// Frameworks and editors move, copy and replace whatever stands in a page.

afterEach(() => {
  setDefaultClient(undefined);
  vi.restoreAllMocks();
});

const coupon = `<campaign-coupon activity="save-50"></campaign-coupon>`;

/** A client that has this coupon in this state. */
function having(state: keyof typeof views = "claimable"): FakeClient {
  const client = new FakeClient(now);
  client.show("save-50", views[state]);
  return client;
}

async function providing(client: FakeClient, markup = coupon): Promise<CampaignProvider> {
  const provider = await mount<CampaignProvider>(`<campaign-provider>${markup}</campaign-provider>`);
  provider.client = client.asClient;
  await settle();
  return provider;
}
/** Waits until a widget is in a state, and drawn. */
const becomes = (widget: Element, state: string) =>
  vi.waitFor(() => {
    const busy = widget.shadowRoot!.querySelector(`[aria-busy=${String(state !== "loading")}]`);
    expect([widget.matches(`:state(${state})`), busy]).toEqual([true, null]);
  });
const couponIn = (within: ParentNode) => within.querySelector("campaign-coupon")!;

describe("a provider", () => {
  test("is moved with its widgets: nothing is asked twice, and they show what they showed", async () => {
    const client = having();
    const provider = await providing(client);
    await becomes(couponIn(provider), "claimable");
    const { watchers } = client;
    const place = document.createElement("section");
    document.body.prepend(place);
    place.append(provider);
    await becomes(couponIn(provider), "claimable");
    expect(client.watchers).toBe(watchers);
  });

  test("is moved without its widgets: they turn to whoever is around them", async () => {
    const [near, far] = [having("claimed"), having("claimable")];
    setDefaultClient(far.asClient);
    const provider = await providing(near);
    const widget = couponIn(provider);
    provider.replaceWith(widget);
    await becomes(widget, "claimable");
    expect(near.watchers).toBe(0);
    document.body.append(provider);
    provider.append(widget);
    await becomes(widget, "claimed");
    expect(far.watchers).toBe(0);
  });

  test("is replaced by another around the same widgets", async () => {
    const [one, other] = [having("claimable"), having("sold-out")];
    const provider = await providing(one);
    const next = document.createElement("campaign-provider");
    next.client = other.asClient;
    const widget = couponIn(provider);
    provider.replaceWith(next);
    next.append(widget);
    await becomes(widget, "sold-out");
    expect(one.watchers).toBe(0);
  });

  test("leaves in the middle: the one around it serves again", async () => {
    const [outer, inner] = [having("claimable"), having("claimed")];
    const around = await providing(outer, `<campaign-provider>${coupon}</campaign-provider>`);
    const within = around.firstElementChild as CampaignProvider;
    within.client = inner.asClient;
    await becomes(couponIn(around), "claimed");
    within.replaceWith(...within.childNodes);
    await becomes(couponIn(around), "claimable");
    expect(inner.watchers).toBe(0);
  });

  test("has its client set, taken away and set again, and so has a widget", async () => {
    const [one, own] = [having("claimable"), having("claimed")];
    const provider = await providing(one);
    const widget = couponIn(provider);
    for (let turn = 0; turn < 3; turn++) {
      provider.client = undefined;
      await becomes(widget, "loading");
      provider.client = one.asClient;
      await becomes(widget, "claimable");
      widget.client = own.asClient;
      await becomes(widget, "claimed");
      widget.client = undefined;
      await becomes(widget, "claimable");
    }
    expect([own.watchers, one.watchers]).toEqual([0, 2]);
  });
});

describe("a widget", () => {
  test("goes into a shadow root and out of it, and finds its provider and its language through it", async () => {
    const client = having();
    const provider = await providing(client);
    const widget = couponIn(provider);
    const host = document.createElement("div");
    host.lang = "zh-CN";
    const root = host.attachShadow({ mode: "closed" });
    provider.append(host);
    root.append(widget);
    await vi.waitFor(() => expect(text(widget, ".title")).toBe("全场满 300 减 50"));
    provider.append(widget);
    await vi.waitFor(() => expect(text(widget, ".title")).toBe("¥50 off everything"));
    expect(client.watchers).toBe(2);
  });

  test("is copied: the copy is a widget of its own", async () => {
    const client = having();
    const provider = await providing(client);
    const copy = couponIn(provider).cloneNode(true);
    expect(client.watchers).toBe(2);
    provider.append(copy, document.importNode(couponIn(provider), true));
    expect(provider.children.length).toBe(3);
    for (const widget of provider.children) await becomes(widget, "claimable");
    provider.replaceChildren();
    expect(client.watchers).toBe(0);
  });

  test("is taken away while a claim is under way, and put back: it is claimed once, and shown", async () => {
    const client = having();
    let answer: (claim: never) => void = () => undefined;
    client.claim = () => new Promise((resolve) => (answer = resolve));
    const provider = await providing(client);
    const widget = couponIn(provider);
    const claimed = vi.fn();
    provider.addEventListener("campaign-claimed", claimed);
    await becomes(widget, "claimable");
    $(widget, ".action").click();
    client.show("save-50", views.claiming);
    await settle();
    widget.remove();
    client.show("save-50", views.claimed);
    answer({} as never);
    await Promise.resolve();
    provider.append(widget);
    await becomes(widget, "claimed");
    expect(client.claims).toEqual(["save-50"]);
    expect(has(widget, ".stamp")).toBe(true);
  });

  test("is moved while an answer is on its way: the answer is shown, by whoever serves it then", async () => {
    const [one, other] = [having("claiming"), having("claimable")];
    const provider = await providing(one);
    const widget = couponIn(provider);
    const next = await providing(other, "");
    await becomes(widget, "claiming");
    next.append(widget);
    one.show("save-50", view("claimed", save50));
    await becomes(widget, "claimable");
  });

  test("stands still, and works, where it is moved a hundred times in one turn", async () => {
    const client = having();
    const provider = await providing(client);
    const widget = couponIn(provider);
    for (let turn = 0; turn < 100; turn++) (turn % 2 ? document.body : provider).append(widget);
    provider.append(widget);
    await becomes(widget, "claimable");
    expect(client.watchers).toBe(2);
  });
});

describe("a frame of the same origin", () => {
  const looks = (widget: Element, selector: string) => {
    const { backgroundColor, display, fontSize, borderRadius } = getComputedStyle($(widget, selector));
    return { backgroundColor, display, fontSize, borderRadius };
  };

  test("takes a widget in and gives it back: it looks and works as before, also what it loads there", async () => {
    const client = having();
    const provider = await providing(client);
    const widget = couponIn(provider);
    await becomes(widget, "claimable");
    const before = looks(widget, ".action");
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const inside = frame.contentDocument!;
    // The tokens are the frame's own to bring: its root says where.
    const tokens = [...document.querySelectorAll("style")].map((style) => inside.importNode(style, true));
    inside.head.append(...tokens);
    inside.body.append(inside.adoptNode(provider));
    await becomes(widget, "claimable");
    expect(widget.ownerDocument).toBe(inside);
    await vi.waitFor(() => expect(looks(widget, ".action")).toEqual(before), patience);
    const claims = client.claims.length;
    $(widget, ".action").click();
    expect(client.claims.length).toBe(claims + 1);

    // A part that comes while it is there is dressed as well.
    const group = inside.createElement("div");
    inside.body.append(group);
    const table = document.createElement("campaign-group-buy");
    table.data = groupViews.offer;
    group.append(table);
    await vi.waitFor(() => expect(has(table, ".table")).toBe(true), patience);
    await vi.waitFor(() => expect(getComputedStyle($(table, ".seat")).borderRadius).toBe("50%"), patience);

    document.body.append(provider);
    await becomes(widget, "claimable");
    await vi.waitFor(() => expect(looks(widget, ".action")).toEqual(before), patience);
  });
});
