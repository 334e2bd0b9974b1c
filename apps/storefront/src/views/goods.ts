import type { CouponActivity } from "@campaign-kit/sdk";
import { html } from "lit";
import { couponsFor, isInScope } from "../coupons/applies.ts";
import { goods, type Product } from "../goods/goods.ts";
import { pictures } from "../goods/pictures.ts";
import { formatMoney } from "../shop/format.ts";
import type { Language } from "../shop/preferences.ts";
import type { Shop } from "../shop/shop.ts";
import { localize, texts } from "../texts/texts.ts";

/** The address of the goods that a coupon is for; of all goods without one. */
export const addressOfGoods = (coupon?: string) =>
  coupon ? `/?coupon=${encodeURIComponent(coupon)}#goods` : "/#goods";

/** The address of a product's own page. */
export const addressOfProduct = (product: string) => `/goods/?id=${encodeURIComponent(product)}`;

/** The goods, each with the coupons that apply. With `coupon`, those alone that it is for. */
export function goodsList(shop: Shop, coupon: CouponActivity | undefined) {
  const shown = coupon ? goods.filter((product) => isInScope(coupon.scope, product)) : goods;
  return html`<ul class="goods">
    ${shown.map((product) => html`<li class="product" id="goods-${product.id}">${card(shop, product)}</li>`)}
  </ul>`;
}

/** Says which goods are shown, and how to see them all. */
export function goodsHint({ preferences: { language }, tag }: Shop, coupon: CouponActivity | undefined) {
  const words = texts[language];
  if (!coupon) return words.goodsHint;
  const minimum = coupon.threshold && formatMoney(tag, coupon.threshold);
  return html`${words.goodsFor(localize(coupon.title, language), minimum)}
    <a class="link" href=${addressOfGoods()}>${words.allGoods}</a>`;
}

function card(shop: Shop, product: Product) {
  const { language } = shop.preferences;
  return html`
    ${picture(product.id)}
    <h3><a href=${addressOfProduct(product.id)}>${localize(product.name, language)}</a></h3>
    <p class="about">${localize(product.about, language)}</p>
    <p class="price">${priceOf(shop, product)}</p>
    ${applies(shop, product)}
  `;
}

/** A product's drawing; an empty sheet for one that the shop does not have. */
export const picture = (product: string) =>
  html`<figure class="picture"><svg viewBox="0 0 320 200" aria-hidden="true">${pictures[product]}</svg></figure>`;

/** What a product costs alone. */
export const priceOf = ({ campaign, tag }: Shop, product: Product) =>
  formatMoney(tag, { amount: product.price, currency: campaign?.currency ?? "CNY" });

/** Small tickets: the coupons that can be used on a product alone. */
export function applies({ campaign, preferences: { language }, tag, now }: Shop, product: Product) {
  const applicable = campaign ? couponsFor(product, campaign, now) : [];
  return html`<ul class="applies" aria-label=${texts[language].applies}>
    ${applicable.map((coupon) => {
      const title = localize(coupon.title, language);
      const href = `${location.pathname === "/" ? "" : "/"}#coupon-${coupon.id}`;
      return html`<li>
        <a href=${href} title=${title}>${worth(coupon, language, tag)}<span class="unseen"> ${title}</span></a>
      </li>`;
    })}
  </ul>`;
}

/** A coupon in a word: "¥50", "15%". */
function worth({ benefit, title }: CouponActivity, language: Language, tag: string): string {
  switch (benefit.type) {
    case "amount_off":
      return formatMoney(tag, benefit.amount);
    case "percent_off":
      return texts[language].percentOff(benefit.percent);
    default:
      return localize(title, language);
  }
}
