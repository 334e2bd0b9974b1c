import type { Campaign, Coupon, CouponActivity } from "@campaign-kit/contract/api";
import { createMockApi } from "@campaign-kit/mocks";
import type { CouponView } from "@campaign-kit/sdk";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { expect, waitFor } from "storybook/test";

/** By attribute, as in the page. */
interface Args {
  activity: string;
  "use-href"?: string;
  "sign-in-href"?: string;
  "others-href"?: string;
}

const meta = {
  title: "Coupon/campaign-coupon",
  component: "campaign-coupon",
  excludeStories: /^[a-z]/,
  parameters: { campaign: { scenario: "fresh" } },
  args: { activity: "save-50" },
  argTypes: {
    activity: {
      control: "select",
      options: ["save-50", "save-120", "skincare-15", "first-100", "newcomer", "thanks"],
    },
  },
  render: (args) =>
    html`<campaign-coupon
      activity=${args.activity}
      use-href=${ifDefined(args["use-href"])}
      sign-in-href=${ifDefined(args["sign-in-href"])}
      others-href=${ifDefined(args["others-href"])}
    ></campaign-coupon>`,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** Turn every knob, claim, and move time in the toolbar. A rerun begins anew. */
export const Playground: Story = {};

/** The seeded campaign's coupons as a server sends them, in the peak, with some stock gone. Keyed by id. */
export async function seededCoupons(): Promise<Record<string, CouponActivity>> {
  const api = createMockApi({ scenario: "peak", monotonic: () => 0 });
  await api.takeStock("save-50", 7684);
  await api.takeStock("skincare-15", 898);
  const answer = await api.fetch(new Request(new URL("/v1/campaigns/double-11", location.origin)));
  const { activities } = (await answer.json()) as Campaign;
  const coupons = activities.filter((activity) => activity.mechanic === "coupon");
  return Object.fromEntries(coupons.map((activity) => [activity.id, activity]));
}

/** What a shopper holds of an activity. */
export function held(activity: CouponActivity, more: Partial<Coupon> = {}): Coupon {
  const { id, title, benefit, scope } = activity;
  return {
    id: "q3Zk9vXw1mTt7Yb2Hc5LdA",
    activity: id,
    title,
    benefit,
    scope,
    status: "usable",
    claimedAt: "2026-11-11T01:52:24.000Z",
    usableFrom: "2026-11-10T16:00:00.000Z",
    usableUntil: "2026-11-13T16:00:00.000Z",
    ...more,
  };
}

const clock = { now: () => Date.parse("2026-11-11T17:41:16+08:00"), subscribe: () => () => undefined };

/** A coupon in a state, fed by properties alone. */
export function shown(activity: CouponActivity | undefined, state: Partial<CouponView>): TemplateResult {
  const data: CouponView = {
    state: "claimable",
    timeZone: "Asia/Shanghai",
    clock,
    ...(activity && { activity }),
    ...state,
  };
  return html`<campaign-coupon .data=${data} others-href="#coupons"></campaign-coupon>`;
}

/** All states at one glance, from properties alone: no server is asked. */
export const EveryState: Story = {
  parameters: { campaign: undefined, docs: { story: { height: "1500px" } }, controls: { disable: true } },
  loaders: [async () => ({ coupons: await seededCoupons() })],
  render: (_, { loaded }) => {
    const coupons = loaded["coupons"] as Record<string, CouponActivity>;
    const [fifty, hundred, skin] = [coupons["save-50"]!, coupons["save-120"]!, coupons["skincare-15"]!];
    const [first, welcome, thanks] = [coupons["first-100"]!, coupons["newcomer"]!, coupons["thanks"]!];
    const both = { mechanic: "coupon" as const, status: "limit_reached" as const, claimed: 2, coupons: [] };
    const specimens: [string, CouponActivity | undefined, Partial<CouponView>][] = [
      ["Loading, the size is kept", undefined, { state: "loading" }],
      ["Opens later", thanks, { state: "upcoming", opensAt: thanks.windows[0]!.opensAt }],
      ["Opens within a day", first, { state: "upcoming", opensAt: first.windows[0]!.opensAt }],
      ["Claimable", fifty, { state: "claimable" }],
      ["Claiming", fifty, { state: "claiming" }],
      ["In line", first, { state: "queueing" }],
      ["In line, with a place", first, { state: "queueing", place: { position: 1240, wait: 124 } }],
      ["Offline", fifty, { state: "offline" }],
      ["Challenged: a proof is being made", fifty, { state: "challenged" }],
      ["Checking: the answer got lost", fifty, { state: "checking" }],
      ["Failed: nothing was claimed", fifty, { state: "failed", outcome: "none", reason: "internal_error" }],
      ["Failed: no answer came", fifty, { state: "failed", outcome: "open", reason: "network" }],
      ["Claimed", fifty, { state: "claimed", coupon: held(fifty) }],
      ["Used", fifty, { state: "used", coupon: held(fifty, { status: "used", usedAt: "2026-11-11T04:30:00.000Z" }) }],
      ["Has as many as one may have", skin, { state: "limit-reached", mine: both, coupon: held(skin) }],
      ["Sold out", hundred, { state: "sold-out" }],
      ["For new customers", welcome, { state: "ineligible", reason: "new_customers_only" }],
      ["For members", thanks, { state: "ineligible", reason: "members_only" }],
      ["Excluded by another", hundred, { state: "ineligible", reason: "excluded", excludedBy: fifty }],
      ["Not eligible, for a reason of a newer server", fifty, { state: "ineligible", reason: "blocked" }],
      ["Ended", skin, { state: "ended" }],
      ["Signed out", fifty, { state: "signed-out" }],
      ["Could not be loaded", undefined, { state: "unavailable" }],
      ["A state of a newer server", fifty, { state: "unknown" }],
    ];
    return html`<div class="sheet">
      ${specimens.map(
        ([caption, activity, state]) =>
          html`<figure class="specimen">
            <figcaption>${caption}</figcaption>
            ${shown(activity, state)}
          </figure>`,
      )}
    </div>`;
  },
  play: async ({ canvasElement }) => {
    // The language's sentences are on their way.
    await waitFor(() => expect(canvasElement.querySelector(":state(claimable)")).toBeVisible(), { timeout: 5000 });
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
