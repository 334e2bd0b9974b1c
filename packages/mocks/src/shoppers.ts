import { ProblemError, type Authenticate, type Identity } from "@campaign-kit/engine";
import type { Shopper } from "@campaign-kit/contract";

/** Who the mock knows. Each one's token is the id. */
export const demoShoppers = {
  lin: { id: "lin", nickname: "Lin", newCustomer: true, member: false },
  zhao: { id: "zhao", nickname: "Zhao", newCustomer: false, member: true },
  maya: { id: "maya", nickname: "Maya", newCustomer: false, member: true },
} as const satisfies Record<string, Shopper>;

export type DemoShopper = keyof typeof demoShoppers;

/** The token of the shop's order service, which uses and returns coupons. */
export const ORDERS_TOKEN = "orders";

const orderService: Identity = {
  subject: "order-service",
  shopper: { id: "order-service", newCustomer: false, member: false },
  scopes: ["orders"],
};

/** Takes a demo shopper's id for a token; a request without one is the shopper's who is signed in just then. */
export function authenticateBy(signedIn: () => DemoShopper | null): Authenticate {
  return (request) => {
    const token = /^Bearer (.+)$/i.exec(request.headers.get("Authorization") ?? "")?.[1] ?? signedIn();
    if (token === null) return Promise.resolve(null);
    if (token === ORDERS_TOKEN) return Promise.resolve(orderService);
    if (!isDemoShopper(token)) return Promise.reject(new ProblemError("token_invalid"));
    return Promise.resolve({ subject: token, shopper: demoShoppers[token], scopes: [] });
  };
}

function isDemoShopper(token: string): token is DemoShopper {
  return Object.hasOwn(demoShoppers, token);
}
