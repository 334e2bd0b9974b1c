import fc from "fast-check";
import { expect, test } from "vitest";
import { share } from "./share.ts";

const before = { phases: [{ id: "warm-up" }, { id: "sale" }], stock: { left: 4, total: 9 } };
const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

test("what says the same is the same object", () => {
  expect(share(before, copy(before))).toBe(before);
});

test("of what says something else, the parts that did not change are the same objects", () => {
  const after = share(before, { ...copy(before), stock: { left: 3, total: 9 } });
  expect(after).toEqual({ ...before, stock: { left: 3, total: 9 } });
  expect(after.phases).toBe(before.phases);
});

test.each<[string, unknown, unknown]>([
  ["another order", [1, 2], [2, 1]],
  ["one more", [1], [1, 2]],
  ["one less", { a: 1, b: 2 }, { a: 1 }],
  ["another name", { a: 1 }, { b: 1 }],
  ["nothing in place of something", { a: {} }, { a: null }],
  ["a list in place of an object", { a: {} }, { a: [] }],
  ["a name that every object inherits", { a: {} }, JSON.parse('{ "a": { "__proto__": {} } }')],
])("%s is told apart", (_what, one, other) => {
  expect(JSON.stringify(share(one, other))).toBe(JSON.stringify(other));
});

/** As it comes over the network, which knows no negative zero. */
const json = fc.jsonValue().map(copy);

test("whatever was there before, what was read last is what is there", () => {
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(JSON.stringify(share(one, other))).toBe(JSON.stringify(other));
      expect(share(one, copy(one))).toBe(one);
    }),
  );
});
