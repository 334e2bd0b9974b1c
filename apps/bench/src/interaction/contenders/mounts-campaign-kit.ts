import "@campaign-kit/widgets/define";
import "@campaign-kit/widgets/themes/campaign.css";
import type { Mountable } from "../mounts.ts";

const shopper = new URLSearchParams(location.search).get("shopper");
document.body.innerHTML = `<campaign-provider base-url="/" campaign="double-11"><div></div></campaign-provider>`;
const provider = document.querySelector("campaign-provider")!;
provider.getToken = () => shopper;
const place = provider.firstElementChild!;

/** Put into the page as a shop would, below the same provider, and taken out again. */
const element = (name: string, activity?: string): Mountable => ({
  mount() {
    const widget = document.createElement(name);
    if (activity) widget.setAttribute("activity", activity);
    place.append(widget);
  },
  unmount: () => place.replaceChildren(),
  isDrawn: () => Boolean(place.firstElementChild?.shadowRoot?.querySelector("[role=timer], [aria-busy=false]")),
});

globalThis.mountables = {
  countdown: element("campaign-countdown"),
  coupon: element("campaign-coupon", "save-50"),
  "group-buy": element("campaign-group-buy", "duo"),
  "lucky-draw": element("campaign-lucky-draw", "wheel"),
  "check-in": element("campaign-check-in", "daily"),
};
