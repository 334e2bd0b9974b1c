import "@campaign-kit/widgets/define";
import { api, campaign, show, token, widgets } from "./asked.ts";

const provider = document.createElement("campaign-provider");
provider.baseUrl = api;
provider.campaign = campaign;
provider.getToken = () => token;
provider.append(
  ...widgets.map(({ mechanic, activity }) => {
    const widget = document.createElement(`campaign-${mechanic}`);
    if (activity) widget.setAttribute("activity", activity);
    return widget;
  }),
);
document.body.append(provider);

// A countdown is out of its loading state before it has all that it asks for.
let isRead = false;
provider.client!.watch(({ campaign, me }) => (isRead = !!campaign && !!me));
const timer = setInterval(() => {
  if (!isRead) return;
  [...provider.children].forEach((widget, index) => {
    if (!widget.matches(":state(loading)") && widget.shadowRoot?.childElementCount) show(index);
  });
  if (document.documentElement.dataset["shown"] === String(widgets.length)) clearInterval(timer);
}, 50);
