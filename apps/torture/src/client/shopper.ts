import type { Terms } from "../campaign.ts";
import type { Chance } from "../chance.ts";
import type { Client, Wish } from "./client.ts";

export interface ShopperOptions {
  client: Pick<Client, "want">;
  chance: Chance;
  campaign: string;
  terms: Terms;
  /** Yesterday, in the campaign's zone. */
  missedDay: string;
  /** The share of shoppers who do more than claim. */
  others: number;
}

/** Friends whom the opener of a group asks to join: more than there are seats. */
const FRIENDS = 4;

/**
 * What one shopper does in a campaign: claims coupons, more than allowed and some at once; and some shoppers also check in,
 * buy chances, draw, and fill a group with friends. Resolves when nothing of it is open any more.
 */
export async function shop(name: string, claims: number, options: ShopperOptions): Promise<void> {
  const { client, chance, campaign, terms } = options;
  const base = `/v1/campaigns/${campaign}`;
  const want = (wish: Omit<Wish, "shopper"> & { shopper?: string }) => client.want({ shopper: name, ...wish });

  const claim = () => want({ kind: "claim", path: `${base}/coupons/${terms.coupon.id}/claims` });
  const claiming = chance.happens(0.5)
    ? // Two tabs, each with an intent of its own.
      Promise.all(Array.from({ length: claims }, claim))
    : times(claims, claim);

  if (!chance.happens(options.others)) {
    await claiming;
    return;
  }
  await Promise.all([
    claiming,
    drawing(want, `${base}/lucky-draws/${terms.draw.id}`, name, base, options),
    chance.happens(0.4) ? grouping(want, `${base}/group-buys/${terms.group.id}/groups`, name, chance) : undefined,
  ]);
}

type Want = (wish: Omit<Wish, "shopper"> & { shopper?: string }) => ReturnType<Client["want"]>;

/** Earns points, spends them on chances, and draws. */
async function drawing(want: Want, draws: string, name: string, base: string, options: ShopperOptions) {
  const { chance, terms, missedDay } = options;
  const checkIn = `${base}/check-ins/${terms.checkIn.id}`;
  await want({ kind: "check-in", path: `${checkIn}/days` });
  if (chance.happens(0.3)) await want({ kind: "check-in", path: `${checkIn}/days` });
  if (chance.happens(0.3)) await granting(want, `${base}/points`, name, chance);
  if (chance.happens(0.3)) await want({ kind: "share", path: `${draws}/shares`, body: { target: "friends" } });
  // Points for one or two of these: they run for them at once.
  await Promise.all([
    want({ kind: "buy", path: `${draws}/chances` }),
    chance.happens(0.5) ? want({ kind: "buy", path: `${draws}/chances` }) : undefined,
    chance.happens(0.3)
      ? want({ kind: "make-up", path: `${checkIn}/make-ups`, about: missedDay, body: { date: missedDay } })
      : undefined,
  ]);
  const drawn = await Promise.all(
    Array.from({ length: chance.between(1, 3) }, () => want({ kind: "draw", path: `${draws}/draws` })),
  );
  const [first] = drawn.flatMap((answer) => answer?.id ?? []);
  if (first && chance.happens(0.5)) {
    await want({ kind: "reveal", path: `${draws}/draws/${first}/reveal`, about: first });
  }
}

/** The shop's order service gives points, and takes some back. */
async function granting(want: Want, base: string, shopper: string, chance: Chance) {
  const subject = `${shopper}-orders`;
  const points = chance.between(1, 30);
  const granted = await want({
    kind: "grant",
    path: `${base}/grants`,
    subject,
    about: String(points),
    body: { shopper, points },
  });
  if (!granted?.id || chance.happens(0.6)) return;
  await want({
    kind: "reverse",
    path: `${base}/reversals`,
    subject,
    about: granted.id,
    body: { shopper, entry: granted.id },
  });
}

/** Opens a group, and has more friends run for it than it has seats. */
async function grouping(want: Want, groups: string, name: string, chance: Chance) {
  const opened = await want({ kind: "open", path: groups });
  const group = opened?.id;
  if (!group) return;
  await Promise.all(
    Array.from({ length: FRIENDS }, async (_, index) => {
      const shopper = `${name}-friend${index}`;
      const go = (kind: "join" | "leave", place: string) =>
        want({ kind, shopper, path: `${groups}/${group}/${place}`, about: group });
      const joined = await go("join", "members");
      if (joined?.status !== 201) return;
      if (chance.happens(0.3)) await go("leave", "departures");
      // Again, or a second one: the first counts unless it was left.
      if (chance.happens(0.3)) await go("join", "members");
      if (chance.happens(0.2)) await want({ kind: "open", shopper, path: groups });
    }),
  );
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done++) await work();
}
