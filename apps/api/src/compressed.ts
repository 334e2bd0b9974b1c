import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

/** Above these levels a document costs more time than its bytes are worth, where it changes with every claim. */
const encodings = {
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text: string) => promisify(gzip)(text),
};
type Encoding = keyof typeof encodings;

/** The most documents that are kept compressed: the newest few of many campaigns. */
const MOST = 64;

/**
 * Compresses what has a strong entity tag, once for all who read it. A compressed answer has the same tag weakened: it means the
 * same and is other bytes (RFC 9110, section 8.8.3.3), and `If-None-Match` takes the one for the other.
 */
export function compressedOnce(): MiddlewareHandler {
  const kept = new Map<string, Promise<Buffer>>();

  const compressed = (encoding: Encoding, etag: string, text: () => Promise<string>): Promise<Buffer> => {
    const name = `${encoding} ${etag}`;
    const before = kept.get(name);
    if (before) return before;
    const made = text().then(encodings[encoding]);
    kept.set(name, made);
    made.catch(() => kept.delete(name));
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    return made;
  };

  return async (c, next) => {
    await next();
    const answer = c.res;
    const etag = answer.headers.get("ETag");
    if (!etag) return;
    answer.headers.append("Vary", "Accept-Encoding");
    const encoding = chosen(c.req.header("accept-encoding"));
    if (!encoding) return;
    answer.headers.set("ETag", `W/${etag}`);
    if (answer.status !== 200) return;
    answer.headers.set("Content-Encoding", encoding);
    if (c.req.method === "HEAD") return;
    const body = await compressed(encoding, etag, () => answer.text());
    answer.headers.set("Content-Length", String(body.length));
    // Without this, the context would make a stream of it.
    c.res = undefined;
    c.res = new Response(new Uint8Array(body), { headers: answer.headers });
  };
}

/** The first of ours that the client takes. */
function chosen(header = ""): Encoding | undefined {
  const taken = header
    .toLowerCase()
    .split(",")
    .map((item) => item.split(";").map((part) => part.trim()))
    .filter(([, weight]) => !/^q=0(?:\.0*)?$/.test(weight ?? ""))
    .map(([name]) => name);
  return (Object.keys(encodings) as Encoding[]).find((encoding) => taken.includes(encoding));
}
