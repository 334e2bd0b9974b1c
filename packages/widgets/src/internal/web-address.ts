/**
 * An address that may be bound to a link or a picture: of the web, or relative to the page. Nothing for any other (`javascript:`,
 * `data:`, an app's own), however it is written: the browser's parser says what it is.
 */
export function webAddress(address: string | undefined): string | undefined {
  try {
    return /^https?:/.test(new URL(address!, "https://a").href) ? address : undefined;
  } catch {
    return undefined;
  }
}
