import { createMockApi, type MockApi } from "@campaign-kit/mocks";
import type { CampaignClientOptions } from "@campaign-kit/sdk";
import { solveProofOfWork } from "@campaign-kit/sdk/proof-of-work";
import { afterEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { claiming, spoken } from "../../test/coupon.ts";
import { groupViews } from "../../test/group-buy-views.ts";
import { $, expectAccessible, has, mount, patience, settle } from "../../test/mount.ts";
import type { CampaignProvider } from "../provider/provider.ts";
import "../define.ts";

// A shopper whose action needs a proof is told so, calmly, and need not do anything that the shop does not ask for.

type Solver = NonNullable<CampaignClientOptions["onChallenge"]>;

afterEach(() => {
  sessionStorage.clear();
});

const CHECKING = "One moment. We check that all is well.";
const says = (widget: Element, words: string) =>
  vi.waitFor(() => expect($(widget, ".widget").innerText).toContain(words), patience);

/** Widgets on the real engine, whose every action needs a proof. */
async function shopping(content: string, solver?: Solver, api: MockApi = createMockApi({ scenario: "challenge" })) {
  const provider = await mount<CampaignProvider>(
    `<campaign-provider campaign="double-11">${content}</campaign-provider>`,
  );
  provider.fetch = (request) => api.fetch(request);
  if (solver) provider.challengeSolver = solver;
  provider.baseUrl = "https://api.shop.example";
  const widget = provider.firstElementChild!;
  await vi.waitFor(() => expect(has(widget, "button.action")).toBe(true), patience);
  return { api, provider, widget };
}

test("it says so in place of the terms, aloud once, and keeps the ticket's size", async () => {
  const { widget, become } = await claiming();
  const before = widget.getBoundingClientRect();
  await userEvent.click($(widget, ".action"));
  await become("challenged");
  await says(widget, CHECKING);
  expect(spoken(widget)).toBe(CHECKING);
  expect($(widget, ".action").innerText).toBe("Checking");
  expect($(widget, ".action").ariaDisabled).toBe("true");
  expect(widget.matches(":state(challenged)")).toBe(true);
  const { width, height } = widget.getBoundingClientRect();
  expect([width, height]).toEqual([before.width, before.height]);
  await expectAccessible(widget);
});

test.each([
  ["challenge_required", "none", "We could not complete the check. Nothing was changed."],
  ["action_declined", "none", "This cannot be done at the moment. Nothing was changed."],
  ["challenge_required", "open", "No answer came. It is safe to try again."],
] as const)("one that failed by %s (%s) says what is, and can be tried again", async (reason, outcome, words) => {
  const { widget, become } = await claiming();
  await become("failed", { reason, outcome });
  await says(widget, words);
  expect($(widget, ".action").innerText).toBe("Try again");
});

test("other widgets say it as well", async () => {
  const widget = await mount<HTMLElement & { data: object }>("<campaign-group-buy></campaign-group-buy>", 360);
  widget.data = { ...groupViews.offer, intent: { action: "open", state: "challenged" } };
  await says(widget, CHECKING);
  widget.data = {
    ...groupViews.offer,
    intent: { action: "open", state: "failed", reason: "action_declined", outcome: "none" },
  };
  await says(widget, "This cannot be done at the moment.");
});

test("a proof of work is made by the page, and what was pressed goes on by itself", async () => {
  const { widget } = await shopping(`<campaign-coupon activity="save-50"></campaign-coupon>`, solveProofOfWork);
  await userEvent.click($(widget, ".action"));
  await vi.waitFor(() => expect(widget.matches(":state(claimed)")).toBe(true), patience);
});

test("the page goes on while a proof is made", async () => {
  let turns = 0;
  const turn = setInterval(() => (turns += 1));
  const challenge = { id: "c", type: "proof-of-work", data: { salt: "a salt", bits: 13 }, expiresAt: "" };
  await solveProofOfWork(challenge, { signal: new AbortController().signal, action: "", activity: "" });
  clearInterval(turn);
  expect(turns).toBeGreaterThan(5);
});

test("nobody solves it where the shop gave no solver: that is said, and once there is one it goes through", async () => {
  const { widget, provider } = await shopping(`<campaign-coupon activity="save-50"></campaign-coupon>`);
  await userEvent.click($(widget, ".action"));
  await says(widget, "We could not complete the check. Nothing was changed.");
  provider.challengeSolver = solveProofOfWork;
  await userEvent.click($(widget, ".action"));
  await vi.waitFor(() => expect(widget.matches(":state(claimed)")).toBe(true), patience);
});

test("the focus comes back to the button from a dialog of the shop's", async () => {
  const dialog = document.createElement("div");
  dialog.innerHTML = "<button>I am no robot</button>";
  const solver: Solver = (challenge, context) =>
    new Promise((resolve) => {
      document.body.append(dialog);
      const button = dialog.querySelector("button")!;
      button.focus();
      button.onclick = () => {
        dialog.remove();
        resolve(solveProofOfWork(challenge, context));
      };
    });
  const { widget, api } = await shopping(`<campaign-coupon activity="save-50"></campaign-coupon>`, solver);
  $(widget, ".action").focus();
  await userEvent.keyboard("{Enter}");
  await says(widget, CHECKING);
  await vi.waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true), patience);
  // The answer to the proof takes its time, so that the button is seen to have the focus meanwhile.
  api.trouble = { ...api.trouble, latency: 300 };
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(() => expect(widget.shadowRoot!.activeElement).toBe($(widget, ".action")), patience);
  await vi.waitFor(() => expect(widget.matches(":state(claimed)")).toBe(true), patience);
  expect(document.activeElement).toBe(widget);
  await settle();
  expect(has(widget, "[role=status]")).toBe(true);
});
