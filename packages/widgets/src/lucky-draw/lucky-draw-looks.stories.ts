import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { prizes, view, views, wheel, withPrizes } from "../../test/lucky-draw-views.ts";
import { shown } from "./lucky-draw.stories.ts";

const meta = {
  title: "Lucky draw/Looks",
  component: "campaign-lucky-draw",
  parameters: { controls: { disable: true } },
} satisfies Meta;
export default meta;
type Story = StoryObj;

const specimen = (caption: string, width: number, content: TemplateResult): TemplateResult =>
  html`<figure class="specimen w-${width}">
    <figcaption>${caption}</figcaption>
    ${content}
  </figure>`;

/** The widths that it is made for: its own, never the window’s. Icons alone below 300 px, two columns from 560 px. */
export const Widths: Story = {
  parameters: { docs: { story: { height: "3600px" } } },
  render: () =>
    html`<div class="widths">
      ${[220, 296, 320, 360, 640].map(
        (width) =>
          html`${specimen(`${width} px`, width, shown(views.ready))}
          ${specimen(`${width} px, as a form`, width, shown(views.won, "grid"))}`,
      )}
    </div>`,
};

/** From three prizes to twelve. Three inks and bare paper alternate, and no two neighbours are alike. */
export const Sectors: Story = {
  parameters: { docs: { story: { height: "3800px" } } },
  render: () =>
    html`<div class="sheet">
      ${[3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((count) =>
        specimen(`${count} prizes`, 360, shown(view("ready", { activity: withPrizes(count) }))),
      )}
    </div>`,
};

/** Eight cells around the button; twelve where there are more than eight prizes. What there is most of is repeated. */
export const Forms: Story = {
  parameters: { docs: { story: { height: "2400px" } } },
  render: () =>
    html`<div class="sheet">
      ${[3, 5, 8, 9, 12].map((count) =>
        specimen(`${count} prizes`, 360, shown(view("ready", { activity: withPrizes(count) }), "grid")),
      )}
      ${specimen("12 prizes, wide", 640, shown(view("ready", { activity: withPrizes(12) }), "grid"))}
    </div>`,
};

/** Prizes with pictures. */
export const Pictures: Story = {
  parameters: { docs: { story: { height: "760px" } } },
  render: () => {
    const picture = "/campaign-kit.svg";
    const activity = { ...wheel, prizes: prizes.map((prize, at) => (at % 2 ? prize : { ...prize, picture })) };
    return html`<div class="widths">
      <div class="w-360">${shown(view("ready", { activity }))}</div>
      <div class="w-360">${shown(view("ready", { activity }), "grid")}</div>
    </div>`;
  },
};

/** Words are long in German: they break where the language does, and push nothing out of the widget. */
export const German: Story = {
  parameters: { docs: { story: { height: "1700px" } } },
  render: () =>
    html`<div class="widths" lang="de">
      <div class="w-220">${shown(views.ready)}</div>
      <div class="w-320">${shown(views.won)}</div>
      <div class="w-360">${shown(views.ready, "grid")}</div>
      <div class="w-640">${shown(views.ready)}</div>
    </div>`,
};

/** A few tokens and three inks make another brand. */
export const OwnTheme: Story = {
  parameters: { docs: { story: { height: "520px" } } },
  render: () =>
    html`<div class="own-theme page" data-campaign-theme="garden">
      <div class="w-640">${shown(views.ready)}</div>
      <div class="w-640">${shown(views.won, "grid")}</div>
    </div>`,
};
