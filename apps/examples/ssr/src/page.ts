/** What the page loads. The hydration comes before the definitions: a widget then takes over what the server has drawn. */
import "@campaign-kit/widgets/hydrate";
import "@campaign-kit/widgets/define";
import "@campaign-kit/widgets/themes/campaign.css";
import "./page.css";

// The shopper's part of the campaign is read here, after the page: so the page itself is the same for everyone.
document.querySelector("campaign-provider")!.getToken = () => "zhao";
