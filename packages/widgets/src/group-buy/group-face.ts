import type { GroupBuyState, GroupBuyView } from "@campaign-kit/sdk";
import type { Note } from "../internal/activity-element.ts";
import { instant, money, numeral } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import { nameIn } from "../internal/name.ts";
import type { GroupWords } from "./group.messages.ts";

/** What is said of where a group stands. */
export interface GroupFace {
  title: string;
  /** Under the title. */
  sub?: string | undefined;
  /** What is over, in pencil. */
  stamp?: string;
  /** Why it cannot be joined. */
  note?: Note;
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
export function refusalOf(code: string | undefined, say: GroupWords): string | undefined {
  return code && Object.hasOwn(refusals, code) ? say[refusals[code]!] : undefined;
}

export function faceOf(view: GroupBuyView, say: GroupWords, locale: string): GroupFace {
  const { state, activity, mine, group } = view;
  const at = (when: string | undefined): string => (when ? instant(locale, Date.parse(when), view.timeZone, true) : "");
  const count = (value: number): string => numeral(locale, value);
  const title = activity ? pick(activity.title, locale) : say.groupBuy;
  const closed = say.closedOn(at(group?.endedAt ?? group?.closesAt));
  const pays = group?.mine && say.youPay(money(locale, group.mine.price));

  const faces: Partial<Record<GroupBuyState, () => GroupFace>> = {
    open: () => ({ title: progressOf(view, say, locale), sub: [title, pays].filter(Boolean).join(" · ") }),
    completed: () => ({ title: progressOf(view, say, locale), sub: pays }),
    expired: () => ({ title: say.notFilled, sub: closed, stamp: say.closed }),
    cancelled: () => ({ title: say.calledOff, sub: closed, stamp: say.cancelled }),
    left: () => ({ title: say.youLeft, sub: say.leftOn(at(group?.mine?.leftAt)), stamp: say.left }),
    closed: () => ({ ...others, sub: closed, stamp: say.closed }),
    full: () => ({ ...others, note: { icon: "alert", text: say.full } }),
    "limit-reached": () => {
      const limit = activity?.limit ?? 1;
      const counted = count(mine?.counted ?? limit);
      return { ...others, note: { icon: "info", text: say.atLimit(counted, count(limit), limit) } };
    },
  };
  const others: GroupFace = group ? { title: nameOf(group, say, locale), sub: title } : { title };
  return faces[state]?.() ?? others;
}

/** "Zhao’s group" */
export function nameOf(
  { members }: { members: { leader: boolean; nickname?: string }[] },
  say: GroupWords,
  locale: string,
): string {
  const name = nameIn(members.find(({ leader }) => leader)?.nickname, locale);
  return name ? say.groupOf(name) : say.aGroup;
}

/** How far the shopper's group has come. */
function progressOf({ group }: GroupBuyView, say: GroupWords, locale: string): string {
  if (!group) return say.groupBuy;
  const { missing, next, seated, seats } = group;
  const count = (value: number): string => numeral(locale, value);
  if (missing) return say.toGo(count(missing), missing);
  if (next) return say.toNext(count(next.missing), money(locale, next.price), next.missing);
  return seated < seats ? say.enough : say.everyone;
}
