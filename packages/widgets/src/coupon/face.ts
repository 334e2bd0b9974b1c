import type { CouponActivity, CouponView } from "@campaign-kit/sdk";
import {
  duration,
  type Figure,
  instant,
  list,
  money,
  moneyFigure,
  numeral,
  percentFigure,
} from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import type { CouponWords } from "./coupon.messages.ts";
import { range } from "./range.ts";

/** A coupon's words, in one language. */
export interface CouponFace {
  title: string;
  /** In large print: a figure, or words in its place. */
  value: Figure | string;
  /** Under it. */
  threshold: string;
  /** What is to be known before the claim, or the fact that took its place. */
  terms: string;
  /** Takes the room of the terms, unseen, in every state: so the ticket keeps its height. */
  longest: string;
  /** Why not, and what now. Takes the place of the terms. */
  note?: { icon: "info" | "alert" | "offline"; text: string };
  stamp?: { text: string; pencil: boolean };
}

interface Words {
  say: CouponWords;
  locale: string;
}

export function faceOf(view: CouponView, say: CouponWords, locale: string): CouponFace {
  const { activity } = view;
  const words = { say, locale };
  const count = (value: number): string => numeral(locale, value);
  const at = (when: string | undefined, end = false): string =>
    when ? instant(locale, Date.parse(when), view.timeZone, end) : "";
  const face: CouponFace = {
    title: activity ? pick(activity.title, locale) : say.coupon,
    value: activity ? valueOf(activity, words) : "",
    threshold: activity ? thresholdOf(activity, words) : "",
    terms: activity ? termsOf(view, activity, words, ["upcoming", "loading"].includes(view.state)) : "",
    longest: activity ? termsOf(view, activity, words, true) : "",
  };
  const pencil = (text: string, terms?: string): CouponFace => ({
    ...face,
    terms: terms ?? face.terms,
    stamp: { text, pencil: true },
  });
  const note = (icon: "info" | "alert" | "offline", text: string): CouponFace => ({ ...face, note: { icon, text } });

  const held = (): string => say.youHave(count(view.mine?.claimed ?? 0), count(activity?.limit ?? 0));

  switch (view.state) {
    case "queueing":
      return note("info", say.queueing);
    case "offline":
      return note("offline", say.offline);
    case "checking":
      return note("info", say.noAnswer);
    case "challenged":
      return note("info", say.challenged ?? "");
    case "failed":
      return note("alert", view.outcome === "open" ? say.failedOpen : say.failed);
    case "unavailable":
      return note("alert", say.unavailable);
    case "ineligible":
      return note("info", reasonOf(view, words));
    case "sold-out":
      return pencil(say.allGone, activity?.stock && say.allClaimed(count(activity.stock.total)));
    case "ended":
      // Of a coupon that was claimed and not used, its own end counts.
      if (view.coupon) return pencil(say.expired, say.expiredOn(at(view.coupon.usableUntil, true)));
      return pencil(say.ended, activity && say.claimingEnded(at(activity.windows.at(-1)?.closesAt, true)));
    case "used":
      return pencil(say.used, view.coupon?.usedAt ? say.usedOn(at(view.coupon.usedAt)) : undefined);
    case "claimed":
    case "limit-reached": {
      const claimed: CouponFace = { ...face, stamp: { text: say.claimed, pencil: false } };
      if (view.coupon && activity?.use.type !== "fixed") {
        claimed.terms = say.terms({ use: say.useBy(at(view.coupon.usableUntil, true)) });
      } else if (activity) claimed.terms = say.terms({ use: useOf(view, activity, words) });
      if (view.state === "limit-reached") claimed.terms = `${held()} · ${claimed.terms}`;
      return claimed;
    }
    case "claimable":
      return view.mine?.claimed ? { ...face, terms: `${held()} · ${face.terms}` } : face;
    case "loading":
    case "upcoming":
    case "claiming":
    case "signed-out":
      return face;
    default:
      return note("info", say.unknown);
  }
}

function valueOf({ benefit }: CouponActivity, { say, locale }: Words): Figure | string {
  switch (benefit.type) {
    case "amount_off":
      return moneyFigure(locale, benefit.amount);
    case "percent_off":
      return say.percent?.(benefit.percent) ?? percentFigure(locale, benefit.percent);
    case "free_shipping":
      return say.freeShipping;
    default:
      // A benefit from a newer server: the title says what it is.
      return "";
  }
}

function thresholdOf({ benefit, threshold, scope }: CouponActivity, { say, locale }: Words): string {
  const parts: string[] = [];
  if (benefit.type === "percent_off" && benefit.cap) parts.push(say.atMost(money(locale, benefit.cap)));
  if (threshold) parts.push(say.ordersFrom(money(locale, threshold)));
  if (parts.length) return parts.join(" · ");
  return benefit.type === "percent_off" && scope.type === "product" ? say.oneProduct : say.noMinimum;
}

function useOf({ timeZone }: CouponView, { use }: CouponActivity, { say, locale }: Words): string | undefined {
  if (use.type === "fixed") return say.useDuring(range(locale, Date.parse(use.from), Date.parse(use.until), timeZone));
  if ("days" in use) return say.useWithin(duration(locale, "day", use.days));
  return undefined;
}

function termsOf(view: CouponView, activity: CouponActivity, words: Words, counted: boolean): string {
  const { say, locale } = words;
  if (activity.terms) return pick(activity.terms, locale);
  const { audience, scope, limit, stock } = activity;
  const count = (value: number): string => numeral(locale, value);
  const excludes = list(
    locale,
    (view.excludes ?? []).map(({ title }) => pick(title, locale)),
  );
  return say.terms({
    coupons: counted && stock ? say.coupons(count(stock.total), stock.total) : undefined,
    use: useOf(view, activity, words),
    audience: audience === "new_customers" ? say.newCustomers : audience === "members" ? say.members : undefined,
    scope: "title" in scope ? say.scope(pick(scope.title, locale)) : undefined,
    // One each is what everybody expects, and is said only beside how many there are in all.
    limit: limit > 1 || counted ? say.limit(count(limit)) : undefined,
    excludes: excludes && say.notWith(excludes),
  });
}

function reasonOf({ reason, excludedBy }: CouponView, { say, locale }: Words): string {
  switch (reason) {
    case "new_customers_only":
      return say.onlyNewCustomers;
    case "members_only":
      return say.onlyMembers;
    case "excluded":
      return excludedBy ? say.excluded(pick(excludedBy.title, locale)) : say.excludedByOther;
    default:
      return say.notForYou;
  }
}
