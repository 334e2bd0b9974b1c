import { setImmediate as read, setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { Wire, written } from "../test/wire.ts";
import { serveHttp } from "./http-server.ts";

/** Keeps the process from reading anything, as a busy machine does. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

it("answers what was sent while the process was too busy to read it, before it closes idle connections", async () => {
  const server = await serveHttp(() => new Response("ok"), {
    host: "127.0.0.1",
    port: 0,
    anyPort: false,
    headMs: 5000,
  });
  const url = `http://127.0.0.1:${server.port}`;
  const wires = await Promise.all(Array.from({ length: 20 }, () => Wire.open(url)));
  for (const wire of wires) {
    wire.socket.write(written("GET", "/", {}));
    await wire.answers(1);
  }
  const closed = server.close(5000);
  // It is looked for idle connections some times before they are closed: at each look a request waits to be read.
  const asked: Wire[] = [];
  for (const wire of wires) {
    if (wire.socket.readableEnded || wire.socket.destroyed) break;
    wire.socket.write(written("GET", "/", {}));
    asked.push(wire);
    block(60);
    await sleep(1);
    // What the server closed by now is heard of.
    await read();
    await read();
  }
  expect(asked.length).toBeLessThan(wires.length);
  for (const wire of asked) expect(await wire.answers(1)).toMatchObject([{ status: 200, last: true }]);
  await closed;
});
