/**
 * The usual ways, written as well as they can be without gathering: prepared statements, the key looked up before the hot row is
 * locked, the lock held for as few statements as possible. They keep the same rows in the same tables as the engine does.
 */
import type { CouponClaim } from "@campaign-kit/contract";
import { decideClaim, findCampaign, fingerprint, presentCoupon } from "../engine.ts";
import { campaign, CLAIM_PATH, HOT } from "./campaign.ts";
import type { Acknowledgement, Contender } from "./contender.ts";
import { edges } from "./edges.ts";

/** Statements on one connection. */
export interface Session {
  query(statement: { name: string; text: string; values?: unknown[] }): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Lends a connection for one claim. */
export type Lend = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>;

const activity = findCampaign(new Map([[campaign.id, campaign]]), HOT.campaign).activity("coupon", HOT.activity);
const FINGERPRINT = fingerprint("POST", `http://shop.test${CLAIM_PATH}`);

/** The nth coupon of all, and the answer that tells it: the very same work as the engine's. */
function nth(serial: number, shopper: string) {
  const now = edges.clock();
  const who = { id: shopper, newCustomer: false, member: false };
  const standing = { issued: serial - 1, claimed: 0, holds: () => false };
  const decision = decideClaim(activity.offer, standing, who, now, edges.random);
  if ("denied" in decision) throw new Error(decision.denied);
  const { coupon } = decision;
  const stock = activity.stock(serial);
  const body: CouponClaim = {
    coupon: presentCoupon(coupon, now),
    mine: activity.mine([coupon], serial, who, now),
    ...(stock ? { stock } : {}),
  };
  return { coupon, body: JSON.stringify(body), now: new Date(now) };
}

const COUPON = `insert into campaign_kit.coupons
  (id, campaign, activity, shopper, ordinal, serial, terms, claimed_at, usable_from, usable_until)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const ANSWER = `insert into campaign_kit.answers (subject, key, fingerprint, status, content_type, body, created_at)
  values ($1, $2, $3, 201, 'application/json', $4, $5)`;
const KNOWN = "select status, body from campaign_kit.answers where subject = $1 and key = $2";

/** Takes one from the stock; nothing where there is none left. */
type Take = (session: Session) => Promise<number | undefined>;

function transactional(name: string, lend: Lend, take: Take): Contender {
  const run = async (session: Session, shopper: string, key: string): Promise<Acknowledgement> => {
    const [known] = (await session.query({ name: "known", text: KNOWN, values: [shopper, key] })).rows;
    if (known) return known as unknown as Acknowledgement;
    await session.query({ name: "begin", text: "begin" });
    try {
      const serial = await take(session);
      if (serial === undefined) throw new Error("sold out");
      const { coupon, body, now } = nth(serial, shopper);
      const { id, ordinal, terms, usableFrom, usableUntil } = coupon;
      const dates = [now, new Date(usableFrom), new Date(usableUntil)];
      // The unique key is the limit of one for each shopper.
      const values = [id, HOT.campaign, HOT.activity, shopper, ordinal, serial, JSON.stringify(terms), ...dates];
      await session.query({ name: "coupon", text: COUPON, values });
      await session.query({ name: "answer", text: ANSWER, values: [shopper, key, FINGERPRINT, body, now] });
      await session.query({ name: "commit", text: "commit" });
      return { status: 201, body };
    } catch (error) {
      await session.query({ name: "rollback", text: "rollback" });
      throw error;
    }
  };
  return { name, claim: (shopper, key) => lend((session) => run(session, shopper, key)) };
}

/** One transaction a claim: `update … where left > 0`, two inserts, commit. */
export function plain(name: string, lend: Lend): Contender {
  const text = `update campaign_kit.activities set issued = issued + 1
    where campaign = $1 and activity = $2 and issued < $3 returning issued`;
  return transactional(name, lend, async (session) => {
    const { rows } = await session.query({ name: "take", text, values: [HOT.campaign, HOT.activity, HOT.stock] });
    return rows[0]?.["issued"] as number | undefined;
  });
}

export const BUCKETS = 16;
export const bucketName = (bucket: number): string => `${HOT.activity}-${bucket}`;

/** The same over sixteen rows, each with its part of the stock; a claim goes on to the next where one is empty. */
export function buckets(name: string, lend: Lend): Contender {
  const text = `update campaign_kit.activities set issued = issued + 1
    where campaign = $1 and activity = $2 and issued < $3 returning issued`;
  const part = Math.floor(HOT.stock / BUCKETS);
  return transactional(name, lend, async (session) => {
    const first = edges.random(1)[0]! % BUCKETS;
    for (let step = 0; step < BUCKETS; step += 1) {
      const bucket = (first + step) % BUCKETS;
      const { rows } = await session.query({ name: "take", text, values: [HOT.campaign, bucketName(bucket), part] });
      if (rows[0]) return bucket * part + (rows[0]["issued"] as number);
    }
    return undefined;
  });
}

/** A row for every single coupon, of which a claim takes one that nobody else has locked. */
export function units(name: string, lend: Lend): Contender {
  const text = `update bench_units set taken = true
    where serial = (select serial from bench_units where not taken limit 1 for update skip locked) returning serial`;
  return transactional(name, lend, async (session) => {
    const { rows } = await session.query({ name: "take-unit", text });
    return rows[0]?.["serial"] as number | undefined;
  });
}
