import { routes } from "@campaign-kit/contract";

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"]);
const OTHERS = new Set(["/health/live", "/health/ready", "/openapi.json", "/reference"]);

const templates = [...new Set(Object.values(routes).map(({ path }) => path))].map((path) => ({
  path,
  matches: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
}));

/**
 * The contract's path that an address is of, as `/v1/campaigns/{campaign}/me`; `other` for all that nobody foresaw. There are
 * as many as the contract has, whatever is asked for.
 */
export function routeOf(path: string): string {
  if (OTHERS.has(path)) return path;
  return templates.find(({ matches }) => matches.test(path))?.path ?? "other";
}

/** A method's name; `other` for what is none of HTTP's usual ones. */
export function methodOf(method: string): string {
  return METHODS.has(method) ? method : "other";
}
