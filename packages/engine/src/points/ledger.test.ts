import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkInApi } from "../../test/check-in.ts";
import { storeKinds, type OpenedStores } from "../../test/stores.ts";
import { points } from "./table.ts";

describe.each(storeKinds)("a ledger, %s", (_where, open) => {
  let opened: OpenedStores;
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(() => opened.end());

  it("goes on where 32 bits end, up and down", async () => {
    const [store] = opened.stores;
    const api = checkInApi(store);
    const campaign = api.campaign.id;
    const entry = {
      campaign,
      serial: 1,
      amount: 1,
      reason: "granted",
      activity: null,
      note: null,
      reverses: null,
      at: 0,
    } as const;
    await store.transaction({ campaign, shoppers: ["rich", "poor"] }, async (transaction) => {
      await transaction.insert(points, [
        { ...entry, id: "rich-entry", shopper: "rich", balance: 2 ** 31 - 1 },
        { ...entry, id: "poor-entry", shopper: "poor", balance: -(2 ** 40) },
      ]);
    });
    expect((await api.grant("rich", 1_000_000)).body).toMatchObject({ balance: 2 ** 31 - 1 + 1_000_000 });
    expect((await api.grant("poor", 7)).body).toMatchObject({ balance: 7 - 2 ** 40 });
    const [last] = await store.find(points, { shopper: "rich", balance: { from: 2 ** 31 } });
    expect(last).toMatchObject({ serial: 2, balance: 2 ** 31 - 1 + 1_000_000 });
  });
});
