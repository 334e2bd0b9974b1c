import { launchOptions } from "@campaign-kit/tooling/browser";
import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import type { TemplateResult } from "lit";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Page } from "playwright";
import { rolldown } from "rolldown";
import { campaignRenderers, type ServerRenderingOptions } from "../dist/server/server.js";

const dist = new URL("../dist/", import.meta.url);

/** A template's markup as a server has it. */
export function draw(template: TemplateResult, options?: ServerRenderingOptions): Promise<string> {
  return collectResult(render(template, { elementRenderers: campaignRenderers(options) }));
}

/** The shop's own address in these tests. */
export const origin = "https://shop.example/";

/** What a shop's bundler makes of the widgets, by address. */
async function bundle(): Promise<Map<string, string>> {
  const modules = ["server/hydrate.js", "define.js"].map((file) => JSON.stringify(new URL(file, dist).pathname));
  const build = await rolldown({
    input: "page",
    plugins: [
      {
        name: "page",
        resolveId: (id) => (id === "page" ? id : null),
        load: (id) => (id === "page" ? modules.map((module) => `import ${module};`).join("") : null),
      },
    ],
    logLevel: "silent",
  });
  const { output } = await build.generate({ entryFileNames: "page.js", chunkFileNames: "[name]-[hash].js" });
  return new Map(output.flatMap((file) => (file.type === "chunk" ? [[`/${file.fileName}`, file.code] as const] : [])));
}

export interface PageOptions {
  lang?: string;
  width?: number;
  height?: number;
  /** Without: the browser runs no scripts at all. */
  scripts?: boolean;
  /** Scripts with this in their address come when it settles. */
  held?: [part: string, until: Promise<unknown>];
}

/** A shop that serves pages, and a browser that opens them. The widgets' script comes with `start`. */
export class Shop {
  readonly #files = bundle();
  readonly #browser = chromium.launch(launchOptions());
  #page = "";
  #held: PageOptions["held"];
  readonly #server = createServer((request, response) => void this.#answer(request.url!, response));

  async #answer(path: string, response: ServerResponse): Promise<void> {
    if (this.#held && path.includes(this.#held[0])) await this.#held[1];
    const script = (await this.#files).get(path);
    const found = script ?? (path === "/" ? this.#page : undefined);
    response.writeHead(found ? 200 : 404, { "content-type": `text/${script ? "javascript" : "html"}; charset=utf-8` });
    response.end(found);
  }

  async open(body: string, options: PageOptions = {}): Promise<Page> {
    const { lang = "en", width = 800, height = 900, scripts = true, held } = options;
    if (!this.#server.listening) await once(this.#server.listen(0, "127.0.0.1"), "listening");
    const { port } = this.#server.address() as AddressInfo;
    const theme = readFileSync(new URL("themes/campaign.css", dist), "utf8");
    this.#held = held;
    this.#page = `<!doctype html><html lang="${lang}"><title>Shop</title><link rel="icon" href="data:,"><style>${theme}</style><body>${body}</body></html>`;
    const page = await (
      await this.#browser
    ).newPage({
      javaScriptEnabled: scripts,
      viewport: { width, height },
      reducedMotion: "reduce",
    });
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    return page;
  }

  async close(): Promise<void> {
    await (await this.#browser).close();
    this.#server.close();
  }
}

/** Brings the widgets' script to a page. */
export const start = (page: Page): Promise<unknown> => page.evaluate("import('/page.js')");

/** Waits until every widget has taken over what the server has drawn of it. */
export async function taken(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("[server-drawn]"), undefined, { polling: 20 });
}
