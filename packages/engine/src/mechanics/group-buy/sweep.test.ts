import { describe, expect, it } from "vitest";
import { at } from "../../../test/campaign.ts";
import { groupApi, groupCampaign, HOUR, owed, yuan } from "../../../test/group-buy.ts";
import { createMemoryStore } from "../../store/memory/index.ts";

const start = (now: number = at.peak, campaign = groupCampaign()) => groupApi(createMemoryStore(), campaign, now);
const later = (hours: number) => new Date(at.peak + hours * HOUR).toISOString();

describe("a group whose time is over", () => {
  it("has expired on every page at that instant, with the money due", async () => {
    const { opened, group, mine, refunds, time } = start();
    const id = await opened("duo", "ann");
    time.now += 24 * HOUR - 1;
    expect((await group("duo", id)).body.group.status).toBe("open");
    time.now += 1;
    const { group: seen } = (await group("duo", id, "ann")).body;
    expect(seen).toMatchObject({
      status: "expired",
      endedAt: later(24),
      missing: 1,
      join: "joined",
      mine: { leader: true, price: yuan(0), refund: { amount: yuan(199.5), status: "due" } },
    });
    expect((await mine("duo", "ann")).groups).toEqual([seen]);
    expect(await refunds("duo")).toMatchObject([{ group: id, shopper: "ann", refund: { status: "due" } }]);
    expect((await group("duo", id)).body.group).toMatchObject({ join: "group_closed" });
  });

  it("does not count towards the limit; one that succeeded does", async () => {
    const { opened, join, mine, time } = start(at.peak, groupCampaign({ limit: 1 }));
    const [failed, good] = [await opened("family", "ann"), await opened("family", "bo")];
    await join("family", good, "cy");
    await join("family", good, "di");
    time.now += 48 * HOUR;
    expect(await mine("family", "ann")).toMatchObject({ counted: 0, groups: [{ id: failed, status: "expired" }] });
    expect(await mine("family", "bo")).toMatchObject({ counted: 1, groups: [{ id: good, status: "completed" }] });
  });

  it("and that has the people of a tier has succeeded, at that tier's price", async () => {
    const { opened, join, group, refunds, time } = start();
    const id = await opened("family", "ann");
    for (const shopper of ["bo", "cy", "di", "ed"]) await join("family", id, shopper);
    time.now += 48 * HOUR;
    expect((await group("family", id, "bo")).body.group).toMatchObject({
      status: "completed",
      endedAt: later(48),
      price: yuan(42),
      mine: { price: yuan(42), refund: { amount: yuan(7), status: "due" } },
    });
    expect((await group("family", id)).body.group).not.toHaveProperty("next");
    expect(owed(await refunds("family"))).toEqual({ ann: 7, bo: 7, cy: 7, di: 7, ed: 7 });
  });

  it("is written down by a sweep, once, and stays as it was seen", async () => {
    const { opened, api, group, refunds, time } = start();
    const [one, two] = [await opened("duo", "ann"), await opened("duo", "bo")];
    const running = await opened("family", "ann");
    expect(await api.sweep()).toBe(0);
    time.now += 24 * HOUR;
    const seen = [(await group("duo", one, "ann")).text, await refunds("duo")];
    expect(await api.sweep()).toBe(2);
    expect([(await group("duo", one, "ann")).text, await refunds("duo")]).toEqual(seen);
    expect(await api.sweep()).toBe(0);
    expect((await group("duo", two)).body.group.status).toBe("expired");
    expect((await group("family", running)).body.group.status).toBe("open");
  });

  it("keeps the terms that it was opened for", async () => {
    const store = createMemoryStore();
    const before = groupApi(store);
    const id = await before.opened("family", "ann");
    const changed = groupCampaign();
    const activity = changed.activities.find((each) => each.id === "family")!;
    Object.assign(activity, { tiers: [{ people: 2, price: yuan(50) }], minutesToFill: 1 });
    const after = groupApi(store, changed);
    expect((await after.join("family", id, "bo")).body.group).toMatchObject({
      status: "open",
      seats: 8,
      closesAt: later(48),
      price: yuan(49),
    });
    expect((await after.open("family", "cy")).body.group).toMatchObject({ seats: 2, price: yuan(50) });
  });
});
