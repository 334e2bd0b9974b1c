/** The key of a request as the client means it: `"abc"` (a structured-field string) and `abc` are the same one. */
export function idempotencyKey(header: string): string {
  return header.replace(/^"(.*)"$/, "$1");
}

/** What a request asks for: the same words in another order, or with other members around them, ask for the same. */
export function fingerprint(method: string, url: string, body?: unknown): string {
  const request = `${method} ${new URL(url).pathname}`;
  return body === undefined ? request : `${request} ${canonical(body)}`;
}

/** JSON with members in order, so that equal values are equal texts. Takes what a schema let through. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    member !== null && typeof member === "object" && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
