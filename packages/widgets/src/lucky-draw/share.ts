/**
 * Hands an address to the device's share sheet where there is one, else copies it. Must be called by a press.
 * `dismissed`: the shopper closed the sheet. `refused`: it could not be copied either.
 */
export async function hand(url: string, title: string): Promise<"sheet" | "link" | "dismissed" | "refused"> {
  try {
    if ("share" in navigator) {
      await navigator.share({ url, title });
      return "sheet";
    }
  } catch (error) {
    if ((error as Error).name === "AbortError") return "dismissed";
  }
  try {
    await navigator.clipboard.writeText(url);
    return "link";
  } catch {
    return "refused";
  }
}
