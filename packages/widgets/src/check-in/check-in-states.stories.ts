import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect } from "storybook/test";
import { stage } from "../../test/stage.ts";

interface Args {
  activity: string;
  /** Custom state that it must come to. */
  state: string;
}

const meta = {
  title: "Check-in/States",
  component: "campaign-check-in",
  parameters: { campaign: { scenario: "check-in-ready" }, docs: { story: { height: "720px" } } },
  args: { activity: "daily" },
  argTypes: { state: { table: { disable: true } } },
  render: ({ activity }) => html`<campaign-check-in activity=${activity} wallet-href="#wallet"></campaign-check-in>`,
  play: (context) => stage("campaign-check-in", context).comesTo(context.args.state),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** A story that comes to a state, and says this. */
const story = (scenario: string, state: string, ...texts: (string | RegExp)[]): Story => ({
  args: { state },
  parameters: { campaign: { scenario } },
  play: async (context) => {
    await meta.play(context);
    const { says } = stage("campaign-check-in", context);
    for (const text of texts) await says(text);
  },
});

/** No answer yet. The size is kept. */
export const Loading = story("loading", "loading");

/** Every answer takes two seconds. */
export const SlowNetwork = story("slow", "ready");

/** Before the campaign: the terms can be read, and when it opens. */
export const NotStarted = story("not-started", "upcoming", "Opens in", /2 missed days a month can be made up/);

/** The first day of all. */
export const FirstDay = story("check-in-first", "ready", "days in a row", "2 make-up days left this month.");

/** Four days in a row, and one missed day. */
export const Ready = story("check-in-ready", "ready", "Check in, +5 points", "You missed 4 Nov.", "7 of 9 days");

/** Today is stamped. */
export const Done = story("check-in-done", "done", "Done today", "+5 points. Come back tomorrow.");

/** The run is over, and two missed days can be made up: which, is the shopper’s choice. */
export const Broken = story("check-in-broken", "ready", /You missed \d+ days\./);

/** It takes more points than there are. */
export const TooFewPoints = story("check-in-no-points", "ready", /It takes 20 points, and you have/);

/** A missed day was made up: marked apart, and as good as any. */
export const MadeUp = story("check-in-made-up", "ready", "1 make-up day left this month.");

/** As many days were made up as a month allows. */
export const NoneLeft = story("check-in-none-left", "ready", "No make-up days left this month.");

/** Seven days in a row: all rewards are received. */
export const Week = story("check-in-week", "done", "Done today", "7 of 7 days");

/** A run that began in October. */
export const NewMonth = story("check-in-new-month", "ready", "November");

/** The last day: tomorrow there is none. */
export const LastDay = story("check-in-last-day", "ready", "days in a row");

/** The campaign is over. */
export const Ended = story("ended", "ended", "Ended");

/** Seen by a visitor: the rewards and the days can be read. */
export const SignedOut = story("signed-out", "signed-out", "Sign in", "5 points a day");

/** The server fails at everything. */
export const ServerFails = story("broken", "unavailable", "This could not be loaded.");

/** The campaign has no such check-in. */
export const NoSuchCheckIn: Story = { args: { state: "unavailable", activity: "no-such" } };

/** A newer server says something that this code does not know: nothing is promised. */
export const UnknownState: Story = {
  ...story("check-in-unknown-state", "unknown", "Not available at the moment."),
  play: async (context) => {
    const { paper, comesTo } = stage("campaign-check-in", context);
    await comesTo("unknown");
    await expect(paper.queryByRole("button", { name: /Check in/ })).toBeNull();
  },
};
