import { describe, expect, it } from "vitest";
import { at } from "../../test/campaign.ts";
import { groupApi, groupCampaign, HOUR, owed } from "../../test/group-buy.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const start = (now: number = at.peak, campaign = groupCampaign()) => groupApi(createMemoryStore(), campaign, now);
const later = (hours: number) => new Date(at.peak + hours * HOUR).toISOString();
const nobody = "0".repeat(22);

describe("the shop", () => {
  it("calls a group off, once and again, and all of the money is due", async () => {
    const { opened, join, cancel, refunds, mine } = start();
    const id = await opened("family", "ann");
    await join("family", id, "bo");
    const { status, body } = await cancel("family", id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      now: later(0),
      group: { status: "cancelled", endedAt: later(0), seated: 2, join: "group_closed" },
    });
    expect((await cancel("family", id)).body.group).toEqual(body.group);
    expect(owed(await refunds("family"))).toEqual({ ann: 46, bo: 49 });
    expect(await mine("family", "ann")).toMatchObject({ counted: 0, groups: [{ status: "cancelled" }] });
  });

  it("cannot call off what has ended", async () => {
    const { opened, join, cancel, time } = start();
    const [full, late] = [await opened("duo", "ann"), await opened("family", "bo")];
    await join("duo", full, "cy");
    expect((await cancel("duo", full)).problem?.code).toBe("group_closed");
    time.now += 48 * HOUR;
    expect((await cancel("family", late)).problem?.code).toBe("group_closed");
  });

  it("confirms each refund once, which its shopper sees", async () => {
    const { opened, join, leave, confirm, refunds, mine, time } = start();
    const id = await opened("family", "ann");
    await join("family", id, "bo");
    await leave("family", id, "bo");
    const [due] = await refunds("family");
    time.now += HOUR;
    const { status, body } = await confirm("family", id, due!.id);
    expect(status).toBe(200);
    expect(body).toEqual({ ...due, refund: { ...due!.refund, status: "paid", paidAt: later(1) } });
    time.now += HOUR;
    expect((await confirm("family", id, due!.id)).body).toEqual(body);
    expect(await refunds("family")).toEqual([]);
    expect((await mine("family", "bo")).groups[0]!.mine?.refund).toEqual(body.refund);
  });

  it("confirms refunds of a group that nobody has looked at since its time ended", async () => {
    const { opened, confirm, refunds, time } = start();
    const id = await opened("duo", "ann");
    time.now += 25 * HOUR;
    const [due] = await refunds("duo");
    expect((await confirm("duo", id, due!.id)).body.refund).toMatchObject({ status: "paid", paidAt: later(25) });
    expect(await refunds("duo")).toEqual([]);
  });

  it("confirms no refund that is not due", async () => {
    const { opened, confirm, refunds, leave } = start();
    const [one, two] = [await opened("duo", "ann"), await opened("duo", "bo")];
    expect((await confirm("duo", one, nobody)).problem?.code).toBe("no_refund_due");
    await leave("duo", one, "ann");
    const [due] = await refunds("duo");
    expect((await confirm("duo", two, due!.id)).problem?.code).toBe("no_refund_due");
  });

  it("is told of the oldest refunds first, at most 500", async () => {
    const { opened, refunds, api, time } = start();
    const shoppers = Array.from({ length: 502 }, (_, index) => `shopper-${index}`);
    await Promise.all(shoppers.map((shopper) => opened("hurried", shopper)));
    time.now += 60_000;
    const first = shoppers.slice(0, 500);
    expect((await refunds("hurried")).map(({ shopper }) => shopper)).toEqual(first);
    expect(await api.sweep()).toBe(500);
    expect((await refunds("hurried")).map(({ shopper }) => shopper)).toEqual(first);
    expect(await api.sweep()).toBe(2);
  });

  it("needs a token for orders", async () => {
    const { ask, opened } = start();
    const id = await opened("duo", "ann");
    for (const [method, path, body] of [
      ["POST", `/group-buys/duo/groups/${id}/cancellations`, undefined],
      ["GET", "/group-buys/duo/refunds", undefined],
      ["POST", `/group-buys/duo/groups/${id}/refunds`, { refund: nobody }],
    ] as const) {
      const asked = { method, key: "a-key-of-nobody", ...(body ? { body } : {}) };
      expect((await ask(path, asked)).problem?.code, path).toBe("authentication_required");
      expect((await ask(path, { ...asked, token: "ann" })).problem?.code, path).toBe("forbidden");
    }
  });
});
