import { phasePosition, type CampaignStage } from "@campaign-kit/sdk";
import { html, nothing } from "lit";
import { formatDays } from "../shop/format.ts";
import type { Shop } from "../shop/shop.ts";
import { localize, texts } from "../texts/texts.ts";

/** Where the campaign stands by the server's clock; `undefined` until both are known. */
export function stageOf({ campaign, now }: Shop): CampaignStage | undefined {
  return campaign && now !== undefined ? phasePosition(campaign, now).stage : undefined;
}

/** "Double 11 Carnival, 1–16 November" */
export function nameAndDates({ campaign, preferences, tag }: Shop): string {
  const { language } = preferences;
  const first = campaign?.phases[0];
  const last = campaign?.phases.at(-1);
  if (!campaign || !first || !last) return texts[language].campaignName;
  const dates = formatDays(tag, campaign.timeZone, first.startsAt, last.endsAt, "long");
  return texts[language].nameAndDates(localize(campaign.name, language), dates);
}

/** The phases in their order, the current one marked. */
export function phaseLine(shop: Shop) {
  const { campaign, error, preferences, tag } = shop;
  const stage = stageOf(shop);
  // The current phase takes more room: better to wait for the clock than to move them.
  if (!campaign || !(stage ?? error)) return nothing;
  const { language } = preferences;
  const words = texts[language];
  return campaign.phases.map(({ id, name, hint, startsAt, endsAt }) => {
    const now = id === stage;
    return html`<li aria-current=${now ? "step" : nothing}>
      <strong>${localize(name, language)}</strong>
      <span dir="auto">${formatDays(tag, campaign.timeZone, startsAt, endsAt)}</span>
      ${now ? html`<span class="now">${hint ? words.now(localize(hint, language)) : words.runsNow}</span>` : nothing}
    </li>`;
  });
}
