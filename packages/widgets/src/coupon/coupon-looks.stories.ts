import type { CouponActivity, CouponBenefit } from "@campaign-kit/contract/api";
import { registerTranslation } from "@campaign-kit/widgets";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { held, seededCoupons, shown } from "./coupon.stories.ts";

const meta = {
  title: "Coupon/Looks",
  component: "campaign-coupon",
  parameters: { controls: { disable: true } },
  loaders: [async () => ({ coupons: await seededCoupons() })],
} satisfies Meta;
export default meta;
type Story = StoryObj;

const coupon = (loaded: Record<string, unknown>, id = "save-50"): CouponActivity =>
  (loaded["coupons"] as Record<string, CouponActivity>)[id]!;

const specimen = (caption: string, content: TemplateResult): TemplateResult =>
  html`<figure class="specimen">
    <figcaption>${caption}</figcaption>
    ${content}
  </figure>`;

const euro = (amount: number) => ({ amount, currency: "EUR" });
const yuan = (amount: number) => ({ amount, currency: "CNY" });

/** An amount, a percentage with and without a cap, free shipping; small, large and broken figures; other currencies. */
export const Benefits: Story = {
  parameters: { docs: { story: { height: "1060px" } } },
  render: (_, { loaded }) => {
    const benefits: [string, CouponBenefit, Partial<CouponActivity>][] = [
      ["An amount, from a threshold", { type: "amount_off", amount: yuan(5000) }, {}],
      ["An amount with cents", { type: "amount_off", amount: yuan(1950) }, {}],
      ["Four digits", { type: "amount_off", amount: yuan(120000) }, { threshold: yuan(999900) }],
      ["Euro", { type: "amount_off", amount: euro(2500) }, { threshold: euro(12000) }],
      ["Yen, which has no cents", { type: "amount_off", amount: { amount: 3000, currency: "JPY" } }, {}],
      ["A percentage, capped", { type: "percent_off", percent: 15, cap: yuan(6000) }, {}],
      ["A percentage", { type: "percent_off", percent: 50 }, {}],
      ["Everything", { type: "percent_off", percent: 100 }, {}],
      ["Free shipping", { type: "free_shipping" }, { threshold: yuan(4900) }],
    ];
    const plain = { ...coupon(loaded) };
    delete plain.threshold;
    delete plain.stock;
    return html`<div class="sheet">
      ${benefits.map(([caption, benefit, more]) =>
        specimen(caption, shown({ ...plain, title: { en: caption }, benefit, ...more }, {})),
      )}
    </div>`;
  },
};

/** Terms that the server sent: who, which goods, how many, until when, not with what. */
export const Terms: Story = {
  render: (_, { loaded }) => {
    const fifty = coupon(loaded);
    return html`<div class="sheet">
      ${specimen("Use during fixed days", shown(fifty, {}))}
      ${specimen("Use within days of claiming, for new customers", shown(coupon(loaded, "newcomer"), {}))}
      ${specimen("For one category, two each", shown(coupon(loaded, "skincare-15"), {}))}
      ${specimen("Words of the shop’s own", shown(coupon(loaded, "first-100"), {}))}
      ${specimen("For members", shown(coupon(loaded, "thanks"), {}))}
      ${specimen("Not together with another", shown({ ...fifty }, { excludes: [coupon(loaded, "save-120")] }))}
    </div>`;
  },
};

/** Long words and long sentences: the ticket grows, nothing is cut. */
export const LongTexts: Story = {
  render: (_, { loaded }) => {
    const long: CouponActivity = {
      ...coupon(loaded),
      title: { en: "Fifty yuan off everything in the house, garden, kitchen and winter sports departments" },
      terms: {
        en: "For orders that are placed and paid for between 11 and 13 November, gift cards, books and delivery excluded.",
      },
      benefit: { type: "amount_off", amount: yuan(12345600) },
      threshold: yuan(999999900),
    };
    return html`<div class="widths">
      <div class="w-220">${shown(long, {})}</div>
      <div class="w-320">${shown(long, { state: "claimed", coupon: held(long) })}</div>
      <div class="w-640">${shown(long, {})}</div>
      <div class="w-640">
        ${shown(coupon(loaded, "save-120"), { state: "ineligible", reason: "excluded", excludedBy: long })}
      </div>
    </div>`;
  },
};

/** The widths that it is made for: its own, never the window’s. */
export const Widths: Story = {
  parameters: { docs: { story: { height: "1400px" } } },
  render: (_, { loaded }) => {
    const fifty = coupon(loaded);
    return html`<div class="widths">
      ${[220, 296, 320, 360, 640].map(
        (width) =>
          html`<figure class="specimen w-${width}">
              <figcaption>${width} px</figcaption>
              ${shown(fifty, {})}
            </figure>
            <figure class="specimen w-${width}">
              <figcaption>${width} px, claimed</figcaption>
              ${shown(fifty, { state: "claimed", coupon: held(fifty) })}
            </figure>`,
      )}
    </div>`;
  },
};

/** A shelf of all of a campaign’s coupons, as Lin finds it in the peak. One read serves them all. */
export const Shelf: Story = {
  parameters: { campaign: { scenario: "usable" } },
  render: () =>
    html`<div class="shelf">
      ${["save-50", "newcomer", "first-100", "skincare-15", "save-120", "thanks"].map(
        (id) => html`<campaign-coupon activity=${id} others-href="#coupons"></campaign-coupon>`,
      )}
    </div>`,
};

const inLanguage = (lang: string, loaded: Record<string, unknown>, everything: string, welcome: string) => {
  const titled = (id: string, title: string): CouponActivity => ({ ...coupon(loaded, id), title: { [lang]: title } });
  const fifty = titled("save-50", everything);
  return html`<div class="widths" lang=${lang}>
    <div class="w-220">${shown(fifty, {})}</div>
    <div class="w-320">${shown(fifty, { state: "claimed", coupon: held(fifty) })}</div>
    <div class="w-360">
      ${shown(titled("newcomer", welcome), { state: "ineligible", reason: "new_customers_only" })}
    </div>
  </div>`;
};

/** Words are long in German: they break where the language does, and push nothing out of the ticket. */
export const German: Story = {
  render: (_, { loaded }) => inLanguage("de", loaded, "50 Yuan Rabatt auf das Gesamtsortiment", "Willkommensgutschein"),
};

/** A language that the kit does not bring: the shop registers its sentences, and those left out stay English. */
export const French: Story = {
  render: (_, { loaded }) => {
    registerTranslation("fr", {
      coupon: {
        claim: "Obtenir",
        claimed: "Obtenu",
        useIt: "Utiliser",
        ordersFrom: (amount) => `dès ${amount} d’achat`,
        left: (count) => `reste ${count}`,
        useDuring: (days) => `valable ${days}`,
        limit: (count) => `${count} par personne`,
        onlyNewCustomers: "Réservé aux nouveaux clients. Une commande existe déjà ici.",
      },
    });
    return inLanguage("fr", loaded, "50 yuans de remise sur tout", "Bon de bienvenue");
  },
};

/** Six tokens, a radius and a part make another brand. */
export const OwnTheme: Story = {
  parameters: { campaign: { scenario: "usable" }, docs: { story: { height: "420px" } } },
  render: () =>
    html`<div class="own-theme page" data-campaign-theme="garden">
      <campaign-countdown></campaign-countdown>
      <div class="shelf">
        <campaign-coupon activity="newcomer"></campaign-coupon>
        <campaign-coupon activity="save-50"></campaign-coupon>
      </div>
    </div>`,
};

/** A link of the page’s own in place of “Use it”. */
export const Slots: Story = {
  parameters: { campaign: { scenario: "usable" } },
  render: () =>
    html`<div class="w-360">
      <campaign-coupon activity="save-50"><a slot="use" href="#basket">Go to the basket</a></campaign-coupon>
    </div>`,
};
