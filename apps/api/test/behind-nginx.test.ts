import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problem, type Campaign, type Me } from "@campaign-kit/contract";
import { findNginx } from "@campaign-kit/tooling/nginx";
import { createPostgres, type Postgres } from "@campaign-kit/tooling/postgres";
import { claim, createFolder, spawnApi, tokenFor, whenReady, type ApiProcess, type Folder } from "./api.ts";
import { startNginx, type Nginx } from "./nginx.ts";

const ORIGIN = "https://shop.example";
const CAMPAIGN = "/v1/campaigns/sale";

const nginxPath = findNginx();
if (!nginxPath) console.log("No nginx here: what is tested behind its cache is left out. Set NGINX_PATH to one.");

describe.runIf(nginxPath)("three processes behind nginx", () => {
  let folder: Folder;
  let postgres: Postgres;
  let nginx: Nginx;
  const apis: ApiProcess[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });

  beforeAll(async () => {
    [folder, postgres] = await Promise.all([createFolder(), createPostgres()]);
    await postgres.start();
    const environment = { ...folder.environment, DATABASE_URL: postgres.url(), ALLOWED_ORIGINS: ORIGIN };
    apis.push(...Array.from({ length: 3 }, () => spawnApi(environment)));
    const ports = (await Promise.all(apis.map(whenReady))).map((url) => Number(new URL(url).port));
    nginx = await startNginx(nginxPath!, ports as [number, number, number], ORIGIN);
  });
  afterAll(async () => {
    agent.destroy();
    await nginx.stop();
    for (const api of apis) api.signal("SIGTERM");
    await Promise.all(apis.map(({ exited }) => exited));
    await postgres.remove();
    await folder.remove();
  });

  /** An exchange as it was on the wire. */
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const [answer] = (await once(request(nginx.url + path, { headers, agent }).end(), "response")) as [IncomingMessage];
    return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
  };
  /** How many requests of a path have reached any process. */
  const reached = (path: string) =>
    apis.reduce((sum, { output }) => sum + output().split(`"path":"${path}"`).length - 1, 0);
  const left = async () => {
    const { activities } = JSON.parse((await get(CAMPAIGN)).body) as Campaign;
    return activities[0]!.mechanic === "coupon" ? activities[0]!.stock!.left : undefined;
  };
  const authorization = async (shopper: string) => ({ authorization: `Bearer ${await tokenFor(shopper)}` });

  it("a thousand reads of what everyone sees cost the API a handful, whoever asks and however", async () => {
    const before = reached(CAMPAIGN);
    const token = await authorization("lin");
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, index) => get(`${CAMPAIGN}?shopper=${index}`, index % 2 ? token : {})),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const ids = new Set(answers.map(({ headers }) => headers["x-request-id"]));
    expect(ids.size).toBe(1000);
    // However long a busy machine takes for a thousand: one each time that the copy is two seconds old.
    await expect.poll(() => reached(CAMPAIGN)).toBeGreaterThan(before);
    expect(reached(CAMPAIGN) - before).toBeLessThan(20);
  });

  it("is told 304 where nothing changed, compressed or not, and by any tag that it had", async () => {
    const plain = await get(CAMPAIGN);
    const packed = await get(CAMPAIGN, { "accept-encoding": "gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect([plain.headers.etag, packed.headers.etag]).toEqual([
      expect.stringMatching(/^"[0-9a-f]{32}"$/),
      `W/${plain.headers.etag!}`,
    ]);
    expect(packed.headers["cache-control"]).toContain("s-maxage=2");
    for (const tag of [plain.headers.etag!, packed.headers.etag!]) {
      const same = await get(CAMPAIGN, { "if-none-match": tag });
      expect([same.status, same.body]).toEqual([304, ""]);
    }
  });

  it("may be read from the shop's own pages, and a copy is for the origin that it names", async () => {
    const allowed = async (origin?: string) => {
      const { headers } = await get(CAMPAIGN, origin === undefined ? {} : { origin });
      return headers["access-control-allow-origin"];
    };
    expect(await allowed()).toBeUndefined();
    expect(await allowed(ORIGIN)).toBe(ORIGIN);
    expect(await allowed("https://other.example")).toBeUndefined();
    expect(await allowed()).toBeUndefined();
  });

  it("changes are seen once the copy is as old as it may be", async () => {
    const before = await left();
    expect((await claim(nginx.url, "early")).status).toBe(201);
    await expect.poll(left).toBe(before! - 1);
  });

  it("two shoppers are never told each other's", async () => {
    const [lin, zhao] = [await authorization("lin"), await authorization("zhao")];
    const reads = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const asked = [lin, zhao, {}][index % 3]!;
        const { headers, body } = await get(`${CAMPAIGN}/me`, asked);
        expect(headers["cache-control"]).toBe("private, no-store");
        expect(headers["x-cache"]).toBeUndefined();
        return (JSON.parse(body) as Me).shopper?.id ?? null;
      }),
    );
    expect(reads).toEqual(reads.map((_, index) => ["lin", "zhao", null][index % 3]));
  });

  it("claims pass through with their keys, also while a process stops", async () => {
    const keys = Array.from({ length: 60 }, () => randomUUID());
    const ask = async () => {
      const answers = await Promise.all(keys.map((key, index) => claim(nginx.url, `crowd-${index}`, key)));
      return Promise.all(answers.map(async (answer) => ({ status: answer.status, body: await answer.text() })));
    };
    const asked = ask();
    apis[2]!.signal("SIGTERM");
    const first = await asked;
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await apis[2]!.exited).toBe(0);
    expect(await ask()).toEqual(first);
  });

  it("what went wrong is not kept", async () => {
    const path = "/v1/campaigns/none";
    const before = reached(path);
    for (let times = 0; times < 3; times++) {
      const { status, headers } = await get(path);
      expect([status, headers["cache-control"]]).toEqual([404, "no-store"]);
    }
    await expect.poll(() => reached(path)).toBe(before + 3);
  });

  it("without any process, what everyone sees is still told; the rest is the problem that clients know", async () => {
    const before = await get(CAMPAIGN);
    for (const api of apis) api.signal("SIGKILL");
    await Promise.all(apis.map(({ exited }) => exited));
    // Until the copy is older than it should be.
    await expect.poll(async () => (await get(CAMPAIGN)).headers["x-cache"]).toBe("STALE");
    const stale = await get(CAMPAIGN);
    expect([stale.status, stale.body, stale.headers.etag]).toEqual([200, before.body, before.headers.etag]);

    for (const answer of [await get(`${CAMPAIGN}/me`), await get("/v1/campaigns/other")]) {
      expect(answer.status).toBe(503);
      expect(answer.headers).toMatchObject({
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        "retry-after": "2",
      });
      expect(JSON.parse(answer.body)).toEqual(problem("unavailable"));
    }
  });
});
