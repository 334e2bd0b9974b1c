import "@campaign-kit/widgets/countdown/define";
import "@campaign-kit/widgets/themes/campaign.css";
import { items, secondsOf, show } from "../page.ts";

await show({
  mount(list, deadline, count) {
    const until = new Date(deadline).toISOString();
    // A server that makes a page says its time once.
    const now = new Date().toISOString();
    items(list, count, () => {
      const countdown = document.createElement("campaign-countdown");
      Object.assign(countdown, { until, now, size: "small", label: "Ends in" });
      return countdown;
    });
  },
  read: (item) => secondsOf(item.firstElementChild!.shadowRoot!.querySelector(".digits")!.textContent),
});
