import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFolder, startHere, type Folder } from "../test/api.ts";
import { Admission } from "./admission/admission.ts";
import { createApp } from "./app.ts";
import { createLogger } from "./log.ts";
import { defaultLimits, type Limits } from "./v1.ts";

/** An app over an engine that answers only when told to. */
function slowApp(limits: Partial<Limits>) {
  const answers: (() => void)[] = [];
  const all = { ...defaultLimits, ...limits };
  const edges = { now: () => 0, monotonic: () => 0, createId: () => "request", random: () => 0 };
  const app = createApp({
    config: { allowedOrigins: [] },
    limits: all,
    log: createLogger("silent"),
    edges,
    admission: new Admission(all, edges),
    health: { stopping: false },
    api: () => ({
      fetch: () => new Promise((resolve) => answers.push(() => resolve(new Response("done")))),
      sweep: () => Promise.resolve(0),
    }),
  });
  return { app, answers };
}

describe("a crowd beyond what the process takes on", () => {
  it("is asked to come back, while those inside get their answers", async () => {
    const { app, answers } = slowApp({ reads: 2, waiting: 0 });
    const ask = async () => app.request("/v1/time");
    const inside = [ask(), ask()];
    await expect.poll(() => answers.length).toBe(2);
    const refused = await app.request("/v1/time");
    expect(refused.status).toBe(503);
    expect(refused.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ code: "overloaded" });

    for (const answer of answers.splice(0)) answer();
    for (const response of await Promise.all(inside)) expect(await response.text()).toBe("done");
    const next = app.request("/v1/time");
    await expect.poll(() => answers.length).toBe(1);
    answers[0]!();
    expect((await next).status).toBe(200);
  });

  it("does not wait for ever: an answer that takes too long is none, and safe to ask for again", async () => {
    const { app } = slowApp({ answerMs: 20 });
    const response = await app.request("/v1/time");
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(await response.json()).toMatchObject({ code: "unavailable" });
  });
});

describe("a client that sends slowly on purpose", () => {
  let folder: Folder;
  let api: Awaited<ReturnType<typeof startHere>>;
  beforeAll(async () => {
    folder = await createFolder();
    api = await startHere(folder.environment, { limits: { headMs: 500 } });
  });
  afterAll(async () => {
    await api.close();
    await folder.remove();
  });

  it("is hung up on", async () => {
    const socket = connect(api.port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
    socket.write("GET /v1/time HTTP/1.1\r\nHost: localhost\r\n");
    await once(socket, "close");
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});
