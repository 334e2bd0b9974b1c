import "@campaign-kit/widgets/provider/define";
import "@campaign-kit/widgets/check-in/define";
import "@campaign-kit/widgets/themes/campaign.css";
