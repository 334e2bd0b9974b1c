import { readFileSync } from "node:fs";
import { defineConfig, loadEnv, type Plugin } from "vite";

/** What `apps/api` sends with the page: here too, so that `vite preview` shows the page as it will be served. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Puts what all pages have into them: `<!-- part: header -->` is `parts/header.html`. */
const parts: Plugin = {
  name: "parts",
  transformIndexHtml: {
    order: "pre",
    handler: (html) =>
      html.replaceAll(/<!-- part: (\w+) -->/g, (_comment, name: string) =>
        readFileSync(new URL(`parts/${name}.html`, import.meta.url), "utf8"),
      ),
  },
};

export default defineConfig(({ mode }) => {
  const api = loadEnv(mode, ".", "API_")["API_URL"] ?? "http://localhost:8787";
  const proxy = { "/v1": api, "/demo": api };
  return {
    appType: "mpa",
    plugins: [parts],
    build: {
      target: "es2022",
      // A small drawing inlined as data: URL would be refused by the page's content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ["index.html", "goods/index.html", "g/index.html", "wallet/index.html"] },
    },
    server: { proxy },
    preview: { proxy, headers: { "Content-Security-Policy": contentSecurityPolicy } },
  };
});
