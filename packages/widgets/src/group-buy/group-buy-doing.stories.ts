import { problem } from "@campaign-kit/contract";
import type { MockApi } from "@campaign-kit/mocks";
import type { Meta, StoryContext, StoryObj } from "@storybook/web-components-vite";
import { html, nothing } from "lit";
import { until } from "lit/directives/until.js";
import { expect, fn, waitFor } from "storybook/test";
import { goOffline, heard, stage as stageOf, watchPosts } from "../../test/stage.ts";

interface Args {
  activity: string;
  invited?: boolean;
}

const meta = {
  title: "Group buy/Doing",
  component: "campaign-group-buy",
  parameters: { campaign: { scenario: "peak" }, docs: { story: { height: "480px" } } },
  args: { activity: "duo" },
  render: ({ activity, invited }, { loaded }) =>
    html`<campaign-group-buy
      activity=${activity}
      group=${invited ? until((loaded["campaign"] as { api: MockApi }).api.invite(activity), nothing) : nothing}
      invite-href="https://shop.example/g/{group}"
      order-href="#order"
    ></campaign-group-buy>`,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const stage = (context: Pick<StoryContext, "canvasElement" | "loaded">) => stageOf("campaign-group-buy", context);

/** A group is opened: the shopper leads it, and has a link to invite others by. */
export const Opens: Story = {
  play: async (context) => {
    const { widget, paper, button, comesTo, says, announces } = stage(context);
    const opened = heard(widget, "campaign-group-opened");
    await context.userEvent.click(await button(/Start a group/));
    await comesTo("open");
    await says("1 more person to go");
    await announces("1 more person to go");
    await expect(paper.getByRole<HTMLInputElement>("textbox", { name: "Invite link" }).value).toMatch(
      /^shop\.example\/g\/[\w-]{22}$/,
    );
    await expect(opened).toHaveBeenCalledOnce();
  },
};

/** A double click is one intent: one group is opened. */
export const DoubleClick: Story = {
  play: async (context) => {
    const { api, button, comesTo } = stage(context);
    const posts = watchPosts(api);
    await context.userEvent.dblClick(await button(/Start a group/));
    await comesTo("open");
    await expect(posts).toHaveLength(1);
  },
};

/** The keyboard does all of it: opens, asks to leave, stays, and leaves. The focus keeps its place. */
export const ByKeyboard: Story = {
  play: async (context) => {
    const { widget, button, comesTo, says } = stage(context);
    const focused = (name: string) =>
      waitFor(() => expect(widget.shadowRoot?.activeElement).toHaveAccessibleName(name), { timeout: 5000 });
    (await button(/Start a group/)).focus();
    await context.userEvent.keyboard("{Enter}");
    await comesTo("open");
    (await button("Leave the group")).focus();
    await context.userEvent.keyboard("{Enter}");
    await focused("Stay");
    await says(/All that you paid goes back to you/);
    await context.userEvent.keyboard("{Escape}");
    await focused("Leave the group");
    await context.userEvent.keyboard("{Enter}");
    await focused("Stay");
    (await button("Leave the group")).focus();
    await context.userEvent.keyboard("{Enter}");
    await says(/on its way back to you/);
  },
};

/** Zhao joins while the shopper looks on: the seat grows in, and it is said once. */
export const Live: Story = {
  parameters: { campaign: { scenario: "group-live" } },
  play: async (context) => {
    const { comesTo, says, announces } = stage(context);
    await comesTo("open");
    await comesTo("completed");
    await says("Group complete");
    await announces("Zhao joined. Everyone is here");
  },
};

/** Two more come, and the price falls. */
export const PriceFalls: Story = {
  args: { activity: "family-pack" },
  parameters: { campaign: { scenario: "group-tiers-live" } },
  play: async (context) => {
    const { says } = stage(context);
    await says("2 more for ¥42 each");
    await says("3 more for ¥36 each");
  },
};

/** The clock runs out: the server says what became of the group, and of the money. */
export const TimeRunsOut: Story = {
  parameters: { campaign: { scenario: "group-closes-soon", now: "2026-11-12T09:39:57+08:00" } },
  play: async (context) => {
    const { comesTo, says } = stage(context);
    await comesTo("open");
    await comesTo("expired");
    await says(/¥199.50/);
    await says("This try does not count towards your limit.");
  },
};

/** An invite is followed. */
export const JoinsByInvite: Story = {
  args: { invited: true },
  parameters: { campaign: { scenario: "group-invited" } },
  play: async (context) => {
    const { widget, button, comesTo, says } = stage(context);
    const joined = heard(widget, "campaign-group-joined");
    await context.userEvent.click(await button(/Join this group/));
    await comesTo("completed");
    await says("Everyone is here");
    await expect(joined).toHaveBeenCalledOnce();
  },
};

/** A visitor follows an invite, signs in and joins. */
export const SignsInAndJoins: Story = {
  args: { invited: true },
  parameters: { campaign: { scenario: "group-invited-visitor" } },
  play: async (context) => {
    const { widget, button, comesTo, signIn } = stage(context);
    const asked = heard(widget, "campaign-sign-in-request");
    await context.userEvent.click(await button("Sign in"));
    await expect(asked).toHaveBeenCalledOnce();
    signIn("lin");
    await context.userEvent.click(await button(/Join this group/));
    await comesTo("completed");
  },
};

/** A stranger's group is joined from the list. */
export const JoinsFromTheList: Story = {
  parameters: { campaign: { scenario: "group-listed" } },
  play: async (context) => {
    const { paper, button, comesTo } = stage(context);
    await button(/^Join/).catch(() => undefined);
    await context.userEvent.click(paper.getAllByRole("button", { name: /^Join/ })[0]!);
    await comesTo("completed");
  },
};

/** The last seat is taken before the click. */
export const FullWhileJoining: Story = {
  args: { invited: true },
  parameters: { campaign: { scenario: "group-taken" } },
  play: async (context) => {
    const { widget, button, comesTo, says, announces } = stage(context);
    const failed = heard(widget, "campaign-group-error");
    await context.userEvent.click(await button(/Join this group/));
    await comesTo("full");
    await says("This group filled up a moment ago. Nothing was charged.");
    await announces("This group filled up a moment ago. Nothing was charged.");
    await expect(failed.mock.lastCall?.[0].error.code).toBe("group_full");
    await button(/Start a group/);
  },
};

/** The shopper leaves, after a question that says what becomes of the money and of the leader's place. */
export const Leaves: Story = {
  args: { activity: "family-pack" },
  parameters: { campaign: { scenario: "group-tiers" } },
  play: async (context) => {
    const { widget, button, says, announces } = stage(context);
    const left = heard(widget, "campaign-group-left");
    await context.userEvent.click(await button("Leave the group"));
    await says(/All that you paid goes back to you\. .* leads? the group from then on\./);
    await context.userEvent.click(await button("Leave the group"));
    await says("You left the group");
    await announces("You left the group");
    await expect(left).toHaveBeenCalledOnce();
  },
};

/** The link is copied, and the button says so. */
export const CopiesTheLink: Story = {
  parameters: { campaign: { scenario: "group-open" } },
  play: async (context) => {
    const writeText = fn(() => Promise.resolve());
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
    try {
      const { button, announces } = stage(context);
      await context.userEvent.click(await button("Copy"));
      await button("Copied");
      await announces("The link is copied.");
      await expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^https:\/\/shop\.example\/g\//));
    } finally {
      Reflect.deleteProperty(navigator, "clipboard");
    }
  },
};

/** The page shares by means of its own: it cancels the request. */
export const PageSharesItself: Story = {
  parameters: { campaign: { scenario: "group-open" } },
  play: async (context) => {
    const share = fn(() => Promise.resolve());
    Object.defineProperty(navigator, "share", { configurable: true, value: share });
    try {
      const { widget, button } = stage(context);
      const asked = heard(widget, "campaign-share-request");
      widget.addEventListener("campaign-share-request", (event) => event.preventDefault(), { once: true });
      await context.userEvent.click(await button("Share the link"));
      await expect(asked.mock.lastCall?.[0].url).toMatch(/^https:\/\/shop\.example\/g\//);
      await expect(share).not.toHaveBeenCalled();
    } finally {
      Reflect.deleteProperty(navigator, "share");
    }
  },
};

/** The server asks everyone to wait. The group is asked for again by itself, and opens. */
export const InLine: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = stage(context);
    const start = await button(/Start a group/);
    api.trouble = { overloaded: true };
    await context.userEvent.click(start);
    await comesTo("queueing");
    await says("Many people are here. We keep asking for you.");
    api.trouble = {};
    await comesTo("open");
  },
};

/** No connection: it waits, and goes on once the connection is back. */
export const Offline: Story = {
  play: async (context) => {
    const { button, comesTo, says } = stage(context);
    const start = await button(/Start a group/);
    const goOnline = goOffline();
    try {
      await context.userEvent.click(start);
      await comesTo("offline");
      await says("No connection. It goes on once you are back.");
    } finally {
      goOnline();
    }
    await comesTo("open");
  },
};

/** The server opened the group, but its answer got lost: asking again with the same key finds it, and opens no second one. */
export const LostAnswer: Story = {
  play: async (context) => {
    const { api, button, comesTo } = stage(context);
    const start = await button(/Start a group/);
    const posts = watchPosts(api);
    api.trouble = { lostAnswers: 1 };
    await context.userEvent.click(start);
    await comesTo("open");
    const keys = new Set(posts.map(({ headers }) => headers.get("Idempotency-Key")));
    await expect(posts.length).toBeGreaterThan(1);
    await expect(keys.size).toBe(1);
  },
};

/** Refused for a reason that says nothing about the group: nothing was charged, and trying again works. */
export const FailedThenTriedAgain: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = stage(context);
    const start = await button(/Start a group/);
    const answer = api.fetch.bind(api);
    api.fetch = (request) => {
      const body = JSON.stringify(problem("forbidden"));
      const refusal = new Response(body, { status: 403, headers: { "Content-Type": "application/problem+json" } });
      return request.method === "POST" ? Promise.resolve(refusal) : answer(request);
    };
    await context.userEvent.click(start);
    await comesTo("failed");
    await says("That did not go through. Nothing was charged.");
    api.fetch = answer;
    await context.userEvent.click(await button(/Try again/));
    await comesTo("open");
  },
};

/** The page opens groups by means of its own: it cancels the request, and nothing is sent. */
export const PageOpensItself: Story = {
  play: async (context) => {
    const { api, widget, button } = stage(context);
    const start = await button(/Start a group/);
    const posts = watchPosts(api);
    widget.addEventListener("campaign-group-open-request", (event) => event.preventDefault(), { once: true });
    await context.userEvent.click(start);
    await expect(widget.matches(":state(offer)")).toBe(true);
    await expect(posts).toHaveLength(0);
  },
};
