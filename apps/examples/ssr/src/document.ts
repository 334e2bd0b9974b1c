import type { Campaign } from "@campaign-kit/sdk";
import { campaignViews } from "@campaign-kit/sdk/views";
import { html as server } from "@lit-labs/ssr";
import { html, type TemplateResult } from "lit";

/** Languages of this shop, and how each is written. */
export const languages: Record<string, "ltr" | "rtl"> = { en: "ltr", "zh-CN": "ltr", ar: "rtl" };

/** The campaign, by what everyone may see of it. */
function content(campaign: Campaign, name: string): TemplateResult {
  const views = campaignViews(campaign);
  return html`<campaign-provider base-url="/" campaign=${campaign.id}>
    <main>
      <h1>${name}</h1>
      <campaign-countdown .data=${views.countdown()}></campaign-countdown>
      <campaign-coupon activity="save-50" use-href="/goods" .data=${views.coupon("save-50")}></campaign-coupon>
      <campaign-group-buy activity="duo" alone-href="/goods" .data=${views.groupBuy("duo")}></campaign-group-buy>
      <campaign-check-in activity="daily" .data=${views.checkIn("daily")}></campaign-check-in>
      <campaign-lucky-draw activity="wheel" .data=${views.luckyDraw("wheel")}></campaign-lucky-draw>
    </main>
  </campaign-provider>`;
}

/**
 * The page of a campaign, in one language. It has nothing that depends on who asks or when: a cache may keep it. What stands
 * around the widgets is drawn by the server alone, and left as it is by the page's script.
 */
export function campaignPage(campaign: Campaign, lang: string): unknown {
  const name = campaign.name[lang] ?? campaign.name["en"] ?? campaign.id;
  return server`<!doctype html>
    <html lang=${lang} dir=${languages[lang] ?? "ltr"}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/page.css" />
        <script type="module" src="/assets/page.js" async></script>
      </head>
      <body>
        ${content(campaign, name)}
      </body>
    </html>`;
}
