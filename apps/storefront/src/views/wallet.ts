import type { Coupon, CouponActivity, CouponView, Wallet } from "@campaign-kit/sdk";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { activityOf } from "../shop/activities.ts";
import { formatLastDay } from "../shop/format.ts";
import { signedOut } from "../shop/preferences.ts";
import type { Shop } from "../shop/shop.ts";
import { texts } from "../texts/texts.ts";
import { blank } from "./blank.ts";
import { addressOfGoods, addressOfProduct } from "./goods.ts";
import { pointsPocket } from "./points.ts";
import { prizesPocket } from "./prizes.ts";

/** The compartments of a wallet, in their order. */
const pockets = ["usable", "upcoming", "used", "expired"] as const;

/** What the shopper owns: coupons by what can be done with them, points, prizes; or why it cannot be shown, and the way on. */
export function walletPage(shop: Shop, signIn: () => void) {
  const { wallet, me, preferences } = shop;
  const error = shop.walletError ?? shop.error;
  const words = texts[preferences.language];
  if (preferences.shopper === signedOut || me?.shopper === null) {
    return blank(
      words.walletSignedOut,
      html`<button class="way" type="button" @click=${signIn}>${words.signIn}</button>`,
    );
  }
  if (wallet) {
    return html`<div class="wallet">
      <div>
        ${
          wallet.coupons.length
            ? pockets.map((pocket) => pocketOf(shop, wallet, pocket))
            : html`<section class="pocket">
                ${blank(words.walletEmpty, html`<a class="way" href="/#coupons">${words.seeCoupons}</a>`)}
              </section>`
        }
      </div>
      <div>${pointsPocket(shop, wallet.points)} ${prizesPocket(shop, wallet.prizes)}</div>
    </div>`;
  }
  if (error) {
    const retry = () => void shop.client.refresh();
    return blank(
      words.walletFailed,
      html`<button class="way" type="button" @click=${retry}>${words.tryAgain}</button>`,
    );
  }
  return html`<div class="wallet">
    <section class="pocket" aria-busy="true" aria-label=${words.loading}>
      <ul class="shelf">
        ${[1, 2, 3].map(() => html`<li><campaign-coupon .data=${{ state: "loading" } satisfies CouponView}></campaign-coupon></li>`)}
      </ul>
    </section>
  </div>`;
}

function pocketOf(shop: Shop, wallet: Wallet, pocket: (typeof pockets)[number]) {
  const coupons = wallet.coupons.filter(({ status }) => status === pocket);
  if (!coupons.length) return nothing;
  return html`<section class="pocket ${pocket}" aria-labelledby="pocket-${pocket}">
    <h2 id="pocket-${pocket}">${texts[shop.preferences.language].pockets[pocket]} <span>${coupons.length}</span></h2>
    <ul class="shelf">
      ${repeat(
        coupons,
        ({ id }) => id,
        (coupon) =>
          html`<li>
            <campaign-coupon .data=${ticket(shop, coupon)} use-href=${addressOfUse(shop, coupon)}></campaign-coupon>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** A claimed coupon as the widget shows it. */
function ticket({ campaign, client, tag, preferences: { language } }: Shop, coupon: Coupon): CouponView {
  const activity = activityOf(campaign, "coupon", coupon.activity) ?? asActivity(coupon);
  const timeZone = campaign?.timeZone;
  const over = texts[language].couldBeUsedUntil(formatLastDay(tag, timeZone, coupon.usableUntil));
  return {
    state: coupon.status === "used" ? "used" : "claimed",
    activity: coupon.status === "expired" ? { ...activity, terms: { [language]: over } } : activity,
    coupon,
    clock: client.clock,
    ...(timeZone && { timeZone }),
  };
}

/** Where a coupon can be used. */
function addressOfUse({ campaign }: Shop, { activity, scope }: Coupon): string {
  if (activityOf(campaign, "coupon", activity)) return addressOfGoods(activity);
  return scope.type === "product" ? addressOfProduct(scope.id) : addressOfGoods();
}

/** A coupon is complete enough to be shown where it came from a draw or a check-in, or the campaign is not at hand. */
function asActivity({
  activity,
  title,
  benefit,
  threshold,
  scope,
  usableFrom,
  usableUntil,
  claimedAt,
}: Coupon): CouponActivity {
  return {
    mechanic: "coupon",
    id: activity,
    title,
    benefit,
    ...(threshold && { threshold }),
    scope,
    windows: [{ opensAt: claimedAt, closesAt: usableUntil }],
    audience: "everyone",
    limit: 1,
    use: { type: "fixed", from: usableFrom, until: usableUntil },
    excludes: [],
  };
}
