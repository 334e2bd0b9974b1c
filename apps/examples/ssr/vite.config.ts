import { defineConfig } from "vite";

// The page's script and style, with names that the server knows: it writes the page.
export default defineConfig({
  build: {
    rolldownOptions: {
      input: "src/page.ts",
      output: {
        entryFileNames: "assets/page.js",
        assetFileNames: "assets/page[extname]",
      },
    },
  },
});
