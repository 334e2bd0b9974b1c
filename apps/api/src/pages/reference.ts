import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "@campaign-kit/contract";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { serveFolder } from "./folder.ts";

const scalar = dirname(fileURLToPath(import.meta.resolve("@scalar/api-reference/style.css")));
const { version } = JSON.parse(readFileSync(join(scalar, "../package.json"), "utf8")) as { version: string };
/** The version is in the path, so that browsers may keep the files. */
const scripts = `/reference/scalar-${version}`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Campaign Kit API reference</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/reference/start.js"></script>
  </head>
  <body>
    <div id="reference"></div>
    <noscript><p>This page needs JavaScript. The same is in <a href="/openapi.json">openapi.json</a>.</p></noscript>
  </body>
</html>
`;

// Nothing is asked of other hosts: no fonts, no telemetry, no request proxy.
const start = `import { createApiReference } from "${scripts}/standalone.esm.js";

createApiReference("#reference", {
  url: "/openapi.json",
  documentDownloadType: "direct",
  defaultOpenAllTags: true,
  expandAllResponses: false,
  showOperationId: true,
  modelsSectionLabel: "Schemas",
  withDefaultFonts: false,
  telemetry: false,
  hideTestRequestButton: true,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
});
`;

/** The contract for people at `/reference`, and for machines at `/openapi.json`. */
export function referencePages(): Hono {
  const app = new Hono();
  const revalidated = { "Cache-Control": "no-cache" };
  const document = JSON.stringify(openApiDocument());
  app.use("/openapi.json", compress(), etag());
  app.get("/openapi.json", (c) => c.body(document, 200, { ...revalidated, "Content-Type": "application/json" }));
  app.use("/reference", etag());
  app.get("/reference", (c) => c.html(page, 200, revalidated));
  app.use("/reference/start.js", etag());
  app.get("/reference/start.js", (c) =>
    c.body(start, 200, { ...revalidated, "Content-Type": "text/javascript; charset=utf-8" }),
  );
  app.get("/reference/", (c) => c.redirect("/reference", 301));
  app.route("/", serveFolder(join(scalar, "browser"), { at: scripts, immutable: /^/ }));
  return app;
}
