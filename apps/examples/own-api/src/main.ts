import { createAdapter } from "@campaign-kit/sdk/adapter";
import "@campaign-kit/widgets/countdown/define";
import "@campaign-kit/widgets/coupon/define";
import "@campaign-kit/widgets/provider/define";
import "@campaign-kit/widgets/themes/campaign.css";
import { adapter } from "./adapter.ts";
import "./page.css";

const provider = document.querySelector("campaign-provider")!;
provider.fetch = createAdapter(adapter);
provider.getToken = () => "lin"; // The shop's own sign-in.
