/** Documents that no server should send, for tests of what reads them. */

/** Values that no schema allows, or that a careless shop puts in. */
export const hostileValues = [
  null,
  "",
  " ",
  "<img src=x onerror=alert(1)>",
  "\u202Eevil\u2066",
  "\u200B",
  "👩‍👩‍👧‍👦",
  "constructor",
  "__proto__",
  "x".repeat(10_000),
  0,
  -1,
  0.1,
  12_345,
  1e15,
  -1e300,
  NaN,
  Infinity,
  true,
  [],
  {},
  [null],
  { en: "<b>x</b>" },
  { en: 5 },
  // What a template of Lit looks like, as JSON.
  { _$litType$: 1, strings: ["<img src=x onerror=alert(1)>"], values: [] },
  { _$litDirective$: {}, values: [] },
  "2026-13-45T99:99:99Z",
  "+275760-09-13T00:00:00.001Z",
  "1970-01-01T00:00:00.000Z",
  "not a date",
  "javascript:alert(1)",
];

/** Every place in a document: of lists, the first entries stand for all. */
function placesOf(document, at = []) {
  if (typeof document !== "object" || document === null) return [at];
  const entries = Array.isArray(document) ? [...document.slice(0, 3).entries()] : Object.entries(document);
  return [...(at.length ? [at] : []), ...entries.flatMap(([key, value]) => placesOf(value, [...at, key]))];
}

/** A copy with another value at a place; `undefined` takes the place away. */
function changed(document, [key, ...rest], value) {
  if (key === undefined) return value;
  if (typeof document !== "object" || document === null) return document;
  const copy = Array.isArray(document) ? [...document] : { ...document };
  copy[key] = changed(copy[key], rest, value);
  if (copy[key] === undefined && !Array.isArray(copy)) delete copy[key];
  return copy;
}

/** Copies of a document with one to four places spoilt. `fc` is fast-check, of the package that tests. */
export function spoilt(fc, document) {
  const change = fc.tuple(fc.constantFrom(...placesOf(document)), fc.constantFrom(...hostileValues, undefined));
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((document, [place, value]) => changed(document, place, value), document));
}
