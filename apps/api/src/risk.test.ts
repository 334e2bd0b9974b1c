import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "@campaign-kit/contract";
import { createFolder, SECRET, startHere, tokenFor, type Folder } from "../test/api.ts";
import type { RunningApi } from "./server.ts";

/** Finds what is asked for by trying. */
function proofOf({ challenge }: Problem): string {
  const { id, data } = challenge!;
  for (let count = 0; ; count += 1) {
    const proof = `${String(data["salt"])}.${count}`;
    const first = createHash("sha256").update(proof).digest().readUInt32BE(0);
    if (Math.clz32(first) >= Number(data["bits"])) return `${id} ${proof}`;
  }
}

describe("with CHALLENGE=proof-of-work", () => {
  let folder: Folder;
  let api: RunningApi;
  beforeAll(async () => {
    folder = await createFolder();
    api = await startHere({
      ...folder.environment,
      CHALLENGE: "proof-of-work",
      CHALLENGE_SECRET: SECRET,
      CHALLENGE_SHOPPER_LIMIT: "2",
      CHALLENGE_ADDRESS_LIMIT: "4",
      ALLOWED_ORIGINS: "https://shop.example",
      // Whoever says where they come from is believed, so that this test comes from several places.
      TRUSTED_PROXIES: "127.0.0.0/8,::1,::ffff:127.0.0.0/104",
    });
    await api.ready;
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await folder.remove();
  });

  const act = async (shopper: string, address: string, key: string = crypto.randomUUID(), proof?: string) => {
    const response = await fetch(`${api.url}/v1/campaigns/sale/coupons/first-100/claims`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${await tokenFor(shopper)}`,
        "Idempotency-Key": key,
        "X-Forwarded-For": address,
        ...(proof ? { "Challenge-Proof": proof } : {}),
      },
    });
    return { status: response.status, body: (await response.json()) as Problem };
  };

  it("a shopper who does too much in a minute is asked for a proof, and the others are not", async () => {
    for (const key of ["first-key", "second-key"])
      expect((await act("lin", "203.0.113.1", key)).body.code).not.toBe("challenge_required");
    const { status, body } = await act("lin", "203.0.113.2");
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: "challenge_required",
      challenge: { type: "proof-of-work", data: { bits: 18 } },
    });
    expect((await act("zhao", "203.0.113.1")).status).toBe(201);
  });

  it("an address from which too much is done is asked for less, and goes on with a proof", async () => {
    const codes: unknown[] = [];
    for (const shopper of ["a", "b", "c", "d", "e"])
      codes.push((await act(shopper, "198.51.100.7")).body.challenge?.data["bits"]);
    expect(codes).toEqual([undefined, undefined, undefined, undefined, 16]);
    expect((await act("f", "198.51.100.8")).status).toBe(201);
    const key = crypto.randomUUID();
    const { body } = await act("g", "198.51.100.7", key);
    expect((await act("g", "198.51.100.7", key, proofOf(body))).status).toBe(201);
  }, 60_000);

  it("a foreign page may send a proof", async () => {
    const response = await fetch(`${api.url}/v1/campaigns/sale/coupons/first-100/claims`, {
      method: "OPTIONS",
      headers: {
        Origin: "https://shop.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,challenge-proof,idempotency-key",
      },
    });
    expect(response.headers.get("Access-Control-Allow-Headers")?.toLowerCase()).toContain("challenge-proof");
  });
});
