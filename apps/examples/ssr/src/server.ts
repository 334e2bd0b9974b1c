import { createMockApi } from "@campaign-kit/mocks";
import { serve } from "@hono/node-server";
import { createShop } from "./shop.ts";

// The kit's own engine, in memory. Any server of the API may stand here: `(request) => fetch(...)`.
const api = createMockApi({ scenario: "fresh", shopper: null });

const server = serve(
  { fetch: createShop((request) => api.fetch(request)).fetch, port: Number(process.env["PORT"] ?? 0) },
  ({ port }) => {
    console.log(`http://localhost:${String(port)}`);
  },
);
process.once("SIGTERM", () => server.close());
