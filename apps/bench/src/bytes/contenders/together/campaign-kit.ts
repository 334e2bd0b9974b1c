import "@campaign-kit/widgets/define";
import "@campaign-kit/widgets/themes/campaign.css";
