import "@campaign-kit/widgets/countdown/define";
import "@campaign-kit/widgets/themes/campaign.css";
