const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Page not found</title>
  </head>
  <body>
    <h1>Page not found</h1>
    <p>There is nothing at this address.</p>
    <p><a href="/">To the start</a></p>
  </body>
</html>
`;

/** For an address of the demo's sites that leads nowhere. */
export function notFoundPage(): Response {
  return new Response(page, {
    status: 404,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
