import { defineConfig, type Plugin } from "vite";
import { shopApi } from "./server/shop-api.ts";

/** The shop's own API, beside the page. */
const api: Plugin = {
  name: "shop-api",
  configureServer: ({ middlewares }) =>
    void middlewares.use(
      "/shop-api",
      shopApi(() => Math.floor(Date.now() / 1000)),
    ),
};

export default defineConfig({ plugins: [api] });
