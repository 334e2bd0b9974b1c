/** An API as a shop may have had for years: other names, other units, and a no with status 200. Kept in memory. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** Money in cents, instants in seconds. */
export interface Voucher {
  code: string;
  label: string;
  cents_off: number;
  min_cents: number;
  remaining: number;
  total: number;
  valid_days: number;
  /** What this customer took of it. */
  taken?: { number: string; at: number };
}
export interface Promotion {
  promo_name: string;
  catchphrase: string;
  begin: number;
  end: number;
  vouchers: Voucher[];
}
export interface Session {
  clock: number;
  customer: string;
  vouchers: Voucher[];
}
export interface Failure {
  error: "SIGN_IN" | "UNKNOWN" | "GONE" | "TWICE";
}

const DAY = 86_400;

/** The shop's server. `now` tells the time in seconds. */
export function shopApi(now: () => number): (request: IncomingMessage, response: ServerResponse) => void {
  const vouchers: Voucher[] = [
    { code: "SAVE50", label: "¥50 off", cents_off: 5000, min_cents: 30_000, remaining: 42, total: 100, valid_days: 7 },
    { code: "SAVE10", label: "¥10 off", cents_off: 1000, min_cents: 0, remaining: 0, total: 100, valid_days: 7 },
  ];
  const taken = new Map<string, { number: string; at: number; request: string }>();
  const forCustomer = (customer: string) =>
    vouchers.map((voucher) => ({ ...voucher, taken: taken.get(`${customer} ${voucher.code}`) }));

  function take(code: string, customer: string, request: string): object {
    const voucher = vouchers.find((candidate) => candidate.code === code);
    const held = taken.get(`${customer} ${code}`);
    if (!customer) return { error: "SIGN_IN" };
    if (!voucher) return { error: "UNKNOWN" };
    // The same request again, because its answer got lost, takes nothing again.
    if (held && held.request !== request) return { error: "TWICE" };
    if (!held && voucher.remaining === 0) return { error: "GONE" };
    if (!held) {
      voucher.remaining -= 1;
      taken.set(`${customer} ${code}`, { number: `V${String(taken.size + 1)}`, at: now(), request });
    }
    return forCustomer(customer).find((candidate) => candidate.code === code)!;
  }

  return ({ method, url = "", headers }, response) => {
    const header = (name: string) => String(headers[name] ?? "");
    const [what, which = ""] = url.split("/").slice(-2);
    const customer = header("x-session");
    let answer: object = { error: "UNKNOWN" };
    if (what === "promotions")
      answer = {
        promo_name: "Double 11",
        catchphrase: "Once a year",
        begin: now() - DAY,
        end: now() + 2 * DAY,
        vouchers,
      };
    if (what === "sessions")
      answer = customer ? { clock: now(), customer, vouchers: forCustomer(customer) } : { error: "SIGN_IN" };
    if (what === "vouchers" && method === "POST") answer = take(which, customer, header("x-request"));
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
  };
}
