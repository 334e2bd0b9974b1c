import type { GroupBuyActivity } from "@campaign-kit/sdk";
import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { activitiesOf } from "../shop/activities.ts";
import type { Shop } from "../shop/shop.ts";
import { localize } from "../texts/texts.ts";
import { addressOfProduct, picture } from "./goods.ts";

/** The address of an invite, as the widget fills it in: whole, since it is sent to others. */
export const addressOfInvite = (activity: string) =>
  `${location.origin}/g/?activity=${encodeURIComponent(activity)}&group={group}`;

/** What can be bought together, each with its group. */
export function groupOffers({ campaign, preferences: { language } }: Shop) {
  return repeat(
    activitiesOf(campaign, "group-buy"),
    ({ id }) => id,
    ({ id, product }: GroupBuyActivity) =>
      html`<li class="offer" id="group-${id}">
        ${picture(product.id)}
        <div>
          <h3><a href=${addressOfProduct(product.id)}>${localize(product.title, language)}</a></h3>
          <campaign-group-buy
            activity=${id}
            invite-href=${addressOfInvite(id)}
            alone-href=${addressOfProduct(product.id)}
          ></campaign-group-buy>
        </div>
      </li>`,
  );
}
