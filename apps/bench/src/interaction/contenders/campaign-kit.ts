import "@campaign-kit/widgets/define";
import "@campaign-kit/widgets/themes/campaign.css";

const shopper = new URLSearchParams(location.search).get("shopper");
document.body.innerHTML = `
  <campaign-provider base-url="/" campaign="double-11">
    <campaign-countdown></campaign-countdown>
    <campaign-coupon activity="save-50" use-href="#goods"></campaign-coupon>
    <campaign-coupon activity="skincare-15" use-href="#goods"></campaign-coupon>
    <campaign-group-buy activity="duo" invite-href="/g/?group={group}"></campaign-group-buy>
    <campaign-lucky-draw activity="wheel" wallet-href="#wallet"></campaign-lucky-draw>
    <campaign-check-in activity="daily" wallet-href="#wallet"></campaign-check-in>
  </campaign-provider>`;
document.querySelector("campaign-provider")!.getToken = () => shopper;
