import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, userEvent, waitFor, within } from "storybook/test";
import "./playground.ts";
import "./playground.css";
import "./theming.css";

const meta = {
  title: "Theming/Playground",
  parameters: { controls: { disable: true }, actions: { disable: true }, interactions: { disable: true } },
  render: () => html`<theme-playground></theme-playground>`,
} satisfies Meta;
export default meta;
type Story = StoryObj;

/** Turn the tokens, see all widgets in them, keep what you made: as CSS, or as the address of this page. */
export const Playground: Story = {};

/** A colour that is too pale is named; the CSS has what was changed; starting over takes it back. */
export const Turned: Story = {
  tags: ["!dev", "!autodocs"],
  play: async ({ canvasElement }) => {
    const panel = within(canvasElement);
    const stage = canvasElement.querySelector<HTMLElement>(".stage")!;
    const type = async (name: string, value: string) => {
      const field = panel.getByRole<HTMLInputElement>("textbox", { name });
      await userEvent.clear(field);
      await userEvent.type(field, value);
      await userEvent.tab();
    };
    await type("muted", "#9a9a9a");
    await waitFor(() => expect(panel.getByText("25 of 28 pairs pass")).toBeVisible());
    await expect(stage.style.getPropertyValue("--campaign-color-muted")).toBe("#9a9a9a");
    const css = panel.getByRole<HTMLTextAreaElement>("textbox", { name: /as CSS/ });
    await expect(css.value).toBe('[data-campaign-theme="mine"] {\n  --campaign-color-muted: #9a9a9a;\n}\n');

    await userEvent.selectOptions(panel.getByRole("combobox", { name: "Start from" }), "dark");
    await waitFor(() => expect(css.value).toContain("color-scheme: dark"));
    await userEvent.click(panel.getByRole("button", { name: "Start over" }));
    await waitFor(() => expect(panel.getByText("28 of 28 pairs pass")).toBeVisible());
  },
};
