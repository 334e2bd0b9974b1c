import type { GroupBuyState, GroupBuyView } from "@campaign-kit/sdk";
import type { Note } from "../internal/activity-element.ts";
import { instant, money } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import type { GroupBuyWords } from "./group-buy.messages.ts";

/** What a group-buy says of where it stands. */
export interface GroupBuyFace {
  title: string;
  /** Under the title. */
  sub?: string | undefined;
  /** What is over, in pencil. */
  stamp?: string;
  /** Why there is nothing to do. */
  note?: Note & { look?: string };
}

const states: Record<GroupBuyState, true> = {
  loading: true,
  unavailable: true,
  unknown: true,
  upcoming: true,
  offer: true,
  "limit-reached": true,
  invited: true,
  full: true,
  closed: true,
  open: true,
  completed: true,
  expired: true,
  cancelled: true,
  left: true,
  ended: true,
  "signed-out": true,
};

/** Whether this version knows the state; a newer client may say more. */
export function known(state: string): boolean {
  return Object.hasOwn(states, state);
}

/** What the server's refusals mean to a shopper, by the problem's code. */
const refusals: Record<string, "filledUp" | "closedNow" | "limitReached" | "already" | "notOpen"> = {
  group_full: "filledUp",
  group_closed: "closedNow",
  limit_reached: "limitReached",
  already_joined: "already",
  not_started: "notOpen",
  ended: "notOpen",
};

/** The sentence for a refusal of opening or joining; nothing where its code says nothing to a shopper. */
export function refusalOf(code: string | undefined, say: GroupBuyWords): string | undefined {
  return code && Object.hasOwn(refusals, code) ? say[refusals[code]!] : undefined;
}

export function faceOf(view: GroupBuyView, say: GroupBuyWords, locale: string): GroupBuyFace {
  const { state, activity, mine, group } = view;
  const at = (when: string | undefined): string => (when ? instant(locale, Date.parse(when), view.timeZone, true) : "");
  const title = activity ? pick(activity.title, locale) : say.groupBuy;
  const closed = say.closedOn(at(group?.endedAt ?? group?.closesAt));
  const pays = group?.mine && say.youPay(money(locale, group.mine.price));

  switch (state) {
    case "open":
      return { title: progressOf(view, say, locale), sub: [title, pays].filter(Boolean).join(" · ") };
    case "completed":
      return { title: progressOf(view, say, locale), sub: pays };
    case "expired":
      return { title: say.notFilled, sub: closed, stamp: say.closed };
    case "cancelled":
      return { title: say.calledOff, sub: closed, stamp: say.cancelled };
    case "left":
      return { title: say.youLeft, sub: say.leftOn(at(group?.mine?.leftAt)), stamp: say.left };
    case "ended":
      return { title, sub: activity && say.startingEnded(at(activity.windows.at(-1)?.closesAt)), stamp: say.ended };
    case "unavailable":
    case "unknown":
      return { title, note: { icon: "alert", text: say[state] } };
  }
  // What is another's, else what is offered.
  const alone = activity && say.steps(money(locale, activity.price));
  const offer: GroupBuyFace = group
    ? { title: nameOf(group, say), sub: title }
    : { title, sub: activity && activity.tiers.length > 1 ? alone : undefined };
  if (state === "closed") return { ...offer, sub: closed, stamp: say.closed };
  if (state === "full") return { ...offer, note: { icon: "alert", text: say.full, look: "notice" } };
  if (state === "limit-reached" && activity) {
    const counted = mine?.counted ?? activity.limit;
    return { ...offer, note: { icon: "info", text: say.atLimit(counted, activity.limit) } };
  }
  return offer;
}

/** "Zhao’s group" */
export function nameOf({ members }: { members: { leader: boolean; nickname?: string }[] }, say: GroupBuyWords): string {
  const name = members.find(({ leader }) => leader)?.nickname;
  return name ? say.groupOf(name) : say.aGroup;
}

/** How far the shopper's group has come. */
function progressOf({ group }: GroupBuyView, say: GroupBuyWords, locale: string): string {
  if (!group) return say.groupBuy;
  const { missing, next, seated, seats } = group;
  if (missing) return say.toGo(missing);
  if (next) return say.toNext(next.missing, money(locale, next.price));
  return seated < seats ? say.enough : say.everyone;
}
