import { createCampaignClient } from "@campaign-kit/sdk";
import { setDefaultClient } from "@campaign-kit/widgets";
import "@campaign-kit/widgets/countdown/define";
import "@campaign-kit/widgets/themes/campaign.css";
import { items, secondsOf, show } from "../page.ts";

await show({
  async mount(list, deadline, count) {
    const client = createCampaignClient({ baseUrl: "/", campaign: "double-11" });
    setDefaultClient(client);
    const until = new Date(deadline).toISOString();
    items(list, count, () => {
      const countdown = document.createElement("campaign-countdown");
      Object.assign(countdown, { until, size: "small", label: "Ends in" });
      return countdown;
    });
    // The server has told the time.
    while (client.clock.now() === undefined) await new Promise(requestAnimationFrame);
  },
  read: (item) => secondsOf(item.firstElementChild!.shadowRoot!.querySelector(".digits")!.textContent),
});
