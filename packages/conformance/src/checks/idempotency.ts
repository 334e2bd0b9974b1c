import { CouldNotCheck, ensure, type Check } from "../check.ts";
import { operations, type Operation } from "../contract.ts";
import { at, textAt, type Ask } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import { claimable } from "../acts/coupon.ts";
import { bytes, expectProblem, placeOf, tally } from "./expect.ts";

const changes = [...operations.values()].filter(({ method }) => method === "POST");
const ACTIONS = "The book, Actions: What a key promises";
const PARALLEL = 64;

const keyNeeded = (operation: Operation): Check => ({
  id: `idempotency/key-needed:${operation.id}`,
  says: `A change needs an Idempotency-Key: ${operation.id}`,
  place: placeOf(operation.id),
  advice: "Answer 400 idempotency_key_missing, and change nothing.",
  run: async (kit) => expectProblem(await kit.ask(await kit.prepared(operation.id)), "idempotency_key_missing"),
});

const replayed = (operation: Operation): Check => ({
  id: `idempotency/replay:${operation.id}`,
  says: `The same key gets the same bytes, marked Idempotency-Replayed: ${operation.id}`,
  place: `${placeOf(operation.id)}; ${ACTIONS}`,
  advice:
    "Store status, type and body in the transaction of the effect; send them again with Idempotency-Replayed: true.",
  run: async (kit) => {
    const { ask, exchange } = await kit.outcome(operation.id);
    const again = await kit.ask(ask);
    ensure(
      bytes(again) === bytes(exchange),
      `the answer to the same key differs: was ${exchange.text.slice(0, 300)}`,
      again,
    );
    const mark = again.headers.get("Idempotency-Replayed");
    ensure(mark === "true", `the repeated answer has Idempotency-Replayed: ${mark ?? "(none)"}`, again);
    const first = exchange.headers.get("Idempotency-Replayed");
    ensure(first !== "true", "the first answer to a new key is marked as a repeated one", exchange);
  },
});

/** Another value for one member of a body: a longer text, a greater number. */
function altered(body: unknown): object {
  const [name, value] = Object.entries(body as object).at(-1) as [string, unknown];
  if (typeof value === "number") return { ...(body as object), [name]: value + 1 };
  const text = String(value);
  const other = text.endsWith("A") ? "B" : "A";
  const day = /^\d{4}-\d\d-\d\d$/.test(text)
    ? "2001-02-03"
    : /^[a-z0-9-]+$/.test(text)
      ? `${text.slice(0, -1)}q`
      : text.slice(0, -1) + other;
  return { ...(body as object), [name]: day };
}

const bound = (operation: Operation): Check => ({
  id: `idempotency/other-body:${operation.id}`,
  says: `A key belongs to its body: ${operation.id}`,
  place: `${placeOf(operation.id)}; ${ACTIONS}`,
  advice: "Keep a fingerprint of method, path and body with each key; answer 422 idempotency_key_reused for another.",
  run: async (kit) => {
    const { ask } = await kit.outcome(operation.id);
    expectProblem(await kit.ask({ ...ask, body: altered(ask.body) }), "idempotency_key_reused");
  },
});

/** A claim that nobody has made yet. */
async function newClaim(kit: Kit): Promise<Ask> {
  const coupon = claimable(kit);
  const [as] = await kit.able(coupon, "claimable");
  return { operation: "claimCoupon", as, params: { activity: coupon.id } };
}

export const idempotencyChecks: Check[] = [
  ...changes.map(keyNeeded),
  ...changes.map(replayed),
  ...changes.filter(({ body }) => body).map(bound),
  {
    id: "idempotency/other-address",
    says: "A key belongs to its address",
    place: ACTIONS,
    advice: "Answer 422 idempotency_key_reused where a key comes back for another activity or action.",
    run: async (kit) => {
      const { ask } = await kit.outcome("claimCoupon");
      const others = kit.activities("coupon", ({ id }) => id !== ask.params!["activity"]);
      if (!others[0]) throw new CouldNotCheck("the campaign has one coupon only");
      expectProblem(await kit.ask({ ...ask, params: { activity: others[0].id } }), "idempotency_key_reused");
    },
  },
  {
    id: "idempotency/quoted",
    says: "A key in double quotes is the same as the key bare",
    place: "openapi.json: the parameter Idempotency-Key",
    advice: "Take the quotes of a structured-field string off before the key is looked up.",
    run: async (kit) => {
      const { ask, exchange } = await kit.outcome("claimCoupon");
      const quoted = await kit.ask({ ...ask, key: `"${ask.key!}"` });
      ensure(bytes(quoted) === bytes(exchange), "the quoted key got another answer than the bare one", quoted);
    },
  },
  {
    id: "idempotency/key-form",
    says: "A key that has not its form is refused",
    place: "openapi.json: the parameter Idempotency-Key",
    advice:
      "Answer 400 for keys that are shorter than 8 or longer than 128 characters, or have spaces or quotes in them.",
    run: async (kit) => {
      const prepared = await kit.prepared("claimCoupon");
      for (const key of ["short", "k".repeat(129), "with a space in it", 'quote"inside-of-it']) {
        expectProblem(await kit.ask({ ...prepared, key }), "invalid_request");
      }
    },
  },
  {
    id: "idempotency/other-shopper",
    says: "Keys are a shopper’s own: another shopper’s same key is another key",
    place: ACTIONS,
    advice: "Look keys up by shopper and key; never answer one shopper with what was stored for another.",
    run: async (kit) => {
      const { ask, exchange } = await kit.outcome("claimCoupon");
      const answer = await kit.ask({ ...ask, as: await kit.shoppers.other(ask.as!) });
      const coupon = textAt(exchange.json, "coupon", "id");
      ensure(!answer.text.includes(coupon), "the second shopper got what was stored for the first", answer);
      ensure(
        answer.code !== "idempotency_key_reused",
        "the second shopper’s key was taken for the first one’s",
        answer,
      );
      ensure(answer.headers.get("Idempotency-Replayed") !== "true", "the answer was marked as a repeated one", answer);
    },
  },
  {
    id: "idempotency/at-once",
    says: `${PARALLEL} requests at once with one key have one effect and one answer`,
    place: ACTIONS,
    advice: "Let the later ones wait for the first, or take the key by a unique row before anything is decided.",
    run: async (kit) => {
      const claim = { ...(await newClaim(kit)), key: kit.newKey() };
      const answers = await Promise.all(Array.from({ length: PARALLEL }, () => kit.ask(claim)));
      // One that is still running may also be refused for now (409 in the IETF draft), but never decided twice.
      const first = answers.find(({ status }) => status === 201);
      ensure(first, `one of them should succeed, and it was ${tally(answers)}`, answers[0]);
      const other = answers.find((answer) => bytes(answer) !== bytes(first));
      ensure(!other, `all should get the same bytes, and it was ${tally(answers)}`, other);
      const me = await kit.ask({ operation: "getMe", as: claim.as });
      const claimed = at(me.json, "activities", claim.params!["activity"]!, "claimed");
      ensure(claimed === 1, `…/me says ${String(claimed)} claimed afterwards, not 1`, me);
    },
  },
  {
    id: "idempotency/denial",
    says: "A no is an answer too: the same key gets the same no",
    place: ACTIONS,
    advice: "Store decided refusals (409) under their key like successes.",
    run: async (kit) => {
      const { ask } = await kit.outcome("claimCoupon");
      const claim = { ...ask, key: kit.newKey() };
      let denied = await kit.ask(claim);
      for (let tried = 0; denied.status === 201 && tried < 100; tried++) {
        claim.key = kit.newKey();
        denied = await kit.ask(claim);
      }
      ensure(denied.status === 409, `it should be refused with 409 at last, and was ${denied.status}`, denied);
      const again = await kit.ask(claim);
      ensure(bytes(again) === bytes(denied), "the same key got another answer", again);
    },
  },
];
