import { BlockList, isIP, isIPv6 } from "node:net";

/** Networks that are nobody's on the internet: whoever comes from there is a proxy, or one of ours. */
const PRIVATE = networks(
  "10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16 ::1/128 fc00::/7 fe80::/10".split(
    " ",
  ),
);

/** A list of addresses and networks, as `10.0.0.0/8` or `2001:db8::1`. Throws where one is neither. */
export function networks(list: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const one of list) {
    const [address = "", prefix, more] = one.split("/");
    const bits = isIPv6(address) ? 128 : 32;
    if (!isIP(address) || more !== undefined || (prefix !== undefined && !/^\d{1,3}$/.test(prefix)))
      throw new RangeError(`${one} is no network`);
    blocks.addSubnet(address, Number(prefix ?? bits), familyOf(address));
  }
  return blocks;
}

/**
 * Where a request comes from: the peer, or what trusted proxies say of it in `X-Forwarded-For`, read from its end up to the
 * first that is not one of them. What stands before that could be anybody's word.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList | undefined,
): string | undefined {
  let address = plain(peer ?? "");
  if (!trusted) return address;
  const hops = (forwardedFor ?? "").split(",").map((hop) => plain(hop.trim()));
  while (address && contains(trusted, address)) {
    const before = hops.pop();
    if (!before) break;
    address = before;
  }
  return address;
}

/** Whose budget an address spends: its own, or with IPv6 that of its /64, which one customer has. Nothing for our own. */
export function senderOf(address: string | undefined): string | undefined {
  if (!address || contains(PRIVATE, address)) return undefined;
  if (!isIPv6(address)) return address;
  // The URL parser writes an address in one way, with at most one gap.
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(gap).fill("0"), ...groups(tail ?? "")].slice(0, 4).join(":");
}

/** An address, also where it is written as an IPv6 one that stands for IPv4, or with a port or a zone; nothing for others. */
function plain(text: string): string | undefined {
  const address = text
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  return isIP(address) ? address : undefined;
}

function contains(blocks: BlockList, address: string): boolean {
  return blocks.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv6(address) ? "ipv6" : "ipv4";
}
