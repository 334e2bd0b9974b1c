import { WINNERS_LENGTH } from "@campaign-kit/contract";
import type { ChanceResult, DrawResult, MyLuckyDraw, Shopper } from "@campaign-kit/contract";
import { createId, type Random } from "../../edges.ts";
import { Rewards } from "../../rewards/rewards.ts";
import {
  afterDraw,
  decideDraw,
  decidePurchase,
  decideShare,
  type DrawSituation,
  type DrawStanding,
} from "../../rules/lucky-draw.ts";
import { Drafts } from "../../store/drafts.ts";
import type { StoreTransaction } from "../../store/store.ts";
import { instant } from "../../time.ts";
import type { CouponRecord } from "../coupon/table.ts";
import type { Desk, Outcome } from "../mechanic.ts";
import { decksOf, sealDecks, secretSeeds, takeCard, type Decks } from "./decks.ts";
import type { LiveLuckyDraw } from "./lucky-draw.ts";
import { findCoupons } from "./reads.ts";
import { decks, draws, drawStandings, type DeckRecord, type DrawRecord, type DrawStandingRecord } from "./table.ts";
import { presentDraw } from "./view.ts";

/** What can be asked of a lucky draw. */
export type LuckyDrawIntent =
  | { type: "draw" | "buy"; shopper: Shopper }
  | { type: "share"; shopper: Shopper; target: string }
  | { type: "reveal"; shopper: Shopper; draw: string }
  | { type: "fulfil"; draw: string };

/** What a desk works on. */
interface Found {
  decks: Drafts<DeckRecord>;
  /** By shopper. */
  standings: Drafts<DrawStandingRecord>;
  /** By id: those that are named, and the last one of each shopper. */
  draws: Drafts<DrawRecord>;
  /** The ids of the last ones, by shopper. */
  last: Map<string, string>;
  coupons: Map<string, CouponRecord>;
  rewards: Rewards;
}

/** Decides a batch of intents on one lucky draw. */
export class LuckyDrawDesk implements Desk<LuckyDrawIntent> {
  readonly #activity: LiveLuckyDraw;
  readonly #transaction: StoreTransaction;
  readonly #random: Random;
  readonly #found: Found;

  /** Loads what these intents are decided on; seals the decks where nobody has asked for them before. */
  static async open(
    activity: LiveLuckyDraw,
    transaction: StoreTransaction,
    intents: readonly LuckyDrawIntent[],
    random: Random,
  ): Promise<LuckyDrawDesk> {
    const here = { campaign: activity.campaign, activity: activity.id };
    const shopper = [...new Set(activity.shoppersOf(intents))];
    const named = intents.flatMap((intent) => ("draw" in intent ? intent.draw : []));
    const [sealed, standings, last, byId, rewards] = await Promise.all([
      transaction.find(decks, here),
      transaction.find(drawStandings, { ...here, shopper }),
      transaction.find(draws, { ...here, shopper }, { each: "shopper", order: ["-ordinal"], limit: 1 }),
      transaction.find(draws, { ...here, id: [...new Set(named)] }),
      Rewards.open(transaction, here, shopper, random),
    ]);
    const found: Found = {
      decks: new Drafts(decks, sealed, ({ name }) => name),
      standings: new Drafts(drawStandings, standings, (standing) => standing.shopper),
      draws: new Drafts(draws, [...last, ...byId], ({ id }) => id),
      last: new Map(last.map((draw) => [draw.shopper, draw.id])),
      coupons: new Map(await findCoupons(transaction, [...last, ...byId])),
      rewards,
    };
    if (sealed.length === 0) {
      const { main, reserve } = sealDecks(activity.campaign, activity.definition, secretSeeds(random));
      for (const deck of reserve ? [main, reserve] : [main]) found.decks.set(deck);
    }
    return new LuckyDrawDesk(activity, transaction, random, found);
  }

  private constructor(activity: LiveLuckyDraw, transaction: StoreTransaction, random: Random, found: Found) {
    this.#activity = activity;
    this.#transaction = transaction;
    this.#random = random;
    this.#found = found;
  }

  decide(intent: LuckyDrawIntent, now: number): Outcome {
    switch (intent.type) {
      case "draw":
        return this.#draw(intent.shopper, now);
      case "share":
        return this.#share(intent.shopper, intent.target, now);
      case "buy":
        return this.#buy(intent.shopper, now);
      case "reveal":
        return this.#reveal(this.#found.draws.get(intent.draw), intent.shopper.id, now);
      case "fulfil":
        return this.#fulfil(this.#found.draws.get(intent.draw), now);
    }
  }

  async save(): Promise<void> {
    const { decks, standings, draws, rewards } = this.#found;
    await decks.save(this.#transaction);
    await standings.save(this.#transaction);
    await draws.save(this.#transaction);
    await rewards.save();
  }

  #draw(shopper: Shopper, now: number): Outcome {
    const { rewards, coupons } = this.#found;
    const { campaign, id: activity, offer } = this.#activity;
    const situation = this.#situation(shopper.id, now);
    const decision = decideDraw(offer, situation);
    if ("denied" in decision) return decision;
    const { deck, prize, receipt } = takeCard(this.#decks()[decision.deck]!);
    const { title, reward } = prize;
    const won = reward.type !== "thanks";
    const standing = afterDraw(situation.standing, { won, kept: decision.kept });
    const record: DrawRecord = {
      id: createId(this.#random),
      campaign,
      activity,
      shopper: shopper.id,
      ordinal: standing.draws,
      deck: receipt.deck,
      card: receipt.index,
      prize: prize.id,
      title,
      reward,
      won,
      drawnAt: now,
      seenAt: null,
      nickname: shopper.nickname ?? null,
      avatar: this.#random(1)[0]!,
      coupon: null,
      sentAt: null,
    };

    if (decision.kept) rewards.chances.add(activity, shopper.id, -1);
    if (reward.type !== "thanks" && reward.type !== "goods") {
      const coupon = rewards.give(shopper.id, reward, "prize", now);
      if (coupon) {
        coupons.set(coupon.id, coupon);
        record.coupon = coupon.id;
      }
    }
    this.#found.decks.set(deck);
    this.#found.draws.set(record);
    this.#found.last.set(shopper.id, record.id);
    const mine = this.#stand(shopper.id, standing, now);
    const draw = presentDraw(record, coupons, now);
    const body: DrawResult = { draw, receipt, mine, points: rewards.ledger.balance(shopper.id) };
    return { status: 201, body };
  }

  #share(shopper: Shopper, target: string, now: number): Outcome {
    const decision = decideShare(this.#activity.offer, this.#situation(shopper.id, now), target);
    if ("denied" in decision) return decision;
    return this.#gained(shopper.id, decision.gained, decision.standing, now);
  }

  #buy(shopper: Shopper, now: number): Outcome {
    const { ledger, chances } = this.#found.rewards;
    const { offer, id } = this.#activity;
    const decision = decidePurchase(offer, this.#situation(shopper.id, now));
    if ("denied" in decision) return decision;
    const denial = ledger.spend(shopper.id, decision.cost, { reason: "chance", activity: id }, now);
    if (denial) return denial;
    chances.add(id, shopper.id, 1);
    return this.#gained(shopper.id, 1, decision.standing, now);
  }

  #gained(shopper: string, gained: number, standing: DrawStanding, now: number): Outcome {
    const mine = this.#stand(shopper, standing, now);
    const body: ChanceResult = { gained, mine, points: this.#found.rewards.ledger.balance(shopper) };
    return { status: 201, body };
  }

  #reveal(draw: DrawRecord | undefined, shopper: string, now: number): Outcome {
    if (draw?.shopper !== shopper) return { denied: "draw_not_found" };
    if (draw.seenAt === null && draw.won) this.#addWinner(draw);
    return this.#changed(draw.seenAt === null ? { ...draw, seenAt: now } : draw, now);
  }

  /** What is won may be shown from now on: among the last ones, by when it was drawn. */
  #addWinner({ nickname, avatar, prize, drawnAt }: DrawRecord): void {
    const { main } = this.#decks();
    const winner = { ...(nickname === null ? {} : { nickname }), avatar, prize, at: instant(drawnAt) };
    const winners = [winner, ...main.winners].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    this.#found.decks.set({ ...main, winners: winners.slice(0, WINNERS_LENGTH) });
  }

  #fulfil(draw: DrawRecord | undefined, now: number): Outcome {
    if (draw?.reward.type !== "goods") return { denied: "draw_not_found" };
    return this.#changed(draw.sentAt === null ? { ...draw, sentAt: now } : draw, now);
  }

  #changed(draw: DrawRecord, now: number): Outcome {
    if (draw !== this.#found.draws.get(draw.id)) this.#found.draws.set(draw);
    return { status: 200, body: presentDraw(draw, this.#found.coupons, now) };
  }

  #decks(): Decks {
    return decksOf(this.#found.decks.all())!;
  }

  #situation(shopper: string, now: number): DrawSituation {
    const kept = this.#found.rewards.chances.count(this.#activity.id, shopper);
    return this.#activity.situation(this.#decks(), this.#found.standings.get(shopper), kept, now);
  }

  /** Writes down a shopper's standing, and tells it. */
  #stand(shopper: string, standing: DrawStanding, now: number): MyLuckyDraw {
    const { campaign, id: activity } = this.#activity;
    this.#found.standings.set({ campaign, activity, shopper, ...standing });
    const last = this.#found.draws.get(this.#found.last.get(shopper) ?? "");
    const situation = this.#situation(shopper, now);
    return this.#activity.mine(situation, true, last && presentDraw(last, this.#found.coupons, now));
  }
}
