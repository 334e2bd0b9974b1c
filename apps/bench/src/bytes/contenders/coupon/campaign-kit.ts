import "@campaign-kit/widgets/provider/define";
import "@campaign-kit/widgets/coupon/define";
import "@campaign-kit/widgets/themes/campaign.css";
