import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claim, createFolder, spawnApi, tokenFor, whenReady, type ApiProcess, type Folder } from "./api.ts";

let folder: Folder;
const running: ApiProcess[] = [];
beforeEach(async () => {
  folder = await createFolder();
});
afterEach(async () => {
  for (const { signal, exited } of running.splice(0)) {
    signal("SIGKILL");
    await exited;
  }
  await folder.remove();
});
function start(environment: Record<string, string> = {}): ApiProcess {
  const api = spawnApi({ ...folder.environment, ...environment });
  running.push(api);
  return api;
}

describe("a start that cannot be", () => {
  it("says all that is wrong with the configuration, without the secrets, and ends with 1", async () => {
    const api = start({ PORT: "http", TOKEN_SECRET: "hunter2" });
    expect(await api.exited).toBe(1);
    expect(api.output()).toBe(
      [
        "The configuration is wrong:",
        '  PORT is "http"; it should be a whole number from 0 to 65535 (0 takes a free port).',
        "  TOKEN_SECRET is 7 bytes long; it should be at least 32 bytes long.",
        "",
      ].join("\n"),
    );
  });

  it("says that the demo does not run in production", async () => {
    const api = start({ DEMO: "1", NODE_ENV: "production" });
    expect(await api.exited).toBe(1);
    expect(api.output()).toContain("must not run there");
  });

  it("says that the port is taken, where it was asked for", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const api = start({ PORT: String(port) });
    expect(await api.exited).toBe(1);
    expect(api.output()).toContain(`PORT is ${port}, but another program has that port.`);
    other.close();
  });

  it("says that there is no campaign, and what is wrong with the files", async () => {
    await writeFile(join(folder.path, "campaigns/sale.json"), '{"id":"Sale"}');
    const api = start();
    expect(await api.exited).toBe(1);
    expect(api.output()).toContain("there is no campaign in it that can be served");
    expect(api.output()).toContain("sale.json at /id: ");
    expect(api.output()).toContain("sale.json at /phases: ");
  });

  it("says that another server has the folder: two would destroy it", async () => {
    await whenReady(start());
    const second = start();
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain("another server is running on");
  });
});

describe("the demo", () => {
  it("says at the terminal where everything is, and takes a free port where its own is taken", async () => {
    // Taken by us or by anyone else: it is all the same.
    const other = createServer().once("error", () => undefined);
    await new Promise((resolve) => other.once("error", resolve).listen(8787, "127.0.0.1", () => resolve(undefined)));
    const api = start({ DEMO: "1", PORT: "", CAMPAIGNS_DIR: "", LOG_LEVEL: "", TOKEN_SECRET: "" });
    await expect.poll(api.output).toContain("Stop it with Ctrl+C");
    expect(api.output()).toMatch(/Port 8787 is taken by another program, so it is on \d+\./);
    expect(api.output()).toMatch(/API reference +http:\/\/localhost:\d+\/reference/);
    expect(api.output()).toMatch(/In the shop it is Monday,? 9 November 2026/);
    const url = /http:\/\/localhost:\d+/.exec(api.output())![0];
    expect((await fetch(`${url}/demo/state`)).status).toBe(200);
    other.close();
    api.signal("SIGINT");
    expect(await api.exited).toBe(0);
  });
});

describe("a stop while the database is waited for", () => {
  it("ends at once, as if all were well", async () => {
    const api = start({ DATABASE_URL: "postgres://shop@127.0.0.1:1/shop" });
    await expect.poll(api.output).toContain("database not ready, waiting");
    api.signal("SIGTERM");
    expect(await api.exited).toBe(0);
    expect(api.output()).toContain('"msg":"stopped"');
  });
});

describe("a campaign file that is wrong", () => {
  it("is told in the log, and the others are served", async () => {
    await writeFile(join(folder.path, "campaigns/broken.json"), "{");
    const api = start();
    const url = await whenReady(api);
    expect((await fetch(`${url}/v1/campaigns/sale`)).status).toBe(200);
    expect(api.output()).toMatch(/"level":"error".*"file":"broken.json".*"msg":"campaign file is wrong"/);
  });
});

describe("a stop while shoppers claim", () => {
  it("loses no answer, ends by itself within five seconds, and what was claimed is there at the next start", async () => {
    await writeFile(
      join(folder.path, "campaigns/sale.json"),
      JSON.stringify((await import("./campaign.ts")).campaignFile({ stock: 100_000 })),
    );
    const api = start();
    const url = await whenReady(api);
    const claimed: string[] = [];
    /** Asked on a connection that broke off at the stop: nobody may have taken it. */
    const unanswered: { shopper: string; key: string }[] = [];
    let stopped = false;
    const odd: unknown[] = [];
    const shop = async (name: string) => {
      for (let index = 0; ; index++) {
        const asked = { shopper: `${name}-${index}`, key: crypto.randomUUID() };
        try {
          const response = await claim(url, asked.shopper, asked.key);
          if (response.status === 201) claimed.push(asked.shopper);
          else odd.push(response.status);
          await response.text();
        } catch (error) {
          const { code } = (error as Error).cause as NodeJS.ErrnoException;
          if (!stopped) odd.push(code ?? error);
          // The system breaks off a connection that it had accepted and the process had not: the process cannot help it.
          if (code !== "ECONNREFUSED") unanswered.push(asked);
          return;
        }
      }
    };
    const shoppers = Array.from({ length: 20 }, (_, index) => shop(`shopper-${index}`));
    await expect.poll(() => claimed.length).toBeGreaterThan(100);
    const asked = performance.now();
    stopped = true;
    api.signal("SIGTERM");
    expect(await api.exited).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5000);
    await Promise.all(shoppers);
    expect(odd).toEqual([]);

    const again = await whenReady(start());
    for (const { shopper, key } of unanswered) {
      // Asked again with its key, it is decided now: nobody had taken it before.
      const { status, headers } = await claim(again, shopper, key);
      expect([status, headers.get("Idempotency-Replayed")]).toEqual([201, null]);
    }
    const campaign = (await (await fetch(`${again}/v1/campaigns/sale`)).json()) as {
      activities: { stock: { total: number; left: number } }[];
    };
    const { total, left } = campaign.activities[0]!.stock;
    expect(total - left).toBe(claimed.length + unanswered.length);
    const headers = { authorization: `Bearer ${await tokenFor(claimed[0]!)}` };
    const wallet = await fetch(`${again}/v1/campaigns/sale/wallet`, { headers });
    expect(await wallet.json()).toMatchObject({ coupons: [{ activity: "first-100" }] });
  });
});

describe("a process that is killed", () => {
  it("keeps every claim that it answered", async () => {
    const first = start();
    expect((await claim(await whenReady(first), "lin", "the-same-key")).status).toBe(201);
    first.signal("SIGKILL");
    await first.exited;
    const answer = await claim(await whenReady(start()), "lin", "the-same-key");
    expect(answer.status).toBe(201);
    expect(answer.headers.get("Idempotency-Replayed")).toBe("true");
  });
});
