/** The reference backend as it is, in a process of its own, which counts what its log says was asked. */
import { readConfig } from "@campaign-kit/api/src/config.ts";
import { createLogger } from "@campaign-kit/api/src/log.ts";
import { startApi } from "@campaign-kit/api/src/server.ts";

/** A line of the log. */
interface Line {
  msg: string;
  method?: string;
  path?: string;
}

const counts: Record<string, number> = {};
const log = createLogger("info", (text) => {
  const { msg, method, path } = JSON.parse(text) as Line;
  if (msg !== "request" || !method || !path) return;
  const name = `${method} ${path}`;
  counts[name] = (counts[name] ?? 0) + 1;
});

// What protects a shop from one address that asks as much as this one does is not what is measured.
const api = await startApi(readConfig(process.env), { log, limits: { addressPerMinute: 0, shopperPerMinute: 0 } });
await api.ready;
process.on("message", () => process.send!({ counts }));
process.on("disconnect", () => process.exit());
process.send!({ url: api.url });
