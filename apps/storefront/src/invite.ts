import "@campaign-kit/widgets/group-buy/define";
import { CampaignError, type Group } from "@campaign-kit/sdk";
import { render } from "lit";
import { part, startPage } from "./page.ts";
import { texts } from "./texts/texts.ts";
import { heading, invitePage } from "./views/invite.ts";

const asked = new URLSearchParams(location.search);
const [activity, group] = [asked.get("activity"), asked.get("group")];
let known: Group | undefined;
let missing = false;

/** What says that the address is wrong, rather than the way to the server. */
const wrongAddress = ["group_not_found", "activity_not_found", "invalid_request", "not_found"];

startPage({
  title: ({ preferences }) =>
    known ? heading(known, texts[preferences.language]) : texts[preferences.language].invite,
  parts: [(shop) => render(invitePage(shop, { activity, group, known, missing }), part("invite-page"))],
  watch(client, changed) {
    if (!activity || !group) return () => undefined;
    let looked = false;
    return client.groupBuy.watch(
      activity,
      (view) => {
        if (view.group?.id === group) known = view.group;
        changed();
        if (view.state !== "unavailable" || looked) return;
        looked = true;
        client.groupBuy.getGroup(activity, group).catch((error: unknown) => {
          missing = error instanceof CampaignError && wrongAddress.includes(error.code);
          changed();
        });
      },
      { group },
    );
  },
});
