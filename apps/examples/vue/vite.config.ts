import { shop } from "@campaign-kit/example-shop/vite";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

const isCustomElement = (tag: string) => tag.startsWith("campaign-");

export default defineConfig({ ...shop, plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
