import type { LuckyDrawView } from "@campaign-kit/sdk";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { expect, waitFor } from "storybook/test";
import { drawOf, mine, view, views } from "../../test/lucky-draw-views.ts";

/** By attribute, as in the page. */
interface Args {
  activity: string;
  look?: "wheel" | "grid";
  "no-animation"?: boolean;
  "share-href"?: string;
  "wallet-href"?: string;
  "address-href"?: string;
  "how-href"?: string;
  "sign-in-href"?: string;
}

const meta = {
  title: "Lucky draw/campaign-lucky-draw",
  component: "campaign-lucky-draw",
  excludeStories: /^[a-z]/,
  parameters: { campaign: { scenario: "draw-ready" }, docs: { story: { height: "760px" } } },
  args: { activity: "wheel" },
  argTypes: {
    activity: { control: "select", options: ["wheel"] },
    look: { control: "inline-radio", options: ["wheel", "grid"] },
  },
  render: (args) =>
    html`<campaign-lucky-draw
      activity=${args.activity}
      look=${ifDefined(args.look)}
      ?no-animation=${args["no-animation"]}
      share-href=${ifDefined(args["share-href"])}
      wallet-href=${ifDefined(args["wallet-href"])}
      address-href=${ifDefined(args["address-href"])}
      how-href=${ifDefined(args["how-href"])}
      sign-in-href=${ifDefined(args["sign-in-href"])}
    ></campaign-lucky-draw>`,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** Turn every knob, draw, and move time in the toolbar. A rerun begins anew. */
export const Playground: Story = {};

/** A form of nine cells in place of the wheel. */
export const NineGrid: Story = { args: { look: "grid" } };

const clock = { now: () => Date.parse("2026-11-09T09:52:24+08:00"), subscribe: () => () => undefined };

/** A lucky draw that shows this, fed by properties alone: of one who has not drawn yet, since no list can be asked for. */
export function shown(data: LuckyDrawView, look?: "wheel" | "grid"): TemplateResult {
  const undrawn = data.mine && { mine: { ...data.mine, draws: 0 } };
  return html`<campaign-lucky-draw
    .data=${{ ...data, ...undrawn, ...(data.clock && { clock }) }}
    look=${ifDefined(look)}
    wallet-href="#wallet"
    how-href="#how"
  ></campaign-lucky-draw>`;
}

const slip = (prize: string, more = {}): LuckyDrawView =>
  view("ready", { mine: { ...mine, misses: 0, unseen: drawOf(prize, more) } });
const failed = (action: "draw" | "share" | "buy", outcome: "none" | "open"): LuckyDrawView =>
  view("ready", { intent: { action, state: "failed", outcome } });

const place = { position: 1240, wait: 124 };
const specimens: [string, LuckyDrawView, ("wheel" | "grid")?][] = [
  ["Loading, the size is kept", views.loading],
  ["Loading, as a form", views.loading, "grid"],
  ["Ready", views.ready],
  ["Ready, as a form", views.ready, "grid"],
  ["The promise is due", view("ready", { mine: { ...mine, misses: 9 } })],
  ["Too few points for another chance", view("ready", { points: 12 })],
  ["No more chances to buy today", view("ready", { mine: { ...mine, purchases: 0 } })],
  ["Asking: it turns after the answer", views.asking],
  ["In line", views.queueing],
  ["In line, with a place", view("ready", { intent: { action: "draw", state: "queueing", place } })],
  ["Offline", views.offline],
  ["Checking: the answer got lost", views.checking, "grid"],
  ["Failed: the chance is not used", views.failed],
  ["Failed: no answer came", failed("draw", "open")],
  ["Buying", view("no-chances", { ...views["no-chances"], intent: { action: "buy", state: "asking" } })],
  ["A share failed", failed("share", "none")],
  ["Won a coupon", views.won],
  ["Won points, on the form", slip("20-points"), "grid"],
  ["Won goods, which wait for an address", slip("headphones")],
  ["Won goods, which were sent", slip("phone", { goods: "sent" })],
  ["No prize", views.thanks],
  ["No chances", views["no-chances"]],
  ["All drawn", views["sold-out"]],
  ["Ended, and the deck is open", views.ended],
  ["Opens within a day", views.upcoming],
  ["Signed out", views["signed-out"]],
  ["Could not be loaded", views.unavailable],
  ["A state of a newer server", views.unknown],
];

const sheet = (of: typeof specimens, story: Story = {}): Story => ({
  parameters: { campaign: undefined, docs: { story: { height: "7200px" } }, controls: { disable: true } },
  render: () =>
    html`<div class="sheet">
      ${of.map(
        ([caption, data, look]) =>
          html`<figure class="specimen">
            <figcaption>${caption}</figcaption>
            ${shown(data, look)}
          </figure>`,
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    // The boards, and the language's sentences, are on their way.
    const draws = [...canvasElement.querySelectorAll("campaign-lucky-draw")];
    const boards = () => draws.filter(({ shadowRoot }) => shadowRoot?.querySelector(".moves"));
    const known = of.filter(([, { activity }]) => activity);
    await waitFor(() => expect(boards()).toHaveLength(known.length), { timeout: 15_000 });
  },
  ...story,
});

/** All states at one glance, from properties alone: no server is asked. */
export const EveryState: Story = sheet(specimens);

const chosen = ["Ready", "Ready, as a form", "In line", "Won a coupon", "No prize", "Ended, and the deck is open"];
const some = specimens.filter(([caption]) => chosen.includes(caption));

/** Some of them, in whichever look: for pictures. */
export const Some: Story = { ...sheet(some), tags: ["!dev", "!autodocs", "!test"] };

/** Black card. */
export const Dark: Story = sheet(some, { globals: { theme: "dark" } });

/** Red lacquer and rice paper. */
export const Festival: Story = sheet(some, { globals: { theme: "festival" } });

/** 简体中文 */
export const Chinese: Story = sheet(some, { globals: { language: "zh-CN" } });

/** 繁體中文 */
export const TraditionalChinese: Story = sheet(some, { globals: { language: "zh-TW" } });

/** Right to left, in a language that the kit does not bring: the form is mirrored, the wheel is not. */
export const RightToLeft: Story = sheet(some, { globals: { language: "ar" } });
