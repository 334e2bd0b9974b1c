/** Bytes that no `Request` could carry, over a socket: what they get is refused in order, and nothing is harmed. */
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "@campaign-kit/contract";
import { claim, createFolder, startHere, tokenFor, type Folder } from "./api.ts";

let folder: Folder;
let api: Awaited<ReturnType<typeof startHere>>;
let token: string;
beforeAll(async () => {
  folder = await createFolder();
  // Those who send half a request are not waited for as long as elsewhere.
  api = await startHere(folder.environment, { limits: { headMs: 1500 } });
  await api.ready;
  token = await tokenFor("order-service", { scope: "orders" });
});
afterAll(async () => {
  await api.close();
  await folder.remove();
});

const CLAIM = "/v1/campaigns/sale/coupons/first-100/claims";
const USE = "/v1/campaigns/sale/coupons/first-100/uses";
const BODY = JSON.stringify({ coupon: "AAAAAAAAAAAAAAAAAAAAAA", order: "order-1" });

const lines = (...some: string[]) => some.map((line) => `${line}\r\n`).join("");
const head = (start: string, ...more: string[]) =>
  lines(
    start,
    "Host: localhost",
    `Authorization: Bearer ${token}`,
    "Idempotency-Key: a-key-of-raw-requests",
    "Connection: close",
    ...more,
    "",
  );
const use = (body: string, ...more: string[]) =>
  head(`POST ${USE} HTTP/1.1`, "Content-Type: application/json", ...more) + body;
const get = (path: string, ...more: string[]) => head(`GET ${path} HTTP/1.1`, ...more);

/** Sends these bytes, and gives all that comes until the server hangs up; none where the client does so at once. */
async function send(bytes: string, hangUp = false): Promise<string> {
  const socket = connect(api.port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("latin1").on("data", (text: string) => (answer += text));
  // A server that has seen enough hangs up on what is still being sent.
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(Buffer.from(bytes, "latin1"), () => {
    if (hangUp) socket.destroy();
  });
  await closed;
  return answer;
}

/** The answers on a connection: their statuses, and their problems where they have any. */
function answersIn(text: string): { status: number; code: string | undefined }[] {
  return text
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter(Boolean)
    .map((answer) => {
      const body = /\r\n\r\n([^]*)$/.exec(answer)?.[1] ?? "";
      const isProblem = /^content-type: application\/problem\+json/im.test(answer);
      const code = isProblem ? Problem.parse(JSON.parse(/\{[^]*\}/.exec(body)![0])).code : undefined;
      return { status: Number(answer.slice(9, 12)), code };
    });
}

const chunked = (...chunks: string[]) => chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join("");
/** Bytes that mean something to somebody: controls, punctuation, and all kinds of what is beyond ASCII. */
const oddBytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter(
  (byte) => !/[\w\u00a1-\u00fe]/.test(byte),
);

/** Bytes, and the statuses that they may get; none where the connection is closed without a word. */
const cases: [what: string, bytes: () => string, statuses: number[]][] = [
  ["a method that is none", () => lines("G\u0000T / HTTP/1.1", "Host: a", ""), [400]],
  ["no HTTP at all", () => "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n", [400]],
  ["a version that there is not", () => lines("GET /v1/time HTTP/9.9", "Host: a", ""), [400, 505]],
  ["no Host", () => lines("GET /v1/time HTTP/1.1", ""), [400]],
  [
    "a Host that is none",
    () => lines("GET /v1/time HTTP/1.1", "Host: a b\u00ff/c?d", "Connection: close", ""),
    [200, 400],
  ],
  ["an absolute address", () => get("http://other.example/v1/time"), [200, 400]],
  ["an address with `..` in it", () => get("/v1/../../../etc/passwd"), [404]],
  ["an address with encoded `..` in it", () => get("/v1/%2e%2e/%2e%2e/etc/passwd"), [404]],
  ["an address with a NUL", () => get("/v1/campaigns/sa\u0000le"), [400]],
  ["an address with an encoded NUL", () => get("/v1/campaigns/sa%00le"), [400]],
  ["an address with bytes beyond ASCII", () => get("/v1/campaigns/s\u00e4le"), [400]],
  ["an address with a lone surrogate", () => get("/v1/campaigns/%ED%A0%80"), [400]],
  ["percent-encoding that does not decode", () => get("/v1/campaigns/%E0%A4%A"), [400]],
  ["percent-encoding cut off", () => get("/v1/campaigns/%"), [400]],
  ["an address with backslashes", () => get("\\v1\\time"), [200, 400, 404]],
  ["an address beginning with two slashes", () => get("//v1/time"), [400, 404]],
  ["an address of 15,000 characters", () => get(`/v1/campaigns/${"a".repeat(15_000)}`), [400, 414, 431]],
  ["headers of 100 kB", () => get("/v1/time", `X-Long: ${"x".repeat(100_000)}`), [431]],
  ["5,000 headers", () => get("/v1/time", ...Array.from({ length: 5000 }, (_, index) => `X-${index}: 1`)), [200, 431]],
  ["a header without a name", () => get("/v1/time", ": value"), [400]],
  ["a header that goes on in the next line", () => get("/v1/time", "X-A: 1", " and more"), [200, 400]],
  ["a space before the colon", () => get("/v1/time", "X-A : 1"), [400]],
  [
    "a token in bytes beyond ASCII",
    () =>
      lines(
        "GET /v1/campaigns/sale/me HTTP/1.1",
        "Host: a",
        "Connection: close",
        "Authorization: Bearer \u00ff\u00fe",
        "",
      ),
    [401],
  ],
  ["two tokens", () => get("/v1/campaigns/sale/me", "Authorization: Bearer other"), [200, 401]],
  ["two keys", () => head(`POST ${CLAIM} HTTP/1.1`, "Idempotency-Key: another-key-of-raw", "Content-Length: 0"), [400]],
  ["half a body", () => use(BODY.slice(0, 10), `Content-Length: ${BODY.length}`), [400, 408]],
  [
    "a body longer than its length says",
    () => use(`${BODY}GARBAGE\r\n\r\n`, `Content-Length: ${BODY.length}`),
    [404, 400],
  ],
  ["a body shorter than its length says", () => use(BODY.slice(0, 5), "Content-Length: 5"), [400]],
  ["a length below zero", () => use(BODY, "Content-Length: -1"), [400]],
  ["a length beyond all measure", () => use(BODY, "Content-Length: 99999999999999999999"), [400, 413]],
  ["a length of more than is taken", () => use(BODY, "Content-Length: 70000"), [413]],
  ["two lengths", () => use(BODY, `Content-Length: ${BODY.length}`, "Content-Length: 3"), [400]],
  ["a length and chunks", () => use(chunked(BODY, ""), "Content-Length: 3", "Transfer-Encoding: chunked"), [400]],
  ["chunks", () => use(chunked(BODY, ""), "Transfer-Encoding: chunked"), [404]],
  ["chunks of one byte", () => use(chunked(...Array.from(BODY), ""), "Transfer-Encoding: chunked"), [404]],
  ["chunks with a length that is none", () => use("zz\r\nab\r\n0\r\n\r\n", "Transfer-Encoding: chunked"), [400]],
  ["chunks without an end", () => use(chunked(BODY), "Transfer-Encoding: chunked"), [400, 408]],
  [
    "more chunks than are taken",
    () => use(chunked(...Array.from({ length: 80 }, () => "x".repeat(1000)), ""), "Transfer-Encoding: chunked"),
    [413],
  ],
  ["an encoding that nobody knows", () => use(BODY, "Transfer-Encoding: zip"), [400, 501]],
  [
    "a body that is said to be compressed",
    () => use("\u001f\u008b\u0008\u0000", "Content-Length: 4", "Content-Encoding: gzip"),
    [400],
  ],
  ["a body that is no UTF-8", () => use("\u00ff\u00fe{}", "Content-Length: 4"), [400]],
  [
    "a body in UTF-16",
    () => use("{\u0000}\u0000", "Content-Length: 4", "Content-Type: application/json; charset=utf-16"),
    [400, 415],
  ],
  [
    "a promise to go on, and nothing",
    () => use("", `Content-Length: ${BODY.length}`, "Expect: 100-continue"),
    [100, 400, 408],
  ],
  [
    "an expectation that nobody meets",
    () => use(BODY, `Content-Length: ${BODY.length}`, "Expect: a-miracle"),
    [404, 417],
  ],
  ["an upgrade", () => get("/v1/time", "Upgrade: websocket"), [200]],
  ["CONNECT", () => lines("CONNECT shop.example:443 HTTP/1.1", "Host: a", ""), []],
  ["TRACE", () => head("TRACE /v1/time HTTP/1.1"), [404, 405, 501]],
];

describe("bytes over a socket", () => {
  it.concurrent.each(cases)("that are %s", async (_what, bytes, statuses) => {
    const text = await send(bytes());
    const answers = answersIn(text);
    for (const { status, code } of answers) {
      expect([...statuses, 400], text.slice(0, 300)).toContain(status);
      expect(code ?? "", text.slice(0, 300)).not.toBe("internal_error");
    }
    // Whoever is cut off while still sending may not get to read why.
    const mayMissIt = statuses.length === 0 || [408, 413, 431].some((status) => statuses.includes(status));
    if (!mayMissIt) expect(answers.length, text).toBeGreaterThan(0);
  });

  it("with any one byte in a header, in an address, or within a body", async () => {
    const odd: string[] = [];
    const shots = oddBytes.flatMap((byte) => [
      get("/v1/campaigns/sale/me", `X-Request-Id: a${byte}b`),
      get(`/v1/campaigns/sale/me?a=${byte}`),
      use(`{"order":"${byte}"}`, "Content-Length: 13"),
    ]);
    // Forty connections at a time.
    for (let start = 0; start < shots.length; start += 40) {
      const some = shots.slice(start, start + 40);
      const texts = await Promise.all(some.map((bytes) => send(bytes)));
      texts.forEach((text, index) => {
        // 408: on a slow machine, a request's head comes too late.
        const right = answersIn(text).every(({ status }) => [200, 400, 401, 408].includes(status));
        if (!right || text === "") odd.push(`${JSON.stringify(some[index])} ${text.slice(0, 200)}`);
      });
    }
    expect(odd).toEqual([]);
  });

  it("with many requests in one piece: each is answered, in order", async () => {
    const paths = ["/v1/time", "/v1/nothing", "/v1/campaigns/sale", "/v1/campaigns/none"];
    const some = Array.from({ length: 100 }, (_, index) => paths[index % paths.length]!);
    const pipelined =
      some.map((path) => lines(`GET ${path} HTTP/1.1`, "Host: localhost", "")).join("") + get("/health/live");
    const answers = answersIn(await send(pipelined));
    expect(answers.map(({ status }) => status)).toEqual([...some.map((_path, index) => (index % 2 ? 404 : 200)), 200]);
  });

  it("with a second request hidden in the body of a first: it is not taken for one", async () => {
    const hidden = `GET ${CLAIM} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const answers = answersIn(await send(use(hidden, `Content-Length: ${hidden.length}`)));
    expect(answers).toEqual([{ status: 400, code: "invalid_request" }]);
  });

  it("that a client leaves in the midst of harm nothing", async () => {
    const half = use(BODY.slice(0, 10), `Content-Length: ${BODY.length}`);
    for (const bytes of [half, half.slice(0, 100), get("/v1/campaigns/sale")]) {
      await Promise.all(Array.from({ length: 10 }, () => send(bytes, true)));
    }
  });

  it("leave the server as it was: it answers, claims, and has logged no error", async () => {
    expect((await claim(api.url, "after-all-of-it")).status).toBe(201);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
    expect(api.lines.filter((line) => /"level":"(?:error|fatal)"/.test(line))).toEqual([]);
  });
});
