import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPostgres, type Postgres } from "@campaign-kit/tooling/postgres";
import { claim, createFolder, startHere, type Folder } from "./api.ts";

let folder: Folder;
let postgres: Postgres;
beforeAll(async () => {
  [folder, postgres] = await Promise.all([createFolder(), createPostgres()]);
});
afterAll(async () => {
  await postgres.remove();
  await folder.remove();
});

const readiness = async (url: string) => {
  const response = await fetch(`${url}/health/ready`);
  return { code: response.status, ...((await response.json()) as { status: string }) };
};

describe("a server whose database is late", () => {
  it("lives, says that it is not ready, waits with a line in the log, and then serves", async () => {
    const api = await startHere({ ...folder.environment, DATABASE_URL: postgres.url() });
    try {
      expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
      expect(await readiness(api.url)).toEqual({ code: 503, status: "starting" });
      const early = await fetch(`${api.url}/v1/campaigns/sale`);
      expect(early.status).toBe(503);
      expect(early.headers.get("Retry-After")).toMatch(/^\d+$/);
      expect(await early.json()).toMatchObject({ code: "unavailable" });
      await expect
        .poll(() => api.lines.filter((line) => line.includes("database not ready, waiting")).length)
        .toBeGreaterThan(1);
      expect(api.lines.join("")).toContain("ECONNREFUSED");
      expect(api.lines.join("")).not.toContain("shop:shop");

      await postgres.start();
      await api.ready;
      expect(await readiness(api.url)).toEqual({ code: 200, status: "ready" });
      expect((await claim(api.url, "lin")).status).toBe(201);

      const campaign = `${api.url}/v1/campaigns/sale`;
      const before: unknown = await (await fetch(campaign)).json();
      // It goes away, and comes back: nobody has to restart the server.
      await postgres.stop();
      expect(await readiness(api.url)).toEqual({ code: 503, status: "database_unavailable" });
      const me = await fetch(`${api.url}/v1/campaigns/sale/me`);
      for (const answer of [me, await claim(api.url, "zhao")]) {
        expect(await answer.json()).toMatchObject({ code: "unavailable", status: 503 });
      }
      // What everyone reads is still told, as old as it is.
      await expect.poll(async () => Number((await fetch(campaign)).headers.get("Age"))).toBeGreaterThan(0);
      expect(await (await fetch(campaign)).json()).toEqual(before);
      await postgres.start();
      await expect.poll(() => readiness(api.url)).toEqual({ code: 200, status: "ready" });
      expect((await claim(api.url, "zhao")).status).toBe(201);
    } finally {
      await api.close();
    }
  });

  it("can be stopped while it waits", async () => {
    const api = await startHere({ ...folder.environment, DATABASE_URL: "postgres://shop@127.0.0.1:1/shop" });
    const started = performance.now();
    await api.close();
    await expect(api.ready).rejects.toThrow();
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
