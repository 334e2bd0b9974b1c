import { problem } from "@campaign-kit/contract";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { goOffline, heard, stage, watchPosts } from "../../test/stage.ts";

const meta = {
  title: "Lucky draw/Drawing",
  component: "campaign-lucky-draw",
  parameters: { campaign: { scenario: "draw-ready" }, docs: { story: { height: "760px" } } },
  args: { activity: "wheel" },
  render: ({ activity }) =>
    html`<campaign-lucky-draw activity=${activity} wallet-href="#wallet" how-href="#how"></campaign-lucky-draw>`,
} satisfies Meta<{ activity: string }>;
export default meta;
type Story = StoryObj<{ activity: string }>;
type Context = Parameters<NonNullable<Story["play"]>>[0];

const open = (context: Context) => stage("campaign-lucky-draw", context);
const hub = /^(?:Draw|Drawing|In line|Waiting|Checking)\s*\d/;
const drawNow = /^Draw\s*1/;
const disc = (widget: HTMLElement) => widget.shadowRoot!.querySelector<HTMLElement>(".moves")!;

/** The next card brings a coupon: the wheel stands at it, the slip says so, the page hears it, and it is in the wallet. */
export const WinsCoupon: Story = {
  parameters: { campaign: { scenario: "draw-coupon" } },
  play: async (context) => {
    const { widget, api, button, comesTo, says } = open(context);
    const drawn = heard(widget, "campaign-drawn");
    const posts = watchPosts(api);
    await context.userEvent.click(await button(drawNow));
    await comesTo("won");
    await says("Coupon, on any order");
    await expect(disc(widget).style.transform).toBe("rotate(300deg)");
    await expect(drawn).toHaveBeenCalledOnce();
    await expect(drawn.mock.lastCall?.[0].result.draw.prize).toBe("10-off");
    await waitFor(() => expect(posts.map(({ url }) => url.split("/").at(-1))).toEqual(["draws", "reveal"]));
  },
};

/** Points are in the account at once. */
export const WinsPoints: Story = {
  parameters: { campaign: { scenario: "draw-points" } },
  play: async (context) => {
    const { button, comesTo, says } = open(context);
    await context.userEvent.click(await button(drawNow));
    await comesTo("won");
    await says("20 points");
    await says("You have 20 points now.");
  },
};

/** Goods need an address, which the shop asks for. */
export const WinsGoods: Story = {
  parameters: { campaign: { scenario: "draw-goods" } },
  play: async (context) => {
    const { widget, button, comesTo } = open(context);
    const asked = heard(widget, "campaign-address-request");
    await context.userEvent.click(await button(drawNow));
    await comesTo("won");
    await context.userEvent.click(await button("Give your address"));
    await expect(asked.mock.lastCall?.[0].draw.goods).toBe("waiting");
  },
};

/** No prize this time, and what comes next. */
export const NoPrize: Story = {
  parameters: { campaign: { scenario: "draw-thanks" } },
  play: async (context) => {
    const { button, comesTo, says } = open(context);
    await context.userEvent.click(await button(drawNow));
    await comesTo("thanks");
    await says("No prize this time");
    await says(/^That was 4 in a row\. After 9 draws without a prize, the next wins at least 20 points\./);
  },
};

/** Nine draws without a prize: the tenth is from the reserve, and its receipt proves it. */
export const PromiseKept: Story = {
  parameters: { campaign: { scenario: "draw-tenth" } },
  play: async (context) => {
    const { button, comesTo, says } = open(context);
    await says("Your next draw wins at least 20 points.");
    await context.userEvent.click(await button(drawNow));
    await comesTo("won");
    await context.userEvent.click(await button("Check a draw"));
    await says(/^It matches\./);
  },
};

/** On the form, by the keyboard alone: a draw, its proof, and back. */
export const ByKeyboard: Story = {
  parameters: { campaign: { scenario: "draw-coupon" } },
  render: ({ activity }) => html`<campaign-lucky-draw activity=${activity} look="grid"></campaign-lucky-draw>`,
  play: async (context) => {
    const { widget, paper, button, comesTo, says } = open(context);
    const { keyboard } = context.userEvent;
    const focused = () => widget.shadowRoot!.activeElement;
    const middle = await button(drawNow);
    middle.focus();
    await keyboard("{Enter}");
    await comesTo("won");
    // The button may have been drawn anew; the place in the page is the same.
    await expect(focused()).toHaveAttribute("part", "draw");
    const door = await button("Check a draw");
    door.focus();
    await keyboard("{Enter}");
    await says(/^It matches\. Card \d+ was a ¥10 coupon from the start\.$/);
    paper.getByRole("combobox", { name: "Draw" }).focus();
    await keyboard("{Escape}");
    await expect(focused()).toBe(door);
    await expect(door).toHaveAttribute("aria-expanded", "false");
  },
};

/** A double click is one intent: one draw goes to the server. */
export const DoubleClick: Story = {
  play: async (context) => {
    const { api, button } = open(context);
    const posts = watchPosts(api);
    await context.userEvent.dblClick(await button(drawNow));
    await waitFor(() => expect(posts.some(({ url }) => url.endsWith("/reveal"))).toBe(true), { timeout: 15_000 });
    await expect(posts.filter(({ url }) => url.endsWith("/draws"))).toHaveLength(1);
  },
};

/** Made on another page that was closed: the slip is there, without a turn. */
export const Unseen: Story = {
  parameters: { campaign: { scenario: "draw-unseen" } },
  play: async (context) => {
    const { comesTo, says } = open(context);
    await comesTo("won");
    await says("Coupon, on any order");
  },
};

/** Sharing brings another chance, once a day for each place. */
export const Shares: Story = {
  parameters: { campaign: { scenario: "draw-no-chances" } },
  play: async (context) => {
    const { widget, button, comesTo, says } = open(context);
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
    try {
      const shared = heard(widget, "campaign-shared");
      await context.userEvent.click(await button("Share for one more"));
      await comesTo("ready");
      await says("The address is copied. You have one more chance.");
      await expect(copied).toEqual([location.href]);
      await expect(shared.mock.lastCall?.[0].result?.gained).toBe(1);
      await context.userEvent.click(await button("Share for one more"));
      await says("The address is copied. You already had the chance for this today.");
    } finally {
      Reflect.deleteProperty(navigator, "clipboard");
    }
  },
};

/** Points buy another chance. */
export const BuysChance: Story = {
  parameters: { campaign: { scenario: "draw-buy" } },
  play: async (context) => {
    const { widget, button, comesTo, says } = open(context);
    const bought = heard(widget, "campaign-chance-bought");
    await context.userEvent.click(await button("One more for 30 points"));
    await comesTo("ready");
    await says("You have one more chance.");
    await says("No more chances can be bought today.");
    await expect(bought.mock.lastCall?.[0].result.points).toBe(90);
  },
};

/** What is behind the doors: odds, prizes, proof, winners. */
export const Doors: Story = {
  parameters: { campaign: { scenario: "draw-prizes" }, docs: { story: { height: "1400px" } } },
  play: async (context) => {
    const { paper, button, says } = open(context);
    await context.userEvent.click(await button("Odds"));
    await says(/^A deck of 1,000 cards/);
    await context.userEvent.click(await button("My prizes"));
    await says(/We need your address/);
    await says(/· Sent$/);
    await context.userEvent.click(await button("Check: Headphones"));
    await says(/^It matches\. Card [\d,]+ was Headphones from the start\.$/);
    await context.userEvent.selectOptions(
      paper.getByRole("combobox", { name: "Draw" }),
      paper.getByRole("option", { name: /20 points/ }),
    );
    await says(/^It matches\. Card [\d,]+ was 20 points from the start\.$/);
  },
};

/** The draw is over, and the seed is out: everyone can deal the deck again. */
export const Opened: Story = {
  parameters: { campaign: { scenario: "draw-opened" } },
  play: async (context) => {
    const { button, comesTo, says } = open(context);
    await comesTo("ended");
    await says("The deck is open: everyone can deal it again.");
    await context.userEvent.click(await button("Check a draw"));
    await says(/^After the end, the seed was opened\./);
    await says(/^It matches\./);
  },
};

/** The server asks everyone to wait. The draw is asked for again by itself, and goes through. */
export const InLine: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = open(context);
    const draw = await button(drawNow);
    api.trouble = { overloaded: true };
    await context.userEvent.click(draw);
    await comesTo("queueing");
    await says("Many people are here. We keep asking for you. Your chance is not used yet.");
    api.trouble = {};
    await waitFor(() => expect(open(context).widget.matches(":state(won), :state(thanks)")).toBe(true), {
      timeout: 15_000,
    });
  },
};

/** No connection: the draw waits, and is made once the connection is back. */
export const Offline: Story = {
  play: async (context) => {
    const { widget, button, comesTo, says } = open(context);
    const draw = await button(drawNow);
    const comeBack = goOffline();
    try {
      await context.userEvent.click(draw);
      await comesTo("offline");
      await says("No connection. We draw once you are back.");
    } finally {
      comeBack();
    }
    await waitFor(() => expect(widget.matches(":state(won), :state(thanks)")).toBe(true), { timeout: 15_000 });
  },
};

/** The network breaks off after the draw was asked for: nobody knows yet, and it is asked what became of it. */
export const Checking: Story = {
  play: async (context) => {
    const { api, button, comesTo, says } = open(context);
    const draw = await button(drawNow);
    api.trouble = { offline: true };
    await context.userEvent.click(draw);
    await comesTo("checking");
    await says("No answer yet. We are checking.");
    await expect(await button(hub)).toHaveAttribute("aria-disabled", "true");
  },
};

/** Refused: the wheel has not turned, the chance is not used, and trying again works. */
export const FailedThenDrawn: Story = {
  play: async (context) => {
    const { widget, api, button, comesTo, says } = open(context);
    const draw = await button(drawNow);
    const answer = api.fetch.bind(api);
    api.fetch = (request) => {
      const body = JSON.stringify(problem("forbidden"));
      const refusal = new Response(body, { status: 403, headers: { "Content-Type": "application/problem+json" } });
      return request.method === "POST" ? Promise.resolve(refusal) : answer(request);
    };
    await context.userEvent.click(draw);
    await comesTo("failed");
    await says("That did not go through. Your chance is not used.");
    api.fetch = answer;
    await context.userEvent.click(await button(drawNow));
    await waitFor(() => expect(widget.matches(":state(won), :state(thanks)")).toBe(true), { timeout: 15_000 });
  },
};

/** A visitor signs in, and the chances are there. */
export const SignsIn: Story = {
  parameters: { campaign: { scenario: "signed-out" } },
  play: async (context) => {
    const { widget, signIn, button, comesTo } = open(context);
    const asked = heard(widget, "campaign-sign-in-request");
    await context.userEvent.click(await button("Sign in"));
    await expect(asked).toHaveBeenCalledOnce();
    signIn("lin");
    await comesTo("ready");
  },
};

/** Could not be loaded; trying again loads it. */
export const LoadedAgain: Story = {
  parameters: { campaign: { scenario: "broken" } },
  play: async (context) => {
    const { api, button, comesTo } = open(context);
    await comesTo("unavailable");
    api.trouble = {};
    await context.userEvent.click(await button("Try again"));
    await comesTo("ready");
  },
};
