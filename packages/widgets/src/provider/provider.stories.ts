import type { CampaignClient } from "@campaign-kit/sdk";
import { setDefaultClient } from "@campaign-kit/widgets";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import type { CampaignProvider } from "./provider.ts";

const meta = {
  title: "Provider/campaign-provider",
  component: "campaign-provider",
  parameters: {
    // The provider is the story here: the book puts none around it.
    campaign: { scenario: "fresh", provider: false },
    docs: { story: { height: "200px" } },
    controls: { disable: true },
  },
} satisfies Meta;
export default meta;
type Story = StoryObj;

const clientOf = (loaded: Record<string, unknown>) => (loaded["campaign"] as { client: CampaignClient }).client;

const comesTo = (canvasElement: HTMLElement, selector: string, state: string) =>
  waitFor(() => expect(canvasElement.querySelector(selector)!.matches(`:state(${state})`)).toBe(true), {
    timeout: 5000,
  });

/** The whole of an embed: the provider makes the client from its attributes, and everything inside shares it. */
export const Attributes: Story = {
  parameters: {
    docs: {
      story: { height: "440px" },
      source: {
        code: `<campaign-provider base-url="https://api.shop.example" campaign="double-11">
  <campaign-countdown></campaign-countdown>
  <campaign-coupon activity="save-50"></campaign-coupon>
  <campaign-coupon activity="newcomer"></campaign-coupon>
</campaign-provider>`,
      },
    },
  },
  render: (_, { loaded }) =>
    html`<campaign-provider base-url=${clientOf(loaded).baseUrl} campaign="double-11">
      <div class="page">
        <campaign-countdown></campaign-countdown>
        <div class="shelf">
          <campaign-coupon activity="save-50"></campaign-coupon>
          <campaign-coupon activity="newcomer"></campaign-coupon>
        </div>
      </div>
    </campaign-provider>`,
  play: async ({ canvasElement }) => {
    await comesTo(canvasElement, "campaign-countdown", "running");
    await comesTo(canvasElement, "campaign-coupon", "claimable");
  },
};

/** A client of the shop’s own, shared with the rest of its page. */
export const GivenClient: Story = {
  parameters: {
    docs: {
      source: {
        language: "ts",
        code: `const client = createCampaignClient({ baseUrl: "https://api.shop.example", campaign: "double-11" });
document.querySelector("campaign-provider").client = client;`,
      },
    },
  },
  render: (_, { loaded }) =>
    html`<campaign-provider .client=${clientOf(loaded)}>
      <campaign-coupon class="w-360" activity="save-50"></campaign-coupon>
    </campaign-provider>`,
  play: async ({ canvasElement }) => {
    await comesTo(canvasElement, "campaign-coupon", "claimable");
  },
};

/** No provider at all: the page’s default client serves every widget that has none above it. */
export const DefaultClient: Story = {
  parameters: {
    docs: { source: { language: "ts", code: "setDefaultClient(client);" } },
  },
  beforeEach: () => () => setDefaultClient(undefined),
  render: (_, { loaded }) => {
    setDefaultClient(clientOf(loaded));
    return html`<campaign-coupon class="w-360" activity="save-50"></campaign-coupon>`;
  },
  play: async ({ canvasElement }) => {
    await comesTo(canvasElement, "campaign-coupon", "claimable");
  },
};

/** A widget that moves out of a provider asks for a client anew, and shows its bones where nobody answers. */
export const MovedOutAndBack: Story = {
  render: (_, { loaded }) =>
    html`<campaign-provider .client=${clientOf(loaded)}>
        <campaign-coupon class="w-360" activity="save-50"></campaign-coupon>
      </campaign-provider>
      <p id="outside"></p>`,
  play: async ({ canvasElement }) => {
    const coupon = canvasElement.querySelector("campaign-coupon")!;
    const provider: CampaignProvider = canvasElement.querySelector("campaign-provider")!;
    await comesTo(canvasElement, "campaign-coupon", "claimable");
    canvasElement.querySelector("#outside")!.append(coupon);
    await comesTo(canvasElement, "campaign-coupon", "loading");
    provider.append(coupon);
    await comesTo(canvasElement, "campaign-coupon", "claimable");
  },
};
