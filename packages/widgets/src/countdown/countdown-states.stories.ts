import type { MockApi } from "@campaign-kit/mocks";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor, within } from "storybook/test";
import countdown, { type Args } from "./countdown.stories.ts";

const meta = {
  ...countdown,
  title: "Countdown/States",
  parameters: { campaign: { scenario: "fresh" }, docs: { story: { height: "260px" } } },
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** The widget's own tree, as a shopper finds it. */
const inside = (canvasElement: HTMLElement) => {
  const { shadowRoot } = canvasElement.querySelector("campaign-countdown")!;
  return within(shadowRoot as unknown as HTMLElement);
};

/** Before the campaign: to the start of the warm-up. */
export const BeforeTheCampaign: Story = { parameters: { campaign: { scenario: "not-started" } } };

/** In the warm-up: to the start of the peak, by the server's clock. */
export const WarmUp: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement).getByText("Peak starts in")).toBeVisible());
    await expect(inside(canvasElement).getByRole("timer")).toHaveTextContent(/01\s*day\s*14\s*hours\s*07\s*minutes/);
  },
};

/** In the peak: to the start of the encore. */
export const Peak: Story = { parameters: { campaign: { scenario: "peak" } } };

/** In the encore: to its end. */
export const Encore: Story = { parameters: { campaign: { scenario: "encore" } } };

/** After the campaign: a sentence in the same box. */
export const Ended: Story = {
  parameters: { campaign: { scenario: "ended" } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement).getByText("Double 11 Carnival has ended")).toBeVisible());
  },
};

/** To the end of the whole campaign. */
export const ToTheEnd: Story = { args: { to: "end" } };

/** To one phase's start, also once others lie between. */
export const ToAPhase: Story = { args: { to: "encore" } };

/** Three seconds before the peak. At zero it turns to the next boundary by itself, and fires `campaign-countdown-ended`. */
export const TurnsOver: Story = {
  parameters: { campaign: { scenario: "phase-turns", now: "2026-11-10T23:59:57+08:00" } },
  play: async ({ canvasElement }) => {
    const phases: (string | undefined)[] = [];
    canvasElement.addEventListener("campaign-countdown-ended", ({ phase }) => phases.push(phase));
    await waitFor(() => expect(inside(canvasElement).getByText("Peak starts in")).toBeVisible());
    await waitFor(() => expect(inside(canvasElement).getByText("Encore starts in")).toBeVisible(), { timeout: 6000 });
    await expect(phases).toEqual(["peak"]);
    await expect(inside(canvasElement).getByRole("status")).toHaveTextContent("Peak has begun");
  },
};

/** The server has not answered: dashes, never a guess. */
export const Waiting: Story = {
  parameters: { campaign: { scenario: "loading" } },
  play: async ({ canvasElement }) => {
    await expect(inside(canvasElement).getByRole("timer")).not.toHaveTextContent(/\d/);
  },
};

/** The server cannot be reached: the same, and it goes on trying. */
export const ServerFails: Story = { parameters: { campaign: { scenario: "broken" } } };

/** The device's clock does not matter: seven minutes by the server's. */
export const WrongDeviceClock: Story = {
  parameters: { campaign: { scenario: "skewed-clock" } },
  args: { until: "2026-11-11T20:00:00+08:00", label: "The first 100 open in" },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(inside(canvasElement).getByRole("timer")).toHaveTextContent(/00\s*hours\s*0[67]\s*minutes/),
    );
  },
};

/** To an instant of the page's choice, by the campaign's clock. */
export const UntilAnInstant: Story = {
  args: { until: "2026-11-09T20:00:00+08:00", label: "The live show starts in" },
};

/** Without any server: the page was told the time when it was made, and says it here. */
export const FromPropertiesAlone: Story = {
  parameters: { campaign: undefined },
  args: {
    now: "2026-11-09T09:52:24Z",
    until: "2026-11-11T00:00:00Z",
    "time-zone": "Europe/Berlin",
    label: "The sale starts in",
  },
};

/** Hours instead of days. */
export const HoursInsteadOfDays: Story = { args: { "no-days": true } };

/** Tenths of a second, for the last minute. */
export const Tenths: Story = {
  parameters: { campaign: { scenario: "phase-turns" } },
  args: { tenths: true },
};

/** In a line of text. */
export const Small: Story = {
  parameters: { campaign: { scenario: "phase-turns" } },
  args: { size: "small" },
};

/** Words of the page's own, before and after. */
export const Slots: Story = {
  parameters: {
    campaign: { scenario: "phase-turns", now: "2026-11-10T23:59:58+08:00" },
    controls: { disable: true },
  },
  render: () =>
    html`<campaign-countdown to="peak">
      <span slot="label">Doors open in</span>
      <a slot="ended" href="#coupons">Come in: the coupons are out</a>
    </campaign-countdown>`,
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("Come in: the coupons are out")).toBeVisible(), { timeout: 6000 });
  },
};

/** At 220 pixels and at 1,200: the figures follow the widget's own width. */
export const Widths: Story = {
  parameters: { controls: { disable: true }, docs: { story: { height: "800px" } } },
  render: () =>
    html`<div class="widths">
      ${[220, 320, 360, 640].map(
        (width) =>
          html`<figure class="specimen w-${width}">
            <figcaption>${width} px</figcaption>
            <campaign-countdown></campaign-countdown>
          </figure>`,
      )}
    </div>`,
};

/** The server's clock is moved while the page is open: it follows at the next answer. */
export const ClockIsMoved: Story = {
  parameters: { campaign: { scenario: "peak" } },
  play: async ({ canvasElement, loaded }) => {
    const { api, client } = loaded["campaign"] as { api: MockApi; client: { refresh(): Promise<void> } };
    await waitFor(() => expect(inside(canvasElement).getByText("Encore starts in")).toBeVisible());
    api.clock.set("2026-11-15T10:00:00+08:00");
    await client.refresh();
    await waitFor(() => expect(inside(canvasElement).getByText("Double 11 Carnival ends in")).toBeVisible());
  },
};
