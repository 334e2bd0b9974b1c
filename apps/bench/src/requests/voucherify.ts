import { serveHttp } from "@campaign-kit/api/src/http-server.ts";
import type { Counts } from "./api.ts";

const headers = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "*",
  "Access-Control-Max-Age": "7200",
};

/** Stands for Voucherify's server: says yes to everything, allows preflights to be kept as long as Chromium does, and counts by the first part of the path. */
export async function startVoucherify(): Promise<{ url: string; counts: Counts; end(): Promise<void> }> {
  const counts: Counts = {};
  const server = await serveHttp(
    ({ method, url }) => {
      const name = `${method} ${new URL(url).pathname.split("/")[1]!}`;
      counts[name] = (counts[name] ?? 0) + 1;
      return method === "OPTIONS"
        ? new Response(null, { status: 204, headers })
        : Response.json({ valid: true }, { headers });
    },
    { host: "127.0.0.1", port: 0, anyPort: true, headMs: 10_000 },
  );
  return { url: `http://127.0.0.1:${server.port}`, counts, end: () => server.close(1000) };
}
