import type { Group } from "@campaign-kit/sdk";
import { html, nothing } from "lit";
import { activityOf } from "../shop/activities.ts";
import type { Shop } from "../shop/shop.ts";
import { localize, texts, type Texts } from "../texts/texts.ts";
import { blank } from "./blank.ts";
import { addressOfProduct, picture } from "./goods.ts";
import { addressOfInvite } from "./groups.ts";

export interface InviteState {
  activity: string | null;
  group: string | null;
  /** What is known of the group. */
  known?: Group | undefined;
  /** There is no such group. */
  missing: boolean;
}

/** What an invite leads to: whose group it is, of what, and the way to join. For visitors too. */
export function invitePage(
  { campaign, preferences: { language } }: Shop,
  { activity, group, known, missing }: InviteState,
) {
  const words = texts[language];
  const groupBuy = activityOf(campaign, "group-buy", activity);
  if (missing || !group || (campaign && !groupBuy)) {
    return blank(words.noSuchGroup, html`<a class="way" href="/#groups">${words.seeGroups}</a>`, 1);
  }
  return html`<article class="detail">
    ${picture(groupBuy?.product.id ?? "")}
    <div>
      <h1>${known ? heading(known, words) : words.invite}</h1>
      <p class="lead">
        ${
          groupBuy
            ? html`<a class="link" href=${addressOfProduct(groupBuy.product.id)}
                >${localize(groupBuy.product.title, language)}</a
              >`
            : nothing
        }
      </p>
      <h2 class="unseen">${words.groups}</h2>
      <campaign-group-buy
        activity=${activity ?? nothing}
        group=${group}
        invite-href=${addressOfInvite(activity ?? "")}
        alone-href=${groupBuy ? addressOfProduct(groupBuy.product.id) : nothing}
      ></campaign-group-buy>
    </div>
  </article>`;
}

/** Whose group it is, and whether one may still join it. */
export function heading({ members, status, join, mine }: Group, words: Texts): string {
  const leader = members.find((member) => member.leader);
  if (mine && !mine.leftAt) return leader?.you ? words.yourGroup : words.inGroupOf(leader?.nickname);
  const open = status === "open" && (join === "joinable" || join === "authentication_required");
  return open ? words.invitedBy(leader?.nickname) : words.groupOf(leader?.nickname);
}
