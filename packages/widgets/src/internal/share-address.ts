const told = new Set<string>();

/**
 * An address that may be handed to others, resolved against `base`: of the page's own origin, or of one that the page's head
 * allows, `<meta name="campaign-share-origins" content="https://m.shop.example https://shop.example">`. Nothing for any other,
 * which is told to the developer once: what a shopper passes on in the shop's name leads to the shop.
 */
export function shareAddress(address: string, base: string): string | undefined {
  const { document: page } = globalThis as { document?: Partial<Document> };
  if (!URL.canParse(address, base)) return undefined;
  const { href, origin } = new URL(address, base);
  // A server knows of the page its address.
  if (!page?.head) return origin === new URL(base).origin ? href : undefined;
  const meta = page.head.querySelector<HTMLMetaElement>("meta[name=campaign-share-origins]");
  // Of a frame without an address of its own, `location` has no origin.
  if ([window.origin, ...(meta?.content.split(" ") ?? [])].includes(origin) && origin !== "null") return href;
  if (!told.has(origin))
    console.warn(href, "is not shared: its origin is neither the page's nor in campaign-share-origins.");
  told.add(origin);
  return undefined;
}
