import type { MiddlewareHandler } from "hono";

type Policy = Record<string, string>;

const nothing: Policy = {
  "default-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};
const self = "'self'";

/** What each area of the site may load. The API's answers are no pages; the storefront keeps the strictest policy of a page. */
export const contentSecurityPolicies = {
  api: nothing,
  storefront: {
    ...nothing,
    "script-src": self,
    "style-src": self,
    "connect-src": self,
    "img-src": self,
    "require-trusted-types-for": "'script'",
    "trusted-types": "lit-html",
  },
  // Scalar's page writes its styles into the document and draws with data URLs.
  reference: {
    ...nothing,
    "script-src": self,
    "style-src": `${self} 'unsafe-inline'`,
    "connect-src": self,
    "img-src": `${self} data:`,
    "font-src": `${self} data:`,
  },
  // Storybook starts from inline modules, shows its stories in a frame, and its docs evaluate code.
  storybook: {
    ...nothing,
    "script-src": `${self} 'unsafe-inline' 'unsafe-eval'`,
    "style-src": `${self} 'unsafe-inline'`,
    "connect-src": self,
    "img-src": `${self} data: blob:`,
    "font-src": `${self} data:`,
    "frame-src": self,
    "frame-ancestors": self,
    "worker-src": `${self} blob:`,
    "manifest-src": self,
    "media-src": self,
  },
} satisfies Record<string, Policy>;

export type Area = keyof typeof contentSecurityPolicies;

/** As one header. */
const policies = Object.fromEntries(
  Object.entries(contentSecurityPolicies).map(([area, policy]) => [
    area,
    Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join("; "),
  ]),
) as Record<Area, string>;

/** Sets the headers that every answer of an area has. */
export function securityHeaders(areaOf: (path: string) => Area): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const area = areaOf(c.req.path);
    const { headers } = c.res;
    headers.set("Content-Security-Policy", policies[area]);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", area === "storybook" ? "SAMEORIGIN" : "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  };
}
