import type { CheckInActivity } from "@campaign-kit/contract/api";
import { CouldNotCheck } from "../check.ts";
import type { Kit } from "../kit.ts";
import type { Acts } from "./index.ts";

export function openCheckIn(kit: Kit, fits: (activity: CheckInActivity) => boolean = () => true): CheckInActivity {
  return kit.activity(
    "check-in",
    "check-in of the kind that is open",
    (activity) => kit.isOpen(activity) && fits(activity),
  );
}

export const checkInActs = {
  checkIn: async (kit) => {
    const activity = openCheckIn(kit);
    const [as] = await kit.able(activity, "ready");
    return { operation: "checkIn", as, params: { activity: activity.id } };
  },
  makeUpDay: async (kit) => {
    const activity = openCheckIn(kit, ({ makeUp }) => makeUp !== undefined);
    const [as] = await kit.able(activity, "ready");
    const [date] = (await kit.mine(as!, activity)).makeUp?.dates ?? [];
    if (date === undefined) throw new CouldNotCheck("there is no missed day of this month that could be made up");
    const { cost } = activity.makeUp!;
    if ((await kit.points(as!)) < cost) await kit.grant(as!, cost);
    return { operation: "makeUpDay", as, params: { activity: activity.id }, body: { date } };
  },
} satisfies Partial<Acts>;
