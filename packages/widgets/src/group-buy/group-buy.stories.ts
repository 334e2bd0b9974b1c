import type { GroupBuyView } from "@campaign-kit/sdk";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { expect, waitFor } from "storybook/test";
import {
  crowd,
  duo,
  familyPack,
  groupOf,
  groupsOf,
  groupView,
  groupViews,
  guest,
  lin,
  packInvite,
  packView,
  zhao,
  zhaosGroup,
} from "../../test/group-buy-views.ts";

/** By attribute, as in the page. */
interface Args {
  activity: string;
  "invite-href"?: string;
  "alone-href"?: string;
  "order-href"?: string;
  "sign-in-href"?: string;
}

const meta = {
  title: "Group buy/campaign-group-buy",
  component: "campaign-group-buy",
  excludeStories: /^[a-z]/,
  parameters: { campaign: { scenario: "group-listed" }, docs: { story: { height: "480px" } } },
  args: { activity: "duo", "invite-href": "https://shop.example/g/{group}", "order-href": "#order" },
  argTypes: { activity: { control: "select", options: ["duo", "family-pack"] } },
  render: (args) =>
    html`<campaign-group-buy
      activity=${args.activity}
      invite-href=${ifDefined(args["invite-href"])}
      alone-href=${ifDefined(args["alone-href"])}
      order-href=${ifDefined(args["order-href"])}
      sign-in-href=${ifDefined(args["sign-in-href"])}
    ></campaign-group-buy>`,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** Turn every knob, open a group, leave it, join Zhao’s, and move time in the toolbar. A rerun begins anew. */
export const Playground: Story = {};

/** A group-buy in a state, fed by properties alone. */
export function shown(data: GroupBuyView): TemplateResult {
  return html`<campaign-group-buy
    .data=${data}
    invite-href="https://shop.example/g/{group}"
    order-href="#order"
  ></campaign-group-buy>`;
}

const joining = { action: "join", target: zhaosGroup.id } as const;
const place = { position: 1240, wait: 124 };
const specimens: [string, GroupBuyView][] = [
  ["Loading, the size is kept", groupViews.loading],
  ["Offer, with an open group of another", groupViews.offer],
  ["Offer with price steps", groupView("offer", familyPack)],
  ["Offer of 20 seats", groupView("offer", groupsOf(20))],
  ["Opens within a day", groupViews.upcoming],
  ["Invited", groupViews.invited],
  ["Invited, with price steps", packInvite],
  ["Full", groupViews.full],
  ["Full while joining", { ...groupViews.full, intent: { ...joining, state: "failed", reason: "group_full" } }],
  ["Over", groupViews.closed],
  ["Invited, but at the limit", groupViews["limit-reached"]],
  ["Signed out", groupViews["signed-out"]],
  ["Open, you lead", groupViews.open],
  [
    "Open, a member, 8 seats",
    groupView("open", groupsOf(8), { group: groupOf(groupsOf(8), [zhao, lin, guest(37), guest(254)]) }),
  ],
  ["Open, with price steps", packView(4)],
  ["Open, 20 seats", crowd],
  ["Complete", groupViews.completed],
  ["Not filled, money returned", groupViews.expired],
  ["Called off, money due", groupViews.cancelled],
  ["Left", groupViews.left],
  ["Starting", { ...groupViews.offer, intent: { action: "open", state: "asking" } }],
  ["Joining from the list", { ...groupViews.offer, intent: { ...joining, state: "asking" } }],
  ["In line", { ...groupViews.invited, intent: { ...joining, state: "queueing" } }],
  ["In line, with a place", { ...groupViews.invited, intent: { ...joining, state: "queueing", place } }],
  ["Offline", { ...groupViews.invited, intent: { ...joining, state: "offline" } }],
  ["Checking: the answer got lost", { ...groupViews.offer, intent: { action: "open", state: "checking" } }],
  [
    "Failed: nothing was charged",
    { ...groupView("offer", duo), intent: { action: "open", state: "failed", outcome: "none" } },
  ],
  ["Failed: no answer came", { ...groupViews.invited, intent: { ...joining, state: "failed", outcome: "open" } }],
  ["Ended", groupViews.ended],
  ["Could not be loaded", groupViews.unavailable],
  ["A state of a newer server", groupViews.unknown],
];

const sheet = (of: typeof specimens, story: Story = {}): Story => ({
  parameters: { campaign: undefined, docs: { story: { height: "3600px" } }, controls: { disable: true } },
  render: () =>
    html`<div class="sheet">
      ${of.map(
        ([caption, view]) =>
          html`<figure class="specimen">
            <figcaption>${caption}</figcaption>
            ${shown(view)}
          </figure>`,
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    // What groups are drawn with, the codes, and the language's sentences are on their way.
    const cards = [...canvasElement.querySelectorAll("campaign-group-buy")];
    const drawn = (selector: string) => cards.filter(({ shadowRoot }) => shadowRoot?.querySelector(selector));
    const known = of.filter(([, { state }]) => state !== "loading");
    const open = of.filter(([, { state }]) => state === "open");
    await waitFor(() => expect(drawn("[aria-busy=false]")).toHaveLength(known.length), { timeout: 15_000 });
    await waitFor(() => expect(drawn(".code svg")).toHaveLength(open.length), { timeout: 15_000 });
  },
  ...story,
});

/** All states at one glance, from properties alone: no server is asked. */
export const EveryState: Story = sheet(specimens);

const chosen = /^Offer|^Invited$|Full while|Open, (you|with)|Complete|Not filled|Failed: nothing|Ended/;
const some = specimens.filter(([caption]) => chosen.test(caption));

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

/** Right to left, in a language that the kit does not bring: figures and dates are its own, sentences stay English. */
export const RightToLeft: Story = sheet(some, { globals: { language: "ar" } });
