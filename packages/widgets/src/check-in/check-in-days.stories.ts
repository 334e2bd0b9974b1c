import { problem } from "@campaign-kit/contract";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { goOffline, heard, stage, watchPosts } from "../../test/stage.ts";

const meta = {
  title: "Check-in/Checking in",
  component: "campaign-check-in",
  parameters: { campaign: { scenario: "check-in-ready" }, docs: { story: { height: "720px" } } },
  args: { activity: "daily" },
  render: ({ activity }) => html`<campaign-check-in activity=${activity} wallet-href="#wallet"></campaign-check-in>`,
} satisfies Meta<{ activity: string }>;
export default meta;
type Story = StoryObj<{ activity: string }>;
type Context = Parameters<NonNullable<Story["play"]>>[0];

const open = (context: Context) => stage("campaign-check-in", context);

/** Stamped and announced, and the page hears of it. */
export const ChecksIn: Story = {
  play: async (context) => {
    const { widget, button, comesTo, says, announces } = open(context);
    const checkedIn = heard(widget, "campaign-checked-in");
    await context.userEvent.click(await button("Check in, +5 points"));
    await comesTo("done");
    await says("125 points in all");
    await announces("Done today. 5 days in a row, +5 points");
    await expect(checkedIn).toHaveBeenCalledOnce();
    await expect(checkedIn.mock.lastCall?.[0].result.date).toBe("2026-11-09");
  },
};

/** The seventh day in a row brings a coupon and a chance to draw, and says so. */
export const Milestone: Story = {
  parameters: { campaign: { scenario: "check-in-milestone" } },
  play: async (context) => {
    const { button, announces, says, paper } = open(context);
    await context.userEvent.click(await button("Check in, +5 points"));
    await announces("Done today. 7 days in a row, +5 points, ¥10 coupon and a draw");
    await says("+5 points, ¥10 coupon and a draw. Come back tomorrow.");
    await expect(paper.getAllByText("Received")).toHaveLength(2);
  },
};

/** The missed day is made up for 20 points, and closes the gap: the run is whole again. */
export const MakesUp: Story = {
  play: async (context) => {
    const { widget, button, announces, says, paper } = open(context);
    const madeUp = heard(widget, "campaign-made-up");
    await context.userEvent.click(await button("Make up, 20 points"));
    await announces(/^4 Nov is made up\. 8 days in a row/);
    await says("100 points in all");
    await expect(paper.getByRole("gridcell", { name: "4 November, made up" })).toBeVisible();
    await expect(madeUp.mock.lastCall?.[0].result.date).toBe("2026-11-04");
  },
};

/** Which of several missed days: by the list, by the calendar, by keys. */
export const ChoosesTheDay: Story = {
  parameters: { campaign: { scenario: "check-in-broken" } },
  play: async (context) => {
    const { button, announces, paper } = open(context);
    const list = await waitFor(() => paper.getByRole("combobox", { name: "Day to make up" }));
    await context.userEvent.selectOptions(list, "2026-11-03");
    await expect(paper.getByRole("gridcell", { name: /^3 November/ })).toHaveAttribute("aria-selected", "true");
    await context.userEvent.click(paper.getByRole("gridcell", { name: /^6 November/ }));
    await waitFor(() => expect(list).toHaveValue("2026-11-06"));
    await context.userEvent.click(await button("Make up, 20 points"));
    await announces(/^6 Nov is made up/);
  },
};

/** The keyboard does all of it: today, the calendar, a missed day. */
export const ByKeyboard: Story = {
  play: async (context) => {
    const { widget, button, comesTo, announces } = open(context);
    const { keyboard } = context.userEvent;
    const focused = () => widget.shadowRoot!.activeElement as HTMLElement;
    (await button("Check in, +5 points")).focus();
    await keyboard("{Enter}");
    await comesTo("done");
    await waitFor(() => expect(focused()).toHaveTextContent("Done today"));
    widget.shadowRoot!.querySelector<HTMLElement>("td[tabindex='0']")!.focus();
    await expect(focused().dataset["date"]).toBe("2026-11-09");
    await keyboard("{ArrowUp}{ArrowRight}{ArrowRight}");
    await waitFor(() => expect(focused().dataset["date"]).toBe("2026-11-04"));
    await keyboard("{Enter}");
    await expect(focused()).toHaveAccessibleName("Make up, 20 points");
    await keyboard("{Enter}");
    await announces(/^4 Nov is made up\. 9 days in a row/);
  },
};

/** A double click is one intent: one check-in goes to the server. */
export const DoubleClick: Story = {
  play: async (context) => {
    const { api, button, comesTo } = open(context);
    const posts = watchPosts(api);
    await context.userEvent.dblClick(await button("Check in, +5 points"));
    await comesTo("done");
    await expect(posts).toHaveLength(1);
  },
};

/** Ten seconds before midnight in the campaign’s zone. Then the card turns to the new day by itself. */
export const Midnight: Story = {
  parameters: { campaign: { scenario: "check-in-midnight" } },
  play: async (context) => {
    const { paper, comesTo } = open(context);
    await comesTo("done");
    await waitFor(() => expect(paper.getByRole("gridcell", { current: "date" })).toHaveAccessibleName(/^10 November/), {
      timeout: 25_000,
    });
    await comesTo("ready");
  },
};

/** The server asks everyone to wait. The check-in is sent again by itself, and goes through. */
export const InLine: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = open(context);
    const checkIn = await button("Check in, +5 points");
    api.trouble = { overloaded: true };
    await context.userEvent.click(checkIn);
    await comesTo("queueing");
    await says("Many people are here. We keep asking for you.");
    api.trouble = {};
    await comesTo("done");
  },
};

/** No connection: the check-in waits, and is sent once the connection is back. */
export const Offline: Story = {
  play: async (context) => {
    const { button, comesTo, says } = open(context);
    const checkIn = await button("Check in, +5 points");
    const comeBack = goOffline();
    try {
      await context.userEvent.click(checkIn);
      await comesTo("offline");
      await says("No connection. It goes on once you are back.");
    } finally {
      comeBack();
    }
    await comesTo("done");
  },
};

/** Refused for a reason that says nothing about the day: nothing was changed, and trying again works. */
export const FailedThenTriedAgain: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = open(context);
    const checkIn = await button("Check in, +5 points");
    const answer = api.fetch.bind(api);
    api.fetch = (request) => {
      const body = JSON.stringify(problem("forbidden"));
      const refusal = new Response(body, { status: 403, headers: { "Content-Type": "application/problem+json" } });
      return request.method === "POST" ? Promise.resolve(refusal) : answer(request);
    };
    await context.userEvent.click(checkIn);
    await comesTo("failed");
    await says("That did not go through. Nothing was changed.");
    api.fetch = answer;
    await context.userEvent.click(await button("Try again"));
    await comesTo("done");
  },
};

/** The day was made up on another device in the moment before: the make-up is refused, says so, and takes no points. */
export const MadeUpElsewhere: Story = {
  play: async (context) => {
    const { api, widget, button, announces, says } = open(context);
    const failed = heard(widget, "campaign-check-in-error");
    const makeUp = await button("Make up, 20 points");
    await api.makeUp("daily", "lin", "2026-11-04");
    await context.userEvent.click(makeUp);
    await announces("This day cannot be made up. Nothing was changed.");
    await expect(failed.mock.lastCall?.[0]).toMatchObject({ date: "2026-11-04", error: { code: "day_not_missed" } });
    await says("8");
  },
};

/** A visitor asks to sign in: the page hears it, signs the shopper in, and the card follows. */
export const SignsIn: Story = {
  parameters: { campaign: { scenario: "signed-out" } },
  play: async (context) => {
    const { widget, button, comesTo, signIn } = open(context);
    const asked = heard(widget, "campaign-sign-in-request");
    await context.userEvent.click(await button("Sign in"));
    await expect(asked).toHaveBeenCalledOnce();
    signIn("lin");
    await comesTo("ready");
  },
};

/** The page checks in by means of its own: it cancels the request, and nothing is sent. */
export const PageChecksInItself: Story = {
  play: async (context) => {
    const { api, widget, button } = open(context);
    const posts = watchPosts(api);
    widget.addEventListener("campaign-check-in-request", (event) => event.preventDefault(), { once: true });
    await context.userEvent.click(await button("Check in, +5 points"));
    await expect(widget.matches(":state(ready)")).toBe(true);
    await expect(posts).toHaveLength(0);
  },
};
