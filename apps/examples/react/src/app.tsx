import { baseUrl, campaign, getToken, nextWeek } from "@campaign-kit/example-shop";
import { couponQuery, createCampaignClient, meQuery, type CouponClaim } from "@campaign-kit/sdk";
import "@campaign-kit/widgets/define";
import type {} from "@campaign-kit/widgets/jsx";
import "@campaign-kit/widgets/themes/campaign.css";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";

// The widgets and the shop's own hooks are on one client, and so on one cache.
const queryClient = new QueryClient();
const client = createCampaignClient({ baseUrl, campaign, getToken, queryClient });

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <campaign-provider client={client}>
      <h1>React</h1>
      <Campaign />
      <Status />
    </campaign-provider>
  </QueryClientProvider>
);

function Campaign() {
  const [shown, setShown] = useState(true);
  const [claim, setClaim] = useState<CouponClaim>();
  return (
    <>
      <button onClick={() => setShown(!shown)}>{shown ? "Hide" : "Show"} the campaign</button>
      {claim && <p>In the basket: {claim.coupon.title["en"]}</p>}
      {shown && (
        <>
          <campaign-countdown />
          <campaign-coupon activity="save-50" oncampaign-claimed={(event) => setClaim(event.claim)} />
          <campaign-coupon data={nextWeek} />
          <campaign-check-in activity="daily" />
        </>
      )}
    </>
  );
}

/** No widget: a hook of the shop's, which costs no request of its own. */
function Status() {
  const { data: coupon } = useQuery(couponQuery(client, "save-50"));
  const refresh = () => queryClient.invalidateQueries({ queryKey: meQuery(client).queryKey });
  return (
    <p>
      The coupon is {coupon?.status ?? "on its way"}. <button onClick={refresh}>Ask again</button>
    </p>
  );
}
