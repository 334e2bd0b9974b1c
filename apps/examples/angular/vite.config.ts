import { shop } from "@campaign-kit/example-shop/vite";
import { transformAsync } from "@babel/core";
import linker from "@angular/compiler-cli/linker/babel";
import { defineConfig, type Plugin } from "vite";

/** What the Angular CLI does for an application: the last step of compiling Angular's own libraries. */
const link: Plugin = {
  name: "angular-linker",
  async transform(code, id) {
    if (!code.includes("ɵɵngDeclare")) return undefined;
    const linked = await transformAsync(code, { filename: id, plugins: [linker], configFile: false, babelrc: false });
    return { code: linked!.code!, map: null };
  },
};

export default defineConfig(({ command }) => ({
  ...shop,
  plugins: [link],
  // Leaves out what Angular has for development.
  define: command === "build" ? { ngDevMode: "false", ngJitMode: "false", ngServerMode: "false" } : {},
  optimizeDeps: { exclude: ["@angular/common", "@angular/core", "@angular/platform-browser"] },
  build: { outDir: "dist/page" },
}));
