import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { serveFolder } from "./folder.ts";

/** Vite names what it bundles after its content. */
const hashed = /\/assets\/.*-[\w-]{8}\.\w+$/;

const apps = fileURLToPath(new URL("../../../", import.meta.url));
const sites = [
  { name: "storybook", folder: join(apps, "storybook/storybook-static"), at: "/storybook" },
  { name: "storefront", folder: join(apps, "storefront/dist"), at: "" },
];

const isBuilt = ({ folder }: { folder: string }) => existsSync(join(folder, "index.html"));

/** The names of the demo's sites that have not been built yet. */
export function missingSites(): string[] {
  return sites.filter((site) => !isBuilt(site)).map(({ name }) => name);
}

/** The built storefront at `/` and the built Storybook at `/storybook/`. */
export function demoSites(): Hono {
  const app = new Hono();
  // What browsers ask for where a page names no icon, as the frames of Storybook do.
  app.get("/favicon.ico", (c) => c.redirect("/favicon.svg", 301));
  app.get("/storybook", (c) => c.redirect("/storybook/", 301));
  for (const { folder, at } of sites.filter(isBuilt)) app.route("/", serveFolder(folder, { at, immutable: hashed }));
  return app;
}
