import { readConfig, StartError } from "./config.ts";
import { greet } from "./demo/greet.ts";
import { startApi, type RunningApi } from "./server.ts";

/** How long a stop may take in all, in milliseconds. */
const STOP_LIMIT = 4900;

try {
  const config = readConfig(process.env);
  const server = await startApi(config);
  stopOnSignal(server);
  await server.ready;
  if (config.demo) console.log(greet(server, config));
} catch (error) {
  if (error instanceof StartError) {
    console.error(error.message);
    process.exit(1);
  }
  // A stop while the database is waited for ends the waiting.
  if ((error as Error).name !== "AbortError") throw error;
}

function stopOnSignal(server: RunningApi): void {
  let stopping = false;
  const stop = () => {
    // A terminal and the process above may both send one.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT).unref();
    void server.close().then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
