import "@campaign-kit/widgets/countdown/define";
import "@campaign-kit/widgets/coupon/define";
import { html, render } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { shelfOrder } from "./coupons/shelf-order.ts";
import { part, startPage } from "./page.ts";
import type { Shop } from "./shop/shop.ts";
import { localize, texts } from "./texts/texts.ts";
import { goodsHint, goodsList } from "./views/goods.ts";
import { phaseLine, stageOf } from "./views/hero.ts";

/** The shelf keeps its order until the shopper or the phase changes: a ticket must not walk away when it is claimed. */
let order: { of: string; ids: string[] } | undefined;

function shelf({ campaign, me, preferences }: Shop, stage: string | undefined) {
  if (campaign && me) {
    const of = `${preferences.shopper} ${stage ?? ""}`;
    if (order?.of !== of) order = { of, ids: shelfOrder(campaign.activities, me) };
  }
  const ids = order?.ids ?? [];
  return html`<ul class="shelf">
    ${repeat(
      ids,
      (id) => id,
      (id) => html`<li id="coupon-${id}"><campaign-coupon activity=${id}></campaign-coupon></li>`,
    )}
  </ul>`;
}

/** The coupon whose goods are asked for in the address: `?coupon=skincare-15#goods`. */
function askedCoupon({ campaign }: Shop) {
  const id = new URLSearchParams(location.search).get("coupon");
  return id === null ? undefined : campaign?.activities.find((activity) => activity.id === id);
}

function update(shop: Shop): void {
  const { campaign, preferences } = shop;
  const { language } = preferences;
  const words = texts[language];
  const stage = stageOf(shop);
  const coupon = askedCoupon(shop);
  part("slogan").textContent = campaign ? localize(campaign.slogan, language) : words.slogan;
  render(phaseLine(shop), part("phases"));
  part("coupons-hint").textContent = stage ? words.couponsHint[stage] : "";
  render(shelf(shop, stage), part("shelf"));
  render(goodsHint(shop, coupon), part("goods-hint"));
  render(goodsList(shop, coupon), part("goods-list"));
  render(
    campaign?.rules.map(
      ({ title, text }) =>
        html`<div>
          <dt>${localize(title, language)}</dt>
          <dd>${localize(text, language)}</dd>
        </div>`,
    ),
    part("rules-list"),
  );
}

startPage(
  ({ campaign, preferences }) =>
    campaign ? localize(campaign.name, preferences.language) : texts[preferences.language].campaignName,
  update,
);
