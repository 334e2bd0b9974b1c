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
    const make = () => {
      const countdown = document.createElement("campaign-countdown");
      Object.assign(countdown, { until, size: "small", label: "Ends in" });
      return countdown;
    };
    // The server tells the first one the time: an answer that waits until a thousand are made may be as old as that.
    items(list, 1, make);
    while (client.clock.now() === undefined) await new Promise(requestAnimationFrame);
    items(list, count - 1, make);
  },
  read: (item) => secondsOf(item.firstElementChild!.shadowRoot!.querySelector(".digits")!.textContent),
});
