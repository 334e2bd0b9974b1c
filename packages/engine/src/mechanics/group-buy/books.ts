import { MY_GROUPS_LENGTH } from "@campaign-kit/contract";
import type { GroupBook } from "../../rules/group-buy.ts";
import type { Reader, StoreTransaction } from "../../store/store.ts";
import { groups, memberships, type GroupRecord, type MembershipRecord } from "./table.ts";

/** What a shopper has to do with: those memberships that still are, and the last ones of each activity or shopper. */
export async function findMemberships(
  reader: Reader,
  where: { campaign: string; activity: readonly string[]; shopper: readonly string[] },
  each: "activity" | "shopper",
): Promise<MembershipRecord[]> {
  const present = await reader.find(memberships, { ...where, leftAt: null });
  const last = await reader.find(memberships, where, { order: ["-serial"], limit: MY_GROUPS_LENGTH, each });
  return [...new Map([...present, ...last].map((membership) => [membership.id, membership])).values()];
}

/** The open groups of activities that close first, so many of each. */
export function findOpen(
  reader: Reader,
  where: { campaign: string; activity: readonly string[] },
  limit: number,
  now: number,
): Promise<GroupRecord[]> {
  return reader.find(
    groups,
    { ...where, status: "open", closesAt: { from: now + 1 } },
    { order: ["closesAt", "serial"], limit, each: "activity" },
  );
}

/** Groups whose time is over, and that still are written down as open. */
export function findOverdue(
  reader: Reader,
  where: { campaign: string; activity: readonly string[] },
  now: number,
  limit?: number,
): Promise<GroupRecord[]> {
  return reader.find(
    groups,
    { ...where, status: "open", closesAt: { before: now + 1 } },
    { order: ["closesAt"], ...(limit === undefined ? {} : { limit }) },
  );
}

/** Groups with all memberships of those who are in them. */
export async function findBooks(reader: Reader, found: readonly GroupRecord[]): Promise<GroupBook[]> {
  const ids = found.map(({ id }) => id);
  return bind(found, await reader.find(memberships, { group: ids, leftAt: null }));
}

/** Puts memberships to their groups. */
export function bind(found: readonly GroupRecord[], some: readonly MembershipRecord[]): GroupBook[] {
  const byGroup = Map.groupBy(some, ({ group }) => group);
  return found.map((group) => ({ group, memberships: byGroup.get(group.id) ?? [] }));
}

/** Writes what has changed between two states of some groups. */
export async function saveBooks(
  transaction: StoreTransaction,
  before: ReadonlyMap<string, GroupBook>,
  after: Iterable<GroupBook>,
): Promise<void> {
  const changed = { groups: [] as GroupRecord[], memberships: [] as MembershipRecord[] };
  const added = { groups: [] as GroupRecord[], memberships: [] as MembershipRecord[] };
  for (const book of after) {
    const old = before.get(book.group.id);
    if (book === old) continue;
    if (!old) added.groups.push(book.group);
    else if (book.group !== old.group) changed.groups.push(book.group);
    const known = new Map(old?.memberships.map((membership) => [membership.id, membership]));
    for (const membership of book.memberships) {
      const earlier = known.get(membership.id);
      if (!earlier) added.memberships.push(membership);
      else if (membership !== earlier) changed.memberships.push(membership);
    }
  }
  // Changes first: a seat that was given back may be taken by one who is added.
  await transaction.update(groups, changed.groups);
  await transaction.update(memberships, changed.memberships);
  await transaction.insert(groups, added.groups);
  await transaction.insert(memberships, added.memberships);
}
