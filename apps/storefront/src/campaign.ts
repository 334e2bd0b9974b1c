import "@campaign-kit/widgets/countdown/define";
import "@campaign-kit/widgets/check-in/define";
import "@campaign-kit/widgets/coupon/define";
import "@campaign-kit/widgets/group-buy/define";
import "@campaign-kit/widgets/lucky-draw/define";
import type {} from "@campaign-kit/widgets";
import type { CampaignClient } from "@campaign-kit/sdk";
import { html, render } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { shelfOrder } from "./coupons/shelf-order.ts";
import { part, startPage } from "./page.ts";
import { activitiesOf, activityOf } from "./shop/activities.ts";
import type { Shop } from "./shop/shop.ts";
import { localize, texts } from "./texts/texts.ts";
import { addressOfGoods, goodsHint, goodsList } from "./views/goods.ts";
import { groupOffers } from "./views/groups.ts";
import { phaseLine, stageOf } from "./views/hero.ts";

/**
 * A ticket must not walk away from under a finger: the shelf keeps its order until another shopper looks at it, or the demo's
 * clock is moved.
 */
let order: { client: CampaignClient; shopper: string; ids: string[] } | undefined;

function updateShelf({ campaign, me, error, client, preferences: { shopper } }: Shop): void {
  if (campaign && me && (order?.client !== client || order.shopper !== shopper)) {
    if (!order) shelf.replaceChildren();
    order = { client, shopper, ids: shelfOrder(campaign, me) };
  }
  shelf.hidden = !order && error !== undefined;
  if (order)
    render(
      repeat(order.ids, (id) => id, ticket),
      shelf,
    );
}
const shelf = part("shelf");

const ticket = (id: string) =>
  html`<li id="coupon-${id}">
    <campaign-coupon activity=${id} use-href=${addressOfGoods(id)} others-href="#coupons"></campaign-coupon>
  </li>`;

function updateGroups(shop: Shop): void {
  if (!shop.campaign) return;
  if (!hasGroups) groups.replaceChildren();
  hasGroups = true;
  render(groupOffers(shop), groups);
}
const groups = part("groups-list");
let hasGroups = false;

/** "Give your address" was pressed: the demo has no form for it, and says so. */
let askedForAddress = false;

/** The widgets stand in the page from the start; which activity each shows, the campaign says. */
function updatePlay({ campaign }: Shop): void {
  for (const mechanic of ["lucky-draw", "check-in"] as const) {
    const [activity] = activitiesOf(campaign, mechanic);
    if (activity) part(mechanic).setAttribute("activity", activity.id);
    part(mechanic).hidden = campaign !== undefined && !activity;
  }
}

/** The coupon whose goods are asked for in the address. */
function askedCoupon({ campaign }: Shop) {
  return activityOf(campaign, "coupon", new URLSearchParams(location.search).get("coupon"));
}

function update(shop: Shop): void {
  const { campaign, preferences } = shop;
  const { language } = preferences;
  const words = texts[language];
  const stage = stageOf(shop);
  const coupon = askedCoupon(shop);
  part("slogan").textContent = localize(campaign?.slogan ?? { [language]: words.slogan }, language);
  part("description").textContent = localize(campaign?.description ?? { [language]: words.description }, language);
  render(phaseLine(shop), part("phases"));
  part("coupons-hint").textContent = stage ? words.couponsHint[stage] : "";
  updateShelf(shop);
  part("groups-hint").textContent = stage ? words.groupsHint[stage] : "";
  updateGroups(shop);
  part("draw-hint").textContent = stage ? words.drawHint[stage] : "";
  updatePlay(shop);
  part("draw-said").textContent = askedForAddress ? words.noAddress : "";
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
  if (campaign) goToFragment();
}

/** What the address points at may not have been there when the browser looked for it. */
function goToFragment(): void {
  if (atFragment) return;
  atFragment = true;
  if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
let atFragment = false;

const page = startPage({
  title: ({ campaign, preferences: { language } }) =>
    campaign ? localize(campaign.name, language) : texts[language].campaignName,
  update,
});

part("lucky-draw").addEventListener("campaign-address-request", () => {
  askedForAddress = true;
  page.changed();
});

/** Shows the goods of a coupon, or all, without leaving the page. */
function showGoods(event: Event, coupon?: string): void {
  event.preventDefault();
  history.pushState(null, "", addressOfGoods(coupon));
  page.changed();
  part("goods").scrollIntoView();
  part("goods-title").focus({ preventScroll: true });
}
shelf.addEventListener("campaign-use-request", (event) => showGoods(event, event.activity));
part("goods-hint").addEventListener("click", (event) => {
  if (event.target instanceof HTMLAnchorElement) showGoods(event);
});
addEventListener("popstate", page.changed);
