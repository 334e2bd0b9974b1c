import type { CampaignClient } from "@campaign-kit/sdk";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor } from "storybook/test";

const meta = {
  title: "Provider/Stale",
  component: "campaign-provider",
  parameters: {
    campaign: { scenario: "peak", provider: false },
    docs: { story: { height: "640px" } },
    controls: { disable: true },
  },
} satisfies Meta;
export default meta;
type Story = StoryObj;

const asOf = "2026-11-11T14:32:00+08:00";

/** A module whose views say that they could not be read anew. */
function aged<Module extends { watch: (...given: never[]) => () => void }>(module: Module): Module {
  const watch = (...given: unknown[]): (() => void) => {
    const told = given.map((one) =>
      typeof one === "function"
        ? (view: object) => (one as (view: object) => unknown)({ ...view, stale: true, asOf })
        : one,
    );
    return module.watch(...(told as never[]));
  };
  return { ...module, watch };
}

/** The client, a minute after its server went away. A page need not wait for it here. */
const stranded = (client: CampaignClient): CampaignClient => ({
  ...client,
  countdown: aged(client.countdown),
  coupon: aged(client.coupon),
  groupBuy: aged(client.groupBuy),
  luckyDraw: aged(client.luckyDraw),
  checkIn: aged(client.checkIn),
});

/**
 * The server could not be asked for a minute. What was read stays, as of when it was read; the countdown goes on; what the server
 * would have to do is off, and says why. All of it comes back by itself.
 */
export const Stale: Story = {
  render: (_, { loaded }) => {
    const { client } = loaded["campaign"] as { client: CampaignClient };
    return html`<campaign-provider .client=${stranded(client)}>
      <div class="page">
        <campaign-countdown></campaign-countdown>
        <div class="shelf">
          <campaign-coupon activity="save-50"></campaign-coupon>
          <campaign-coupon activity="skincare-15"></campaign-coupon>
        </div>
        <campaign-group-buy activity="duo"></campaign-group-buy>
        <campaign-lucky-draw activity="wheel"></campaign-lucky-draw>
        <campaign-check-in activity="daily"></campaign-check-in>
      </div>
    </campaign-provider>`;
  },
  play: async ({ canvasElement }) => {
    for (const name of ["coupon", "group-buy", "lucky-draw", "check-in"]) {
      const { shadowRoot } = canvasElement.querySelector(`campaign-${name}`)!;
      await waitFor(() => expect(shadowRoot!.querySelector(".age")).toHaveTextContent(/^As of .*reconnecting$/), {
        timeout: 10_000,
      });
      await waitFor(() => expect(shadowRoot!.querySelector("button.action[aria-describedby~=age]")).toBeVisible());
    }
    await expect(canvasElement.querySelector("campaign-countdown")!.matches(":state(running):state(stale)")).toBe(true);
  },
};
