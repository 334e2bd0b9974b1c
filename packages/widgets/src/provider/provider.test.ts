import { afterEach, expect, test, vi } from "vitest";
import { FakeClient } from "../../test/fake-client.ts";
import { mount, settle } from "../../test/mount.ts";
import { now } from "../../test/campaign.ts";
import "../countdown/define.ts";
import { setDefaultClient } from "../internal/default-client.ts";
import { CampaignProvider } from "./provider.ts";

const countdown = "<campaign-countdown></campaign-countdown>";
const define = () => {
  if (!customElements.get("campaign-provider")) customElements.define("campaign-provider", CampaignProvider);
};

afterEach(() => {
  setDefaultClient(undefined);
  vi.restoreAllMocks();
});

// This one first: once the element is defined it stays so.
test("widgets that were there before the provider's code find it when it comes, and so do its properties", async () => {
  const client = new FakeClient(now);
  const getToken = () => "token";
  const provider = await mount<CampaignProvider>(`<campaign-provider>${countdown}</campaign-provider>`);
  Object.assign(provider, { client: client.asClient, getToken });
  expect(client.watchers).toBe(0);
  define();
  await settle();
  expect(provider.getToken).toBe(getToken);
  expect(client.watchers).toBeGreaterThan(0);
  expect(provider.firstElementChild?.matches(":state(running)")).toBe(true);
});

test("widgets that come later find it too", async () => {
  define();
  const client = new FakeClient(now);
  const provider = await mount<CampaignProvider>("<campaign-provider></campaign-provider>");
  provider.client = client.asClient;
  provider.innerHTML = countdown;
  await settle();
  expect(client.watchers).toBeGreaterThan(0);
});

test("what it is given has setters, by which frameworks tell a property from an attribute", () => {
  define();
  for (const name of ["client", "queryClient", "getToken", "fetch", "challengeSolver", "eventSink"]) {
    expect(Object.getOwnPropertyDescriptor(CampaignProvider.prototype, name), name).toHaveProperty("set");
  }
});

test("it takes no space", async () => {
  const provider = await mount("<campaign-provider></campaign-provider>");
  expect(getComputedStyle(provider).display).toBe("contents");
});

test("the nearest provider counts; a widget's own client counts more", async () => {
  const [outer, inner, own] = [new FakeClient(now), new FakeClient(now), new FakeClient(now)];
  const provider = await mount<CampaignProvider>(
    `<campaign-provider><campaign-provider>${countdown}</campaign-provider></campaign-provider>`,
  );
  provider.client = outer.asClient;
  const nested = provider.firstElementChild as CampaignProvider;
  nested.client = inner.asClient;
  await settle();
  expect([outer.watchers > 0, inner.watchers > 0]).toEqual([false, true]);
  nested.querySelector("campaign-countdown")!.client = own.asClient;
  await settle();
  expect([outer.watchers > 0, inner.watchers > 0, own.watchers > 0]).toEqual([false, false, true]);
});

test("a widget that is moved follows the provider it is in now", async () => {
  const [one, other] = [new FakeClient(now), new FakeClient(now)];
  const first = await mount<CampaignProvider>(`<campaign-provider>${countdown}</campaign-provider>`);
  const second = await mount<CampaignProvider>("<campaign-provider></campaign-provider>");
  first.client = one.asClient;
  second.client = other.asClient;
  await settle();
  second.append(first.firstElementChild!);
  await settle();
  expect([one.watchers > 0, other.watchers > 0]).toEqual([false, true]);
});

test("a provider around a slot reaches what is slotted, until it is taken away", async () => {
  const client = new FakeClient(now);
  const host = await mount(`<div>${countdown}</div>`);
  const shadow = host.attachShadow({ mode: "open" });
  const provider = new CampaignProvider();
  provider.client = client.asClient;
  provider.append(document.createElement("slot"));
  shadow.append(provider);
  await settle();
  expect(client.watchers).toBeGreaterThan(0);
  shadow.replaceChildren(document.createElement("slot"));
  await settle();
  expect(client.watchers).toBe(0);
});

test("without a provider the page's default serves, also when it comes later; a provider counts more", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const [fallback, given] = [new FakeClient(now), new FakeClient(now)];
  await mount(countdown);
  setDefaultClient(fallback.asClient);
  await settle();
  expect(fallback.watchers).toBeGreaterThan(0);
  setDefaultClient(undefined);
  await settle();
  expect(fallback.watchers).toBe(0);

  setDefaultClient(fallback.asClient);
  document.body.replaceChildren();
  const provider = await mount<CampaignProvider>(`<campaign-provider>${countdown}</campaign-provider>`);
  provider.client = given.asClient;
  await settle();
  expect([fallback.watchers > 0, given.watchers > 0]).toEqual([false, true]);
});

test("it makes a client of its attributes, one for as long as they stay", async () => {
  const asked = vi.fn((request: Request) =>
    Promise.resolve(Response.json({}, { status: 500, headers: { "x-url": request.url } })),
  );
  const provider = new CampaignProvider();
  Object.assign(provider, { baseUrl: "/api", campaign: "double-11", fetch: asked });
  document.body.append(provider);
  await settle();
  const { client } = provider;
  expect(client).toMatchObject({ baseUrl: expect.stringContaining("/api"), campaign: "double-11" });
  expect(asked).not.toHaveBeenCalled();
  expect(provider.client).toBe(client);

  provider.innerHTML = countdown;
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  expect(new URL(asked.mock.calls[0]![0].url).pathname).toMatch(/^\/api\/v1\//);
});

test("other attributes make another client, and its widgets follow", async () => {
  const provider = await mount<CampaignProvider>(
    `<campaign-provider base-url="/nowhere" campaign="double-11">${countdown}</campaign-provider>`,
  );
  const before = provider.client!;
  const disposed = vi.spyOn(before, "dispose");
  const watched = vi.spyOn(before.clock, "subscribe");
  provider.campaign = "double-12";
  await settle();
  await settle();
  expect(provider.client).not.toBe(before);
  expect(provider.client?.campaign).toBe("double-12");
  expect(disposed).toHaveBeenCalledTimes(1);
  expect(watched).not.toHaveBeenCalled();
});

test("a provider that is moved keeps its client; one that is gone disposes it", async () => {
  const provider = await mount<CampaignProvider>(
    `<campaign-provider base-url="/nowhere" campaign="double-11"></campaign-provider>`,
  );
  const { client } = provider;
  const disposed = vi.spyOn(client!, "dispose");
  document.body.append(provider);
  await Promise.resolve();
  expect(provider.client).toBe(client);
  expect(disposed).not.toHaveBeenCalled();
  provider.remove();
  await Promise.resolve();
  expect(disposed).toHaveBeenCalledTimes(1);
});

test("a client that was given is the shop's to dispose", async () => {
  const client = new FakeClient(now);
  const provider = await mount<CampaignProvider>("<campaign-provider></campaign-provider>");
  provider.client = client.asClient;
  provider.remove();
  await Promise.resolve();
  expect(client.disposed).toBe(false);
});

test("a provider that nobody set up says so", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await mount(`<campaign-provider base-url="/api">${countdown}</campaign-provider>`);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]!.join(" ")).toContain("campaign");
});
