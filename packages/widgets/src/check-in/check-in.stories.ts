import type { CheckInView } from "@campaign-kit/sdk";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { expect, waitFor } from "storybook/test";
import { checkInView, checkInViews, daily, mine, mineBroken, mineMadeUp, stamped } from "../../test/check-in-views.ts";

/** By attribute, as in the page. */
interface Args {
  activity: string;
  "wallet-href"?: string;
  "sign-in-href"?: string;
}

const meta = {
  title: "Check-in/campaign-check-in",
  component: "campaign-check-in",
  excludeStories: /^[a-z]/,
  parameters: { campaign: { scenario: "check-in-ready" }, docs: { story: { height: "720px" } } },
  args: { activity: "daily" },
  argTypes: { activity: { control: "select", options: ["daily"] } },
  render: (args) =>
    html`<campaign-check-in
      activity=${args.activity}
      wallet-href=${ifDefined(args["wallet-href"])}
      sign-in-href=${ifDefined(args["sign-in-href"])}
    ></campaign-check-in>`,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** Turn every knob, check in, and move time in the toolbar. A rerun begins anew. */
export const Playground: Story = {};

const clock = { now: () => Date.parse("2026-10-31T21:41:16+08:00"), subscribe: () => () => undefined };

/** A check-in in a state, fed by properties alone. */
export function shown(view: CheckInView): TemplateResult {
  return html`<campaign-check-in .data=${{ ...view, clock }} wallet-href="#wallet"></campaign-check-in>`;
}

/** Open over three months, with a run that began in October. */
export const overMonths: CheckInView = checkInView("ready", {
  activity: { ...daily, windows: [{ opensAt: "2026-10-21T16:00:00.000Z", closesAt: "2026-12-16T16:00:00.000Z" }] },
  mine: { ...mine, days: [...stamped([25, 28, 29, 30, 31], "2026-10"), ...mine.days] },
});

const makingUp = (intent: Partial<NonNullable<CheckInView["intent"]>>): CheckInView =>
  checkInView("ready", { intent: { action: "make-up", state: "failed", target: "2026-11-04", ...intent } });

const place = { position: 1240, wait: 124 };
const specimens: [string, CheckInView][] = [
  ["Loading, the size is kept", checkInViews.loading],
  ["Ready", checkInViews.ready],
  ["Done today", checkInViews.done],
  ["A missed day was made up", checkInView("ready", { mine: mineMadeUp })],
  ["Several missed days", checkInView("ready", { mine: mineBroken })],
  ["Too few points to make one up", checkInView("ready", { points: 5 })],
  ["No make-up days left", checkInView("ready", { mine: { ...mineBroken, makeUp: { left: 0, dates: [] } } })],
  ["Over several months", overMonths],
  ["Checking in", checkInViews.asking],
  ["In line", checkInViews.queueing],
  ["In line, with a place", checkInView("ready", { intent: { action: "check-in", state: "queueing", place } })],
  ["Offline", checkInViews.offline],
  ["Checking: the answer got lost", checkInViews.checking],
  ["Failed: nothing was changed", checkInViews.failed],
  ["Making a day up", makingUp({ state: "asking" })],
  ["A make-up failed: no answer came", makingUp({ outcome: "open" })],
  ["A make-up was refused", makingUp({ outcome: "none", reason: "limit_reached" })],
  ["Opens within a day", checkInViews.upcoming],
  ["Signed out", checkInViews["signed-out"]],
  ["Ended", checkInViews.ended],
  ["Could not be loaded", checkInViews.unavailable],
  ["A state of a newer server", checkInViews.unknown],
];

const sheet = (of: typeof specimens, story: Story = {}): Story => ({
  parameters: { campaign: undefined, docs: { story: { height: "5400px" } }, controls: { disable: true } },
  render: () =>
    html`<div class="sheet">
      ${of.map(
        ([caption, view]) =>
          html`<figure class="specimen">
            <figcaption>${caption}</figcaption>
            ${shown(view)}
          </figure>`,
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    // The months, and the language's sentences, are on their way.
    const cards = [...canvasElement.querySelectorAll("campaign-check-in")];
    const months = () => cards.filter(({ shadowRoot }) => shadowRoot?.querySelector("td"));
    const known = of.filter(([, { activity }]) => activity);
    await waitFor(() => expect(months()).toHaveLength(known.length), { timeout: 15_000 });
  },
  ...story,
});

/** All states at one glance, from properties alone: no server is asked. */
export const EveryState: Story = sheet(specimens);

const chosen = ["Ready", "Done today", "Several missed days", "Failed: nothing was changed", "Signed out", "Ended"];
const some = specimens.filter(([caption]) => chosen.includes(caption));

/** Some of them, in whichever look: for pictures. */
export const Some: Story = { ...sheet(some), tags: ["!dev", "!autodocs", "!test"] };

/** Black card. */
export const Dark: Story = sheet(some, { globals: { theme: "dark" } });

/** Red lacquer and rice paper. */
export const Festival: Story = sheet(some, { globals: { theme: "festival" } });

/** 简体中文 */
export const Chinese: Story = sheet(some, { globals: { language: "zh-CN" } });

/** 繁體中文 */
export const TraditionalChinese: Story = sheet(some, { globals: { language: "zh-TW" } });

/** Right to left, in a language that the kit does not bring: weeks, figures and dates are its own, sentences stay English. */
export const RightToLeft: Story = sheet(some, { globals: { language: "ar" } });
