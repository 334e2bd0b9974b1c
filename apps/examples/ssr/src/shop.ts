import { createCampaignClient } from "@campaign-kit/sdk";
import { campaignRenderers } from "@campaign-kit/widgets/server";
import { serveStatic } from "@hono/node-server/serve-static";
import { render } from "@lit-labs/ssr";
import { RenderResultReadable } from "@lit-labs/ssr/lib/render-result-readable.js";
import { Hono } from "hono";
import { Readable } from "node:stream";
import { campaignPage, languages } from "./document.ts";

/** Answers what goes to the campaign's API. */
export type Api = (request: Request) => Promise<Response>;

/** A shop's server: a page of the campaign in each language, what the page loads, and the API behind the same origin. */
export function createShop(api: Api): Hono {
  const shop = new Hono();

  shop.all("/v1/*", (context) => api(context.req.raw));
  shop.use("/assets/*", serveStatic({ root: new URL("../dist", import.meta.url).pathname }));
  shop.get("/", (context) => context.redirect("/en"));

  shop.get("/:lang", async (context) => {
    const { lang } = context.req.param();
    if (!Object.hasOwn(languages, lang)) return context.notFound();
    // One client a request: what it reads is nobody else's. The public document is read without any shopper's token.
    const client = createCampaignClient({ baseUrl: "http://api.internal", campaign: "double-11", fetch: api });
    try {
      const campaign = await client.getCampaign();
      const elementRenderers = campaignRenderers({ lang, url: context.req.url });
      const page = render(campaignPage(campaign, lang), { elementRenderers });
      return context.body(Readable.toWeb(new RenderResultReadable(page)) as ReadableStream, 200, {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "public, max-age=0, s-maxage=30, stale-while-revalidate=300",
      });
    } finally {
      client.dispose();
    }
  });
  return shop;
}
