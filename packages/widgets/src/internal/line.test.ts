import { createMockApi, type MockApi } from "@campaign-kit/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { checkInView } from "../../test/check-in-views.ts";
import { claiming, spoken } from "../../test/coupon.ts";
import { groupViews } from "../../test/group-buy-views.ts";
import { view as drawView } from "../../test/lucky-draw-views.ts";
import { $, expectAccessible, mount, patience, settle } from "../../test/mount.ts";
import "../define.ts";

// A shopper who waits in line sees the place and the wait, in every widget that does something.

afterEach(() => {
  sessionStorage.clear();
});

const place = { position: 1240, wait: 124 };
/** Waits until a widget says this somewhere. */
const says = (widget: Element, words: string | RegExp) =>
  vi.waitFor(() => expect($(widget, ".widget").innerText.replaceAll(/\s+/g, " ")).toMatch(words), patience);

test("a coupon tells the place and the wait, and reads it out where the wait has come down, not with every figure", async () => {
  const { widget, become } = await claiming();
  await userEvent.click($(widget, ".action"));
  await become("queueing", { place });
  await says(widget, "You are number 1,240 in line · about 3 minutes");
  expect($(widget, ".action").innerText).toBe("In line");
  expect(spoken(widget)).toBe("You are number 1,240 in line · about 3 minutes");
  await expectAccessible(widget);

  await become("queueing", { place: { position: 1221, wait: 122 } });
  await says(widget, "You are number 1,221 in line · about 3 minutes");
  expect(spoken(widget)).toBe("You are number 1,240 in line · about 3 minutes");

  await become("queueing", { place: { position: 900, wait: 90 } });
  await says(widget, "You are number 900 in line · about 2 minutes");
  expect(spoken(widget)).toBe("You are number 900 in line · about 2 minutes");

  await become("queueing", { place: { position: 1, wait: 1 } });
  await says(widget, "You are next in line · less than a minute");
  expect(spoken(widget)).toBe("You are next in line · less than a minute");
});

test.each([
  ["campaign-group-buy", { ...groupViews.invited, intent: { action: "join", state: "queueing", place } }],
  ["campaign-lucky-draw", drawView("ready", { intent: { action: "draw", state: "queueing", place } })],
  ["campaign-check-in", checkInView("ready", { intent: { action: "check-in", state: "queueing", place } })],
])("%s tells it too", async (name, data) => {
  const widget = await mount(`<${name}></${name}>`, 360);
  Object.assign(widget, { data });
  await says(widget, "You are number 1,240 in line · about 3 minutes");
  await expectAccessible(widget);
});

test.each([
  ["zh-CN", 45, "排在第 1,240 位 · 不到一分钟"],
  ["zh-TW", 124, "排在第 1,240 位 · 約3 分鐘"],
  ["ja", 124, "1,240番目にお並びです · 約3 分"],
  ["de", 60 * 42, "Platz 1.240 in der Schlange · etwa 45 Minuten"],
  ["ru", 124, "Ваше место в очереди: 1 240 · примерно 3 минуты"],
  ["ar", 124, "رقمك في الطابور: 1,240 · 3 دقائق تقريبًا"],
  ["en", 2 * 3600, "You are number 1,240 in line · about 2 hours"],
])("in %s", async (lang, wait, words) => {
  document.documentElement.lang = lang;
  const { widget, become } = await claiming();
  await become("queueing", { place: { position: 1240, wait } });
  const plain = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(/[\u200e\u200f]/g, "");
  await vi.waitFor(() => expect(plain($(widget, ".note").textContent)).toContain(plain(words)), patience);
});

/** A page of Lin's in this tab, or in one beside it, with a coupon. */
async function visit(api: MockApi, activity: string) {
  const keys: (string | null)[] = [];
  const provider = document.createElement("campaign-provider");
  Object.assign(provider, {
    baseUrl: "https://shop.example",
    campaign: "double-11",
    fetch: (request: Request) => {
      if (request.method === "POST") keys.push(request.headers.get("Idempotency-Key"));
      return api.fetch(request);
    },
  });
  provider.innerHTML = `<campaign-coupon activity="${activity}"></campaign-coupon>`;
  const main = await mount<HTMLElement>("<div></div>", 360);
  main.append(provider);
  await settle(main);
  return { provider, widget: provider.firstElementChild!, keys };
}

const inState = (widget: Element, name: string) =>
  vi.waitFor(() => expect(widget.matches(`:state(${name})`)).toBe(true), patience);

test("from the click over a reload to the coupon: the same place, one key, claimed once; a second tab has the same place", async () => {
  const api = createMockApi({ scenario: "waiting-room", monotonic: () => 0 });
  const before = await visit(api, "save-50");
  await inState(before.widget, "claimable");
  await userEvent.click($(before.widget, ".action"));
  await says(before.widget, "You are number 9 in line · less than a minute");
  before.provider.remove();

  const after = await visit(api, "save-50");
  await says(after.widget, "You are number 9 in line");
  const other = await visit(api, "newcomer");
  await inState(other.widget, "claimable");
  await userEvent.click($(other.widget, ".action"));
  await says(other.widget, "You are number 9 in line");

  api.clock.advance(9000);
  await inState(after.widget, "claimed");
  await inState(other.widget, "claimed");
  expect(new Set([...before.keys, ...after.keys]).size).toBe(1);
  const me = await api.fetch(new Request("https://shop.example/v1/campaigns/double-11/me"));
  expect(await me.json()).toMatchObject({ activities: { "save-50": { claimed: 1 }, newcomer: { claimed: 1 } } });
});
