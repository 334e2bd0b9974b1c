/** What the type checker makes of the elements in JSX. Never run. */
import type { CouponView } from "@campaign-kit/sdk";
import type { CampaignCoupon, CampaignProvider } from "@campaign-kit/widgets";
import type {} from "@campaign-kit/widgets/jsx";
import { QueryClient } from "@tanstack/react-query";
import { createRef } from "react";

declare const view: CouponView;
const coupon = createRef<CampaignCoupon>();

export const right = (
  <campaign-provider
    base-url="/"
    campaign="double-11"
    getToken={() => "token"}
    queryClient={new QueryClient()}
    className="page"
    ref={createRef<CampaignProvider>()}
    oncampaign-drawn={({ result }) => result.draw.id.length}
  >
    <campaign-coupon ref={coupon} activity="save-50" signInHref="/in" data={view} slot="a" onClick={() => undefined} />
    <campaign-coupon
      use-href="/goods"
      data={null}
      oncampaign-claimed={({ claim, activity }) => claim.coupon.id + activity.length}
    />
    <campaign-countdown
      size="small"
      no-days
      tenths
      noDays={false}
      oncampaign-countdown-ended={({ instant }) => Date.parse(instant)}
    />
    <campaign-group-buy activity="duo" oncampaign-group-opened={({ result }) => result.group.members.length} />
    <campaign-check-in activity="daily" oncampaign-checked-in={({ result }) => result.rewards.length} />
    <campaign-lucky-draw look="grid" oncampaign-shared={({ url }) => new URL(url)} />
  </campaign-provider>
);

export const wrong = (
  <campaign-provider
    // @ts-expect-error A token is a word.
    getToken={() => 1}
    // @ts-expect-error A cache alone is no client.
    queryClient={new QueryClient().getQueryCache()}
  >
    {/* @ts-expect-error There is no such size. */}
    <campaign-countdown size="huge" />
    {/* @ts-expect-error A view is an object. */}
    <campaign-coupon data="{}" />
    {/* @ts-expect-error Not a state of a coupon. */}
    <campaign-coupon data={{ state: "gone" }} />
    {/* @ts-expect-error The event has no such field. */}
    <campaign-coupon oncampaign-claimed={({ detail }) => detail} />
    {/* @ts-expect-error React would listen to `Campaign-claimed`. */}
    <campaign-coupon onCampaign-claimed={() => undefined} />
    {/* @ts-expect-error An attribute that is there is true. */}
    <campaign-countdown no-days={false} />
    {/* @ts-expect-error There is no such attribute. */}
    <campaign-coupon activty="save-50" />
    {/* @ts-expect-error There is no such element. */}
    <campaign-cupon />
  </campaign-provider>
);
