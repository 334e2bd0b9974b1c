import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "./folder.ts";

let folder: string;
let app: Hono;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "campaign-kit-site-"));
  await mkdir(join(folder, "site/assets"), { recursive: true });
  await mkdir(join(folder, "site/wallet"));
  const files = {
    "secret.txt": "not for the public",
    "site/index.html": "<h1>Shop</h1>",
    "site/wallet/index.html": "<h1>Wallet</h1>",
    "site/about.html": "<h1>About</h1>",
    "site/favicon.svg": "<svg/>",
    "site/assets/index-B1a2_C-d.js": `export const text = ${JSON.stringify("text ".repeat(1000))};`,
    "site/assets/plain.css": "h1 { color: red }",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  app = serveFolder(join(folder, "site"), { at: "/shop", immutable: /\/assets\/.*-[\w-]{8}\.\w+$/ });
});
afterAll(() => rm(folder, { recursive: true }));

describe("a folder that is served", () => {
  it.each([
    ["/shop/", "text/html", "<h1>Shop</h1>"],
    ["/shop/wallet/", "text/html", "<h1>Wallet</h1>"],
    ["/shop/about", "text/html", "<h1>About</h1>"],
    ["/shop/favicon.svg", "image/svg+xml", "<svg/>"],
    ["/shop/assets/plain.css", "text/css", "h1 { color: red }"],
  ])("has %s as %s", async (path, type, content) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toContain(type);
    expect(await response.text()).toBe(content);
  });

  it("lets browsers keep what is named after its content, and ask about the rest", async () => {
    const hashed = await app.request("/shop/assets/index-B1a2_C-d.js");
    expect(hashed.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/shop/", "/shop/assets/plain.css"]) {
      const page = await app.request(path);
      expect(page.headers.get("Cache-Control")).toBe("no-cache");
      const headers = { "if-none-match": page.headers.get("ETag")! };
      expect((await app.request(path, { headers })).status).toBe(304);
    }
  });

  it("compresses what is worth it", async () => {
    const headers = { "accept-encoding": "gzip, br" };
    const script = await app.request("/shop/assets/index-B1a2_C-d.js", { headers });
    expect(script.headers.get("Content-Encoding")).toBe("gzip");
    const unzipped = script.body!.pipeThrough(new DecompressionStream("gzip"));
    expect(await new Response(unzipped).text()).toContain("text text");
    expect((await app.request("/shop/assets/plain.css", { headers })).headers.get("Content-Encoding")).toBeNull();
  });

  it.each([
    "/shop/missing.html",
    "/shop/assets/",
    "/shop/../secret.txt",
    "/shop/%2e%2e/secret.txt",
    "/shop/..%2fsecret.txt",
    "/shop//../secret.txt",
    "/other/index.html",
  ])("has nothing at %s", async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });
});
