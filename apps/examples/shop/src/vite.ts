/** What all examples tell Vite: the demo's API (`npm start` at the root) behind their own origin, or another by `API_URL`. */
import { loadEnv, type UserConfig } from "vite";

const { API_URL: api = "http://localhost:8787" } = loadEnv("development", ".", "API_");

export const shop: UserConfig = { server: { proxy: { "/v1": api, "/demo": api } } };
