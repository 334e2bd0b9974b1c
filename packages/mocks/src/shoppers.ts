import { ProblemError, type Authenticate, type Identity } from "@campaign-kit/engine";
import type { Shopper } from "@campaign-kit/contract";

/** Who the mock knows. Each one's token is the id. */
export const demoShoppers = {
  lin: { id: "lin", nickname: "Lin", newCustomer: true, member: false },
  zhao: { id: "zhao", nickname: "Zhao", newCustomer: false, member: true },
  maya: { id: "maya", nickname: "Maya", newCustomer: false, member: true },
} as const satisfies Record<string, Shopper>;

export type DemoShopper = keyof typeof demoShoppers;

/** Points that a demo shopper brings along, from the year before. */
export const demoPoints: Partial<Record<DemoShopper, number>> = { zhao: 120 };

/** One of many other shoppers, for groups and crowds: `guest-1`, `guest-2` … Their token is the id as well. */
export type Guest = `guest-${number}`;

/** What guests are called in turn. Not everyone chose a nickname. */
const nicknames = ["Chen", "Ana", undefined, "Wei", "Noor", "Ivo", "Yuki", undefined, "Sam", "Fang", "Léa"];

/** The token of the shop's order service: it uses coupons, pays refunds, sends prizes and gives points. */
export const ORDERS_TOKEN = "orders";

const orderService: Identity = {
  subject: "order-service",
  shopper: { id: "order-service", newCustomer: false, member: false },
  scopes: ["orders"],
};

/** Takes a shopper's id for a token; a request without one is the shopper's who is signed in just then. */
export function authenticateBy(signedIn: () => DemoShopper | null): Authenticate {
  return (request) => {
    const token = /^Bearer (.+)$/i.exec(request.headers.get("Authorization") ?? "")?.[1] ?? signedIn();
    if (token === null) return Promise.resolve(null);
    if (token === ORDERS_TOKEN) return Promise.resolve(orderService);
    const shopper = isDemoShopper(token) ? demoShoppers[token] : guestOf(token);
    if (!shopper) return Promise.reject(new ProblemError("token_invalid"));
    return Promise.resolve({ subject: token, shopper, scopes: [] });
  };
}

function isDemoShopper(token: string): token is DemoShopper {
  return Object.hasOwn(demoShoppers, token);
}

function guestOf(token: string): Shopper | undefined {
  const number = /^guest-([1-9]\d{0,5})$/.exec(token)?.[1];
  if (number === undefined) return undefined;
  const nickname = nicknames[(Number(number) - 1) % nicknames.length];
  return { id: token, ...(nickname && { nickname }), newCustomer: false, member: false };
}
