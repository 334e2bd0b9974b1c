import type { CampaignDefinition, Me } from "@campaign-kit/contract";
import { moments } from "./moments.ts";
import type { Scenario } from "./scenario.ts";

const SECOND = 1000;
const lin = { now: moments.peak, shopper: "lin" } as const;
/** A group of two that Lin opened at 09:40 on the peak's first day. */
const LIN_OPENS = "2026-11-11T09:40:00+08:00";

/** What has become of groups. Where a shopper is invited, `invite(activity)` tells the group's id. */
export const groupBuyScenarios = {
  "group-listed": {
    ...lin,
    description: "Zhao and Maya have opened groups that strangers may join; Lin is in none.",
    prepare: async (seed) => {
      seed.at("2026-11-11T00:05:00+08:00");
      await seed.openGroup("duo", "maya");
      seed.at("2026-11-11T05:04:57+08:00");
      await seed.openGroup("duo", "zhao");
      await seed.openGroup("family-pack", "zhao");
      await seed.fillGroup("family-pack", 4);
    },
  },
  "group-open": {
    ...lin,
    description: "Lin has opened a group of two. One seat is empty.",
    prepare: async (seed) => {
      seed.at(LIN_OPENS);
      await seed.openGroup("duo", "lin");
    },
  },
  "group-live": {
    ...lin,
    description: "Zhao joins Lin’s group of two six seconds after the page opens.",
    prepare: (seed) => seed.openGroup("duo", "lin"),
    later: [{ after: 6 * SECOND, happens: (seed) => seed.joinGroup("duo", "zhao") }],
  },
  "group-completed": {
    ...lin,
    description: "Lin’s group of two is complete: Zhao has joined.",
    prepare: async (seed) => {
      seed.at(LIN_OPENS);
      await seed.openGroup("duo", "lin");
      await seed.joinGroup("duo", "zhao");
    },
  },
  "group-completed-member": {
    ...lin,
    description: "Lin has joined Zhao’s group of two, which is complete by that.",
    prepare: async (seed) => {
      await seed.openGroup("duo", "zhao");
      await seed.joinGroup("duo", "lin");
    },
  },
  "group-expired": {
    ...lin,
    now: moments.peakSecondDay,
    description: "Nobody joined Lin’s group of two within its day. The money is due, and not yet paid.",
    prepare: async (seed) => {
      seed.at(LIN_OPENS);
      await seed.openGroup("duo", "lin");
    },
  },
  "group-refunded": {
    ...lin,
    now: moments.peakSecondDay,
    description: "Nobody joined Lin’s group of two within its day. The money went back a minute later.",
    prepare: async (seed) => {
      seed.at(LIN_OPENS);
      await seed.openGroup("duo", "lin");
      seed.at("2026-11-12T09:41:00+08:00");
      await seed.payRefunds("duo");
    },
  },
  "group-cancelled": {
    ...lin,
    description: "The shop has called Lin’s group off; the money is due.",
    prepare: async (seed) => {
      await seed.openGroup("duo", "lin");
      await seed.cancelGroup("duo");
    },
  },
  "group-closes-soon": {
    ...lin,
    now: "2026-11-12T09:39:45+08:00",
    description: "Lin’s group of two lacks one person, and has fifteen seconds left.",
    prepare: async (seed) => {
      seed.at(LIN_OPENS);
      await seed.openGroup("duo", "lin");
    },
  },
  "group-invited": {
    ...lin,
    description: "Zhao has invited Lin to a group of two.",
    prepare: (seed) => seed.openGroup("duo", "zhao"),
  },
  "group-invited-visitor": {
    ...lin,
    shopper: null,
    description: "A visitor who is not signed in follows Zhao’s invite to a group of two.",
    prepare: (seed) => seed.openGroup("duo", "zhao"),
  },
  "group-invited-full": {
    ...lin,
    description: "Lin follows an invite to a group of two that is complete already.",
    prepare: async (seed) => {
      await seed.openGroup("duo", "zhao");
      await seed.joinGroup("duo", "maya");
    },
  },
  "group-invited-late": {
    ...lin,
    now: moments.peakSecondDay,
    description: "Lin follows an invite to a group of two whose time is over.",
    prepare: async (seed) => {
      seed.at(LIN_OPENS);
      await seed.openGroup("duo", "zhao");
    },
  },
  "group-invited-encore": {
    ...lin,
    now: moments.encore,
    description: "The peak is over, but not the time of the group of two that Zhao has invited Lin to.",
    prepare: async (seed) => {
      seed.at("2026-11-13T22:00:00+08:00");
      await seed.openGroup("duo", "zhao");
    },
  },
  "group-taken": {
    ...lin,
    description: "The last seat of the group that Lin is invited to is taken just before the click.",
    prepare: (seed) => seed.openGroup("duo", "zhao"),
    ahead: (seed) => seed.joinGroup("duo", "maya"),
  },
  "group-limit": {
    ...lin,
    description: "Lin is invited to a second group of two, but has been in one, which is the limit.",
    prepare: async (seed) => {
      await seed.openGroup("duo", "lin");
      await seed.joinGroup("duo", "maya");
      await seed.openGroup("duo", "zhao");
    },
  },
  "group-tiers": {
    ...lin,
    description: "Lin’s family pack has 4 people: the first price is reached, one more person reaches the second.",
    prepare: async (seed) => {
      await seed.openGroup("family-pack", "lin");
      await seed.fillGroup("family-pack", 4);
    },
  },
  "group-tiers-invited": {
    ...lin,
    description: "Zhao has invited Lin to a family pack of 4 people.",
    prepare: async (seed) => {
      await seed.openGroup("family-pack", "zhao");
      await seed.fillGroup("family-pack", 4);
    },
  },
  "group-tiers-live": {
    ...lin,
    description: "Two more join Lin’s family pack within nine seconds, and the price falls.",
    prepare: async (seed) => {
      await seed.openGroup("family-pack", "lin");
      await seed.fillGroup("family-pack", 3);
    },
    later: [
      { after: 5 * SECOND, happens: (seed) => seed.joinGroup("family-pack", "zhao") },
      { after: 9 * SECOND, happens: (seed) => seed.joinGroup("family-pack", "maya") },
    ],
  },
  "group-tiers-full": {
    ...lin,
    description: "Lin’s family pack has all of its 8 people.",
    prepare: async (seed) => {
      await seed.openGroup("family-pack", "lin");
      await seed.fillGroup("family-pack");
    },
  },
  "group-tiers-closed": {
    ...lin,
    now: "2026-11-13T09:52:24+08:00",
    description: "The time of Lin’s family pack ended with 6 people: it succeeded at the second price.",
    prepare: async (seed) => {
      seed.at(LIN_OPENS);
      await seed.openGroup("family-pack", "lin");
      await seed.fillGroup("family-pack", 6);
    },
  },
  "group-member": {
    ...lin,
    description: "Lin has joined Zhao’s family pack, as the second.",
    prepare: async (seed) => {
      await seed.openGroup("family-pack", "zhao");
      await seed.joinGroup("family-pack", "lin");
    },
  },
  "group-promoted": {
    ...lin,
    description: "Zhao has left the family pack that he opened: Lin, who joined next, leads it now.",
    prepare: async (seed) => {
      await seed.openGroup("family-pack", "zhao");
      await seed.joinGroup("family-pack", "lin");
      await seed.fillGroup("family-pack", 3);
      await seed.leaveGroup("family-pack", "zhao");
    },
  },
  "group-left": {
    ...lin,
    description: "Lin has left Zhao’s family pack; the money is due.",
    prepare: async (seed) => {
      await seed.openGroup("family-pack", "zhao");
      await seed.joinGroup("family-pack", "lin");
      await seed.leaveGroup("family-pack", "lin");
    },
  },
  "group-large": {
    ...lin,
    description: "A family pack for up to 20 people, of whom 7 are there.",
    adapt: forTwenty,
    prepare: async (seed) => {
      await seed.openGroup("family-pack", "lin");
      await seed.fillGroup("family-pack", 7);
    },
  },
  "group-unknown-state": {
    ...lin,
    description: "A newer server tells a state of Lin’s group that this code does not know.",
    prepare: (seed) => seed.openGroup("duo", "lin"),
    rewrite: (path, body) => {
      if (!path.endsWith("/me")) return body;
      const me = structuredClone(body) as Me;
      const duo = me.activities["duo"];
      if (duo?.mechanic === "group-buy") for (const group of duo.groups) group.status = "frozen" as "open";
      return me;
    },
  },
} as const satisfies Record<string, Scenario>;

function forTwenty(campaign: CampaignDefinition): CampaignDefinition {
  const price = (amount: number) => ({ amount, currency: campaign.currency });
  const tiers = [
    { people: 5, price: price(4900) },
    { people: 10, price: price(4200) },
    { people: 20, price: price(3600) },
  ];
  return {
    ...campaign,
    activities: campaign.activities.map((activity) =>
      activity.id === "family-pack" ? { ...activity, tiers } : activity,
    ),
  };
}
