import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DrawReceipt } from "@campaign-kit/contract/api";
import { DealtDeck } from "@campaign-kit/engine";
import { describe, expect, it } from "vitest";
import { verifyDraw } from "./verify.ts";

const deckOf = (size: number) =>
  new DealtDeck({
    name: size % 2 ? "main" : "reserve",
    seed: size.toString(16).padStart(64, "0"),
    prizes: [
      { id: "10-off", cards: Math.ceil(size / 2) },
      { id: "thanks", cards: Math.floor(size / 2) },
    ],
  });

type Case = [receipt: unknown, root: unknown];

/** What the verifier in Python, which shares no code with this one, says of the same receipts. */
function python(cases: readonly Case[]): boolean[] {
  const code =
    "import json, sys; sys.dont_write_bytecode = True; sys.path.insert(0, sys.argv[1]); from verify_draw import verify_receipt\n" +
    "print(json.dumps([verify_receipt(receipt, root) for receipt, root in json.load(sys.stdin)]))";
  const folder = fileURLToPath(new URL("../../../docs/verify", import.meta.url));
  const { error, status, stdout, stderr } = spawnSync("python3", ["-c", code, folder], {
    input: JSON.stringify(cases),
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (error) throw new Error("This test needs python3 on the path.", { cause: error });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as boolean[];
}

const javascript = (cases: readonly Case[]) =>
  Promise.all(cases.map(([receipt, root]) => verifyDraw(receipt as DrawReceipt, root as string)));

/** All strings that differ from this one in one bit of one of its bytes. */
const flipped = (text: string) =>
  Array.from(text).flatMap((letter, place) =>
    Array.from({ length: 8 }, (_, bit) => {
      const other = String.fromCharCode(letter.charCodeAt(0) ^ (1 << bit));
      return text.slice(0, place) + other + text.slice(place + 1);
    }),
  );

/** All numbers that differ from this one in one bit of their 64. */
function flippedNumbers(number: number): number[] {
  return Array.from({ length: 64 }, (_, bit) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, number);
    view.setUint8(bit >> 3, view.getUint8(bit >> 3) ^ (1 << (bit & 7)));
    return view.getFloat64(0);
  });
}

/** The receipt and its root with one thing wrong: every bit of every value, and the proof's order and length. */
function faults(receipt: DrawReceipt, root: string): Case[] {
  const { deck, index, prize, salt, proof } = receipt;
  const wrong = (changes: object): Case => [{ ...receipt, ...changes }, root];
  const places = proof.map((_, place) => place);
  return [
    ...flipped(root).map((other): Case => [receipt, other]),
    ...flipped(deck).map((other) => wrong({ deck: other })),
    ...flipped(prize).map((other) => wrong({ prize: other })),
    ...flipped(salt).map((other) => wrong({ salt: other })),
    ...[...flippedNumbers(index), ...flippedNumbers(index + 2 ** proof.length)].map((other) => wrong({ index: other })),
    ...places.flatMap((place) => flipped(proof[place]!).map((other) => wrong({ proof: proof.with(place, other) }))),
    ...places.map((place) => wrong({ proof: proof.toSpliced(place, 1) })),
    ...places.map((place) => wrong({ proof: proof.toSpliced(place, 0, proof[place]!) })),
    ...places
      .slice(1)
      .map((place) => wrong({ proof: proof.with(place, proof[place - 1]!).with(place - 1, proof[place]!) })),
    wrong({ proof: [...proof, "0".repeat(64)] }),
    ...(proof.length > 1 ? [wrong({ proof: proof.toReversed() })] : []),
    wrong({ deck: deck === "main" ? "reserve" : "main" }),
    [receipt, root.toUpperCase()],
    wrong({ salt: salt.toUpperCase() }),
    wrong({ proof: proof.map((hash) => hash.toUpperCase()) }),
    ...[" ", "\n", "0", "\0"].flatMap((more): Case[] => [
      [receipt, root + more],
      ...[{ deck: deck + more }, { prize: prize + more }, { salt: salt + more }].map(wrong),
    ]),
  ];
}

describe("a receipt", () => {
  it("of every card of a deck holds under its root, and in Python", async () => {
    const cases: Case[] = [1, 2, 3, 8, 9, 100].flatMap((size) => {
      const deck = deckOf(size);
      return Array.from({ length: size }, (_, index): Case => [deck.receipt(index), deck.root]);
    });
    expect(new Set(await javascript(cases))).toEqual(new Set([true]));
    expect(new Set(python(cases))).toEqual(new Set([true]));
  });

  it.each([
    [2, 1],
    [13, 0],
    [13, 12],
    [100, 57],
  ])("of a deck of %i, card %i, holds with no bit changed, and in Python", async (size, index) => {
    const deck = deckOf(size);
    const receipt = deck.receipt(index);
    expect(await javascript([[receipt, deck.root]])).toEqual([true]);
    const cases = faults(receipt, deck.root);
    const here = await javascript(cases);
    expect(cases.filter((_, at) => here[at])).toEqual([]);
    // JSON writes -0 as 0: that fault does not travel.
    const good = JSON.stringify([receipt, deck.root]);
    const sent = cases.filter((wrong) => JSON.stringify(wrong) !== good);
    expect(sent.length).toBeGreaterThanOrEqual(cases.length - 1);
    const there = python(sent);
    expect(sent.filter((_, at) => there[at])).toEqual([]);
  });

  it("of another card, another deck or another root does not hold", async () => {
    const [deck, other] = [deckOf(16), deckOf(18)];
    const cases: Case[] = [
      [{ ...deck.receipt(3), index: 4 }, deck.root],
      [{ ...deck.receipt(3), prize: deck.prize(3) === "thanks" ? "10-off" : "thanks" }, deck.root],
      [{ ...deck.receipt(3), proof: deck.receipt(4).proof }, deck.root],
      [deck.receipt(3), other.root],
    ];
    expect(await javascript(cases)).toEqual([false, false, false, false]);
  });

  it("may bring more than it must, and its members in any order", async () => {
    const deck = deckOf(5);
    const { deck: name, index, prize, salt, proof } = deck.receipt(2);
    expect(await javascript([[{ note: "new", proof, salt, prize, index, deck: name }, deck.root]])).toEqual([true]);
  });
});

it("what is no receipt and no root is false, and nothing throws", async () => {
  const [good, root] = [deckOf(4).receipt(1), deckOf(4).root];
  const strange: unknown[] = [null, undefined, true, 0, NaN, "", "x", [], {}, () => 1, Symbol("x"), 1n, new Date(0)];
  const cases: Case[] = [
    ...strange.map((receipt): Case => [receipt, root]),
    ...strange.map((other): Case => [good, other]),
    ...Object.keys(good).flatMap((name) => strange.map((value): Case => [{ ...good, [name]: value }, root])),
    ...strange.map((value): Case => [{ ...good, proof: [value, good.proof[1]] }, root]),
    [{ ...good, proof: good.proof.join(",") }, root],
    [{ ...good, proof: { length: 2, 0: good.proof[0], 1: good.proof[1] } }, root],
    [{ ...good, index: String(good.index) }, root],
    [Object.defineProperty({}, "deck", { get: () => expect.fail("asked") }), root],
  ];
  expect(new Set(await javascript(cases))).toEqual(new Set([false]));
});
