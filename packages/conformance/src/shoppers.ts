import { exec } from "node:child_process";
import { createHmac } from "node:crypto";
import { CouldNotCheck } from "./check.ts";

/** Somebody with a token. */
export interface Shopper {
  /** For reports. */
  name: string;
  token: string;
  /** What the token says of the shopper, where the kit had it made. */
  made: boolean;
}

/** What a shopper's token should say. */
export interface Traits {
  newCustomer?: boolean;
  member?: boolean;
  /** `orders` for the shop's own service. */
  scope?: string;
  /** In seconds; below 0 for a token that has expired. */
  lifetime?: number;
}

/** Makes a token for a shopper of this name. */
export type MakeToken = (name: string, traits: Traits) => Promise<string>;

const LIFETIME = 60 * 60;
/** Token commands that run at a time. */
const COMMANDS = 8;

/** Signs tokens with the secret that the server checks them by (HS256). `claims` are added to each. */
export function signing(secret: string, claims: object, now: () => number): MakeToken {
  return (name, { newCustomer = false, member = false, scope, lifetime = LIFETIME }) => {
    const issued = Math.floor(now() / 1000);
    const payload = {
      sub: name,
      nickname: name,
      new_customer: newCustomer,
      member,
      ...(scope ? { scope } : {}),
      iat: Math.min(issued, issued + lifetime) - 1,
      exp: issued + lifetime,
      ...claims,
    };
    const text = [{ alg: "HS256", typ: "JWT" }, payload].map(encode).join(".");
    return Promise.resolve(`${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`);
  };
}

export const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Asks a command of the shop's for tokens: it is told who by its environment, and prints one. */
export function commanded(command: string): MakeToken {
  return (name, { newCustomer = false, member = false, scope = "" }) =>
    new Promise((resolve, reject) => {
      const env = {
        ...process.env,
        SHOPPER: name,
        NEW_CUSTOMER: String(newCustomer),
        MEMBER: String(member),
        SCOPE: scope,
      };
      exec(command, { env, timeout: 30_000 }, (error, stdout, stderr) => {
        const token = stdout.trim();
        if (!error && token) return resolve(token);
        const said = stderr.trim().split("\n").at(-1) ?? "";
        const why = said === "" ? (error ? "it failed" : "it printed nothing") : said;
        reject(new CouldNotCheck(`the token command gave no token for ${name}: ${why}`));
      });
    });
}

export interface ShopperOptions {
  /** Tokens of different shoppers. */
  tokens: readonly string[];
  ordersToken?: string | undefined;
  make?: MakeToken | undefined;
  /** Can make tokens that have expired. */
  expires: boolean;
  /** Different in each run, so that made shoppers have done nothing yet. */
  run: string;
}

/** Everybody whom the kit can speak for. */
export class Shoppers {
  readonly #options: ShopperOptions;
  readonly given: readonly Shopper[];
  #made = 0;
  #main: Promise<Shopper> | undefined;
  #second: Promise<Shopper> | undefined;
  #orders: Promise<Shopper> | undefined;

  constructor(options: ShopperOptions) {
    this.#options = options;
    this.given = options.tokens.map((token, index) => ({ name: `token ${index + 1}`, token, made: false }));
  }

  /** Whether new shoppers can be made. */
  get makes(): boolean {
    return this.#options.make !== undefined;
  }

  /** New shoppers. Could not be checked where none can be made. */
  async fresh(count: number, traits: Traits = {}): Promise<Shopper[]> {
    const { make, run } = this.#options;
    if (!make) {
      const many = count > 1 ? `${count} new shoppers` : "a new shopper";
      throw new CouldNotCheck(`it takes ${many}: give --token-secret or --token-command`);
    }
    const names = Array.from({ length: count }, () => `conformance-${run}-${(this.#made += 1)}`);
    const shoppers: Shopper[] = [];
    for (let done = 0; done < count; done += COMMANDS) {
      const some = names.slice(done, done + COMMANDS);
      const tokens = await Promise.all(some.map((name) => make(name, traits)));
      shoppers.push(...some.map((name, index) => ({ name, token: tokens[index]!, made: true })));
    }
    return shoppers;
  }

  /** A shopper: any, but always the same. */
  main(): Promise<Shopper> {
    return (this.#main ??= this.#first(0, "it takes a shopper: give --token, --token-secret or --token-command"));
  }

  /** Another one. */
  second(): Promise<Shopper> {
    return (this.#second ??= this.#first(1, "it takes a second shopper: give another --token"));
  }

  /** Somebody else than this shopper. */
  async other(than: Shopper): Promise<Shopper> {
    const main = await this.main();
    return main.token === than.token ? this.second() : main;
  }

  async #first(index: number, without: string): Promise<Shopper> {
    const given = this.given[index];
    if (given) return given;
    if (!this.makes) throw new CouldNotCheck(without);
    return (await this.fresh(1))[0]!;
  }

  /** The shop's own service. */
  orders(): Promise<Shopper> {
    const { ordersToken: token } = this.#options;
    if (token) return Promise.resolve({ name: "the order service", token, made: false });
    if (!this.makes) {
      return Promise.reject(new CouldNotCheck("it takes a token of the shop's own service: give --orders-token"));
    }
    return (this.#orders ??= this.fresh(1, { scope: "orders" }).then(([first]) => first!));
  }

  /** Somebody whose token has expired. */
  async expired(): Promise<Shopper> {
    if (!this.#options.expires) throw new CouldNotCheck("it takes an expired token, which --token-secret can make");
    return (await this.fresh(1, { lifetime: -3600 }))[0]!;
  }
}
