import { CampaignDefinition, type GroupResult, type Me, type MyGroupBuy } from "@campaign-kit/contract";
import { createCampaignApi, createMemoryStore } from "@campaign-kit/engine";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { authenticateBearer } from "../authenticate.ts";
import { createTokenVerifier, signToken } from "../tokens.ts";
import { createDemoClock } from "./clock.ts";
import { createOrderService } from "./order-service.ts";

const seeded = new URL(import.meta.resolve("../../../../packages/mocks/campaigns/double-11.json"));
const campaign = CampaignDefinition.parse(JSON.parse(await readFile(seeded, "utf8")));
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The demo without its server, at the peak's first morning. */
function createShop() {
  let real = Date.parse("2026-06-01T00:00:00Z");
  const start = Date.parse("2026-11-11T10:00:00+08:00");
  const clock = createDemoClock(() => real, { offset: start - real, movedTo: start });
  const tokens = { secret: "a-secret-that-is-long-enough-to-use" };
  const api = createCampaignApi({
    store: createMemoryStore(),
    campaigns: new Map([[campaign.id, campaign]]),
    authenticate: authenticateBearer(createTokenVerifier(tokens, () => real)),
    clock: clock.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  const demo = { campaign: campaign.id, clock, tokens };
  const ask = async (shopper: string, path: string, method = "GET"): Promise<unknown> => {
    const who = { id: shopper, newCustomer: false, member: true };
    const headers = {
      authorization: `Bearer ${await signToken(who, tokens, { now: real, lifetime: 60 })}`,
      "idempotency-key": crypto.randomUUID(),
    };
    return (
      await api.fetch(new Request(`http://demo.invalid/v1/campaigns/double-11/${path}`, { method, headers }))
    ).json();
  };
  return {
    clock,
    orders: createOrderService(demo, ["duo", "family-pack"], api, () => real),
    wait: (milliseconds: number) => (real += milliseconds),
    points: async (shopper: string) => ((await ask(shopper, "me")) as Me).points,
    openDuo: async () => ((await ask("lin", "group-buys/duo/groups", "POST")) as GroupResult).group,
    refund: async () => {
      const { activities } = (await ask("lin", "me")) as Me;
      return (activities["duo"] as MyGroupBuy).groups[0]?.mine?.refund;
    },
  };
}

it("gives Zhao his points, however often it is asked to", async () => {
  const { orders, points } = createShop();
  await orders.welcome();
  await orders.welcome();
  expect([await points("zhao"), await points("lin")]).toEqual([120, 0]);
});

it("pays a refund a minute after it was seen to be due", async () => {
  const { orders, wait, openDuo, refund } = createShop();
  await openDuo();
  await orders.payRefunds();
  expect(await refund()).toBeUndefined();

  wait(DAY);
  await orders.payRefunds();
  expect(await refund()).toMatchObject({ status: "due", amount: { amount: 19950 } });
  wait(MINUTE - 1);
  await orders.payRefunds();
  expect(await refund()).toMatchObject({ status: "due" });
  wait(1);
  await orders.payRefunds();
  expect(await refund()).toEqual({
    status: "paid",
    amount: { amount: 19950, currency: "CNY" },
    paidAt: "2026-11-12T02:01:00.000Z",
  });
  await orders.payRefunds();
});

it("does not wait for ever where the clock was moved back meanwhile", async () => {
  const { orders, clock, wait, openDuo, refund } = createShop();
  await openDuo();
  wait(2 * DAY);
  await orders.payRefunds();
  clock.moveTo(Date.parse("2026-11-12T10:00:00+08:00"));
  await orders.payRefunds();
  wait(MINUTE);
  await orders.payRefunds();
  expect(await refund()).toMatchObject({ status: "paid" });
});
