/** What was read as JSON: `after`, in which what is equal to its counterpart in `before` is that same object. */
export function share<Data>(before: unknown, after: Data): Data {
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const entries = Object.entries(after).map(([key, value]) => [key, share(before[key], value)] as const);
  const isSame =
    entries.length === Object.keys(before).length &&
    entries.every(([key, value]) => Object.hasOwn(before, key) && before[key] === value);
  if (isSame) return before as Data;
  return (Array.isArray(after) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as Data;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
