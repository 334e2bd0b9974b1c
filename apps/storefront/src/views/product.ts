import { html, nothing } from "lit";
import { goods } from "../goods/goods.ts";
import { activitiesOf, mineOf } from "../shop/activities.ts";
import type { Shop } from "../shop/shop.ts";
import { localize, texts } from "../texts/texts.ts";
import { blank } from "./blank.ts";
import { addressOfGoods, applies, picture, priceOf } from "./goods.ts";
import { addressOfInvite } from "./groups.ts";

export interface ProductState {
  /** The product's id, from the address. */
  id: string | null;
  /** "Buy" was pressed: the demo has no checkout, and says so. */
  asked: boolean;
  buy: () => void;
}

/** One product: what it costs alone, what it costs together, and which coupons it takes. */
export function productPage(shop: Shop, { id, asked, buy }: ProductState) {
  const { campaign, me, error, preferences } = shop;
  const { language } = preferences;
  const words = texts[language];
  const product = goods.find((product) => product.id === id);
  if (!product) {
    return blank(words.noSuchProduct, html`<a class="way" href=${addressOfGoods()}>${words.allGoods}</a>`, 1);
  }
  const groupBuys = activitiesOf(campaign, "group-buy").filter((activity) => activity.product.id === product.id);
  // The widget offers to buy alone beside a group to open, not where the shopper has one. Until the campaign says whether there
  // is a group-buy at all, nothing is offered that would be taken away.
  const hasGroup = groupBuys.some(({ id }) => mineOf(me, "group-buy", id)?.groups.length);
  const canBuy = campaign ? hasGroup || !groupBuys.length : error;
  return html`<article class="detail">
    ${picture(product.id)}
    <div>
      <h1>${localize(product.name, language)}</h1>
      <p class="lead">${localize(product.about, language)}</p>
      <p class="price">${priceOf(shop, product)} ${groupBuys.length ? html`<span>${words.alone}</span>` : nothing}</p>
      ${applies(shop, product)}
      ${groupBuys.map(
        (activity) =>
          html`<h2 class="unseen">${words.groups}</h2>
            <campaign-group-buy
              activity=${activity.id}
              invite-href=${addressOfInvite(activity.id)}
              @campaign-buy-alone-request=${buy}
            ></campaign-group-buy>`,
      )}
      <div class="buy">
        ${canBuy ? html`<button class="way" type="button" @click=${buy}>${words.buy}</button>` : nothing}
        <p role="status">${asked ? words.noCheckout : nothing}</p>
      </div>
    </div>
  </article>`;
}
