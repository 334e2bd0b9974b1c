import type { CheckInActivity } from "@campaign-kit/sdk";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { checkInView, checkInViews, daily, mine, mineBroken, mineMadeUp } from "../../test/check-in-views.ts";
import { overMonths, shown } from "./check-in.stories.ts";

const meta = {
  title: "Check-in/Looks",
  component: "campaign-check-in",
  parameters: { controls: { disable: true } },
} satisfies Meta;
export default meta;
type Story = StoryObj;

const specimen = (width: number, content: TemplateResult): TemplateResult =>
  html`<figure class="specimen w-${width}">
    <figcaption>${width} px</figcaption>
    ${content}
  </figure>`;

/** The widths that it is made for: its own, never the window’s. Two columns from 560 px. */
export const Widths: Story = {
  parameters: { docs: { story: { height: "2600px" } } },
  render: () =>
    html`<div class="widths">
      ${[220, 296, 320, 360, 640].map(
        (width) =>
          html`${specimen(width, shown(checkInViews.ready))}
          ${specimen(width, shown(checkInView("done", { mine: mineBroken })))}`,
      )}
    </div>`,
};

/** Points, coupons and chances, on their days; the next one ahead stands out. */
export const Rewards: Story = {
  parameters: { docs: { story: { height: "1100px" } } },
  render: () => {
    const [points, gifts] = [daily.milestones[0]!, daily.milestones[1]!];
    const milestones: CheckInActivity["milestones"] = [
      { ...points, days: 2 },
      points,
      gifts,
      { days: 14, rewards: [{ type: "chances", activity: "wheel", chances: 3 }] },
      { days: 30, rewards: [{ type: "points", points: 12500 }, ...gifts.rewards] },
    ];
    const standing = milestones.map(({ days }) => ({ days, received: days <= 4, toGo: Math.max(0, days - 4) }));
    const activity = { ...daily, milestones };
    return html`<div class="widths">
      <div class="w-360">${shown(checkInView("ready", { activity, mine: { ...mine, milestones: standing } }))}</div>
      <div class="w-640">${shown(checkInView("ready", { activity, mine: { ...mine, milestones: standing } }))}</div>
    </div>`;
  },
};

/** An activity over three months: the pages turn, with buttons or with Page Up and Page Down. */
export const Months: Story = {
  parameters: { docs: { story: { height: "480px" } } },
  render: () => html`<div class="w-640">${shown(overMonths)}</div>`,
};

/** Words are long in German: they break where the language does, and push nothing out of the widget. */
export const German: Story = {
  parameters: { docs: { story: { height: "1700px" } } },
  render: () =>
    html`<div class="widths" lang="de">
      <div class="w-220">${shown(checkInViews.ready)}</div>
      <div class="w-320">${shown(checkInViews.done)}</div>
      <div class="w-360">${shown(checkInView("ready", { mine: mineBroken }))}</div>
      <div class="w-640">${shown(checkInView("ready", { mine: mineMadeUp }))}</div>
    </div>`,
};

/** A few tokens and an ink make another brand. */
export const OwnTheme: Story = {
  parameters: { docs: { story: { height: "520px" } } },
  render: () =>
    html`<div class="own-theme page" data-campaign-theme="garden">
      <div class="w-640">${shown(checkInView("done", { mine: mineMadeUp }))}</div>
    </div>`,
};
