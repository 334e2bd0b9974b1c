import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
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
    return !/\.\w+$/.test(name) && !name.endsWith("/") && existsSync(join(folder, `${name}.html`))
      ? `${name}.html`
      : name;
  };
  const app = new Hono();
  app.use(
    `${at}/*`,
    compress(),
    etag(),
    serveStatic({
      root: folder,
      rewriteRequestPath: fileOf,
      onFound: (file, c) => {
        const { size, mtimeMs } = statSync(file);
        c.header("ETag", `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`);
        c.header("Cache-Control", immutable.test(c.req.path) ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
  return app;
}
