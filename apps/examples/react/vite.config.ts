import { shop } from "@campaign-kit/example-shop/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({ ...shop, plugins: [react()] });
