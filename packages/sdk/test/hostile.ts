import fc from "fast-check";

/** Values that no schema allows, or that a careless shop puts in. */
export const hostileValues: readonly unknown[] = [
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
  { _$litType$: 1, strings: ["<img src=x onerror=alert(1)>"], values: [] },
  "2026-13-45T99:99:99Z",
  "+275760-09-13T00:00:00.001Z",
  "1970-01-01T00:00:00.000Z",
  "not a date",
  "javascript:alert(1)",
];

type Path = readonly (string | number)[];

/** Every place in a document: of lists, the first entries stand for all. */
export function placesOf(document: unknown, at: Path = []): Path[] {
  if (typeof document !== "object" || document === null) return [at];
  const entries = Array.isArray(document)
    ? document.slice(0, 3).map((value: unknown, index) => [index, value] as const)
    : Object.entries(document);
  return [...(at.length ? [at] : []), ...entries.flatMap(([key, value]) => placesOf(value, [...at, key]))];
}

/** A copy with another value at a place; `undefined` takes the place away. */
export function changed<Document>(document: Document, [key, ...rest]: Path, value: unknown): Document {
  if (key === undefined) return value as Document;
  if (typeof document !== "object" || document === null) return document;
  if (!rest.length && value === undefined && !Array.isArray(document))
    return Object.fromEntries(Object.entries(document).filter(([name]) => name !== key)) as Document;
  const copy = (Array.isArray(document) ? [...(document as unknown[])] : { ...document }) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, value);
  return copy as Document;
}

/** A document with one to four places spoilt. */
export const spoilt = <Document>(document: Document): fc.Arbitrary<Document> => {
  const change = fc.tuple(fc.constantFrom(...placesOf(document)), fc.constantFrom(...hostileValues, undefined));
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((document, [place, value]) => changed(document, place, value), document));
};
