import { ProblemError, type Authenticate } from "@campaign-kit/engine";
import { TokenInvalid, TokenKeysUnavailable, type VerifyToken } from "./tokens.ts";

/** Takes the shopper from `Authorization: Bearer …`. A request without the header is a visitor's. */
export function authenticateBearer(verify: VerifyToken): Authenticate {
  return async (request) => {
    const header = request.headers.get("Authorization");
    if (header === null) return null;
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(header)?.[1];
    if (!token) throw new ProblemError("token_invalid", { detail: "Authorization must be Bearer and a token." });
    try {
      const { shopper, scopes } = await verify(token);
      return { subject: shopper.id, shopper, scopes };
    } catch (error) {
      if (error instanceof TokenInvalid)
        throw new ProblemError("token_invalid", { detail: error.message }, { cause: error });
      if (error instanceof TokenKeysUnavailable) throw new ProblemError("unavailable", {}, { cause: error });
      throw error;
    }
  };
}
