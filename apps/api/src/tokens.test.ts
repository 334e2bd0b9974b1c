import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CompactSign, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTokenVerifier, signToken, TokenInvalid, TokenKeysUnavailable } from "./tokens.ts";

const NOW = Date.parse("2026-06-01T12:00:00Z");
const SECRET = "a-secret-that-is-long-enough-to-use";
const key = (secret: string) => new TextEncoder().encode(secret);
const seconds = (offset: number) => Math.floor(NOW / 1000) + offset;
const now = () => NOW;
const shopper = { id: "lin", nickname: "Lin 林", newCustomer: true, member: false };

const claims = (more: Record<string, unknown> = {}) => ({ sub: "lin", exp: seconds(60), ...more });
const hs256 = (payload: Record<string, unknown>, secret = SECRET) =>
  new SignJWT(payload).setProtectedHeader({ alg: "HS256" }).sign(key(secret));

describe("a token signed with the shared secret", () => {
  const verify = createTokenVerifier({ secret: SECRET }, now);

  it("says who the shopper is and what the token may do", async () => {
    const token = await signToken(
      { ...shopper, scope: "orders refunds" },
      { secret: SECRET },
      { now: NOW, lifetime: 60 },
    );
    expect(await verify(token)).toEqual({ shopper, scopes: ["orders", "refunds"] });
  });

  it("needs no more than a subject and an end", async () => {
    expect(await verify(await hs256(claims()))).toEqual({
      shopper: { id: "lin", newCustomer: false, member: false },
      scopes: [],
    });
  });

  it.each([
    ["expired", () => hs256(claims({ exp: seconds(-60) }))],
    ["not valid yet", () => hs256(claims({ nbf: seconds(60) }))],
    ["without an end", () => hs256({ sub: "lin" })],
    ["without a subject", () => hs256({ exp: seconds(60) })],
    ["with an empty subject", () => hs256(claims({ sub: "" }))],
    ["with a subject beyond all measure", () => hs256(claims({ sub: "x".repeat(129) }))],
    ["with a claim of another type", () => hs256(claims({ member: "yes" }))],
    ["of another secret", () => hs256(claims(), `${SECRET}!`)],
    ["without a signature", () => new UnsecuredJWT(claims()).encode()],
    [
      "of another algorithm",
      () => new SignJWT(claims()).setProtectedHeader({ alg: "HS512" }).sign(key(SECRET.repeat(2))),
    ],
    [
      "with its payload changed",
      async () => (await hs256(claims())).replace(/\.[^.]+\./, `.${btoa('{"sub":"zhao"}')}.`),
    ],
    ["that is no object", () => new CompactSign(key('"lin"')).setProtectedHeader({ alg: "HS256" }).sign(key(SECRET))],
    ["that is none", () => "lin"],
  ])("is refused: %s", async (_name, make) => {
    await expect(verify(await make())).rejects.toThrow(TokenInvalid);
  });

  it("may be late by as much as two clocks may differ", async () => {
    expect(await verify(await hs256(claims({ exp: seconds(-3) })))).toMatchObject({ shopper: { id: "lin" } });
  });
});

describe("issuer and audience, where configured", () => {
  const verify = createTokenVerifier({ secret: SECRET, issuer: "https://id.shop.example", audience: "campaigns" }, now);
  const right = { iss: "https://id.shop.example", aud: ["shop", "campaigns"] };

  it("are taken when right", async () => {
    expect(await verify(await hs256(claims(right)))).toMatchObject({ shopper: { id: "lin" } });
  });

  it.each([
    ["another issuer", { ...right, iss: "https://id.other.example" }],
    ["another audience", { ...right, aud: "other" }],
    ["no audience", { iss: right.iss }],
    ["no issuer", { aud: right.aud }],
  ])("are refused: %s", async (_name, more) => {
    await expect(verify(await hs256(claims(more)))).rejects.toThrow(TokenInvalid);
  });
});

describe("a token signed with a key of a JWKS", async () => {
  const algorithms = ["RS256", "ES256", "EdDSA"] as const;
  const pairs = await Promise.all(algorithms.map((alg) => generateKeyPair(alg, { extractable: true })));
  const keys = await Promise.all(
    pairs.map(async ({ publicKey }, index) => ({
      ...(await exportJWK(publicKey)),
      kid: algorithms[index],
      alg: algorithms[index],
    })),
  );
  let status = 200;
  const server = createServer((_request, response) => response.writeHead(status).end(JSON.stringify({ keys })));
  let jwksUrl: URL;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    jwksUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(() => server.close());

  it.each(algorithms)("is taken: %s", async (alg) => {
    const verify = createTokenVerifier({ jwksUrl }, now);
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg, kid: alg })
      .sign(pairs[algorithms.indexOf(alg)]!.privateKey);
    expect(await verify(token)).toMatchObject({ shopper: { id: "lin" } });
  });

  it.each([
    [
      "by a key that is not in it",
      { alg: "ES256", kid: "ES256" },
      async () => (await generateKeyPair("ES256")).privateKey,
    ],
    ["with the id of no key in it", { alg: "ES256", kid: "other" }, () => pairs[1]!.privateKey],
    // The public key is no secret: whoever treats it as one can sign anything.
    [
      "by HS256 with the public key as secret",
      { alg: "HS256", kid: "RS256" },
      async () => key(await exportSPKI(pairs[0]!.publicKey)),
    ],
    ["by HS256 with the key set as secret", { alg: "HS256" }, () => key(JSON.stringify(keys[0]))],
  ])("is refused: signed %s", async (_name, header, signer) => {
    const verify = createTokenVerifier({ jwksUrl }, now);
    const token = await new SignJWT(claims()).setProtectedHeader(header).sign(await signer());
    await expect(verify(token)).rejects.toThrow(TokenInvalid);
  });

  it("is refused without a signature", async () => {
    const verify = createTokenVerifier({ jwksUrl }, now);
    await expect(verify(new UnsecuredJWT(claims()).encode())).rejects.toThrow(TokenInvalid);
  });

  it("is neither taken nor refused while the keys cannot be fetched", async () => {
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: "ES256", kid: "ES256" })
      .sign(pairs[1]!.privateKey);
    status = 500;
    const verify = createTokenVerifier({ jwksUrl }, now);
    await expect(verify(token)).rejects.toThrow(TokenKeysUnavailable);
    status = 200;
    expect(await verify(token)).toMatchObject({ shopper: { id: "lin" } });

    const nowhere = createTokenVerifier({ jwksUrl: new URL("http://127.0.0.1:1/") }, now);
    await expect(nowhere(token)).rejects.toThrow(TokenKeysUnavailable);
  });
});
