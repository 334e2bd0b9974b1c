import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { expect, waitFor } from "storybook/test";
import { shown as checkIn } from "../../../packages/widgets/src/check-in/check-in.stories.ts";
import { shown as coupon } from "../../../packages/widgets/src/coupon/coupon.stories.ts";
import { shown as groupBuy } from "../../../packages/widgets/src/group-buy/group-buy.stories.ts";
import { shown as luckyDraw } from "../../../packages/widgets/src/lucky-draw/lucky-draw.stories.ts";
import { couponOf, first100, newcomer, now, peak, save50 } from "../../../packages/widgets/test/campaign.ts";
import { checkInView, checkInViews, mineBroken } from "../../../packages/widgets/test/check-in-views.ts";
import { familyPack, groupView, groupViews, packView } from "../../../packages/widgets/test/group-buy-views.ts";
import type { CampaignParameters } from "../.storybook/campaign.ts";
import { views as draws } from "../../../packages/widgets/test/lucky-draw-views.ts";
import "./anatomy.ts";
import "./anatomy.css";

const meta = {
  title: "Theming/Anatomy",
  parameters: { controls: { disable: true }, docs: { story: { height: "900px" } } },
} satisfies Meta;
export default meta;
type Story = StoryObj;

interface Scene {
  /** What has to be pressed, in which of the specimens, for all parts to be there. */
  press?: [specimen: number, said: string][];
  scenario?: CampaignParameters["scenario"];
}

/** What could not be read anew. */
const old = { stale: true, asOf: now } as const;

/** A widget's anatomy. */
const anatomy = (tag: string, specimens: () => TemplateResult, { press = [], scenario }: Scene = {}): Story => ({
  ...(scenario && { parameters: { campaign: { scenario } } }),
  render: () => html`<part-anatomy .tag=${tag} .specimens=${specimens()}></part-anatomy>`,
  play: async ({ canvasElement }) => {
    const all = canvasElement.querySelectorAll(tag);
    for (const [at, said] of press) {
      const buttons = () => [...all[at]!.shadowRoot!.querySelectorAll("button")];
      const button = () => buttons().find(({ innerText }) => innerText.trim() === said);
      await waitFor(() => expect(button()).toBeDefined(), { timeout: 15_000 });
      button()!.click();
    }
    const rows = () => [...canvasElement.querySelectorAll(".legend tr")];
    const unmarked = () => rows().filter(({ firstElementChild }) => !firstElementChild!.textContent.trim());
    await waitFor(() => expect(unmarked().map(({ textContent }) => textContent.trim())).toEqual([]), {
      timeout: 15_000,
    });
  },
});

export const Countdown: Story = anatomy(
  "campaign-countdown",
  () =>
    html`<campaign-countdown
        until=${peak}
        now=${now}
        label="Doors open in"
        time-zone="Asia/Shanghai"
      ></campaign-countdown>
      <campaign-countdown until=${now} now=${peak} time-zone="Asia/Shanghai"></campaign-countdown>`,
);

export const Coupon: Story = anatomy(
  "campaign-coupon",
  () =>
    html`${coupon(save50, { state: "claimable" })} ${coupon(save50, { state: "claimed", coupon: couponOf(save50) })}
    ${coupon(first100, { state: "upcoming", opensAt: first100.windows[0]!.opensAt })}
    ${coupon(newcomer, { state: "ineligible", reason: "new_customers_only" })}
    ${coupon(save50, { state: "claimable", ...old })}`,
);

export const GroupBuy: Story = anatomy(
  "campaign-group-buy",
  () =>
    html`${groupBuy(groupViews.offer)} ${groupBuy(groupView("offer", familyPack))} ${groupBuy(groupViews.open)}
    ${groupBuy(packView(4))} ${groupBuy(groupViews.completed)} ${groupBuy(groupViews.expired)}
    ${groupBuy(groupViews.upcoming)} ${groupBuy({ ...groupViews.offer, ...old })}`,
  { press: [[2, "Leave the group"]] },
);

export const LuckyDraw: Story = anatomy(
  "campaign-lucky-draw",
  () =>
    html`<campaign-lucky-draw activity="wheel"></campaign-lucky-draw>
      <campaign-lucky-draw activity="wheel" look="grid"></campaign-lucky-draw>
      ${luckyDraw(draws.won)} ${luckyDraw(draws.upcoming)} ${luckyDraw({ ...draws.ready, ...old })}`,
  {
    scenario: "draw-prizes",
    press: [
      [0, "Odds"],
      [1, "Check a draw"],
    ],
  },
);

export const CheckIn: Story = anatomy(
  "campaign-check-in",
  () =>
    html`${checkIn(checkInView("ready", { mine: mineBroken }))} ${checkIn(checkInViews.done)}
    ${checkIn(checkInViews.upcoming)} ${checkIn(checkInViews.failed)} ${checkIn({ ...checkInViews.ready, ...old })}`,
);
