import fc from "fast-check";

/** Values that are seldom what is asked for. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0.5,
    1e308,
    2 ** 53,
    -(2 ** 63),
    "",
    " ",
    "\u0000",
    "nul\u0000within",
    "\ud800",
    "\udc00\ud800",
    "\u202Eright-to-left",
    "\ufeff",
    "\u2028",
    "'; drop table campaign_kit.coupons; --",
    "../../etc/passwd",
    "__proto__",
    "constructor",
    "toString",
    "x".repeat(5000),
    "😀".repeat(64),
    "2026-02-30",
    "+010000-01-01",
    [],
    {},
    [[[]]],
    [null],
    { id: "lin" },
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.double(),
  fc.bigInt().map(Number),
);

const names = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "", "\u0000", "shopper"),
  fc.string({ unit: "binary", maxLength: 10 }),
);

/** A body that is nearly right: a member is missing, of another kind, added, or all of it is wrapped. */
export function nearly(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(right, fc.nat(), hostileValue, names, fc.constantFrom("drop", "change", "change", "add", "wrap"))
    .map(([body, which, value, name, how]) => {
      if (how === "wrap" || body === null || typeof body !== "object") return [body];
      const entries = Object.entries(body);
      const at = which % Math.max(1, entries.length);
      if (how === "drop") entries.splice(at, 1);
      else if (how === "add" || entries.length === 0) entries.push([name, value]);
      else entries[at]![1] = value;
      // Such as JSON.parse would make it: `__proto__` is a member of its own.
      return Object.fromEntries(entries);
    });
}

/** How deep a body is nested that nobody wrote by hand. */
const DEPTH = 10_000;
const NUMBERS = [
  "1e400",
  "-1e400",
  "-0",
  "1E+2",
  "01",
  "0x10",
  "NaN",
  "-Infinity",
  "9007199254740993",
  "1".repeat(400),
];

/** Texts that are no body at all, or one that only a parser takes for one. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "{",
    "}",
    "null",
    "0",
    '"text"',
    "[]",
    "[{}]",
    "{}",
    "{}{}",
    "\ufeff{}",
    "{\u0000}",
    "{'single':1}",
    '{"a":1,}',
    '{"a":"\\ud800"}',
    '{"a":"\\u0000"}',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    "[".repeat(DEPTH) + "]".repeat(DEPTH),
    '{"a":'.repeat(DEPTH) + "1" + "}".repeat(DEPTH),
    "[".repeat(DEPTH),
    "x".repeat(70_000),
    "a=1&b=2",
    "<?xml version='1.0'?><a/>",
  ),
  fc.constantFrom(...NUMBERS),
  fc.json(),
);

/** A body's text after something was done to it that only text can have. */
export function spoiltText(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      text,
      fc.nat(),
      fc.constantFrom(...NUMBERS),
      fc.constantFrom("number", "twice", "deep", "proto", "cut", "bom"),
    )
    .map(([json, at, number, how]) => {
      const inside = json.slice(1);
      switch (how) {
        case "number":
          return json.replace(/:(?:-?\d+|"[^"]*")/, `:${number}`);
        case "twice":
          return json.startsWith("{") ? `${json.slice(0, -1)},${inside}` : json + json;
        case "deep":
          return `{"deep":${"[".repeat(DEPTH)}${"]".repeat(DEPTH)},${inside}`;
        case "proto":
          return `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${inside}`;
        case "cut":
          return json.slice(0, at % Math.max(1, json.length));
        default:
          return `\ufeff${json}`;
      }
    });
}

/** Segments of an address that name nothing. */
export const hostileSegment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    ".",
    "..",
    "%2e%2e",
    "%2f",
    "%00",
    "%",
    "%E0%A4%A",
    "%ff",
    "%ED%A0%80",
    "%E2%80%AE",
    "__proto__",
    "constructor",
    "toString",
    "*",
    ":campaign",
    "{campaign}",
    "a".repeat(65),
    "a".repeat(4000),
    "-",
    "a--b",
    "UPPER",
    "me",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
);
