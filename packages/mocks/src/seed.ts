import type {
  CampaignDefinition,
  ChanceResult,
  CheckInResult,
  Coupon,
  CouponClaim,
  DrawResult,
  Group,
  GroupResult,
  MemberRefunds,
  PointsEntry,
  Problem,
} from "@campaign-kit/contract";
import type { Store } from "@campaign-kit/engine";
import { takeCards } from "./cards.ts";
import { ORDERS_TOKEN, type DemoShopper, type Guest } from "./shoppers.ts";

type AnyShopper = DemoShopper | Guest;

/**
 * Makes things happen that a page would find: by the API's own rules, so that only what is possible can be made. Each throws
 * an error with the problem's code where the rules say no.
 */
export interface Seed {
  /** Claims a coupon for a shopper. */
  claim(activity: string, shopper: AnyShopper): Promise<Coupon>;
  /** Uses a coupon for an order, as the shop's order service does. */
  use(coupon: Coupon, order: string): Promise<Coupon>;
  /** Lets other shoppers take so many coupons of an activity, or cards of a draw; without a number, all that are left. */
  takeStock(activity: string, count?: number): Promise<void>;

  /** Opens a group, which is from now on the activity's newest. */
  openGroup(activity: string, shopper: AnyShopper): Promise<Group>;
  /** The id of the activity's newest group, as an invite carries it. */
  invite(activity: string): Promise<string>;
  /** Joins the activity's newest group. */
  joinGroup(activity: string, shopper: AnyShopper): Promise<Group>;
  /** Lets guests join the activity's newest group until so many people are in it; without a number, until it is full. */
  fillGroup(activity: string, people?: number): Promise<Group>;
  /** Leaves the activity's newest group. */
  leaveGroup(activity: string, shopper: AnyShopper): Promise<Group>;
  /** Calls the activity's newest group off, as the shop does. */
  cancelGroup(activity: string): Promise<void>;
  /** Pays all refunds of an activity that are due, as the shop's order service does. Tells how many there were. */
  payRefunds(activity: string): Promise<number>;

  /** Draws a card. With a prize, other shoppers have drawn all cards before the next one that bears it. */
  draw(activity: string, shopper: AnyShopper, prize?: string): Promise<DrawResult>;
  /** Lets other shoppers draw all cards before the next one that bears this prize. */
  drawUpTo(activity: string, prize: string): Promise<void>;
  /** Says that the shopper has seen a draw. */
  reveal(result: DrawResult, shopper: AnyShopper): Promise<void>;
  /** Says that the goods of a draw were sent, as the shop's order service does. */
  sendPrize(result: DrawResult): Promise<void>;
  share(activity: string, shopper: AnyShopper, target: string): Promise<ChanceResult>;
  buyChance(activity: string, shopper: AnyShopper): Promise<ChanceResult>;

  checkIn(activity: string, shopper: AnyShopper): Promise<CheckInResult>;
  /** `date`: a missed day, as `2026-11-04`. */
  makeUp(activity: string, shopper: AnyShopper, date: string): Promise<CheckInResult>;

  /** Gives points, as the shop does. `note` says what for. */
  grantPoints(shopper: AnyShopper, points: number, note?: string): Promise<PointsEntry>;
}

export function createSeed(
  fetch: (request: Request) => Promise<Response>,
  store: Store,
  campaign: CampaignDefinition,
): Seed {
  let keys = 0;
  let guests = 0;
  const newest = new Map<string, string>();

  const ask = async (path: string, token: string, body?: unknown, method = "POST"): Promise<unknown> => {
    keys += 1;
    const request = new Request(`http://mock.invalid/v1/campaigns/${campaign.id}/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        "Content-Type": "application/json",
        "Idempotency-Key": `seeded-${String(keys).padStart(8, "0")}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await fetch(request);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${(answer as Problem).code}`);
    return answer;
  };
  const groups = (activity: string) => `group-buys/${activity}/groups`;
  const newestOf = (activity: string) => {
    const group = newest.get(activity);
    if (group === undefined) throw new Error(`nobody has opened a group of ${activity}`);
    return `${groups(activity)}/${group}`;
  };

  const seed: Seed = {
    claim: async (activity, shopper) => ((await ask(`coupons/${activity}/claims`, shopper)) as CouponClaim).coupon,
    use: async (coupon, order) =>
      (await ask(`coupons/${coupon.activity}/uses`, ORDERS_TOKEN, { coupon: coupon.id, order })) as Coupon,
    takeStock: async (activity, count = Infinity) => {
      const definition = campaign.activities.find(({ id }) => id === activity);
      if (definition?.mechanic === "lucky-draw") return takeCards(store, campaign, definition, { count });
      const stock = definition?.mechanic === "coupon" ? definition.stock : undefined;
      if (stock === undefined) throw new Error(`${activity} has no stock`);
      await store.transaction({ campaign: campaign.id, activity, shoppers: [] }, (transaction) =>
        transaction.setIssued(Math.min(stock, transaction.issued + count)),
      );
    },

    openGroup: async (activity, shopper) => {
      const { group } = (await ask(groups(activity), shopper)) as GroupResult;
      newest.set(activity, group.id);
      return group;
    },
    invite: (activity) => Promise.resolve().then(() => newestOf(activity).split("/").at(-1)!),
    joinGroup: async (activity, shopper) =>
      ((await ask(`${newestOf(activity)}/members`, shopper)) as GroupResult).group,
    fillGroup: async (activity, people = Infinity) => {
      for (;;) {
        const group = await seed.joinGroup(activity, `guest-${(guests += 1)}`);
        if (group.seated >= Math.min(people, group.seats)) return group;
      }
    },
    leaveGroup: async (activity, shopper) =>
      ((await ask(`${newestOf(activity)}/departures`, shopper)) as GroupResult).group,
    cancelGroup: async (activity) => {
      await ask(`${newestOf(activity)}/cancellations`, ORDERS_TOKEN);
    },
    payRefunds: async (activity) => {
      const path = `group-buys/${activity}/refunds`;
      const { refunds } = (await ask(path, ORDERS_TOKEN, undefined, "GET")) as MemberRefunds;
      for (const { id, group } of refunds)
        await ask(`${groups(activity)}/${group}/refunds`, ORDERS_TOKEN, { refund: id });
      return refunds.length;
    },

    draw: async (activity, shopper, prize) => {
      if (prize !== undefined) await seed.drawUpTo(activity, prize);
      return (await ask(`lucky-draws/${activity}/draws`, shopper)) as DrawResult;
    },
    drawUpTo: async (activity, prize) => {
      const definition = campaign.activities.find(({ id }) => id === activity);
      if (definition?.mechanic !== "lucky-draw") throw new Error(`${activity} is no lucky draw`);
      await takeCards(store, campaign, definition, { upTo: prize });
    },
    reveal: async ({ draw }, shopper) => {
      await ask(`lucky-draws/${draw.activity}/draws/${draw.id}/reveal`, shopper);
    },
    sendPrize: async ({ draw }) => {
      await ask(`lucky-draws/${draw.activity}/draws/${draw.id}/fulfilments`, ORDERS_TOKEN);
    },
    share: async (activity, shopper, target) =>
      (await ask(`lucky-draws/${activity}/shares`, shopper, { target })) as ChanceResult,
    buyChance: async (activity, shopper) => (await ask(`lucky-draws/${activity}/chances`, shopper)) as ChanceResult,

    checkIn: async (activity, shopper) => (await ask(`check-ins/${activity}/days`, shopper)) as CheckInResult,
    makeUp: async (activity, shopper, date) =>
      (await ask(`check-ins/${activity}/make-ups`, shopper, { date })) as CheckInResult,

    grantPoints: async (shopper, points, note) =>
      (await ask("points/grants", ORDERS_TOKEN, { shopper, points, ...(note && { note }) })) as PointsEntry,
  };
  return seed;
}
