import "@campaign-kit/example-shop/page.css";
import { getToken, nextWeek } from "@campaign-kit/example-shop";
import "@campaign-kit/widgets/define";
import "@campaign-kit/widgets/themes/campaign.css";

const provider = document.querySelector("campaign-provider")!;
provider.getToken = getToken;
document.querySelector<HTMLElementTagNameMap["campaign-coupon"]>("#next-week")!.data = nextWeek;

provider.addEventListener("campaign-claimed", ({ claim }) => {
  document.getElementById("basket")!.textContent = `In the basket: ${claim.coupon.title["en"]!}`;
});

const campaign = document.getElementById("campaign")!;
const toggle = document.getElementById("toggle")!;
toggle.addEventListener("click", () => {
  if (campaign.isConnected) campaign.remove();
  else provider.append(campaign);
  toggle.textContent = `${campaign.isConnected ? "Hide" : "Show"} the campaign`;
});
