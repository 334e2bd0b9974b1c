import { createRemoteJWKSet, errors, jwtVerify, SignJWT, type JWTVerifyGetKey, type JWTVerifyOptions } from "jose";
import { z } from "zod";
import { Shopper, ShopperId } from "@campaign-kit/contract";
import type { TokenConfig } from "./config.ts";
import { remembering, type CheckedToken } from "./token-memory.ts";

/** The shopper that a token speaks for, and what the token may do besides shopping. */
export interface TokenHolder {
  shopper: Shopper;
  scopes: string[];
}

/** The token cannot be trusted: it is malformed, expired, meant for others, or signed by others. */
export class TokenInvalid extends Error {
  override readonly name = "TokenInvalid";
}

/** Nobody knows whether the token can be trusted: the keys could not be fetched. */
export class TokenKeysUnavailable extends Error {
  override readonly name = "TokenKeysUnavailable";
}

/** Checks one token. Throws `TokenInvalid` or `TokenKeysUnavailable`. */
export type VerifyToken = (token: string) => Promise<TokenHolder>;

/** The algorithms of a JWKS. HS256 is not among them: a public key would then serve as a secret (RFC 8725, section 2.1). */
const keySetAlgorithms = ["RS256", "ES256", "EdDSA"];

const HS256 = { name: "HMAC", hash: "SHA-256" };

/** How far the clocks of issuer and API may be apart, in seconds. */
const CLOCK_TOLERANCE = 5;

const Claims = z.object({
  sub: ShopperId,
  exp: z.number(),
  nickname: Shopper.shape.nickname,
  new_customer: z.boolean().default(false),
  member: z.boolean().default(false),
  scope: z.string().max(500).default(""),
});

/** Makes the check for tokens signed with a shared secret (HS256), or with a key of a JWKS (RS256, ES256, EdDSA). */
export function createTokenVerifier(config: TokenConfig, now: () => number): VerifyToken {
  const options: JWTVerifyOptions = {
    requiredClaims: ["sub", "exp"],
    clockTolerance: CLOCK_TOLERANCE,
    ...(config.issuer ? { issuer: config.issuer } : {}),
    ...(config.audience ? { audience: config.audience } : {}),
  };
  const verify = config.jwksUrl
    ? withKeySet(createRemoteJWKSet(config.jwksUrl), options)
    : withSecret(config.secret, options);
  return remembering(async (token): Promise<CheckedToken<TokenHolder>> => {
    const claims = Claims.safeParse(await verify(token, new Date(now())));
    if (!claims.success) throw new TokenInvalid("a claim is not in the agreed form");
    const { sub, exp, nickname, new_customer: newCustomer, member, scope } = claims.data;
    return {
      holder: {
        shopper: { id: sub, ...(nickname === undefined ? {} : { nickname }), newCustomer, member },
        scopes: scope.split(" ").filter(Boolean),
      },
      // The library compares whole seconds.
      until: Math.ceil(exp + CLOCK_TOLERANCE) * 1000,
    };
  }, now);
}

type VerifySignature = (token: string, currentDate: Date) => Promise<unknown>;

function withSecret(secret: string | undefined, options: JWTVerifyOptions): VerifySignature {
  if (!secret) throw new TypeError("A token secret or a JWKS URL is needed.");
  const key = crypto.subtle.importKey("raw", new TextEncoder().encode(secret), HS256, false, ["verify"]);
  return async (token, currentDate) => {
    try {
      return (await jwtVerify(token, await key, { ...options, currentDate, algorithms: ["HS256"] })).payload;
    } catch (error) {
      throw new TokenInvalid(reason(error), { cause: error });
    }
  };
}

function withKeySet(keys: JWTVerifyGetKey, options: JWTVerifyOptions): VerifySignature {
  return async (token, currentDate) => {
    try {
      return (await jwtVerify(token, keys, { ...options, currentDate, algorithms: keySetAlgorithms })).payload;
    } catch (error) {
      if (isAboutToken(error)) throw new TokenInvalid(reason(error), { cause: error });
      throw new TokenKeysUnavailable("The key set could not be fetched.", { cause: error });
    }
  };
}

/** What fetching the keys can throw is a network error or one of jose's that does not concern the token. */
function isAboutToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return error.code !== "ERR_JOSE_GENERIC" && error.code !== "ERR_JWKS_TIMEOUT" && error.code !== "ERR_JWKS_INVALID";
}

function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return "the token is expired";
  if (error instanceof errors.JWTClaimValidationFailed) return `the claim ${error.claim} does not fit`;
  return "the token is not signed as agreed";
}

/** What a token says, for the demo and for tests. */
export interface TokenClaims extends Shopper {
  scope?: string;
}

/** Signs a token with the shared secret. `lifetime` is in seconds, `now` in milliseconds. */
export async function signToken(
  { id, nickname, newCustomer, member, scope }: TokenClaims,
  { secret, issuer, audience }: TokenConfig,
  { now, lifetime }: { now: number; lifetime: number },
): Promise<string> {
  if (!secret) throw new TypeError("Only a shared secret can sign tokens.");
  const issuedAt = Math.floor(now / 1000);
  const token = new SignJWT({
    new_customer: newCustomer,
    member,
    ...(nickname === undefined ? {} : { nickname }),
    ...(scope === undefined ? {} : { scope }),
  })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime);
  if (issuer) token.setIssuer(issuer);
  if (audience) token.setAudience(audience);
  return token.sign(new TextEncoder().encode(secret));
}
