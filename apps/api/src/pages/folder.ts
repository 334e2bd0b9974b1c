import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";

export interface FolderOptions {
  /** The path it is served under, without a slash at the end; the root where left out. */
  at?: string;
  /** Paths that name their content's hash or version: kept for a year. All others are asked about each time. */
  immutable: RegExp;
}

/** Serves a built site from a folder: compressed, with content types, `index.html` for folders and `x.html` for `/x`. */
export function serveFolder(folder: string, { at = "", immutable }: FolderOptions): Hono {
  const fileOf = (path: string) => {
    const name = path.slice(at.length);
    const isPage = !/\.\w+$/.test(name) && !name.endsWith("/") && existsSync(join(folder, `${name}.html`));
    return isPage ? `${name}.html` : name;
  };
  const app = new Hono();
  app.use(
    `${at}/*`,
    compress(),
    etag(),
    cacheHeaders(immutable),
    serveStatic({ root: folder, rewriteRequestPath: fileOf }),
  );
  return app;
}

function cacheHeaders(immutable: RegExp): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, ok } = c.res;
    const changed = headers.get("Last-Modified");
    if (!ok || changed === null) return;
    // Made from what is known of the file, so that nobody has to read it to say that it did not change.
    headers.set("ETag", `W/"${headers.get("Content-Length") ?? ""}-${Date.parse(changed)}"`);
    headers.set("Cache-Control", immutable.test(c.req.path) ? "public, max-age=31536000, immutable" : "no-cache");
  };
}
