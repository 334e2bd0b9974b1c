import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMockApi, type MockApi } from "@campaign-kit/mocks";
import { serveOrigin } from "./origin.ts";

const folder = fileURLToPath(new URL("./", import.meta.resolve("@campaign-kit/widgets/cdn/integrity.json")));
const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/**
 * The built `cdn` on an origin of its own, under any number of versions, with its files in the test's hands. Under `as-2.0.0` it
 * also says of itself that it is that version.
 */
export async function serveCdn() {
  /** What was asked for since `asked.length = 0`. */
  const asked: string[] = [];
  /** Files that cannot be had, and files that somebody has changed. */
  const broken = new Set<string>();
  const tampered = new Set<string>();
  const server = await serveOrigin(async (path) => {
    const [, , version] = path.split("/");
    const file = path.replace(/^\/[^/]+\/[^/]+\//, "");
    asked.push(file);
    if (broken.has(file)) return { status: 503, headers: { "access-control-allow-origin": "*" } };
    const built = await readFile(join(folder, file), "utf8").catch(() => undefined);
    const body = version?.startsWith("as-") ? built?.replaceAll("`0.0.0`", `\`${version.slice(3)}\``) : built;
    const headers = { "content-type": types[extname(file)] ?? "text/plain", "access-control-allow-origin": "*" };
    return body === undefined ? undefined : { headers, body: tampered.has(file) ? `${body}\n;` : body };
  });
  return { ...server, asked, broken, tampered };
}

/** A shop: one page, which the test may change, its script, and the API of the campaign, as it begins after each `renew()`. */
export async function serveShopOf(page: { html: string; script: string; policy: string }) {
  let api: MockApi | undefined;
  const server = await serveOrigin(async (path, request) => {
    if (path === "/") {
      const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": page.policy };
      return { headers, body: page.html };
    }
    if (path === "/shop.js") return { headers: { "content-type": "text/javascript" }, body: page.script };
    if (!path.startsWith("/v1/")) return undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    api ??= createMockApi({ shopper: "lin" });
    const answer = await api.fetch(
      new Request(new URL(request.url ?? "", "http://shop"), {
        method: request.method ?? "GET",
        headers: request.headers as Record<string, string>,
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      }),
    );
    const body = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
  });
  return { ...server, renew: () => (api = undefined) };
}
