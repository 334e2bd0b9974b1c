import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { everyWidget, oneOfEach } from "./specimens.ts";
import { indigoSteps } from "./steps.ts";
import "./theming.css";

const meta = {
  title: "Theming/Themes",
  parameters: { controls: { disable: true }, docs: { story: { height: "1500px" } } },
} satisfies Meta;
export default meta;
type Story = StoryObj;

/** All widgets, dressed as the toolbar says. */
export const AllWidgets: Story = { render: () => everyWidget() };

/** Block print on cotton: the theme that the chapter on theming makes. */
export const Indigo: Story = { ...AllWidgets, globals: { theme: "indigo" } };

/** The same widgets in four themes, side by side. */
export const SideBySide: Story = {
  parameters: { docs: { story: { height: "640px" } } },
  render: () =>
    html`<div class="side-by-side" data-campaign-theme="base">
      ${["base", "dark", "festival", "indigo"].map(
        (theme) =>
          html`<section class="themed" data-campaign-theme=${theme} aria-label=${theme}>${oneOfEach()}</section>`,
      )}
    </div>`,
};

const step = (count: number): Story => ({
  parameters: { docs: { story: { height: "640px" } } },
  render: () => {
    const { name } = indigoSteps[count - 1]!;
    return html`<div data-campaign-theme="base">
      <section class="themed indigo-step" data-campaign-theme=${name}>${oneOfEach()}</section>
    </div>`;
  },
});

/** Ground and paper. As the steps after it, for the chapter alone. */
export const IndigoOne: Story = { ...step(1), tags: ["!dev", "!test"] };
/** The accent. */
export const IndigoTwo: Story = { ...step(2), tags: ["!dev", "!test"] };
/** The voice and the cut. */
export const IndigoThree: Story = { ...step(3), tags: ["!dev", "!test"] };
