import { shop } from "@campaign-kit/example-shop/vite";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({ ...shop, plugins: [svelte()] });
