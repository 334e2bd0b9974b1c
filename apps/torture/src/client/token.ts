import { createHmac } from "node:crypto";

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const HEAD = encode({ alg: "HS256", typ: "JWT" });

/** A shopper's token (RFC 7519, HS256) that holds for the longest run. `now` in milliseconds since 1970. */
export function tokenOf(subject: string, secret: string, now: number, scope?: string): string {
  const exp = Math.floor(now / 1000) + 24 * 60 * 60;
  const claims = `${HEAD}.${encode({ sub: subject, exp, ...(scope ? { scope } : {}) })}`;
  return `${claims}.${createHmac("sha256", secret).update(claims).digest("base64url")}`;
}
