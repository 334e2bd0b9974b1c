import type {} from "@campaign-kit/widgets";
import type { CampaignClient } from "@campaign-kit/sdk";
import { html, render } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { shelfOrder } from "./coupons/shelf-order.ts";
import { part, startPage } from "./page.ts";
import { activitiesOf, activityOf } from "./shop/activities.ts";
import { nextTask } from "./shop/next-task.ts";
import type { Shop } from "./shop/shop.ts";
import { localize, setText, texts } from "./texts/texts.ts";
import { addressOfGoods, goodsHint, goodsList } from "./views/goods.ts";
import { groupOffers } from "./views/groups.ts";
import { phaseLine, stageOf } from "./views/hero.ts";

// Each widget comes beside the others, from top to bottom, and is asked for in a task of its own: no press waits for all of them.
const widgets = [
  () => import("@campaign-kit/widgets/countdown/define"),
  () => import("@campaign-kit/widgets/coupon/define"),
  () => import("@campaign-kit/widgets/group-buy/define"),
  () => import("@campaign-kit/widgets/lucky-draw/define"),
  () => import("@campaign-kit/widgets/check-in/define"),
];
void (async () => {
  for (const load of widgets) {
    void load();
    await nextTask();
  }
})();

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
function updatePlay({ campaign, preferences }: Shop): void {
  const words = texts[preferences.language];
  for (const mechanic of ["lucky-draw", "check-in"] as const) {
    const [activity] = activitiesOf(campaign, mechanic);
    if (activity) part(mechanic).setAttribute("activity", activity.id);
    part(mechanic).hidden = campaign !== undefined && !activity;
  }
  setText(part("draw-said"), askedForAddress ? words.noAddress : "");
}

/** The coupon whose goods are asked for in the address. */
function askedCoupon({ campaign }: Shop) {
  return activityOf(campaign, "coupon", new URLSearchParams(location.search).get("coupon"));
}

function updateHero(shop: Shop): void {
  const { campaign, preferences } = shop;
  const { language } = preferences;
  const words = texts[language];
  setText(part("slogan"), localize(campaign?.slogan ?? { [language]: words.slogan }, language));
  setText(part("description"), localize(campaign?.description ?? { [language]: words.description }, language));
  render(phaseLine(shop), part("phases"));
  const stage = stageOf(shop);
  setText(part("coupons-hint"), stage ? words.couponsHint[stage] : "");
  setText(part("groups-hint"), stage ? words.groupsHint[stage] : "");
  setText(part("draw-hint"), stage ? words.drawHint[stage] : "");
}

function updateGoods(shop: Shop): void {
  const coupon = askedCoupon(shop);
  render(goodsHint(shop, coupon), part("goods-hint"));
  render(goodsList(shop, coupon), part("goods-list"));
}

function updateRules({ campaign, preferences: { language } }: Shop): void {
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
  parts: [updateHero, updateShelf, updateGroups, updatePlay, updateGoods, updateRules],
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
