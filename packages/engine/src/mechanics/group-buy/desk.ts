import { OPEN_GROUPS_LENGTH } from "@campaign-kit/contract";
import type { GroupNow, GroupResult, Shopper } from "@campaign-kit/contract";
import type { Random } from "../../edges.ts";
import type { Denial } from "../../rules/denial.ts";
import {
  decideCancel,
  decideConfirm,
  decideJoin,
  decideLeave,
  decideOpen,
  settled,
  type GroupBook,
  type GroupBuyOffer,
} from "../../rules/group-buy.ts";
import type { StoreTransaction } from "../../store/store.ts";
import { instant } from "../../time.ts";
import type { Desk, Outcome } from "../mechanic.ts";
import { bind, findMemberships, findOpen, saveBooks } from "./books.ts";
import { groups, memberships } from "./table.ts";
import { countedFor, presentGroup, presentMemberRefund, presentMine } from "./view.ts";

/** What can be asked of a group-buy activity. */
export type GroupBuyIntent =
  | { type: "open"; shopper: Shopper }
  | { type: "join" | "leave"; group: string; shopper: Shopper }
  | { type: "cancel"; group: string }
  | { type: "confirm"; group: string; refund: string };

type Books = ReadonlyMap<string, GroupBook>;

/** Decides a batch of intents on the groups of one activity. */
export class GroupBuyDesk implements Desk<GroupBuyIntent> {
  readonly #offer: GroupBuyOffer;
  readonly #transaction: StoreTransaction;
  readonly #random: Random;
  /** As they were found. */
  readonly #found: Books;
  /** As they are. */
  #books: Books;
  /** How many entries into groups there were. */
  #serial: number;

  /** Loads the groups that these intents name, and those that their answers show. */
  static async open(
    offer: GroupBuyOffer,
    transaction: StoreTransaction,
    intents: readonly GroupBuyIntent[],
    random: Random,
    now: Promise<number>,
  ): Promise<GroupBuyDesk> {
    const { campaign, id: activity } = offer;
    const here = { campaign, activity: [activity] };
    const named = [...new Set(intents.flatMap((intent) => (intent.type === "open" ? [] : intent.group)))];
    const shopper = [...new Set(intents.flatMap((intent) => ("shopper" in intent ? intent.shopper.id : [])))];
    const refunds = intents.flatMap((intent) => (intent.type === "confirm" ? intent.refund : []));
    const [own, members, refunded] = await Promise.all([
      findMemberships(transaction, { ...here, shopper }, "shopper"),
      transaction.find(memberships, { group: named, leftAt: null }),
      transaction.find(memberships, { group: named, id: refunds }),
    ]);
    const found = await transaction.find(groups, { ...here, id: [...named, ...own.map(({ group }) => group)] });
    // As many as are shown, where none of those that are named or the asking ones' own may be.
    const most = OPEN_GROUPS_LENGTH + found.length;
    const open = offer.listed && shopper.length > 0 ? await findOpen(transaction, here, most, await now) : [];
    const distinct = <Row extends { id: string }>(rows: readonly Row[]) => [
      ...new Map(rows.map((row) => [row.id, row])).values(),
    ];
    const books = bind(distinct([...found, ...open]), distinct([...own, ...members, ...refunded]));
    return new GroupBuyDesk(offer, transaction, random, books);
  }

  private constructor(
    offer: GroupBuyOffer,
    transaction: StoreTransaction,
    random: Random,
    books: readonly GroupBook[],
  ) {
    this.#offer = offer;
    this.#transaction = transaction;
    this.#random = random;
    this.#found = new Map(books.map((book) => [book.group.id, book]));
    this.#books = this.#found;
    this.#serial = transaction.issued;
  }

  decide(intent: GroupBuyIntent, now: number): Outcome {
    if (intent.type === "open") return this.#enter(intent.shopper, now);
    const found = this.#books.get(intent.group);
    if (!found) return { denied: "group_not_found" };
    const book = settled(found, now);
    this.#books = withBook(this.#books, book);
    switch (intent.type) {
      case "join":
        return this.#enter(intent.shopper, now, book);
      case "leave":
        return this.#answer(decideLeave(book, intent.shopper.id, now), intent.shopper, now);
      case "cancel":
        return this.#cancel(decideCancel(book, now), now);
      case "confirm":
        return this.#confirm(book, intent.refund, now);
    }
  }

  async save(): Promise<void> {
    if (this.#serial !== this.#transaction.issued) await this.#transaction.setIssued(this.#serial);
    await saveBooks(this.#transaction, this.#found, this.#books.values());
  }

  /** Lets a shopper into a group, or into a new one. */
  #enter(shopper: Shopper, now: number, book?: GroupBook): Outcome {
    const groups = [...this.#books.values()].map(({ group }) => group);
    const serial = this.#serial + 1;
    const entry = { counted: countedFor(shopper.id, groups, now), serial, now, random: this.#random };
    const decision = book
      ? decideJoin(book, this.#offer.limit, shopper, entry)
      : decideOpen(this.#offer, shopper, entry);
    const outcome = this.#answer(decision, shopper, now, 201);
    if (!("denied" in outcome)) this.#serial = serial;
    return outcome;
  }

  #answer(decision: GroupBook | Denial, shopper: Shopper, now: number, status: 200 | 201 = 200): Outcome {
    if ("denied" in decision) return decision;
    const books = withBook(this.#books, decision);
    const mine = presentMine(this.#offer, [...books.values()], shopper, now);
    const onlooker = { shopper, counted: mine.counted };
    const body: GroupResult = { group: presentGroup(decision, this.#offer.limit, onlooker, now), mine };
    this.#books = books;
    return { status, body };
  }

  #cancel(decision: GroupBook | Denial, now: number): Outcome {
    if ("denied" in decision) return decision;
    const onlooker = { shopper: null, counted: 0 };
    const body: GroupNow = { now: instant(now), group: presentGroup(decision, this.#offer.limit, onlooker, now) };
    this.#books = withBook(this.#books, decision);
    return { status: 200, body };
  }

  #confirm(book: GroupBook, refund: string, now: number): Outcome {
    const decision = decideConfirm(
      book.memberships.find(({ id }) => id === refund),
      now,
    );
    if ("denied" in decision) return decision;
    const { membership } = decision;
    const body = presentMemberRefund(membership);
    const others = book.memberships.map((each) => (each.id === refund ? membership : each));
    this.#books = withBook(this.#books, { ...book, memberships: others });
    return { status: 200, body };
  }
}

function withBook(books: Books, book: GroupBook): Books {
  return books.get(book.group.id) === book ? books : new Map(books).set(book.group.id, book);
}
