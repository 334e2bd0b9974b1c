import type { CampaignError, Coupon, CouponActivity, CouponView, Wallet } from "@campaign-kit/sdk";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { formatLastDay } from "../shop/format.ts";
import { signedOut } from "../shop/preferences.ts";
import type { Shop } from "../shop/shop.ts";
import { texts } from "../texts/texts.ts";
import { addressOfGoods } from "./goods.ts";

/** The compartments of a wallet, in their order. */
const pockets = ["usable", "upcoming", "used", "expired"] as const;

export interface WalletState {
  wallet?: Wallet;
  error?: CampaignError;
  signIn: () => void;
}

/** What the shopper claimed, by what can be done with it; or why it cannot be shown, and the way on. */
export function walletList(shop: Shop, { wallet, error, signIn }: WalletState) {
  const words = texts[shop.preferences.language];
  if (shop.preferences.shopper === signedOut || error?.code === "authentication_required") {
    return blank(
      words.walletSignedOut,
      html`<button class="way" type="button" @click=${signIn}>${words.signIn}</button>`,
    );
  }
  if (wallet) {
    if (wallet.coupons.length) return pockets.map((pocket) => pocketOf(shop, wallet, pocket));
    return blank(words.walletEmpty, html`<a class="way" href="/#coupons">${words.seeCoupons}</a>`);
  }
  if (error) {
    const retry = () => void shop.client.refresh();
    return blank(
      words.walletFailed,
      html`<button class="way" type="button" @click=${retry}>${words.tryAgain}</button>`,
    );
  }
  return html`<section class="pocket" aria-busy="true" aria-label=${words.loading}>
    <ul class="shelf">
      ${[1, 2, 3].map(() => html`<li><campaign-coupon .data=${{ state: "loading" } satisfies CouponView}></campaign-coupon></li>`)}
    </ul>
  </section>`;
}

function blank({ title, text }: { title: string; text: string }, way: unknown) {
  return html`<section class="blank">
    <h2>${title}</h2>
    <p>${text}</p>
    ${way}
  </section>`;
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
            <campaign-coupon
              .data=${ticket(shop, coupon)}
              use-href=${addressOfGoods(coupon.activity)}
            ></campaign-coupon>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** A claimed coupon as the widget shows it. */
function ticket({ campaign, client, tag, preferences: { language } }: Shop, coupon: Coupon): CouponView {
  const activity = campaign?.activities.find(({ id }) => id === coupon.activity) ?? activityOf(coupon);
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

/** A coupon is complete enough to be shown where the campaign is not at hand, or has it no more. */
function activityOf({
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
