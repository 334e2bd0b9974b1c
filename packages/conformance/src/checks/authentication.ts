import { CouldNotCheck, ensure, type Check } from "../check.ts";
import { operations, type Operation } from "../contract.ts";
import { at, listAt, textAt, type Ask } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import { encode, type Shopper } from "../shoppers.ts";
import { expectProblem, expectStatus, placeOf } from "./expect.ts";

const every = [...operations.values()];
const WHO = "The book, The contract: Who the shopper is";
const MAKE_SURE = "Check the token’s signature, end and audience before anything else of the request is looked at.";

const nobody: Shopper = { name: "a token of nobody", token: "of-nobody", made: false };

async function asked(kit: Kit, { id, method }: Operation, as: Shopper | undefined) {
  const ask: Ask = { ...(await kit.prepared(id)), as };
  return method === "POST" ? kit.change(ask) : kit.ask(ask);
}

const tokenNeeded = (operation: Operation): Check => ({
  id: `authentication/token-needed:${operation.id}`,
  says: `Nothing happens without a token: ${operation.id}`,
  place: placeOf(operation.id),
  advice: "Answer 401 authentication_required where the Authorization header is missing.",
  run: async (kit) => expectProblem(await asked(kit, operation, undefined), "authentication_required"),
});

const tokenHolds = (operation: Operation): Check => ({
  id: `authentication/bad-token:${operation.id}`,
  says: `A token that does not hold is refused, not ignored: ${operation.id}`,
  place: placeOf(operation.id),
  advice: "Answer 401 token_invalid, so that the client asks for a fresh token; a visitor’s answer would hide it.",
  run: async (kit) => expectProblem(await asked(kit, operation, nobody), "token_invalid"),
});

const scoped = (operation: Operation): Check => ({
  id: `authentication/scope:${operation.id}`,
  says: `A shopper’s token may not do what is the shop’s: ${operation.id}`,
  place: placeOf(operation.id),
  advice: "Answer 403 forbidden unless the token’s scope has `orders`.",
  run: async (kit) => expectProblem(await asked(kit, operation, await kit.shoppers.main()), "forbidden"),
});

/** A token of three parts, each base64url. */
function parts({ token }: Shopper): [string, string, string] {
  const [header = "", payload = "", signature = ""] = token.split(".");
  try {
    JSON.parse(Buffer.from(payload, "base64url").toString());
  } catch {
    throw new CouldNotCheck("the tokens are not JSON Web Tokens, so they cannot be forged here");
  }
  return [header, payload, signature];
}

function forged(name: string, says: string, forge: (parts: [string, string, string]) => string): Check {
  return {
    id: `authentication/${name}`,
    says,
    place: WHO,
    advice: MAKE_SURE,
    run: async (kit) => {
      const main = await kit.shoppers.main();
      const as = { ...main, name: says.toLowerCase(), token: forge(parts(main)) };
      expectProblem(await kit.ask({ operation: "getMe", as }), "token_invalid");
    },
  };
}

const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;

/** Fails where what one shopper did is shown to another. */
async function keepsApart(kit: Kit, owner: Shopper, id: string, list: string[]): Promise<void> {
  const other = await kit.shoppers.other(owner);
  const wallet = await kit.wallet(other);
  expectStatus(wallet, 200);
  const theirs = listAt(wallet.json, ...list).map((item) => textAt(item, "id"));
  ensure(!theirs.includes(id), "another shopper’s wallet shows it", wallet);
  const me = await kit.ask({ operation: "getMe", as: other });
  ensure(!me.text.includes(id), "another shopper’s …/me shows it", me);
}

export const authenticationChecks: Check[] = [
  ...every.filter(({ token }) => token === "required").map(tokenNeeded),
  ...every.filter(({ token }) => token !== "none").map(tokenHolds),
  ...every.filter(({ shopOnly }) => shopOnly).map(scoped),
  {
    id: "authentication/visitor",
    says: "A visitor is told where everything stands, and that it takes a sign-in",
    place: placeOf("getMe"),
    advice: "Without a token, shopper is null and every activity has its entry.",
    run: async (kit) => {
      const me = await kit.ask({ operation: "getMe" });
      expectStatus(me, 200);
      ensure(at(me.json, "shopper") === null, "shopper is not null without a token", me);
      const { activities } = await kit.campaign();
      const without = activities.find(({ id }) => at(me.json, "activities", id) === undefined);
      ensure(!without, `activities has no entry for ${without?.id}`, me);
    },
  },
  {
    id: "authentication/shopper",
    says: "A shopper’s token makes …/me the shopper’s own",
    place: placeOf("getMe"),
    advice: "With a token, shopper is who it speaks for, by its `sub`.",
    run: async (kit) => {
      const [one, other] = [await kit.shoppers.main(), await kit.shoppers.second()];
      ensure((await kit.idOf(one)) !== (await kit.idOf(other)), "two shoppers’ tokens have the same shopper.id");
    },
  },
  {
    id: "authentication/expired",
    says: "A token that has expired is refused",
    place: WHO,
    advice: MAKE_SURE,
    run: async (kit) =>
      expectProblem(await kit.ask({ operation: "getMe", as: await kit.shoppers.expired() }), "token_invalid"),
  },
  forged(
    "unsigned",
    "A token without a signature is refused",
    ([, payload]) => `${encode({ alg: "none" })}.${payload}.`,
  ),
  forged("changed", "A token that was changed is refused", ([header, payload, signature]) =>
    [header, encode({ ...decode(payload), sub: "somebody-else", scope: "orders" }), signature].join("."),
  ),
  {
    id: "authentication/own-coupons",
    says: "A claimed coupon is its shopper’s alone",
    place: placeOf("getWallet"),
    advice: "Find coupons by the token’s shopper, never by anything in the request.",
    run: async (kit) => {
      const { ask, exchange } = await kit.outcome("claimCoupon");
      await keepsApart(kit, ask.as!, textAt(exchange.json, "coupon", "id"), ["coupons"]);
    },
  },
  {
    id: "authentication/own-draws",
    says: "A draw is its shopper’s alone",
    place: placeOf("revealDraw"),
    advice: "Answer draw_not_found for a draw of somebody else.",
    run: async (kit) => {
      const { ask } = await kit.outcome("draw");
      const { params } = await kit.prepared("revealDraw");
      const as = await kit.shoppers.other(ask.as!);
      const list = await kit.ask({ operation: "listDraws", as, params: { ...ask.params } });
      expectStatus(list, 200);
      ensure(!list.text.includes(params!["draw"]!), "another shopper’s draws show it", list);
      expectProblem(await kit.change({ operation: "revealDraw", as, params: { ...params } }), "draw_not_found");
    },
  },
  {
    id: "authentication/own-membership",
    says: "A shopper cannot leave a group for another",
    place: placeOf("leaveGroup"),
    advice: "Answer not_a_member for one who is not in the group.",
    run: async (kit) => {
      const { params, as: leader } = await kit.prepared("getGroup");
      const as = await kit.shoppers.other(leader!);
      const seen = await kit.ask({ operation: "getGroup", as, params: { ...params } });
      if (at(seen.json, "group", "join") === "joined") throw new CouldNotCheck("it takes a third shopper");
      const answer = await kit.change({ operation: "leaveGroup", as, params: { ...params } });
      expectProblem(answer, "not_a_member", "group_closed");
    },
  },
];
