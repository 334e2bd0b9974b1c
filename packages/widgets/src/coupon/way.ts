import type { CouponView } from "@campaign-kit/sdk";
import type { CampaignCoupon } from "./coupon.ts";
import { CampaignUseRequestEvent } from "./coupon.events.ts";
import type { CouponWords } from "./coupon.messages.ts";

/** A way on from here, which a page may replace by its own. */
export interface CouponWay {
  slot: string;
  label: string;
  look: string;
  icon?: boolean;
  href: string | undefined;
  press?: (event: MouseEvent) => void;
}

/** Where a state leads; nothing where it leads nowhere. `signIn`: what a press of "Sign in" does. */
export function wayFrom(
  host: CampaignCoupon,
  activity: string,
  { state, coupon }: CouponView,
  say: CouponWords,
  signIn: (event: MouseEvent) => void,
): CouponWay | undefined {
  if (state === "signed-out")
    return { slot: "sign-in", label: say.signIn, look: "action", href: host.signInHref, press: signIn };
  if (state === "ineligible")
    return { slot: "others", label: say.couponsForYou, look: "link", icon: true, href: host.othersHref };
  if (state !== "claimed" && state !== "limit-reached") return undefined;
  const press = (event: MouseEvent): void => {
    if (event.detail > 1 || !host.dispatchEvent(new CampaignUseRequestEvent(activity, coupon))) event.preventDefault();
  };
  return { slot: "use", label: say.useIt, look: "action quiet", icon: true, href: host.useHref, press };
}
