import { shop } from "@campaign-kit/example-shop/vite";
import { defineConfig } from "vite";

export default defineConfig(shop);
