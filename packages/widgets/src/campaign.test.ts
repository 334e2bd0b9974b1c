import { createMockApi, doubleEleven, type MockApiOptions } from "@campaign-kit/mocks";
import { afterEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { $, has, mount, settle, text } from "../test/mount.ts";
import "./define.ts";

// The elements on the SDK's own client, against the engine: what a shopper gets.

afterEach(() => {
  sessionStorage.clear();
});

/** A page with these widgets on a mock API. */
async function visiting(markup: string, options: MockApiOptions = {}) {
  const api = createMockApi(options);
  const provider = document.createElement("campaign-provider");
  Object.assign(provider, {
    baseUrl: "https://shop.example",
    campaign: "double-11",
    fetch: (request: Request) => api.fetch(request),
  });
  provider.innerHTML = markup;
  const place = await mount<HTMLElement>("<div></div>", 360);
  place.append(provider);
  await settle(place);
  const widget = provider.firstElementChild!;
  await vi.waitFor(() => expect(widget.matches(":state(loading), :state(waiting)")).toBe(false), 5000);
  return { api, provider, widget };
}

const state = (widget: Element, name: string) =>
  vi.waitFor(() => expect(widget.matches(`:state(${name})`)).toBe(true), 10_000);

test("the countdown tells the server's time, and turns over without a request", async () => {
  const { api, widget } = await visiting("<campaign-countdown></campaign-countdown>", {
    now: "2026-11-10T15:59:58.500Z",
  });
  expect(text(widget, ".label")).toBe("Peak starts in");
  expect(text(widget, ".digits")).toMatch(/^00 days 00 hours 00 minutes 0[12] seconds?$/);
  api.trouble = { ...api.trouble, offline: true };
  await vi.waitFor(() => expect(text(widget, ".label")).toBe("Encore starts in"), 4000);
});

test("a coupon is claimed, and says so once", async () => {
  const { widget, provider } = await visiting(`<campaign-coupon activity="save-50"></campaign-coupon>`);
  expect(text(widget, ".title")).toBe("¥50 off everything");
  const claimed = vi.fn();
  provider.addEventListener("campaign-claimed", claimed);
  await userEvent.click($(widget, ".action"));
  await state(widget, "claimed");
  expect(claimed).toHaveBeenCalledTimes(1);
  expect(text(widget, ".stamp")).toBe("Claimed");
  expect($(widget, "[role=status]").textContent).toBe("Claimed: ¥50 off everything");
});

test("what cannot be combined says so before the claim, where the shop has no words of its own", async () => {
  const campaign = doubleEleven();
  for (const activity of campaign.activities) delete activity.terms;
  const { widget } = await visiting(`<campaign-coupon activity="save-120"></campaign-coupon>`, {
    scenario: "peak",
    campaign,
  });
  await state(widget, "claimable");
  expect(text(widget, "[part=terms]")).toBe("Use it 11–13 Nov, not with ¥50 off everything");
});

test("what cannot be combined says why", async () => {
  const { widget } = await visiting(`<campaign-coupon activity="save-120"></campaign-coupon>`, {
    scenario: "excluded",
  });
  await state(widget, "ineligible");
  expect(text(widget, ".note")).toBe("Not with ¥50 off everything, which you have.");
});

test("others were faster: it says that all are gone, in the place of the button", async () => {
  const { api, widget } = await visiting(`<campaign-coupon activity="first-100"></campaign-coupon>`, {
    scenario: "peak-evening",
  });
  await api.takeStock("first-100");
  await userEvent.click($(widget, ".action"));
  await state(widget, "sold-out");
  expect(text(widget, ".stamp")).toBe("All gone");
  expect(has(widget, ".action")).toBe(false);
});

test("a coupon opens at its minute without a reload", async () => {
  const { widget } = await visiting(`<campaign-coupon activity="first-100"></campaign-coupon>`, {
    now: "2026-11-11T11:59:58.000Z",
  });
  expect(text(widget, ".opens")).toMatch(/^Opens in 00:00:0\d$/);
  await state(widget, "claimable");
}, 15_000);

test("a visitor is asked to sign in, and finds the coupon claimable afterwards", async () => {
  const { api, provider, widget } = await visiting(`<campaign-coupon activity="save-50"></campaign-coupon>`, {
    shopper: null,
  });
  await state(widget, "signed-out");
  expect($(widget, ".action").innerText).toBe("Sign in");
  api.shopper = "lin";
  provider.client!.identityChanged();
  await state(widget, "claimable");
});

test("an answer that gets lost is asked for again, and claims once", async () => {
  const { api, widget } = await visiting(`<campaign-coupon activity="save-50"></campaign-coupon>`);
  api.trouble = { ...api.trouble, lostAnswers: 1 };
  await userEvent.click($(widget, ".action"));
  await state(widget, "claimed");
  const me = await api.fetch(new Request("https://shop.example/v1/campaigns/double-11/me"));
  expect(await me.json()).toMatchObject({ activities: { "save-50": { claimed: 1 } } });
}, 20_000);

test("a crowd is stood in line for, and the claim goes through by itself", async () => {
  const { api, widget } = await visiting(`<campaign-coupon activity="save-50"></campaign-coupon>`);
  api.trouble = { ...api.trouble, overloaded: true };
  await userEvent.click($(widget, ".action"));
  await state(widget, "queueing");
  expect($(widget, ".action").innerText).toBe("In line");
  api.trouble = { ...api.trouble, overloaded: false };
  await state(widget, "claimed");
}, 30_000);

const duo = (more = "") =>
  `<campaign-group-buy activity="duo" invite-href="https://shop.example/g/{group}" ${more}></campaign-group-buy>`;
const button = (widget: Element, words: string) =>
  vi.waitUntil(
    () => [...widget.shadowRoot!.querySelectorAll("button")].find(({ innerText }) => innerText.includes(words)),
    5000,
  );

test("a group is opened; another joins, which is seen and said within seconds, and the group is complete", async () => {
  const { api, widget } = await visiting(duo(), { scenario: "peak" });
  await userEvent.click(await button(widget, "Start a group"));
  await state(widget, "open");
  await vi.waitFor(() => expect($(widget, "[role=status]").textContent).toBe("1 more person to go"));
  expect(text(widget, ".title")).toBe("1 more person to go");
  const group = ($(widget, ".url") as HTMLInputElement).value.split("/").at(-1)!;
  const joined = await api.fetch(
    new Request(`https://shop.example/v1/campaigns/double-11/group-buys/duo/groups/${group}/members`, {
      method: "POST",
      headers: { Authorization: "Bearer zhao", "Idempotency-Key": "zhao-joins-by-the-link" },
    }),
  );
  expect(joined.status).toBe(201);
  await state(widget, "completed");
  expect($(widget, "[role=status]").textContent).toBe("Zhao joined. Everyone is here");
  expect(text(widget, ".stamp")).toBe("Group complete");
}, 20_000);

test("an invite is followed by a visitor, who signs in and joins", async () => {
  const options = { scenario: "group-invited-visitor" } as const;
  const { api, provider, widget } = await visiting(duo(), options);
  widget.setAttribute("group", await api.invite("duo"));
  await vi.waitFor(() => expect(text(widget, ".title")).toBe("Zhao’s group"), 5000);
  api.shopper = "lin";
  provider.client!.identityChanged();
  await state(widget, "invited");
  await userEvent.click(await button(widget, "Join this group"));
  await state(widget, "completed");
  await vi.waitFor(() => expect(text(widget, ".title")).toBe("Everyone is here"));
}, 20_000);

test("the last seat is taken before the click: it says so, and that nothing was charged", async () => {
  const { api, widget } = await visiting(duo(), { scenario: "group-taken" });
  widget.setAttribute("group", await api.invite("duo"));
  await state(widget, "invited");
  await userEvent.click(await button(widget, "Join this group"));
  await state(widget, "full");
  const sentence = "This group filled up a moment ago. Nothing was charged.";
  await vi.waitFor(() => expect(text(widget, ".note")).toBe(sentence));
  expect($(widget, "[role=status]").textContent).toBe(sentence);
}, 20_000);

test("a group is left after a question, and the money is on its way back", async () => {
  const { widget } = await visiting(duo(), { scenario: "group-open" });
  await state(widget, "open");
  await userEvent.click(await button(widget, "Leave the group"));
  await userEvent.click(await button(widget, "Leave the group"));
  await vi.waitFor(() => expect(text(widget, ".note.checked")).toBe("¥199.50 is on its way back to you."), 5000);
  expect($(widget, "[role=status]").textContent).toBe(text(widget, ".title"));
}, 20_000);

test("a group whose time is over says so by itself, and what becomes of the money", async () => {
  const { widget } = await visiting(duo(), { scenario: "group-closes-soon", now: "2026-11-12T09:39:57+08:00" });
  await state(widget, "open");
  await state(widget, "expired");
  await vi.waitFor(() => expect(has(widget, ".note.checked")).toBe(true), 5000);
  expect(text(widget, ".note.checked")).toBe("¥199.50 is on its way back to you.");
  expect(await button(widget, "Start a new group")).toBeTruthy();
}, 30_000);
