import { describe, expect, it } from "vitest";
import { remembering } from "./token-memory.ts";
import { createTokenVerifier, signToken, TokenInvalid } from "./tokens.ts";

const NOW = Date.parse("2026-06-01T12:00:00Z");
const SECRET = "a-secret-that-is-long-enough-to-use";
const MINUTE = 60_000;

/** A check that takes every token but `bad` for an hour, and notes what it was asked. */
function checked(most?: number) {
  const time = { now: NOW };
  const asked: string[] = [];
  const check = (token: string) => {
    asked.push(token);
    if (token === "bad") return Promise.reject(new TokenInvalid("bad"));
    return Promise.resolve({ holder: token.toUpperCase(), until: NOW + 60 * MINUTE });
  };
  return { verify: remembering(check, () => time.now, most), asked, time };
}

describe("a token that was found right", () => {
  it("is not checked again, and another one is", async () => {
    const { verify, asked } = checked();
    expect([await verify("lin"), await verify("lin"), await verify("zhao")]).toEqual(["LIN", "LIN", "ZHAO"]);
    expect(asked).toEqual(["lin", "zhao"]);
  });

  it("is checked again after five minutes, when its key may be another's", async () => {
    const { verify, asked, time } = checked();
    await verify("lin");
    time.now += 5 * MINUTE - 1;
    await verify("lin");
    expect(asked).toHaveLength(1);
    time.now += 1;
    await verify("lin");
    expect(asked).toHaveLength(2);
  });

  it("is checked again where the clock was set back", async () => {
    const { verify, asked, time } = checked();
    await verify("lin");
    time.now -= 1;
    await verify("lin");
    expect(asked).toHaveLength(2);
  });

  it("is forgotten where others came after it, so that their number is bounded", async () => {
    const { verify, asked } = checked(2);
    for (const token of ["lin", "zhao", "maya", "zhao", "lin"]) await verify(token);
    expect(asked).toEqual(["lin", "zhao", "maya", "lin"]);
  });

  it("is refused from the moment at which it expires, and a changed one at once", async () => {
    const time = { now: NOW };
    const verify = createTokenVerifier({ secret: SECRET }, () => time.now);
    const shopper = { id: "lin", newCustomer: false, member: false };
    const token = await signToken(shopper, { secret: SECRET }, { now: NOW, lifetime: 60 });
    const right = { shopper, scopes: [] };
    expect(await verify(token)).toEqual(right);
    await expect(verify(`${token.slice(0, -2)}AA`)).rejects.toThrow(TokenInvalid);
    // As far as clocks may be apart.
    time.now = NOW + 65_000 - 1;
    expect(await verify(token)).toEqual(right);
    time.now += 1;
    await expect(verify(token)).rejects.toThrow("the token is expired");
    // Also to who never saw it before.
    await expect(createTokenVerifier({ secret: SECRET }, () => time.now)(token)).rejects.toThrow(TokenInvalid);
  });
});

it("a token that is refused is checked every time", async () => {
  const { verify, asked } = checked();
  for (let times = 0; times < 2; times++) await expect(verify("bad")).rejects.toThrow(TokenInvalid);
  expect(asked).toEqual(["bad", "bad"]);
});
