import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { stage } from "../../test/stage.ts";

interface Args {
  activity: string;
  /** Custom state that it must come to. */
  state: string;
}

const meta = {
  title: "Lucky draw/States",
  component: "campaign-lucky-draw",
  parameters: { campaign: { scenario: "draw-ready" }, docs: { story: { height: "760px" } } },
  args: { activity: "wheel" },
  argTypes: { state: { table: { disable: true } } },
  render: ({ activity }) =>
    html`<campaign-lucky-draw activity=${activity} wallet-href="#wallet"></campaign-lucky-draw>`,
  play: (context) => stage("campaign-lucky-draw", context).comesTo(context.args.state),
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** A story that comes to a state, and says this. */
const story = (scenario: string, state: string, ...texts: (string | RegExp)[]): Story => ({
  args: { state },
  parameters: { campaign: { scenario } },
  play: async (context) => {
    await meta.play(context);
    const { says } = stage("campaign-lucky-draw", context);
    for (const text of texts) await says(text);
  },
});

/** No answer yet. The size is kept. */
export const Loading = story("loading", "loading");

/** Every answer takes two seconds. */
export const SlowNetwork = story("slow", "ready");

/** Before the campaign: chances and odds can be read, and when it opens. */
export const NotStarted = story("not-started", "upcoming", "Opens in");

/** Nobody has drawn yet. */
export const FirstDraw = story("draw-first", "ready", "1 chance");

/** One chance, and three draws without a prize. */
export const Ready = story("draw-ready", "ready", /3\sso\sfar\.$/);

/** Drawn today. A share brings another chance; points would, if there were enough. */
export const NoChances = story("draw-no-chances", "no-chances", "Share for one more", /^One more costs 30 points\./);

/** All draws of the day are made. */
export const Spent = story("draw-spent", "no-chances", "0 chances");

/** Every card was drawn. */
export const SoldOut = story("draw-sold-out", "sold-out", "All drawn");

/** Over, and the deck is open. */
export const Ended = story("draw-opened", "ended", "Ended");

/** Three prizes. */
export const ThreePrizes = story("draw-three", "ready");

/** Twelve prizes. */
export const TwelvePrizes = story("draw-twelve", "ready");

/** A visitor can read all of it, and sign in. */
export const SignedOut = story("signed-out", "signed-out", "Sign in");

/** The server is in trouble. */
export const Unavailable = story("broken", "unavailable", "This could not be loaded.");

/** A newer server tells a state and a prize that this element does not know. */
export const UnknownState = story("draw-unknown-state", "unknown", "Not available at the moment.");
