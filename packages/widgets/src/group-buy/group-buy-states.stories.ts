import type { MockApi } from "@campaign-kit/mocks";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing } from "lit";
import { until } from "lit/directives/until.js";
import { expect } from "storybook/test";
import { stage } from "../../test/stage.ts";

interface Args {
  activity: string;
  /** The reader follows an invite to the activity's newest group. */
  invited?: boolean;
  /** Custom state that it must come to. */
  state: string;
}

const meta = {
  title: "Group buy/States",
  component: "campaign-group-buy",
  parameters: { campaign: { scenario: "peak" }, docs: { story: { height: "480px" } } },
  args: { activity: "duo" },
  argTypes: { state: { table: { disable: true } } },
  render: ({ activity, invited }, { loaded }) =>
    html`<campaign-group-buy
      activity=${activity}
      group=${invited ? until((loaded["campaign"] as { api: MockApi }).api.invite(activity), nothing) : nothing}
      invite-href="https://shop.example/g/{group}"
      order-href="#order"
    ></campaign-group-buy>`,
  play: (context) => stage("campaign-group-buy", context).comesTo(context.args.state),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** A story that comes to a state, and says this. */
const story = (scenario: string, args: Partial<Args> & { state: string }, ...texts: (string | RegExp)[]): Story => ({
  args,
  parameters: { campaign: { scenario } },
  play: async (context) => {
    await meta.play(context);
    const { says } = stage("campaign-group-buy", context);
    for (const text of texts) await says(text);
  },
});
const pack = { activity: "family-pack" };
const invited = { invited: true };

/** No answer yet. The size is kept. */
export const Loading = story("loading", { state: "loading" });

/** Every answer takes two seconds. */
export const SlowNetwork = story("slow", { state: "upcoming" });

/** In the warm-up: the price can be read, and when groups open. */
export const NotOpenYet = story("fresh", { state: "upcoming" }, "Opens");

/** Nobody has opened a group: your own seat is dashed too. */
export const Offer = story("peak", { state: "offer" }, "Start a group", "Buy alone");

/** Zhao and Maya have groups that strangers may join: those that close first come first. */
export const OpenGroups = story("group-listed", { state: "offer" }, "Zhao’s group", "Maya’s group");

/** The price falls with the people. */
export const PriceSteps = story("peak", { ...pack, state: "offer" }, "3 people", "8 people");

/** Zhao’s group keeps a seat for the reader. */
export const Invited = story("group-invited", { ...invited, state: "invited" }, "Zhao’s group", "Join this group");

/** The price steps of an invite: what is reached, and how many are missing. */
export const InvitedWithSteps = story(
  "group-tiers-invited",
  { ...pack, ...invited, state: "invited" },
  "Reached",
  "1 more",
);

/** An invite is public. */
export const InvitedVisitor = story("group-invited-visitor", { ...invited, state: "signed-out" }, "Sign in");

/** The peak is over, and the group's own time is not. */
export const InvitedAfterwards = story("group-invited-encore", { ...invited, state: "invited" }, "Join this group");

/** An invite to a group that is complete. */
export const Full = story("group-invited-full", { ...invited, state: "full" }, "This group is full.");

/** An invite whose time is over. */
export const Over = story("group-invited-late", { ...invited, state: "closed" }, "Closed");

/** As many groups as one may be in. */
export const AtTheLimit = story("group-limit", { ...invited, state: "limit-reached" }, /At most 1 group each/);

/** Lin leads; one seat is empty. */
export const Open = story("group-open", { state: "open" }, "1 more person to go", "Leave the group");

/** Lin has joined Zhao’s group. */
export const Member = story("group-member", { ...pack, state: "open" }, "1 more person to go");

/** Zhao left; Lin leads now. */
export const Promoted = story("group-promoted", { ...pack, state: "open" }, "Leave the group");

/** Enough people are here; more would lower the price. */
export const OpenWithSteps = story("group-tiers", { ...pack, state: "open" }, "1 more for ¥42 each");

/** More than eight seats are a figure. */
export const Large = story("group-large", { ...pack, state: "open" }, "7 of 20");

/** Everyone is here. */
export const Complete = story("group-completed", { state: "completed" }, "Everyone is here", "Group complete");

/** All eight came, and the lowest price is reached. */
export const CompleteAtTheLowestPrice = story("group-tiers-full", { ...pack, state: "completed" }, "Everyone is here");

/** The time ended with six: they pay the second price, and what is above it goes back. */
export const CompleteWithFewer = story(
  "group-tiers-closed",
  { ...pack, state: "completed" },
  "Enough people are here",
  /on its way back to you/,
);

/** Nobody joined; the money is due. */
export const NotFilled = story("group-expired", { state: "expired" }, "Not filled in time", /on its way back to you/);

/** Nobody joined; the money went back. */
export const Refunded = story("group-refunded", { state: "expired" }, /went back to your card on 12 Nov, 09:41/);

/** The shop has called it off. */
export const CalledOff = story("group-cancelled", { state: "cancelled" }, "The group was called off");

/** Lin has left Zhao’s group, and can open one. */
export const Left = story("group-left", { ...pack, state: "left" }, "You left the group", "Start a new group");

/** No group can be opened any more. */
export const Ended = story("ended", { state: "ended" }, "Ended");

/** Seen by a visitor. */
export const SignedOut: Story = {
  ...story("peak", { state: "signed-out" }, "Sign in"),
  parameters: { campaign: { scenario: "peak", shopper: null } },
};

/** The server fails at everything. */
export const ServerFails = story("broken", { state: "unavailable" }, "This could not be loaded.");

/** The campaign has no such activity. */
export const NoSuchActivity = story("peak", { activity: "no-such", state: "unavailable" });

/** A newer server says something that this code does not know: nothing is promised. */
export const UnknownState: Story = {
  ...story("group-unknown-state", { state: "unknown" }),
  play: async (context) => {
    const { paper, comesTo, says } = stage("campaign-group-buy", context);
    await comesTo("unknown");
    await says("Not available at the moment.");
    await expect(paper.queryByRole("button")).toBeNull();
  },
};
