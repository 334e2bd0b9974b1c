import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor, within } from "storybook/test";

interface Args {
  activity: string;
  /** Custom state that it must come to. */
  state: string;
}

const meta = {
  title: "Coupon/States",
  component: "campaign-coupon",
  parameters: { campaign: { scenario: "fresh" } },
  args: { activity: "save-50" },
  argTypes: { state: { table: { disable: true } } },
  render: ({ activity }) => html`<campaign-coupon activity=${activity} others-href="#coupons"></campaign-coupon>`,
  play: async ({ args, canvasElement }) => {
    const coupon = canvasElement.querySelector("campaign-coupon")!;
    await waitFor(() => expect(coupon.matches(`:state(${args.state})`)).toBe(true), { timeout: 8000 });
  },
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const says = (canvasElement: HTMLElement, text: string | RegExp) =>
  waitFor(() => {
    const { shadowRoot } = canvasElement.querySelector("campaign-coupon")!;
    return expect(within(shadowRoot as unknown as HTMLElement).getByText(text)).toBeVisible();
  });

/** No answer yet. The size is kept. */
export const Loading: Story = { args: { state: "loading" }, parameters: { campaign: { scenario: "loading" } } };

/** Every answer takes two seconds. */
export const SlowNetwork: Story = { args: { state: "claimable" }, parameters: { campaign: { scenario: "slow" } } };

/** Opens more than a day from now: says when. */
export const OpensLater: Story = { args: { state: "upcoming", activity: "save-120" } };

/** Opens within a day: counts down. */
export const OpensToday: Story = {
  args: { state: "upcoming", activity: "first-100" },
  parameters: { campaign: { scenario: "peak" } },
};

/** Opens in three seconds, by itself and without a reload. */
export const OpensByItself: Story = {
  args: { state: "claimable", activity: "first-100" },
  parameters: { campaign: { scenario: "opens-soon", now: "2026-11-11T19:59:57+08:00" } },
};

/** Before the campaign. */
export const NotStarted: Story = { args: { state: "upcoming" }, parameters: { campaign: { scenario: "not-started" } } };

/** Real stock, terms readable before the claim. */
export const Claimable: Story = { args: { state: "claimable" } };

/** Three are left, and the gauge says so. */
export const AlmostGone: Story = {
  args: { state: "claimable", activity: "first-100" },
  parameters: { campaign: { scenario: "almost-gone" } },
};

/** The shopper has it; it can be used from the peak on. */
export const Claimed: Story = { args: { state: "claimed" }, parameters: { campaign: { scenario: "claimed" } } };

/** The shopper has it, and can use it now. */
export const Usable: Story = { args: { state: "claimed" }, parameters: { campaign: { scenario: "usable" } } };

/** Used for an order. */
export const Used: Story = { args: { state: "used" }, parameters: { campaign: { scenario: "used" } } };

/** It was not used in time. */
export const Expired: Story = {
  args: { state: "ended", activity: "newcomer" },
  parameters: { campaign: { scenario: "expired" } },
};

/** The shopper has both that one may have. */
export const LimitReached: Story = {
  args: { state: "limit-reached", activity: "skincare-15" },
  parameters: { campaign: { scenario: "limit-reached" } },
};

/** All were claimed. */
export const SoldOut: Story = {
  args: { state: "sold-out", activity: "first-100" },
  parameters: { campaign: { scenario: "sold-out" } },
};

/** For new customers: says so, and leads on. */
export const OnlyNewCustomers: Story = {
  args: { state: "ineligible", activity: "newcomer" },
  parameters: { campaign: { scenario: "ineligible" } },
};

/** For members. */
export const OnlyMembers: Story = {
  args: { state: "ineligible", activity: "thanks" },
  parameters: { campaign: { scenario: "members-only" } },
};

/** The ¥50 coupon stands in the way, and is named. */
export const Excluded: Story = {
  args: { state: "ineligible", activity: "save-120" },
  parameters: { campaign: { scenario: "excluded" } },
  play: async (context) => {
    await meta.play(context);
    await says(context.canvasElement, /Not with ¥50 off everything/);
  },
};

/** Claiming is over. */
export const Ended: Story = { args: { state: "ended" }, parameters: { campaign: { scenario: "ended" } } };

/** Seen by a visitor. */
export const SignedOut: Story = { args: { state: "signed-out" }, parameters: { campaign: { scenario: "signed-out" } } };

/** The server fails at everything. */
export const ServerFails: Story = { args: { state: "unavailable" }, parameters: { campaign: { scenario: "broken" } } };

/** The campaign has no such coupon. */
export const NoSuchCoupon: Story = { args: { state: "unavailable", activity: "no-such" } };

/** A newer server says something that this code does not know: nothing is promised. */
export const UnknownState: Story = {
  args: { state: "unknown" },
  parameters: { campaign: { scenario: "unknown-state" } },
};
