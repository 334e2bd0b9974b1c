import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { countingRandom } from "../../test/api.ts";
import { createProofOfWork } from "./proof-of-work.ts";
import type { ChallengeContext } from "./risk.ts";

const random = countingRandom();
const context = { operation: "claimCoupon", kind: "standard" } as ChallengeContext;
const { signal } = new AbortController();

/** Zero bits, counted by hand. */
const zeroBits = (text: string) => {
  const bits = [...createHash("sha256").update(text).digest()].map((byte) => byte.toString(2).padStart(8, "0"));
  return bits.join("").indexOf("1");
};

it("takes a text that begins with the salt and hashes to as many zero bits as were asked for, or more", async () => {
  const challenger = createProofOfWork({ random, bits: 6 });
  const issued = { ...(await challenger.issue(context)), kind: "standard" };
  const { salt } = issued.data;
  const texts = Array.from({ length: 2000 }, (_, count) => `${salt}.${count}`);
  const holds = texts.filter((text) => challenger.verify(issued, text, signal) === true);
  expect(holds).toEqual(texts.filter((text) => zeroBits(text) >= 6));
  expect(holds.length).toBeGreaterThan(5);
});

it("takes none for another salt", async () => {
  const challenger = createProofOfWork({ random, bits: 0 });
  const [one, other] = await Promise.all([challenger.issue(context), challenger.issue(context)]);
  expect(challenger.verify({ ...one, kind: "" }, `${one.data.salt}.0`, signal)).toBe(true);
  expect(challenger.verify({ ...one, kind: "" }, `${other.data.salt}.0`, signal)).toBe(false);
  expect(challenger.verify({ ...one, kind: "" }, `${one.data.salt}0`, signal)).toBe(false);
  expect(challenger.verify({ ...one, kind: "" }, "", signal)).toBe(false);
});

it("makes some work harder than other", async () => {
  const challenger = createProofOfWork({ random, bits: ({ kind }) => (kind === "hard" ? 20 : 14) });
  expect(await challenger.issue(context)).toMatchObject({ type: "proof-of-work", data: { bits: 14 } });
  expect(await challenger.issue({ ...context, kind: "hard" })).toMatchObject({ data: { bits: 20 } });
});

it.each([-1, 33, 1.5, NaN])("refuses a difficulty of %d", (bits) => {
  expect(() => createProofOfWork({ random, bits }).issue(context)).toThrow("0 to 32");
});
