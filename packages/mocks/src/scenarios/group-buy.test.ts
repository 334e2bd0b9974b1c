import type { Group, GroupNow, Me, MyGroupBuy, Problem } from "@campaign-kit/contract";
import { describe, expect, it } from "vitest";
import { createMockApi, type MockApi } from "../mock-api.ts";
import { groupBuyScenarios } from "./group-buy.ts";

type Name = keyof typeof groupBuyScenarios;

const open = (scenario: Name) => createMockApi({ scenario, monotonic: () => 0 });
const root = "https://shop.example/v1/campaigns/double-11";
const get = async (api: MockApi, path: string): Promise<unknown> => (await api.fetch(new Request(root + path))).json();
const mine = async (api: MockApi, activity: string) => {
  const { activities } = (await get(api, "/me")) as Me;
  return activities[activity] as MyGroupBuy;
};
const invited = async (api: MockApi, activity: string): Promise<Group> => {
  const path = `/group-buys/${activity}/groups/${await api.invite(activity)}`;
  return ((await get(api, path)) as GroupNow).group;
};
const yuan = (amount: number) => ({ amount, currency: "CNY" });

/** The shopper's last group of an activity. */
const own = {
  "group-open": { duo: { status: "open", seated: 1, missing: 1, mine: { leader: true } } },
  "group-live": { duo: { status: "open", seated: 1 } },
  "group-completed": { duo: { status: "completed", mine: { leader: true, price: yuan(19950) } } },
  "group-completed-member": { duo: { status: "completed", mine: { leader: false, price: yuan(19950) } } },
  "group-expired": { duo: { status: "expired", mine: { refund: { status: "due", amount: yuan(19950) } } } },
  "group-refunded": {
    duo: { status: "expired", mine: { refund: { status: "paid", paidAt: "2026-11-12T01:41:00.000Z" } } },
  },
  "group-cancelled": { duo: { status: "cancelled", mine: { refund: { status: "due" } } } },
  "group-closes-soon": { duo: { status: "open", closesAt: "2026-11-12T01:40:00.000Z" } },
  "group-tiers": { "family-pack": { status: "open", seated: 4, missing: 0, next: { missing: 1, price: yuan(4200) } } },
  "group-tiers-live": { "family-pack": { seated: 3, price: yuan(4900) } },
  "group-tiers-full": { "family-pack": { status: "completed", seated: 8, price: yuan(3600) } },
  "group-tiers-closed": {
    "family-pack": { status: "completed", seated: 6, price: yuan(4200), mine: { price: yuan(3900) } },
  },
  "group-member": { "family-pack": { status: "open", seated: 2, mine: { leader: false } } },
  "group-promoted": { "family-pack": { status: "open", seated: 2, mine: { leader: true } } },
  "group-left": { "family-pack": { status: "open", seated: 1, mine: { refund: { status: "due" } } } },
  "group-large": { "family-pack": { seats: 20, seated: 7 } },
  "group-unknown-state": { duo: { status: "frozen" } },
} satisfies Partial<Record<Name, Record<string, object>>>;

/** How the shopper stands to the group that they are invited to. */
const invites = {
  "group-invited": { duo: { status: "open", join: "joinable", seated: 1 } },
  "group-invited-visitor": { duo: { status: "open", join: "authentication_required" } },
  "group-invited-full": { duo: { status: "completed", join: "group_full" } },
  "group-invited-late": { duo: { status: "expired", join: "group_closed" } },
  "group-invited-encore": { duo: { status: "open", join: "joinable" } },
  "group-taken": { duo: { status: "open", join: "joinable" } },
  "group-limit": { duo: { status: "open", join: "limit_reached" } },
  "group-tiers-invited": { "family-pack": { status: "open", join: "joinable", seated: 4, price: yuan(4900) } },
} satisfies Partial<Record<Name, Record<string, object>>>;

describe("a scenario with a group", () => {
  it.each(Object.entries(own))("%s is what its shopper sees", async (name, activities) => {
    for (const [activity, group] of Object.entries(activities)) {
      expect((await mine(open(name as Name), activity)).groups[0]).toMatchObject(group);
    }
  });

  it.each(Object.entries(invites))("%s is what the invited sees", async (name, activities) => {
    for (const [activity, group] of Object.entries(activities)) {
      expect(await invited(open(name as Name), activity)).toMatchObject(group);
    }
  });

  it("shows nothing of a member but the nickname, where there is one, and an avatar", async () => {
    const { members } = await invited(open("group-tiers-full"), "family-pack");
    expect(members.map(({ nickname }) => nickname)).toContain(undefined);
    for (const member of members) {
      expect(Object.keys(member).filter((key) => !["nickname", "avatar", "leader", "you"].includes(key))).toEqual([]);
    }
  });

  it("has them all", () => {
    expect([...Object.keys(own), ...Object.keys(invites), "group-listed"].sort()).toEqual(
      Object.keys(groupBuyScenarios).sort(),
    );
  });
});

describe("group-listed", () => {
  it("lists the open groups of others, those that close first before", async () => {
    const { open: listed, groups } = await mine(open("group-listed"), "duo");
    expect(groups).toEqual([]);
    expect(listed.map(({ members }) => members[0]?.nickname)).toEqual(["Maya", "Zhao"]);
  });
});

describe("group-live", () => {
  it("is joined after six seconds, while the page is open", async () => {
    const api = open("group-live");
    expect((await mine(api, "duo")).groups[0]).toMatchObject({ seated: 1 });
    api.clock.advance(6000);
    expect((await mine(api, "duo")).groups[0]).toMatchObject({ status: "completed", seated: 2 });
  });
});

describe("group-tiers-live", () => {
  it("grows by one and by one more, and the price falls", async () => {
    const api = open("group-tiers-live");
    await mine(api, "family-pack");
    api.clock.advance(5000);
    expect((await mine(api, "family-pack")).groups[0]).toMatchObject({ seated: 4, price: yuan(4900) });
    api.clock.advance(4000);
    expect((await mine(api, "family-pack")).groups[0]).toMatchObject({ seated: 5, price: yuan(4200) });
  });
});

describe("group-taken", () => {
  it("is full by the moment of the click", async () => {
    const api = open("group-taken");
    expect(await invited(api, "duo")).toMatchObject({ join: "joinable" });
    const response = await api.fetch(
      new Request(`${root}/group-buys/duo/groups/${await api.invite("duo")}/members`, {
        method: "POST",
        headers: { "Idempotency-Key": "too-late-by-a-hair" },
      }),
    );
    expect(((await response.json()) as Problem).code).toBe("group_full");
  });
});
