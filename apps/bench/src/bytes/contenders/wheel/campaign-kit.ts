import "@campaign-kit/widgets/provider/define";
import "@campaign-kit/widgets/lucky-draw/define";
import "@campaign-kit/widgets/themes/campaign.css";
