import type { Campaign } from "@campaign-kit/contract/api";
import { createMockApi } from "@campaign-kit/mocks";
import type { ServerClock } from "@campaign-kit/sdk";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";

/** By attribute, as in the page. */
export interface Args {
  to: string;
  size: string;
  label?: string;
  until?: string;
  now?: string;
  "time-zone"?: string;
  "no-days": boolean;
  tenths: boolean;
}

const meta = {
  title: "Countdown/campaign-countdown",
  component: "campaign-countdown",
  parameters: { campaign: { scenario: "fresh" }, docs: { story: { height: "300px" } } },
  args: { to: "next", size: "large", "no-days": false, tenths: false },
  argTypes: { to: { control: "select", options: ["next", "warmup", "peak", "encore", "end"] } },
  render: (args) =>
    html`<campaign-countdown
      to=${args.to}
      size=${args.size}
      label=${ifDefined(args.label)}
      until=${ifDefined(args.until)}
      now=${ifDefined(args.now)}
      time-zone=${ifDefined(args["time-zone"])}
      ?no-days=${args["no-days"]}
      ?tenths=${args.tenths}
    ></campaign-countdown>`,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** Turn every knob. The time in the toolbar moves the campaign under it. */
export const Playground: Story = {};

/** A clock that was at an instant when it was made. */
function clockFrom(instant: string): ServerClock {
  const start = Date.parse(instant) - performance.now();
  return { now: () => start + performance.now(), subscribe: () => () => undefined };
}

const figure = (caption: string, countdown: TemplateResult): TemplateResult =>
  html`<figure class="specimen">
    <figcaption>${caption}</figcaption>
    ${countdown}
  </figure>`;

/** All states at one glance, from properties alone: no server is asked. */
export const EveryState: Story = {
  parameters: { campaign: undefined, docs: { story: { height: "1260px" } }, controls: { disable: true } },
  loaders: [
    async () => {
      const answer = await createMockApi().fetch(new Request(new URL("/v1/campaigns/double-11", location.origin)));
      return { document: await answer.json() };
    },
  ],
  render: (_, { loaded }) => {
    const campaign = loaded["document"] as Campaign;
    return html`<div class="sheet two">
      ${figure(
        "Large, running",
        html`<campaign-countdown
          .data=${{ campaign, clock: clockFrom("2026-11-09T09:52:24+08:00") }}
        ></campaign-countdown>`,
      )}
      ${figure(
        "Large, hours instead of days, with tenths",
        html`<campaign-countdown
          .data=${{ campaign, clock: clockFrom("2026-11-10T22:08:41+08:00") }}
          no-days
          tenths
        ></campaign-countdown>`,
      )}
      ${figure(
        "Over: a sentence in the same box",
        html`<campaign-countdown
          .data=${{ campaign, clock: clockFrom("2026-11-17T09:00:00+08:00") }}
        ></campaign-countdown>`,
      )}
      ${figure(
        "No time from the server yet: no figures",
        html`<campaign-countdown
          .data=${{ campaign, clock: { now: () => undefined, subscribe: () => () => undefined } }}
        ></campaign-countdown>`,
      )}
      ${figure(
        "Small, in a line",
        html`<campaign-countdown
          size="small"
          .data=${{ campaign, clock: clockFrom("2026-11-13T18:47:16+08:00") }}
        ></campaign-countdown>`,
      )}
      ${figure(
        "Small, over",
        html`<campaign-countdown
          size="small"
          .data=${{ campaign, clock: clockFrom("2026-11-17T09:00:00+08:00") }}
        ></campaign-countdown>`,
      )}
    </div>`;
  },
};

/** Black card. */
export const Dark: Story = { ...EveryState, globals: { theme: "dark" } };

/** Red lacquer and rice paper. */
export const Festival: Story = { ...EveryState, globals: { theme: "festival" } };

/** 简体中文 */
export const Chinese: Story = { ...EveryState, globals: { language: "zh-CN" } };

/** 繁體中文 */
export const TraditionalChinese: Story = { ...EveryState, globals: { language: "zh-TW" } };

/** Right to left, in a language that the kit does not bring: figures and dates are its own, sentences stay English. */
export const RightToLeft: Story = { ...EveryState, globals: { language: "ar" } };
