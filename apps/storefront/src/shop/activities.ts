import type { Campaign, Me } from "@campaign-kit/sdk";

type Activity = Campaign["activities"][number];
type MyActivity = Me["activities"][string];
export type Mechanic = Activity["mechanic"];
export type ActivityOf<Name extends Mechanic> = Extract<Activity, { mechanic: Name }>;
type MineOf<Name extends Mechanic> = Extract<MyActivity, { mechanic: Name }>;

/** The activities of one mechanic, in the campaign's order. A campaign may hold mechanics that this shop does not show. */
export function activitiesOf<Name extends Mechanic>(
  campaign: Pick<Campaign, "activities"> | undefined,
  mechanic: Name,
): ActivityOf<Name>[] {
  return campaign?.activities.filter((activity) => isOf(activity, mechanic)) ?? [];
}

/** The activity of this id, where it is of this mechanic. */
export function activityOf<Name extends Mechanic>(
  campaign: Pick<Campaign, "activities"> | undefined,
  mechanic: Name,
  id: string | null,
): ActivityOf<Name> | undefined {
  return activitiesOf(campaign, mechanic).find((activity) => activity.id === id);
}

/** How the shopper stands to an activity, where it is of this mechanic. */
export function mineOf<Name extends Mechanic>(
  me: Pick<Me, "activities"> | undefined,
  mechanic: Name,
  id: string,
): MineOf<Name> | undefined {
  const mine = me?.activities[id];
  return mine?.mechanic === mechanic ? (mine as MineOf<Name>) : undefined;
}

function isOf<Name extends Mechanic>(activity: Activity, mechanic: Name): activity is ActivityOf<Name> {
  return activity.mechanic === mechanic;
}
