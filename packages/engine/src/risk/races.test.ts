import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, testCampaign } from "../../test/campaign.ts";
import { challengeOf, proofOf, riskyApi, type RiskyApi } from "../../test/risk.ts";
import { storeKinds, type OpenedStores } from "../../test/stores.ts";
import type { Answered } from "../../test/api.ts";
import type { Challenger } from "./risk.ts";

/** Takes any proof, any number of times: what counts once is the engine's to hold. */
const careless: Challenger = { issue: () => ({ type: "captcha", data: {} }), verify: () => true };

const statuses = (answers: readonly Answered[]) => answers.map(({ status }) => status).sort();

describe.each(storeKinds)("a proof, %s", (_where, open) => {
  let opened: OpenedStores;
  let one: RiskyApi;
  let two: RiskyApi;
  beforeAll(async () => {
    opened = await open();
    [one, two] = opened.stores.map((store) =>
      riskyApi(store, testCampaign(), at.peak, { challenger: careless, timeout: 60_000 }),
    ) as [RiskyApi, RiskyApi];
    one.risk.verdict = two.risk.verdict = { challenge: "standard" };
  }, 120_000);
  afterAll(() => opened.end());

  const claim = async (api: RiskyApi, shopper: string, activity: string, key: string, proof: string) => {
    const path = `/coupons/${activity}/claims`;
    const { id } = challengeOf(await api.post(path, shopper, undefined, key));
    return () => api.prove(path, shopper, key, `${id} ${proof}`);
  };
  const holds = async (shopper: string) => (await one.wallet(shopper)).coupons.length;

  it("lets one thing happen where it is brought for two keys at once, in two processes", async () => {
    for (let round = 0; round < 8; round += 1) {
      const shopper = `keys-${round}`;
      const claims = [
        await claim(one, shopper, "skincare-15", `first-key-${round}`, `proof-${round}`),
        await claim(two, shopper, "skincare-15", `second-key-${round}`, `proof-${round}`),
      ];
      expect(statuses(await Promise.all(claims.map((go) => go())))).toEqual([201, 403]);
      expect(await holds(shopper)).toBe(1);
    }
  }, 120_000);

  it("lets one thing happen where it is brought for two activities, which have a writer each", async () => {
    for (let round = 0; round < 8; round += 1) {
      const shopper = `activities-${round}`;
      const claims = [
        await claim(one, shopper, "save-50", `fifty-key-${round}`, `activity-proof-${round}`),
        await claim(two, shopper, "skincare-15", `skin-key-${round}`, `activity-proof-${round}`),
      ];
      expect(statuses(await Promise.all(claims.map((go) => go())))).toEqual([201, 403]);
      expect(await holds(shopper)).toBe(1);
    }
  }, 120_000);

  it("that was used up keeps nobody else of its batch from what is theirs", async () => {
    const crowd = Array.from({ length: 30 }, (_, index) => index);
    const claims = await Promise.all(
      crowd.map((index) =>
        claim(
          index % 2 ? one : two,
          `crowd-${index}`,
          "skincare-15",
          `crowd-key-${index}`,
          index < 10 ? "shared" : `own-${index}`,
        ),
      ),
    );
    const answers = await Promise.all(claims.map((go) => go()));
    expect(answers.slice(10).every(({ status }) => status === 201)).toBe(true);
    expect(statuses(answers.slice(0, 10))).toEqual([201, ...Array<number>(9).fill(403)]);
  }, 120_000);

  it("has one effect where it is brought 16 times at once, and one answer", async () => {
    const key = "sixteen-times";
    const claims = await Promise.all(
      Array.from({ length: 16 }, (_, index) => claim(index % 2 ? one : two, "sixteen", "skincare-15", key, "sixteen")),
    );
    const answers = await Promise.all(claims.map((go) => go()));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await holds("sixteen")).toBe(1);
  }, 120_000);

  it("is known in another process, which made no challenge itself", async () => {
    const [mine, other] = opened.stores.map((store) => riskyApi(store, testCampaign(), at.peak)) as [
      RiskyApi,
      RiskyApi,
    ];
    mine.risk.verdict = other.risk.verdict = { challenge: "standard" };
    const path = "/coupons/skincare-15/claims";
    const asked = challengeOf(await mine.post(path, "traveller", undefined, "traveller-key"));
    expect((await other.prove(path, "traveller", "traveller-key", proofOf(asked))).status).toBe(201);
  }, 120_000);

  it("is forgotten with the answers", async () => {
    const [store] = opened.stores;
    let left = 0;
    for (let some = await store.sweep(at.peak + 1); some > 0; some = await store.sweep(at.peak + 1)) left += some;
    // Each thing that was done left its answer and its proof.
    expect(left).toBe(2 * (8 + 8 + 21 + 1 + 1));
    const again = await claim(one, "crowd-9", "skincare-15", "another-key", "shared");
    expect((await again()).status).toBe(201);
  }, 120_000);
});
