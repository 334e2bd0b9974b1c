import { describe, expect, it } from "vitest";
import type { Problem } from "@campaign-kit/contract";
import { at } from "../../test/campaign.ts";
import { everyCampaign, recipes } from "../../test/operations.ts";
import { challengeOf, proofOf, riskyApi, SECRET, type RiskyApi } from "../../test/risk.ts";
import { createMemoryStore } from "../store/memory/index.ts";
import type { Challenger, RiskOptions } from "./risk.ts";

const key = "0c3f9e5a-6d0b-4f5e-9a54-2b7f6f3f1c11";
const CLAIMS = "/coupons/skincare-15/claims";
const SHOPS = [
  "useCoupon",
  "returnCoupon",
  "cancelGroup",
  "confirmRefund",
  "fulfilPrize",
  "grantPoints",
  "reversePoints",
];
const challenge = { challenge: "standard" };

const open = (options: Partial<RiskOptions> = {}): RiskyApi =>
  riskyApi(createMemoryStore(), undefined, at.peak, { timeout: 50, ...options });
const claimed = async ({ me }: RiskyApi, shopper = "lin") => (await me(shopper)).activities["skincare-15"];

describe.each(Object.keys(recipes))("%s", (operation) => {
  const isShops = SHOPS.includes(operation);

  it(isShops ? "is the shop's own, and is not judged" : "can be allowed, challenged and refused", async () => {
    const api = riskyApi(createMemoryStore(), everyCampaign());
    const { path, token, body, effects } = await recipes[operation]!(api, "lin");
    const before = await effects();
    api.judged.length = 0;
    api.risk.verdict = "deny";
    const denied = await api.post(path, token, body, key);
    if (isShops) {
      expect(denied.status).toBeLessThan(300);
      expect(api.judged).toEqual([]);
      return;
    }
    expect([denied.status, denied.problem?.code]).toEqual([403, "action_declined"]);
    api.risk.verdict = challenge;
    const asked = await api.post(path, token, body, key);
    expect(asked.status).toBe(403);
    expect(await effects()).toBe(before);
    const done = await api.prove(path, token, key, proofOf(challengeOf(asked)), body);
    expect(done.text).not.toContain("urn:");
    expect(done.status).toBeLessThan(300);
    expect(await effects()).not.toBe(before);
    expect(api.judged.map((action) => action.operation)).toEqual([operation, operation, operation]);
  });
});

describe("what is told of an action", () => {
  it("is what it takes to judge it: no token, no cookie, no nickname", async () => {
    const api = open();
    const headers = { Cookie: "session=1", "User-Agent": "a browser" };
    await api.ask(CLAIMS, { method: "POST", token: "named-Lin", key, headers, address: "203.0.113.9" });
    const [action] = api.judged;
    expect(action).toMatchObject({
      operation: "claimCoupon",
      campaign: "autumn",
      activity: "skincare-15",
      shopper: { id: "named-Lin", newCustomer: false, member: false },
      address: "203.0.113.9",
    });
    expect(action!.shopper).not.toHaveProperty("nickname");
    expect(action!.headers.get("User-Agent")).toBe("a browser");
    expect(action!.headers.has("Authorization") || action!.headers.has("Cookie")).toBe(false);
  });

  it("comes to be judged once it is a request that could be decided", async () => {
    const api = open();
    await api.post("/coupons/nothing/claims", "lin", undefined, key);
    await api.post(CLAIMS, "bad", undefined, key);
    await api.post(CLAIMS, "lin", undefined, "short");
    expect(api.judged).toEqual([]);
  });
});

describe("a key", () => {
  it("keeps neither a challenge nor a refusal: the same one may be let through later", async () => {
    const api = open();
    for (const verdict of [challenge, "deny", challenge] as const) {
      api.risk.verdict = verdict;
      const refused = await api.post(CLAIMS, "lin", undefined, key);
      expect(refused.status).toBe(403);
      expect(refused.headers.has("Idempotency-Replayed")).toBe(false);
    }
    api.risk.verdict = "allow";
    const done = await api.post(CLAIMS, "lin", undefined, key);
    expect([done.status, done.headers.has("Idempotency-Replayed")]).toEqual([201, false]);
  });

  it("that has its answer gives it again, and is not judged", async () => {
    const api = open();
    const first = await api.post(CLAIMS, "lin", undefined, key);
    api.risk.verdict = "deny";
    const again = await api.post(CLAIMS, "lin", undefined, key);
    expect(again.text).toBe(first.text);
    expect(again.headers.get("Idempotency-Replayed")).toBe("true");
    const other = await api.post("/coupons/save-50/claims", "lin", undefined, key);
    expect(other.problem?.code).toBe("idempotency_key_reused");
    expect(api.judged).toHaveLength(1);
  });

  it("gives the answer of a proven action again without a proof", async () => {
    const api = open();
    api.risk.verdict = challenge;
    const proof = proofOf(challengeOf(await api.post(CLAIMS, "lin", undefined, key)));
    const first = await api.prove(CLAIMS, "lin", key, proof);
    for (const again of [await api.prove(CLAIMS, "lin", key, proof), await api.post(CLAIMS, "lin", undefined, key)]) {
      expect(again.text).toBe(first.text);
      expect(again.headers.get("Idempotency-Replayed")).toBe("true");
    }
    expect(await claimed(api)).toMatchObject({ claimed: 1 });
  });
});

describe("a proof is answered with a new challenge", () => {
  /** Asks for a challenge, and gives what was asked and a proof of it. */
  const challenged = async (api: RiskyApi) => {
    api.risk.verdict = challenge;
    const asked = challengeOf(await api.post(CLAIMS, "lin", undefined, key));
    return { asked, proof: proofOf(asked) };
  };
  const expectAnother = (answer: Parameters<typeof challengeOf>[0], asked: { id: string }) => {
    expect(answer.status).toBe(403);
    expect(challengeOf(answer).id).not.toBe(asked.id);
  };

  it("of another shopper", async () => {
    const api = open();
    const { asked, proof } = await challenged(api);
    expectAnother(await api.prove(CLAIMS, "zhao", key, proof), asked);
  });

  it("for another key", async () => {
    const api = open();
    const { asked, proof } = await challenged(api);
    expectAnother(await api.prove(CLAIMS, "lin", `${key}-2`, proof), asked);
  });

  it("for another activity, and another operation", async () => {
    const api = riskyApi(createMemoryStore(), everyCampaign());
    api.risk.verdict = challenge;
    const asked = challengeOf(await api.post("/lucky-draws/wheel/draws", "lin", undefined, key));
    expectAnother(await api.prove("/lucky-draws/chances/draws", "lin", key, proofOf(asked)), asked);
    expectAnother(await api.prove("/lucky-draws/wheel/chances", "lin", key, proofOf(asked)), asked);
  });

  it("for another body", async () => {
    const api = riskyApi(createMemoryStore(), everyCampaign());
    api.risk.verdict = challenge;
    const path = "/check-ins/daily/make-ups";
    const asked = challengeOf(await api.post(path, "lin", { date: "2026-11-01" }, key));
    expectAnother(await api.prove(path, "lin", key, proofOf(asked), { date: "2026-10-31" }), asked);
  });

  it("of another campaign", async () => {
    const { asked, proof } = await challenged(open());
    const other = riskyApi(createMemoryStore(), everyCampaign("another"));
    other.risk.verdict = challenge;
    expectAnother(await other.prove("/coupons/coupon/claims", "lin", key, proof), asked);
  });

  it("that came too late", async () => {
    const api = open({ lifetime: 60_000 });
    const { asked, proof } = await challenged(api);
    expect(Date.parse(asked.expiresAt)).toBe(api.time.now + 60_000);
    api.time.now += 60_000;
    expectAnother(await api.prove(CLAIMS, "lin", key, proof), asked);
  });

  it("that does not solve it", async () => {
    const api = open();
    const { asked } = await challenged(api);
    expectAnother(await api.prove(CLAIMS, "lin", key, proofOf(asked, { work: false })), asked);
  });

  it.each([
    [
      "with easier data",
      (id: string) => `${btoa(atob(id.split(".")[0]!).replace('"bits":4', '"bits":0'))}.${id.split(".")[1]}`,
    ],
    ["with another signature", (id: string) => `${id.slice(0, -2)}AA`],
    ["with no signature", (id: string) => id.split(".")[0]!],
    ["that is not one", () => "..."],
  ])("of a forged challenge, %s", async (_how, forge) => {
    const api = open();
    const { asked, proof } = await challenged(api);
    const forged = `${forge(asked.id).replaceAll("=", "")} ${proof.split(" ")[1]}`;
    expectAnother(await api.prove(CLAIMS, "lin", key, forged), asked);
    expect(await claimed(api)).toMatchObject({ claimed: 0 });
  });

  it("that was signed with another secret", async () => {
    const { asked, proof } = await challenged(open({ secret: "another secret that is long enough" }));
    const api = open();
    api.risk.verdict = challenge;
    expectAnother(await api.prove(CLAIMS, "lin", key, proof), asked);
  });

  it("that is percent-encoded wrongly", async () => {
    const api = open();
    const { asked } = await challenged(api);
    expectAnother(await api.prove(CLAIMS, "lin", key, `${asked.id} %E0%A4%A`), asked);
  });

  it("which a captcha took twice, for two keys", async () => {
    const careless: Challenger = {
      issue: () => ({ type: "captcha", data: {} }),
      verify: (_, proof) => proof === "übrig",
    };
    const api = open({ challenger: careless });
    api.risk.verdict = challenge;
    const proofs = [];
    for (const each of [`${key}-1`, `${key}-2`]) {
      const { id } = challengeOf(await api.post(CLAIMS, "lin", undefined, each));
      proofs.push({ each, proof: `${id} ${encodeURIComponent("übrig")}` });
    }
    const answers = await Promise.all(proofs.map(({ each, proof }) => api.prove(CLAIMS, "lin", each, proof)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
    expect(await claimed(api)).toMatchObject({ claimed: 1 });
  });
});

it("refuses a header that is no proof at all", async () => {
  const answer = await open().prove(CLAIMS, "lin", key, "no-space-in-it");
  expect(answer.problem).toMatchObject({
    code: "invalid_request",
    errors: [{ pointer: "/header/challenge-proof" }],
  } satisfies Partial<Problem> | object);
});

describe("where risk cannot be judged", () => {
  const failures: [string, RiskyApi["risk"]["verdict"]][] = [
    ["throws", () => Promise.reject(new Error("the risk service is away"))],
    ["takes too long", () => new Promise(() => undefined)],
    ["gives nothing", () => undefined as never],
  ];

  it.each(failures)("an action is let through and the log hears of it: %s", async (_how, verdict) => {
    const api = open();
    api.risk.verdict = verdict;
    expect((await api.post(CLAIMS, "lin", undefined, key)).status).toBe(201);
    expect(api.errors).toHaveLength(1);
  });

  it.each(failures)("an action is put off where the shop wants that: %s", async (_how, verdict) => {
    const api = open({ onFailure: "unavailable" });
    api.risk.verdict = verdict;
    const answer = await api.post(CLAIMS, "lin", undefined, key);
    expect([answer.status, answer.problem?.code]).toEqual([503, "unavailable"]);
    expect(await claimed(api)).toMatchObject({ claimed: 0 });
    api.risk.verdict = "allow";
    expect((await api.post(CLAIMS, "lin", undefined, key)).status).toBe(201);
  });

  it("who takes too long is told to stop", async () => {
    const api = open();
    let told: unknown;
    api.risk.verdict = (_action, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener("abort", () => reject((told = signal.reason) as Error)),
      );
    await api.post(CLAIMS, "lin", undefined, key);
    expect(String(told)).toContain("50 ms");
  });

  it.each([
    ["throws", () => Promise.reject(new Error("the captcha is away"))],
    ["takes too long", () => new Promise<never>(() => undefined)],
  ])("a proof never counts where the challenger %s: nothing is let through by breaking it", async (_how, fail) => {
    let verify: Challenger["verify"] = fail;
    const challenger: Challenger = {
      issue: () => ({ type: "captcha", data: { site: "x" } }),
      verify: (...of) => verify(...of),
    };
    const api = open({ challenger });
    api.risk.verdict = challenge;
    const { id } = challengeOf(await api.post(CLAIMS, "lin", undefined, key));
    expect((await api.prove(CLAIMS, "lin", key, `${id} token`)).problem?.code).toBe("unavailable");
    verify = () => true;
    expect((await api.prove(CLAIMS, "lin", key, `${id} token`)).status).toBe(201);
  });

  it.each([
    ["throws", () => Promise.reject(new Error("no"))],
    ["says more than fits", () => ({ type: "captcha", data: { site: "x".repeat(2000) } })],
  ])("nothing is let through where a challenge cannot be made: it %s", async (_how, issue) => {
    const api = open({ challenger: { issue, verify: () => true } });
    api.risk.verdict = challenge;
    expect((await api.post(CLAIMS, "lin", undefined, key)).problem?.code).toBe("unavailable");
    expect(api.errors).toHaveLength(1);
  });
});

it("does not start with a secret that can be guessed", () => {
  expect(() => open({ secret: "short" })).toThrow("32 bytes");
  expect(() => open({ secret: SECRET })).not.toThrow();
});
