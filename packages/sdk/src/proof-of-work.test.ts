import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Challenge } from "@campaign-kit/contract/api";
import { solveProofOfWork } from "./proof-of-work.ts";

const challenge = (data: Challenge["data"], type = "proof-of-work"): Challenge => ({
  id: "challenge-1",
  type,
  data,
  expiresAt: "2026-11-11T04:05:00.000Z",
});
const context = { signal: new AbortController().signal, action: "claim", activity: "save-50" };

describe("a proof of work", () => {
  test.each([0, 1, 8, 12])("of %d bits begins with the salt and hashes to that", async (bits) => {
    const proof = (await solveProofOfWork(challenge({ salt: "q3Zk9vXw1mTt7Yb2Hc5LdA", bits }), context))!;
    expect(proof).toMatch(/^q3Zk9vXw1mTt7Yb2Hc5LdA\.\d+$/);
    const hash = createHash("sha256").update(proof).digest().readUInt32BE(0);
    expect(Math.clz32(hash)).toBeGreaterThanOrEqual(bits);
  });

  test("ends when nobody needs it any more", async () => {
    const controller = new AbortController();
    const proof = solveProofOfWork(challenge({ salt: "s", bits: 32 }), { ...context, signal: controller.signal });
    controller.abort(new Error("the shopper left"));
    await expect(proof).rejects.toThrow("the shopper left");
  });

  test.each([
    ["of another type", challenge({ site: "shop" }, "captcha")],
    ["without a salt", challenge({ bits: 4 })],
    ["of more bits than can be", challenge({ salt: "s", bits: 33 })],
    ["of no bits", challenge({ salt: "s", bits: "many" })],
  ])("is not tried for a challenge %s", async (_what, other) => {
    await expect(solveProofOfWork(other, context)).rejects.toThrow("cannot solve");
  });
});
