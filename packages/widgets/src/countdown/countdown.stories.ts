import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";

/** By attribute, as in the page. */
interface Args {
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
  tags: ["autodocs"],
  parameters: { campaign: { scenario: "fresh" } },
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

const figure = (caption: string, countdown: TemplateResult): TemplateResult =>
  html`<figure class="specimen">
    <figcaption>${caption}</figcaption>
    ${countdown}
  </figure>`;

/** All states at one glance, from properties alone: no server is asked. */
export const EveryState: Story = {
  parameters: { campaign: undefined, docs: { story: { height: "760px" } }, controls: { disable: true } },
  render: () =>
    html`<div class="sheet two">
      ${figure(
        "Large, running",
        html`<campaign-countdown
          label="The peak starts in"
          now="2026-11-09T09:52:24+08:00"
          until="2026-11-11T00:00:00+08:00"
          time-zone="Asia/Shanghai"
        ></campaign-countdown>`,
      )}
      ${figure(
        "Large, hours instead of days, with tenths",
        html`<campaign-countdown
          label="The peak starts in"
          now="2026-11-09T09:52:24+08:00"
          until="2026-11-11T00:00:00+08:00"
          time-zone="Asia/Shanghai"
          no-days
          tenths
        ></campaign-countdown>`,
      )}
      ${figure(
        "Over: a sentence in the same box",
        html`<campaign-countdown
          label="Double 11"
          now="2026-11-11T00:00:00+08:00"
          until="2026-11-11T00:00:00+08:00"
          time-zone="Asia/Shanghai"
          ><span slot="ended">The peak has begun</span></campaign-countdown
        >`,
      )}
      ${figure(
        "No time from the server yet: no figures",
        html`<campaign-countdown
          label="The peak starts in"
          .data=${{ clock: { now: () => undefined, subscribe: () => () => undefined } }}
        ></campaign-countdown>`,
      )}
      ${figure(
        "Small, in a line",
        html`<campaign-countdown
          size="small"
          now="2026-11-11T14:47:16+08:00"
          until="2026-11-11T20:00:00+08:00"
        ></campaign-countdown>`,
      )}
      ${figure(
        "Small, over",
        html`<campaign-countdown
          size="small"
          now="2026-11-14T08:00:00+08:00"
          until="2026-11-14T00:00:00+08:00"
          time-zone="Asia/Shanghai"
        ></campaign-countdown>`,
      )}
    </div>`,
};

/** Black card. */
export const Dark: Story = { ...EveryState, tags: ["!autodocs"], globals: { theme: "dark" } };

/** Red lacquer and rice paper. */
export const Festival: Story = { ...EveryState, tags: ["!autodocs"], globals: { theme: "festival" } };

/** 简体中文 */
export const Chinese: Story = { ...EveryState, tags: ["!autodocs"], globals: { language: "zh-CN" } };

/** 繁體中文 */
export const TraditionalChinese: Story = { ...EveryState, tags: ["!autodocs"], globals: { language: "zh-TW" } };

/** Right to left, in a language that the kit does not bring: figures and dates are its own, sentences stay English. */
export const RightToLeft: Story = { ...EveryState, tags: ["!autodocs"], globals: { language: "ar" } };
