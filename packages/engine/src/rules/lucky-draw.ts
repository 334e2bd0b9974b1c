/** Who may draw how often, and from which deck: pure decisions. Instants are milliseconds since 1970. */
import type { ChanceTerms, DeckName, MyLuckyDraw, ProblemCode } from "@campaign-kit/contract";
import type { Day } from "./day.ts";
import type { Denial } from "./denial.ts";
import { openingAt, type Span } from "./phase.ts";

/** A lucky draw, ready to decide by. */
export interface DrawOffer {
  windows: readonly Span[];
  chances: ChanceTerms;
  /** After how many draws without a prize the reserve is drawn from; absent where nothing is promised. */
  pity?: number | undefined;
}

/** What a shopper did in a draw. */
export interface DrawStanding {
  /** The day that the next four belong to. */
  day: string;
  drawn: number;
  /** How many of them took a chance that would have lapsed at the day's end. */
  lapsing: number;
  bought: number;
  /** Where it was shared to, each with a chance for it. */
  shared: readonly string[];
  /** Draws without a prize since the last prize. */
  misses: number;
  /** Draws so far. */
  draws: number;
}

/** How things stand for one shopper at an instant. */
export interface DrawSituation {
  /** As of today: see `standingOn`. */
  standing: DrawStanding;
  /** Chances that do not lapse. */
  kept: number;
  /** Cards that are left. */
  left: Readonly<Record<DeckName, number>>;
  /** The seeds were told: nobody draws any more, whatever the clock says. */
  published: boolean;
  /** In the campaign's zone. */
  today: Day;
  now: number;
}

/** A standing as of a day: what belongs to an earlier one is over. A clock that is behind another's begins no day anew. */
export function standingOn(standing: DrawStanding | undefined, date: string): DrawStanding {
  if (standing && standing.day >= date) return standing;
  const { misses, draws } = standing ?? { misses: 0, draws: 0 };
  return { day: date, drawn: 0, lapsing: 0, bought: 0, shared: [], misses, draws };
}

/** The deck that a shopper's next card comes from, if there is one. What was promised holds longer than the main deck. */
export function nextDeck(offer: DrawOffer, { standing, left }: Pick<DrawSituation, "standing" | "left">) {
  const due = offer.pity !== undefined && standing.misses >= offer.pity;
  if (due && left.reserve > 0) return "reserve";
  return left.main > 0 ? "main" : undefined;
}

/** Chances of today that would lapse. */
function lapsing({ chances }: DrawOffer, { standing }: DrawSituation): number {
  return Math.max(0, chances.daily + standing.shared.length - standing.lapsing);
}

/** How many draws a shopper's chances and the day's limit allow. */
function drawsLeft(offer: DrawOffer, situation: DrawSituation): number {
  const today = Math.max(0, offer.chances.perDay - situation.standing.drawn);
  return Math.min(today, lapsing(offer, situation) + situation.kept);
}

function opening(offer: DrawOffer, { published, now }: DrawSituation) {
  return published ? "ended" : openingAt(offer.windows, now);
}

/** Whether a shopper can draw, and if not, the first reason; a visitor where `signedIn` is false. */
export function drawability(offer: DrawOffer, situation: DrawSituation, signedIn: boolean): MyLuckyDraw["status"] {
  const open = opening(offer, situation);
  if (open === "ended") return "ended";
  if (!nextDeck(offer, situation)) return "sold_out";
  if (open === "not_started") return "not_started";
  if (!signedIn) return "authentication_required";
  return drawsLeft(offer, situation) > 0 ? "ready" : "no_chances";
}

/** Shares and purchases that would still bring a chance that can be used. */
function sources(offer: DrawOffer, situation: DrawSituation): { shares: number; purchases: number } {
  const { windows, chances } = offer;
  const { standing, kept, today } = situation;
  if (opening(offer, situation) !== "open" || !nextDeck(offer, situation)) return { shares: 0, purchases: 0 };
  // Draws of today that no chance of today pays for yet.
  const free = Math.max(0, chances.perDay - standing.drawn - lapsing(offer, situation));
  // A bought chance is kept, but after the last day it would be worth nothing.
  const lastDay = today.endsAt >= windows.at(-1)!.closesAt;
  const useful = lastDay ? Math.max(0, free - kept) : Infinity;
  return {
    shares: Math.min(free, Math.max(0, chances.shares - standing.shared.length)),
    purchases: Math.min(useful, Math.max(0, (chances.points?.perDay ?? 0) - standing.bought)),
  };
}

/** When a shopper gets daily chances again; before the opening, for the first time. */
function nextChanceAt({ windows, chances }: DrawOffer, { standing, today, now }: DrawSituation): number | undefined {
  if (chances.daily === 0) return undefined;
  const had = openingAt(windows, now) === "open" || standing.lapsing > 0;
  const from = had ? today.endsAt : now;
  const next = windows.find(({ closesAt }) => from < closesAt);
  return next && Math.max(from, next.opensAt);
}

/** A draw as a shopper, or a visitor, stands to it. */
export function stand(
  offer: DrawOffer,
  situation: DrawSituation,
  signedIn: boolean,
): Pick<MyLuckyDraw, "status" | "chances" | "shares" | "purchases" | "misses" | "draws"> & {
  nextChanceAt: number | undefined;
} {
  const status = drawability(offer, situation, signedIn);
  const over = status === "ended" || status === "sold_out";
  return {
    status,
    chances: status === "ready" ? drawsLeft(offer, situation) : 0,
    ...(signedIn ? sources(offer, situation) : { shares: 0, purchases: 0 }),
    misses: situation.standing.misses,
    draws: situation.standing.draws,
    nextChanceAt: over ? undefined : nextChanceAt(offer, situation),
  };
}

/** Draws one card: from which deck, and whether a kept chance pays for it, since nothing else was left. */
export function decideDraw(offer: DrawOffer, situation: DrawSituation): { deck: DeckName; kept: boolean } | Denial {
  const status = drawability(offer, situation, true);
  if (status !== "ready") return { denied: status };
  return { deck: nextDeck(offer, situation)!, kept: lapsing(offer, situation) === 0 };
}

/** A standing after a draw. */
export function afterDraw(standing: DrawStanding, draw: { won: boolean; kept: boolean }): DrawStanding {
  return {
    ...standing,
    drawn: standing.drawn + 1,
    lapsing: standing.lapsing + (draw.kept ? 0 : 1),
    misses: draw.won ? 0 : standing.misses + 1,
    draws: standing.draws + 1,
  };
}

/** Shares: a place brings a chance once a day, up to the day's limit; else it brings nothing, and that is no error. */
export function decideShare(
  offer: DrawOffer,
  situation: DrawSituation,
  target: string,
): { gained: 0 | 1; standing: DrawStanding } | Denial {
  const closed = closedBy(offer, situation);
  if (closed) return { denied: closed };
  const { standing } = situation;
  if (standing.shared.includes(target) || sources(offer, situation).shares === 0) return { gained: 0, standing };
  return { gained: 1, standing: { ...standing, shared: [...standing.shared, target] } };
}

/** Buys a chance, which is kept. What it costs is taken by whoever asks. */
export function decidePurchase(
  offer: DrawOffer,
  situation: DrawSituation,
): { cost: number; standing: DrawStanding } | Denial {
  const closed = closedBy(offer, situation);
  if (closed) return { denied: closed };
  if (!nextDeck(offer, situation)) return { denied: "sold_out" };
  if (!offer.chances.points || sources(offer, situation).purchases === 0) return { denied: "limit_reached" };
  const { standing } = situation;
  return { cost: offer.chances.points.cost, standing: { ...standing, bought: standing.bought + 1 } };
}

function closedBy(offer: DrawOffer, situation: DrawSituation): ProblemCode | undefined {
  const open = opening(offer, situation);
  return open === "open" ? undefined : open;
}
