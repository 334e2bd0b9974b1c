import { serveHttp } from "@campaign-kit/api/src/http-server.ts";
import { createMockApi, type MockApi, type MockApiOptions } from "@campaign-kit/mocks";

export interface ShopApi {
  url: string;
  /** The same, to make things happen behind the page's back. */
  api: MockApi;
  close(): Promise<void>;
}

/**
 * The engine over a store in memory, behind HTTP in this process: a page's own main thread has nothing of it. Every token
 * `guest-1`, `guest-2` … is a shopper of the seeded campaign.
 */
export async function serveShopApi(options: MockApiOptions = {}): Promise<ShopApi> {
  const api = createMockApi(options);
  const server = await serveHttp((request) => api.fetch(request), {
    host: "127.0.0.1",
    port: 0,
    anyPort: true,
    headMs: 10_000,
  });
  return { url: `http://127.0.0.1:${server.port}`, api, close: () => server.close(1000) };
}
