import type { GroupBuyView } from "@campaign-kit/sdk";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
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
  maya,
  packInvite,
  packView,
  zhao,
} from "../../test/group-buy-views.ts";
import { shown } from "./group-buy.stories.ts";

const meta = {
  title: "Group buy/Looks",
  component: "campaign-group-buy",
  parameters: { controls: { disable: true }, docs: { story: { height: "1200px" } } },
} satisfies Meta;
export default meta;
type Story = StoryObj;

const specimen = (caption: string, view: GroupBuyView, width?: number) =>
  html`<figure class="specimen ${width ? `w-${String(width)}` : ""}">
    <figcaption>${caption}</figcaption>
    ${shown(view)}
  </figure>`;

/** The widths that it is made for: its own, never the window’s. */
export const Widths: Story = {
  parameters: { docs: { story: { height: "3000px" } } },
  render: () =>
    html`<div class="widths">
      ${[220, 296, 320, 360, 640].map(
        (width) =>
          html`${specimen(`${String(width)} px`, groupViews.offer, width)}
          ${specimen(`${String(width)} px, open`, groupViews.open, width)}
          ${specimen(`${String(width)} px, price steps`, packInvite, width)}`,
      )}
    </div>`,
};

/** Two to eight seats are drawn around the table; more are a figure. */
export const Tables: Story = {
  render: () =>
    html`<div class="sheet">
      ${[2, 3, 4, 5, 6, 7, 8].map((seats) => {
        const activity = groupsOf(seats);
        const group = groupOf(activity, [lin, zhao, maya, guest(85), guest(170)].slice(0, seats - 1));
        return specimen(`${String(seats)} seats`, groupView("open", activity, { group }));
      })}
      ${specimen("20 seats", crowd)}
    </div>`,
};

/** An initial of any script, one grapheme; a mark of rays for those who chose no name. */
export const Faces: Story = {
  render: () => {
    const named = ["Ørjan", "赵敏", "ليلى", "Ῥέα", "नमिता", "👩‍🚀 Kai"].map((nickname, at) => ({
      ...guest(at),
      nickname,
    }));
    const marks = [0, 1, 37, 85, 170, 219, 254, 255].map(guest);
    const eight = groupsOf(8);
    return html`<div class="sheet">
      ${specimen("Names", groupView("invited", eight, { group: groupOf(eight, named) }))}
      ${specimen("Marks", groupView("full", eight, { group: groupOf(eight, marks) }))}
      ${specimen("Marks at the table", groupView("completed", eight, { group: groupOf(eight, marks) }))}
    </div>`;
  },
};

/** Stairs that go down with the price: nothing reached, one, two, all. */
export const Stairs: Story = {
  render: () =>
    html`<div class="sheet">
      ${specimen("Offered", groupView("offer", familyPack))}
      ${[1, 4, 6].map((people) => specimen(`${String(people)} people`, packView(people)))}
    </div>`,
};

/** Long words and large sums: the sheet grows, nothing is cut. */
export const LongTexts: Story = {
  render: () => {
    const long = {
      ...duo,
      title: { en: "Donaudampfschifffahrtsgesellschaftskapitänsmützen for all of us" },
      price: { amount: 123_456_789, currency: "CNY" },
    };
    const wolfe = { ...zhao, nickname: "Wolfeschlegelsteinhausenbergerdorff" };
    const view = groupView("invited", long, { group: groupOf(long, [wolfe]) });
    return html`<div class="widths">${specimen("220 px", view, 220)} ${specimen("360 px", view, 360)}</div>`;
  },
};

/** Words are long in German: they break where the language does, and push nothing out of the widget. */
export const German: Story = {
  render: () =>
    html`<div class="widths" lang="de">
      ${specimen("Angebot, 220 px", groupViews.offer, 220)} ${specimen("Angebot", groupViews.offer, 360)}
      ${specimen("Preisstufen", packInvite, 360)}
    </div>`,
};

/** A link of the page’s own in place of “Buy alone”. */
export const Slots: Story = {
  parameters: { campaign: { scenario: "peak" }, docs: { story: { height: "360px" } } },
  render: () =>
    html`<div class="w-360">
      <campaign-group-buy activity="duo"><a slot="alone" href="#basket">Into the basket</a></campaign-group-buy>
    </div>`,
};
