import type { Activity, Campaign, MyActivity } from "@campaign-kit/contract/api";
import { acts } from "./acts/index.ts";
import { CouldNotCheck, Fault } from "./check.ts";
import { operation, type OperationId } from "./contract.ts";
import { at, brief, textAt, type Ask, type Exchange } from "./exchange.ts";
import type { Sender } from "./sender.ts";
import type { Shopper, Shoppers } from "./shoppers.ts";

export type Mechanic = Activity["mechanic"];
type Of<Name extends Mechanic> = Extract<Activity, { mechanic: Name }>;

export interface KitOptions {
  sender: Sender;
  shoppers: Shoppers;
  /** Milliseconds since 1970, by this machine. */
  now: () => number;
  /** Names a new intent. */
  newKey: () => string;
  /** Most shoppers that race at once. */
  crowd: number;
}

/** What checks work with: a server, shoppers, and what was found out about both. */
export class Kit {
  readonly #options: KitOptions;
  readonly #prepared = new Map<OperationId, Promise<Ask>>();
  readonly #performed = new Map<OperationId, Promise<Performed>>();
  readonly #ids = new Map<string, string>();
  /** How far the server's clock is ahead of ours, in milliseconds. */
  #ahead = 0;
  /** The campaign as it was at the start; checks that need it as it is read it again. */
  #campaign: Campaign | undefined;

  constructor(options: KitOptions) {
    this.#options = options;
  }

  get shoppers(): Shoppers {
    return this.#options.shoppers;
  }
  get crowd(): number {
    return this.#options.crowd;
  }
  get exchanges(): readonly Exchange[] {
    return this.#options.sender.exchanges;
  }
  get newKey(): () => string {
    return this.#options.newKey;
  }
  /** Milliseconds since 1970, by this machine. */
  get here(): () => number {
    return this.#options.now;
  }

  /** Reads what there is to check. Throws where there is no such campaign. */
  async open(): Promise<void> {
    const document = await this.ask({ operation: "getCampaign" });
    if (document.status !== 200 || !Array.isArray(at(document.json, "activities"))) {
      throw new Fault(`the campaign's document cannot be read: ${brief(document)} for ${document.sent.url}`);
    }
    this.#campaign = document.json as Campaign;
    const time = await this.ask({ operation: "getTime" });
    const ahead = Date.parse(textAt(time.json, "now")) - this.here();
    this.#ahead = Number.isFinite(ahead) ? ahead : 0;
    if (!this.shoppers.makes && this.shoppers.given.length === 0) return;
    const me = await this.ask({ operation: "getMe", as: await this.shoppers.main() });
    if (me.status === 401) throw new Fault(`the server does not take the first shopper’s token: ${brief(me)}`, me);
  }

  /** About what time it is for the server, in milliseconds since 1970. */
  now(): number {
    return this.here() + this.#ahead;
  }

  async ask(ask: Ask): Promise<Exchange> {
    const exchange = await this.#options.sender.ask(ask);
    // A server that does what it should have refused has used up what was prepared.
    const done = exchange.status < 300 && exchange.sent.method === "POST";
    if (done && !this.#performed.has(ask.operation)) this.#prepared.delete(ask.operation);
    return exchange;
  }

  /** Asks for a change, with a new key where none is given. */
  change(ask: Ask): Promise<Exchange> {
    return this.ask({ ...ask, key: ask.key ?? this.newKey() });
  }

  /** The campaign's activities of a mechanic that fit, in its order. */
  activities<Name extends Mechanic>(mechanic: Name, fits: (activity: Of<Name>) => boolean = () => true): Of<Name>[] {
    return (this.#campaign?.activities ?? []).filter(
      (activity): activity is Of<Name> => activity.mechanic === mechanic && fits(activity as Of<Name>),
    );
  }

  /** The first of them. Could not be checked where there is none, as `what` says. */
  activity<Name extends Mechanic>(mechanic: Name, what: string, fits?: (activity: Of<Name>) => boolean): Of<Name> {
    const [first] = this.activities(mechanic, fits);
    if (!first) throw new CouldNotCheck(`the campaign has no ${what}`);
    return first;
  }

  isOpen({ windows }: Pick<Activity, "windows">): boolean {
    const now = this.now();
    return windows.some(({ opensAt, closesAt }) => Date.parse(opensAt) <= now && now < Date.parse(closesAt));
  }

  /** The campaign as it is, as everyone sees it. */
  async campaign(): Promise<Campaign> {
    return (await this.ask({ operation: "getCampaign" })).json as Campaign;
  }

  /** An activity as everyone sees it, as it is. */
  async shown<Name extends Mechanic>({ id }: { mechanic: Name; id: string }): Promise<Of<Name>> {
    const { activities } = await this.campaign();
    const found = activities.find((activity) => activity.id === id);
    if (!found) throw new Fault(`the campaign's document has no ${id} any more`);
    return found as Of<Name>;
  }

  /** How a shopper stands to an activity, as it is. */
  async mine<Name extends Mechanic>(
    as: Shopper,
    { id }: { mechanic: Name; id: string },
  ): Promise<Extract<MyActivity, { mechanic: Name }>> {
    const me = await this.ask({ operation: "getMe", as });
    const mine = at(me.json, "activities", id);
    if (mine === undefined) throw new Fault(`…/me has no entry for ${id}`, me);
    return mine as Extract<MyActivity, { mechanic: Name }>;
  }

  /** A shopper's own id: the token's `sub`. */
  async idOf(as: Shopper): Promise<string> {
    let id = this.#ids.get(as.token);
    if (id === undefined) {
      const me = await this.ask({ operation: "getMe", as });
      id = textAt(me.json, "shopper", "id");
      if (!id) throw new Fault("…/me has no shopper.id for a token", me);
      this.#ids.set(as.token, id);
    }
    return id;
  }

  /** So many shoppers who stand to an activity like this: new ones, or of those whose tokens were given. */
  async able(
    activity: { mechanic: Mechanic; id: string },
    status: string,
    count = 1,
    except?: Shopper,
  ): Promise<Shopper[]> {
    if (this.shoppers.makes) return this.shoppers.fresh(count);
    const able: Shopper[] = [];
    for (const shopper of this.shoppers.given.filter(({ token }) => token !== except?.token)) {
      if (able.length < count && (await this.mine(shopper, activity)).status === status) able.push(shopper);
    }
    if (able.length === count) return able;
    const lacks = count === 1 ? "none" : `fewer than ${count}`;
    throw new CouldNotCheck(
      `of the shoppers whose tokens were given, ${lacks} is ${status} for ${activity.id}: --token-secret or --token-command makes new ones`,
    );
  }

  /** Gives a shopper points, as the shop. */
  async grant(as: Shopper, points: number): Promise<void> {
    const orders = await this.shoppers.orders();
    const body = { shopper: await this.idOf(as), points, note: "conformance" };
    const granted = await this.change({ operation: "grantPoints", as: orders, body });
    if (granted.status !== 201) throw new CouldNotCheck(`points could not be given: ${brief(granted)}`);
  }

  /** The request of an operation that would succeed now, made once. What stands in its way is not its own fault. */
  prepared(id: OperationId): Promise<Ask> {
    let prepared = this.#prepared.get(id);
    if (!prepared) {
      this.#prepared.set(id, (prepared = this.#prepare(id)));
    }
    return prepared;
  }

  async #prepare(id: OperationId): Promise<Ask> {
    try {
      return await acts[id](this);
    } catch (error) {
      if (error instanceof Fault) throw new CouldNotCheck(`what has to come before does not work: ${error.message}`);
      throw error;
    }
  }

  /** That request, made once, with its answer. */
  performed(id: OperationId): Promise<Performed> {
    let performed = this.#performed.get(id);
    if (!performed) this.#performed.set(id, (performed = this.#perform(id)));
    return performed;
  }

  async #perform(id: OperationId): Promise<Performed> {
    const prepared = await this.prepared(id);
    const ask = operation(id).method === "POST" ? { ...prepared, key: this.newKey() } : prepared;
    return { ask, exchange: await this.ask(ask) };
  }

  /** The answer of an operation that went well; without it, others cannot be checked. */
  async outcome(id: OperationId): Promise<Performed> {
    const performed = await this.performed(id);
    const { success } = operation(id);
    if (performed.exchange.status !== success) {
      throw new CouldNotCheck(`it takes a ${id} that succeeds, and it was ${brief(performed.exchange)}`);
    }
    return performed;
  }

  /** The claimed coupons, draws and points of a shopper. */
  async wallet(as: Shopper): Promise<Exchange> {
    return this.ask({ operation: "getWallet", as });
  }

  async points(as: Shopper): Promise<number> {
    const me = await this.ask({ operation: "getMe", as });
    return Number(at(me.json, "points"));
  }
}

/** A request that was made to succeed, and its answer. */
export interface Performed {
  ask: Ask;
  exchange: Exchange;
}
