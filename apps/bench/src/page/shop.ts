/**
 * The demo's API and the pages that are measured, in a process of its own: each page on a port of its own, served as the
 * demo serves its own (HTTP/1.1, gzip, a year of keeping for what is named after its content), with the API behind the
 * same origin.
 */
import { Readable } from "node:stream";
import { request as ask } from "undici";
import { readConfig } from "@campaign-kit/api/src/config.ts";
import { serveHttp } from "@campaign-kit/api/src/http-server.ts";
import { serveFolder } from "@campaign-kit/api/src/pages/folder.ts";
import { startApi } from "@campaign-kit/api/src/server.ts";

const api = await startApi(readConfig(process.env));
await api.ready;

/** The API's answer as it is, compressed too. */
async function passOn(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { statusCode, headers, body } = await ask(api.url + pathname + search, {
    method: request.method as "GET",
    headers: Object.fromEntries(request.headers),
    body: request.body && Readable.fromWeb(request.body as never),
  });
  const kept = Object.entries(headers).filter(([name]) => !/^(connection|keep-alive|transfer-encoding)$/.test(name));
  const answered = kept.flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value] as const));
  return new Response(Readable.toWeb(body) as ReadableStream, {
    status: statusCode,
    headers: answered.map(([...pair]) => pair),
  });
}

/** Serves a built page, and says where. */
async function serve(folder: string): Promise<string> {
  const site = serveFolder(folder, { immutable: /\/assets\/.*-[\w-]{8}\.\w+$/ });
  const { port } = await serveHttp(
    (request) => (/^\/(v1|demo)\//.test(new URL(request.url).pathname) ? passOn(request) : site.fetch(request)),
    { host: "127.0.0.1", port: 0, anyPort: true, headMs: 10_000 },
  );
  return `http://127.0.0.1:${port}/`;
}

process.on("message", (folder: string) => void serve(folder).then((url) => process.send!({ url })));
process.on("disconnect", () => process.exit());
process.send!("ready");
