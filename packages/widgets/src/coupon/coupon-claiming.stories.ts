import { problem } from "@campaign-kit/contract";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { goOffline, heard, stage, watchPosts } from "../../test/stage.ts";

const meta = {
  title: "Coupon/Claiming",
  component: "campaign-coupon",
  parameters: { campaign: { scenario: "fresh" } },
  args: { activity: "save-50" },
  render: ({ activity }) => html`<campaign-coupon activity=${activity}></campaign-coupon>`,
} satisfies Meta<{ activity: string }>;
export default meta;
type Story = StoryObj<{ activity: string }>;

/** Claimed, stamped and announced, and the page hears of it. */
export const Claims: Story = {
  play: async (context) => {
    const { widget: coupon, button, comesTo, says, announces } = stage("campaign-coupon", context);
    const claimed = heard(coupon, "campaign-claimed");
    await context.userEvent.click(await button(/^Claim/));
    await comesTo("claimed");
    await says("Claimed");
    await announces(/Claimed/);
    await expect(claimed).toHaveBeenCalledOnce();
    await expect(claimed.mock.lastCall?.[0].claim.coupon.activity).toBe("save-50");
  },
};

/** A double click is one intent: one claim goes to the server. */
export const DoubleClick: Story = {
  args: { activity: "skincare-15" },
  parameters: { campaign: { scenario: "peak" } },
  play: async (context) => {
    const { api, button, says } = stage("campaign-coupon", context);
    const claims = watchPosts(api);
    await context.userEvent.dblClick(await button(/^Claim/));
    await says(/left/);
    await waitFor(() => expect(claims).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(claims).toHaveLength(1);
  },
};

/** The keyboard does all of it, and the focus keeps its place. */
export const ByKeyboard: Story = {
  play: async (context) => {
    const { widget: coupon, button, comesTo } = stage("campaign-coupon", context);
    (await button(/^Claim/)).focus();
    await context.userEvent.keyboard("{Enter}");
    await comesTo("claimed");
    await waitFor(() => expect(coupon.shadowRoot?.activeElement).toHaveAccessibleName("Use it ¥50 off everything"));
    await expect(document.activeElement).toBe(coupon);
  },
};

/** The request is on its way. After ten seconds without an answer it is asked what became of it. */
export const Claiming: Story = {
  play: async (context) => {
    const { api, button, comesTo } = stage("campaign-coupon", context);
    const claim = await button(/^Claim/);
    api.trouble = { latency: Infinity };
    await context.userEvent.click(claim);
    await comesTo("claiming");
    await expect(claim).toHaveAttribute("aria-disabled", "true");
  },
};

/** Others took the last ones while the answer was on its way. */
export const SoldOutWhileClaiming: Story = {
  args: { activity: "first-100" },
  parameters: { campaign: { scenario: "almost-gone" } },
  play: async (context) => {
    const { api, widget: coupon, button, comesTo, announces } = stage("campaign-coupon", context);
    const failed = heard(coupon, "campaign-claim-error");
    const claim = await button(/^Claim/);
    await api.takeStock("first-100");
    await context.userEvent.click(claim);
    await comesTo("sold-out");
    await announces(/All gone/);
    await expect(failed.mock.lastCall?.[0].error.code).toBe("sold_out");
  },
};

/** The server asks everyone to wait. The claim is sent again by itself, and goes through. */
export const InLine: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = stage("campaign-coupon", context);
    const claim = await button(/^Claim/);
    api.trouble = { overloaded: true };
    await context.userEvent.click(claim);
    await comesTo("queueing");
    await says("Many people are here. We keep asking for you.");
    api.trouble = {};
    await comesTo("claimed");
  },
};

/** The campaign has a waiting room: the shopper sees a place and a wait, and is let in when it is time. */
export const WaitingRoom: Story = {
  parameters: { campaign: { scenario: "waiting-room" } },
  play: async (context) => {
    const { api, button, comesTo, says } = stage("campaign-coupon", context);
    await context.userEvent.click(await button(/^Claim/));
    await comesTo("queueing");
    await says(/^You are number 9 in line · less than a minute$/);
    api.clock.advance(9000);
    await comesTo("claimed");
  },
};

/** The server wants a proof of work: the page makes it, and the claim goes on by itself. */
export const Challenged: Story = {
  parameters: { campaign: { scenario: "challenge" } },
  play: async (context) => {
    const { button, comesTo, says, holdProofs } = stage("campaign-coupon", context);
    const go = holdProofs();
    await context.userEvent.click(await button(/^Claim/));
    await comesTo("challenged");
    await says("One moment. We check that all is well.");
    go();
    await comesTo("claimed");
  },
};

/** The server takes the claim for too risky, and says no more than that it cannot be done now. */
export const Declined: Story = {
  parameters: { campaign: { scenario: "declined" } },
  play: async (context) => {
    const { button, comesTo, says } = stage("campaign-coupon", context);
    await context.userEvent.click(await button(/^Claim/));
    await comesTo("failed");
    await says("This cannot be done at the moment. Nothing was changed.");
  },
};

/** No connection: the claim waits, and is sent once the connection is back. */
export const Offline: Story = {
  play: async (context) => {
    const { button, comesTo, says } = stage("campaign-coupon", context);
    const claim = await button(/^Claim/);
    const comeBack = goOffline();
    try {
      await context.userEvent.click(claim);
      await comesTo("offline");
      await says("No connection. We claim it once you are back.");
    } finally {
      comeBack();
    }
    await comesTo("claimed");
  },
};

/** The network breaks off after the request was sent: nobody knows yet, and it is asked what became of it. */
export const Checking: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = stage("campaign-coupon", context);
    const claim = await button(/^Claim/);
    api.trouble = { offline: true };
    await context.userEvent.click(claim);
    await comesTo("checking");
    await says("No answer yet. We are checking.");
  },
};

/** The server made the claim, but its answer got lost: asking again with the same key finds it, and makes no second one. */
export const LostAnswer: Story = {
  parameters: { campaign: { scenario: "lost-answer" } },
  play: async (context) => {
    const { api, button, comesTo } = stage("campaign-coupon", context);
    // The second answer comes once it has been seen that there was no first one.
    const { promise: seen, resolve: see } = Promise.withResolvers<undefined>();
    const answer = api.fetch.bind(api);
    api.fetch = (request) => (claims.length > 1 ? seen.then(() => answer(request)) : answer(request));
    const claims = watchPosts(api);
    await context.userEvent.click(await button(/^Claim/));
    await comesTo("checking");
    see(undefined);
    await comesTo("claimed");
    const keys = new Set(claims.map(({ headers }) => headers.get("Idempotency-Key")));
    await expect(claims.length).toBeGreaterThan(1);
    await expect(keys.size).toBe(1);
  },
};

/** Refused for a reason that says nothing about the coupon: nothing was claimed, and trying again works. */
export const FailedThenTriedAgain: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = stage("campaign-coupon", context);
    const claim = await button(/^Claim/);
    const answer = api.fetch.bind(api);
    api.fetch = (request) => {
      const body = JSON.stringify(problem("forbidden"));
      const refusal = new Response(body, { status: 403, headers: { "Content-Type": "application/problem+json" } });
      return request.method === "POST" ? Promise.resolve(refusal) : answer(request);
    };
    await context.userEvent.click(claim);
    await comesTo("failed");
    await says("That did not go through. Nothing was claimed.");
    api.fetch = answer;
    await context.userEvent.click(await button(/^Try again/));
    await comesTo("claimed");
  },
};

/** A visitor asks to sign in: the page hears it, signs the shopper in, and the coupon follows. */
export const SignsIn: Story = {
  parameters: { campaign: { scenario: "signed-out" } },
  play: async (context) => {
    const { widget: coupon, button, comesTo, signIn } = stage("campaign-coupon", context);
    const asked = heard(coupon, "campaign-sign-in-request");
    await context.userEvent.click(await button(/^Sign in/));
    await expect(asked).toHaveBeenCalledOnce();
    signIn("lin");
    await comesTo("claimable");
  },
};

/** The page claims by means of its own: it cancels the request, and nothing is sent. */
export const PageClaimsItself: Story = {
  play: async (context) => {
    const { api, widget: coupon, button } = stage("campaign-coupon", context);
    const claims = watchPosts(api);
    coupon.addEventListener("campaign-claim-request", (event) => event.preventDefault(), { once: true });
    await context.userEvent.click(await button(/^Claim/));
    await expect(coupon.matches(":state(claimable)")).toBe(true);
    await expect(claims).toHaveLength(0);
  },
};

/** Could not be loaded; trying again loads it. */
export const LoadedAgain: Story = {
  parameters: { campaign: { scenario: "broken" } },
  play: async (context) => {
    const { api, button, comesTo } = stage("campaign-coupon", context);
    await comesTo("unavailable");
    api.trouble = {};
    await context.userEvent.click(await button(/^Try again/));
    await comesTo("claimable");
  },
};
