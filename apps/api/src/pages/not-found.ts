import { Hono } from "hono";

/** Where the page's styles are: the storefront's policy takes none from within a page. */
const STYLES = "/not-found.css";

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Page not found</title>
    <link rel="stylesheet" href="${STYLES}" />
  </head>
  <body>
    <main>
      <h1>Page not found</h1>
      <p>There is nothing at this address.</p>
      <p><a href="/">Go to the shop</a></p>
    </main>
  </body>
</html>
`;

const styles = `:root {
  color-scheme: light dark;
  background: light-dark(#f6f1e9, #1c1915);
  color: light-dark(#1c1915, #f3eee5);
  font: 1rem/1.5 system-ui, sans-serif;
}
main {
  max-inline-size: 40rem;
  margin: 20vh auto;
  padding-inline: 1.5rem;
}
h1 {
  font-size: clamp(2rem, 8vw, 4rem);
  line-height: 1;
  letter-spacing: -0.02em;
}
a {
  color: inherit;
  text-underline-offset: 0.2em;
}
`;

/** For an address of the demo's sites that leads nowhere. */
export function notFoundPage(): Response {
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(page, { status: 404, headers });
}

/** What the page needs. */
export function notFoundStyles(): Hono {
  const app = new Hono();
  app.get(STYLES, (c) => c.body(styles, 200, { "Content-Type": "text/css", "Cache-Control": "no-cache" }));
  return app;
}
