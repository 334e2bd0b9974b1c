/** An instant as the API sends it: RFC 3339 in UTC, with milliseconds. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
