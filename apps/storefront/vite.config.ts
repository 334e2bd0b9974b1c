import { defineConfig, loadEnv } from "vite";

/** What `apps/api` sends with the page: here too, so that `vite preview` shows the page as it will be served. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

export default defineConfig(({ mode }) => {
  const api = loadEnv(mode, ".", "API_")["API_URL"] ?? "http://localhost:8787";
  const proxy = { "/v1": api, "/demo": api };
  return {
    appType: "mpa",
    build: {
      target: "es2022",
      // A small drawing inlined as data: URL would be refused by the page's content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ["index.html", "wallet/index.html"] },
    },
    server: { proxy },
    preview: { proxy, headers: { "Content-Security-Policy": contentSecurityPolicy } },
  };
});
