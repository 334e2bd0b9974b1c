import "@campaign-kit/widgets/define";
import "@campaign-kit/widgets/themes/campaign.css";
import { waitFor } from "../page.ts";

document.body.innerHTML = `
  <campaign-provider base-url="/" campaign="double-11">
    <campaign-lucky-draw activity="wheel"></campaign-lucky-draw>
  </campaign-provider>`;
const shopper = new URLSearchParams(location.search).get("shopper");
document.querySelector("campaign-provider")!.getToken = () => shopper;
const draw = document.querySelector("campaign-lucky-draw")!;
await waitFor(() => draw.matches(":state(ready)") && draw.shadowRoot!.querySelector("[part=wheel]"));

globalThis.spin = async () => {
  draw.shadowRoot!.querySelector<HTMLElement>("[part=draw]")!.click();
  await waitFor(() => draw.matches(":state(drawing)"));
};
