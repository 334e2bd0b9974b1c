import "@campaign-kit/widgets/countdown/define";
import "@campaign-kit/widgets/themes/campaign.css";
import type { CampaignCountdown } from "@campaign-kit/widgets";
import { items, secondsOf, show } from "../page.ts";

await show({
  mount(list, deadline, count) {
    const until = new Date(deadline).toISOString();
    const all: CampaignCountdown[] = [];
    items(list, count, () => {
      const countdown = document.createElement("campaign-countdown");
      Object.assign(countdown, { until, size: "small", label: "Ends in" });
      all.push(countdown);
      return countdown;
    });
    // A server that makes a page says its time once, and it is as old as the making of a thousand where it is said before.
    const now = new Date().toISOString();
    for (const countdown of all) countdown.now = now;
  },
  read: (item) => secondsOf(item.firstElementChild!.shadowRoot!.querySelector(".digits")!.textContent),
});
